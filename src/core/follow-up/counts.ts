import { quantileOf } from '../inference/numeric/percentile-interval.ts';
import { fewestForValue } from '../metrics/metric.ts';
import { parseIsoDate } from '../time/day.ts';
import { type FollowUp, type FollowUpStatus, isOverdue } from './follow-up.ts';

/** How far a list has come. The four statuses add up to `total`. */
export interface FollowUpCounts {
  readonly total: number;
  readonly byStatus: Readonly<Record<FollowUpStatus, number>>;
  /** Open or in progress, and due before today. */
  readonly overdue: number;
  /** Half of those closed were closed within so many days of the answer; null below ten of them. */
  readonly medianDays: number | null;
  /** Closed ones of which the days are known. */
  readonly timed: number;
}

/** Days from the answer to the closing; null where one of them is unknown or the wrong way round. */
function daysToClose({ closed, seen }: FollowUp): number | null {
  const [from, to] = [seen.day, closed].map((day) => (day === null ? null : parseIsoDate(day)));
  return from == null || to == null || to < from ? null : to - from;
}

/**
 * Counts a list of `total` answers or customers of which something was decided about some.
 *
 * @param decided those of the list.
 */
export function followUpCounts(total: number, decided: readonly FollowUp[], today: string): FollowUpCounts {
  const count = (status: FollowUpStatus) => decided.filter((one) => one.status === status).length;
  const [inProgress, done, noAnswer] = [count('in-progress'), count('done'), count('no-answer')];
  const days = decided.flatMap((one) => daysToClose(one) ?? []);
  return {
    total,
    byStatus: {
      open: Math.max(0, total - inProgress - done - noAnswer),
      'in-progress': inProgress,
      done,
      'no-answer': noAnswer,
    },
    overdue: decided.filter((one) => isOverdue(one, today)).length,
    medianDays: days.length < fewestForValue ? null : quantileOf(Float64Array.from(days).sort(), 0.5),
    timed: days.length,
  };
}
