import type { Recogniser } from '../recognised.ts';
import { type ColumnSample, distinctShare, shareOf } from '../sample.ts';

const squashed = (column: ColumnSample): string => column.words.replace(/ /g, '');

const number = '(id|ids|nr|nummer|number|no|num|key|code|uuid|guid)';
const response = new RegExp(
  `^(#|id|uuid|guid|no|nr|number|nummer|lfdnr|lfdn|case|serial|token|(respondent|response|responses|antwort|teilnehmer|fragebogen|survey|record|submission|review|rating|feedback|bewertungs?|ticket|external|externe|interview|row|conversation|entry|answer|reply)${number})$`,
);
const customer = new RegExp(
  `(customer|kunde|kunden|client|user|nutzer|member|mitglied|mitglieds|contact|subscriber|patient|guest|visitor|besucher|person|personen|buyer|käufer|shopper)${number}$`,
);
const account = new RegExp(
  `(account|konto|company|firma|firmen|unternehmen|unternehmens|organization|organisation|org|tenant|mandant|mandanten)${number}$`,
);

/** Share of different values from which a column can tell rows apart. */
const unique = 0.98;

/** What a measured number may be and a number of a row is not. */
const isFraction = (value: string): boolean => /^[+-]?\d+[.,]\d+$/.test(value);

/** Identifiers of responses, customers and accounts, by header; kept as text so that leading zeros stay. */
export const identifiers: Recogniser = (column) => {
  const name = squashed(column);
  if (customer.test(name))
    return { role: 'customerId', kind: 'text', confidence: 0.9, reason: { code: 'id-by-header' } };
  if (account.test(name)) return { role: 'accountId', kind: 'text', confidence: 0.9, reason: { code: 'id-by-header' } };
  if (!response.test(name)) return null;
  if (distinctShare(column) < unique || shareOf(column, isFraction) > 0) return null;
  return { role: 'responseId', kind: 'text', confidence: 0.9, reason: { code: 'id-by-header' } };
};

const idLike =
  /^(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{16,64}|R_[0-9A-Za-z]{10,20}|\d{8,})$/i;

/** Values that look like identifiers and never repeat, whatever the header. */
export const unnamedIdentifiers: Recogniser = (column) => {
  if (column.filled < 5 || distinctShare(column) < unique) return null;
  for (const value of column.counts.keys()) if (!idLike.test(value)) return null;
  return { role: 'none', kind: 'text', confidence: 0.7, reason: { code: 'looks-like-id' } };
};
