import type { AskedRows, InSteps, Step } from '../../core/customers/inquiry.ts';
import { bucketEnd, bucketStarts } from '../../core/time/bucket.ts';
import { type Day, isoDate } from '../../core/time/day.ts';
import { periodDays } from '../../core/time/presets.ts';
import { refuseTooManyResults } from '../scan/limits.ts';

/** Neighbouring steps of time. */
export interface Steps {
  /** Their starts and the end of the last; empty without steps. */
  readonly bounds: readonly Day[];
  readonly steps: readonly Step[];
}

/**
 * The whole calendar units that share a day with both the period, if any, and the time from `first` to the day before
 * `until`.
 *
 * @throws EcholotError `too-many-results`.
 */
export function stepsOf(
  { period, grain, yearStart = 1 }: Pick<AskedRows, 'period'> & InSteps,
  first: Day,
  until: Day,
): Steps {
  const days = period ? periodDays(period) : null;
  const start = Math.max(first, days?.[0] ?? first);
  const end = Math.min(until, days?.[1] ?? until);
  refuseTooManyResults(Math.max(0, end - start) / daysIn[grain]);
  const starts = bucketStarts(start, end, grain, yearStart);
  const last = starts.at(-1);
  const bounds = last === undefined ? [] : [...starts, bucketEnd(last, grain, yearStart)];
  return {
    bounds,
    steps: starts.map((from, index) => {
      const to = bounds[index + 1] ?? from;
      return { start: isoDate(from), end: isoDate(to), inProgress: to > until };
    }),
  };
}

const daysIn = { day: 1, week: 7, month: 28, quarter: 90, year: 365 } as const;
