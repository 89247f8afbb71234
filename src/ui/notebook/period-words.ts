import { type Day, isoDate, parseIsoDate } from '../../core/time/day.ts';
import type { PeriodChoice } from '../../core/time/period.ts';
import type { Formats } from '../../i18n/format.ts';
import type { MessageKey, Translate } from '../../i18n/language.ts';

/** A chosen period in a few words: its preset, or its first and last day. */
export function periodWords(choice: PeriodChoice, translate: Translate, formats: Formats): string {
  if ('preset' in choice) return translate(`period.${choice.preset}`);
  const end = parseIsoDate(choice.end);
  return translate('period.range', {
    first: formats.date(choice.start),
    last: end === null ? choice.end : formats.date(isoDate(end - 1)),
  });
}

/** What is wrong with typed dates, and at which of the two; null when nothing is. Both days are included. */
export function periodProblem(
  from: string,
  until: string,
  first: Day | null,
  last: Day | null,
): { readonly field: 'first' | 'last'; readonly key: MessageKey } | null {
  const start = parseIsoDate(from);
  const end = parseIsoDate(until);
  if (start === null) return { field: 'first', key: 'period.not-a-date' };
  if (end === null) return { field: 'last', key: 'period.not-a-date' };
  if (end < start) return { field: 'last', key: 'period.wrong-order' };
  if (first !== null && last !== null && (end < first || start > last))
    return { field: 'first', key: 'period.outside' };
  return null;
}
