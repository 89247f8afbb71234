import { coerceAnswer } from '../answers.ts';
import { dateOrder } from '../date-order.ts';
import { looksLikeSerial, looksLikeUnixTime } from '../dates.ts';
import { looksLikeNumberOfPeriod } from '../named-periods.ts';
import type { Reason } from '../proposal.ts';
import type { Recogniser } from '../recognised.ts';
import { timeZoneOf } from '../time-zone.ts';

const answered =
  / (submit\w*|completed|completion|completed at|end|ended|enddate|enddatum|ende|finished|fin|fine|fim|finalización|conclusão|voltooien|completamento|slut|einde|beendet|rated|replied|responded at|abgesendet|abgeschlossen|fertigstellungszeit|recorded|recordeddate|erfassungsdatum|erfasst|responded|response date|antwortdatum|answered|answered at|beantwortet|datestamp|responsedate) /;
const general =
  / (timestamp|zeitstempel|date|datum|zeitpunkt|time|day|tag|zeit|uhrzeit|when|wann) |(date|datum|time|zeit|timestamp)s? $/;
const started =
  / (start\w*|begin\w*|created|gestartet|startzeit|anfangsdatum|opened|sent|invited|updated|modified|aktualisiert|last|letzte\w*|début|debut|inicio|início|inizio) /;
const about =
  / (birth\w*|dob|geburt\w*|renewal|expir\w*|signup|sign up|joined|since|seit|purchase\w*|kauf\w*|order\w*|bestell\w*|liefer\w*|deliver\w*|contract|vertrags\w*|customer since|kunde seit) /;

/** 0 … 1: how likely a date column tells when the answer was given. */
function answeredAtLikelihood(words: string): number {
  if (about.test(words)) return 0.1;
  if (answered.test(words)) return 0.95;
  if (started.test(words)) return 0.7;
  return general.test(words) ? 0.9 : 0.5;
}

/** Different numbers up to which a column of small ones is taken for answers rather than for dates. */
const fewNumbers = 12;

/** Whether the values need a header that speaks of time, because numbers may be anything. */
const areNumbers = (values: readonly string[]): boolean =>
  values.every(
    (value) =>
      /^\d{8}$/.test(value) || looksLikeUnixTime(value) || looksLikeSerial(value) || looksLikeNumberOfPeriod(value),
  );

/** A column of dates. Which one tells the time of the answer is decided among all of them. */
export const dates: Recogniser = (column) => {
  const values = [...column.counts.keys()];
  if (values.length === 0) return null;
  if (values.length <= fewNumbers && values.some((value) => !Number.isNaN(coerceAnswer(value)))) return null;
  if (areNumbers(values) && answeredAtLikelihood(column.words) <= 0.5) return null;
  const found = dateOrder(values);
  if (!found) return null;
  const warnings: Reason[] = [];
  if (found.otherOrder > 0) warnings.push({ code: 'dates-in-two-orders', facts: { count: found.otherOrder } });
  else if (found.mixedForms > 0) warnings.push({ code: 'dates-in-two-forms', facts: { count: found.mixedForms } });
  else if (found.mixedYears > 0 && found.order !== 'ymd') {
    warnings.push({ code: 'dates-changed', facts: { count: found.mixedYears } });
  }
  const unix = values.every(looksLikeUnixTime);
  const timeZone = unix ? 'UTC' : timeZoneOf(column.name, values);
  return {
    role: 'none',
    kind: 'date',
    dateOrder: found.order,
    orderInDoubt: found.ambiguous,
    confidence: answeredAtLikelihood(column.words),
    reason: { code: unix ? 'date-unix' : `date-${found.order}`, facts: { example: values[0] ?? '' } },
    warnings,
    ...(timeZone === null ? {} : { timeZone }),
  };
};
