import type { ColumnMeta } from '../table/column.ts';

const ended = /^(yes|y|ja|j|true|wahr|1|1[.,]0+|churned|left|lost|cancelled|canceled|gekündigt|abgewandert|verloren)$/i;

/** Whether a value of a column of the role `churned` says that the customer is lost. */
const saysEnded = (value: string): boolean => ended.test(value.trim());

/** For each code of a column of categories, or each number from 0, whether it says that the customer is lost. */
export function endedCodes({ kind, dictionary }: Pick<ColumnMeta, 'kind' | 'dictionary'>): readonly boolean[] {
  return kind === 'category' ? (dictionary ?? []).map(saysEnded) : [false, true];
}

/** What a status says of a subscription, or of an order; null for everything else, as being active or paid. */
export type Standing = 'ended' | 'trial' | 'never' | null;

const standings: readonly (readonly [RegExp, Standing])[] = [
  [/^(in |free )?trial(ing)?( period)?$|^(in der )?(test|probe)(phase|zeitraum|abo|monat)?$|^on trial$/, 'trial'],
  [
    /^(incomplete( expired)?|failed|declined|rejected|voided?|never (started|activated)|abandoned|fehlgeschlagen|abgelehnt|abgebrochen)$/,
    'never',
  ],
  [
    /^(cancell?ed|churned|ended|expired|terminated|inactive|closed|lost|left|deleted|completed|finished|gekündigt|beendet|abgelaufen|inaktiv|geschlossen|storniert|abgemeldet|verloren|abgewandert)$/,
    'ended',
  ],
];

const standingOf = (value: string): Standing => {
  const words = value
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
  return standings.find(([pattern]) => pattern.test(words))?.[1] ?? null;
};

/** For each code of a column of the role `status` what it says. */
export const standingCodes = ({ dictionary = [] }: Pick<ColumnMeta, 'dictionary'>): readonly Standing[] =>
  dictionary.map(standingOf);

const calledOff = /^(cancell?ed|storniert|annulliert|expired|abgelaufen|voided?|failed|declined|rejected|abandoned)$/;

/** For each code of the status of an order whether it was called off or never came about. */
export const calledOffCodes = ({ dictionary = [] }: Pick<ColumnMeta, 'dictionary'>): readonly boolean[] =>
  dictionary.map((value) => calledOff.test(value.trim().toLowerCase()) || standingOf(value) === 'never');
