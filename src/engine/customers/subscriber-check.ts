import type { SubscriberCheck, SubscriberInquiry } from '../../core/customers/subscribers.ts';
import { isRefusal, type Refusal } from '../../core/inference/refusal.ts';
import { type LastingMethod, lastingOf } from '../../core/inference/value/lasting.ts';
import { type Day, isoDate, parseIsoDate } from '../../core/time/day.ts';
import { addMonths, wholeMonths } from '../../core/time/months.ts';
import type { StepsOptions } from '../run-steps.ts';
import { endless } from './customer-rows.ts';
import type { SubscribersRead } from './read-subscribers.ts';
import { type ExpectedRange, expectedOf, groupStays, type LastingGroup, lastingGroups } from './subscriber-groups.ts';
import { missedRenewal, renewalsDue, type Subscribers, subscribersAt } from './subscribers-at.ts';

/** Months after the cut that are compared. */
const mostMonths = 12;

/** The first day that the check must not know: as asked, else a year before the end, at most half of what was seen. */
function cutOf(first: Day, until: Day, asked: string | null): Day {
  const chosen = asked === null ? null : parseIsoDate(asked);
  if (chosen !== null && chosen >= first && chosen + 1 < until) return chosen + 1;
  return addMonths(until, -Math.min(mostMonths, Math.floor(wholeMonths(first, until) / 2)));
}

/**
 * Applies a method to what was known on an earlier day and compares the customers and the revenue that it expected to
 * lose with those that were lost. Ages that the method knows nothing of count on neither side.
 */
export async function checkSubscribers(
  { subscribers: now, dated, unpaid }: SubscribersRead,
  { checkUntil, by }: SubscriberInquiry,
  method: LastingMethod,
  options: StepsOptions,
): Promise<{ readonly check: SubscriberCheck | Refusal | null; readonly checkedFrom: string | null }> {
  if (!dated) return { check: null, checkedFrom: null };
  const { rows, first, until } = dated;
  const cut = cutOf(first, until, checkUntil);
  const months = Math.min(120, wholeMonths(cut, until));
  const checkedFrom = isoDate(cut - 1);
  if (months < 1) return { check: { refused: 'too-few-points', found: months, needed: 1 }, checkedFrom };
  const then = await subscribersAt(rows, cut, options.signal);
  const [whole] = groupStays(then, false);
  const lasting = whole && lastingOf(whole.table, method);
  if (!lasting) return { check: { refused: 'too-few-customers', found: 0 }, checkedFrom };
  if (isRefusal(lasting)) return { check: lasting, checkedFrom };
  const groups = lastingGroups(groupStays(then, by !== undefined), lasting, months);
  const known = new Map(groups.map((group) => [group.group, lastKnown(group)]));
  const knownOf = (group: number) => known.get(by === undefined ? -1 : group) ?? 0;
  const happened = happenedAfter(then, now, until, months, knownOf);
  const { lost, lostPaying } = await expectedOf(groups, 0, months, options);
  const both = ({ value, low, high }: ExpectedRange, came: number) => ({ expected: value, low, high, happened: came });
  const steps = lost.map((expected, step) => {
    const paying = lostPaying[step];
    return {
      months: step + 1,
      day: isoDate(addMonths(cut, step + 1) - 1),
      customers: both(expected, happened.lost[step] ?? 0),
      revenue: unpaid || !paying ? null : both(paying, happened.paying[step] ?? 0),
    };
  });
  const customers = groups.reduce((sum, { current }) => sum + current, 0);
  const paying = groups.reduce((sum, group) => sum + group.now.paying.reduce((all, one) => all + one, 0), 0);
  return { check: { customers, paying, steps }, checkedFrom };
}

/** The last age of which a method knows whether customers stay. */
const lastKnown = ({ lasting, shares }: LastingGroup): number =>
  lasting.kind === 'survival' ? shares.length - 1 : Number.POSITIVE_INFINITY;

/** Customers lost, and what they had paid at the cut, within 1, 2 … months after it. */
function happenedAfter(
  then: Subscribers,
  now: Subscribers,
  until: Day,
  months: number,
  knownOf: (group: number) => number,
) {
  const [lost, paying] = [new Float64Array(months), new Float64Array(months)];
  let at = 0;
  for (let stay = 0; stay < then.size; stay++) {
    if (then.current[stay] !== 1) continue;
    // Both list the same stays in the same order; today's knows later ones as well.
    while (now.customer[at] !== then.customer[stay] || now.from[at] !== then.from[stay]) at += 1;
    const [from, to] = [then.from[stay] as number, now.to[at] as number];
    if (to === endless) continue;
    const missed = missedRenewal(from, to);
    const after = missed - (then.age[stay] as number);
    if (missed > renewalsDue(from, until) || after > months || missed > knownOf(then.group[stay] as number)) continue;
    const step = Math.max(0, after - 1);
    lost[step] = (lost[step] as number) + 1;
    paying[step] = (paying[step] as number) + (then.paying[stay] as number);
  }
  for (const column of [lost, paying]) {
    for (let step = 1; step < months; step++) column[step] = (column[step] as number) + (column[step - 1] as number);
  }
  return { lost, paying };
}
