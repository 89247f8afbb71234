import type { PeriodTable } from '../../core/statistics/count-movements.ts';
import type { RevenueTally } from '../../core/statistics/count-revenue.ts';
import { inRevenueUnits } from '../../core/statistics/revenue-flow.ts';
import type { CustomerRows } from './customer-rows.ts';

/** What hears of the payments of customers. */
export type RevenueListener = Pick<RevenueTally, 'change' | 'stay'>;

/** Tells what a customer of one group paid, rows first … last − 1 sorted by first day, to the steps of a tally. */
export type CountRevenue = (rows: CustomerRows, first: number, last: number, tally: RevenueListener) => void;

/** The day on which the revenue of a row ends: a row that begins on the day after takes over on its own first day. */
function endOf({ from, to }: CustomerRows, row: number, last: number): number {
  const end = to[row] as number;
  let [low, high] = [row + 1, last];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((from[middle] as number) <= end) low = middle + 1;
    else high = middle;
  }
  return low < last && from[low] === end + 1 ? end + 1 : end;
}

/**
 * Recurring revenue: what a customer pays at each bound, that of all rows that have begun before it and not ended before
 * it together.
 */
export function countLevels(periods: PeriodTable): CountRevenue {
  const levels = periods.bounds.length;
  /** Change of what is paid, from one bound to the next. */
  const changes = new Float64Array(levels + 1);
  return (rows, first, last, tally) => {
    let [low, high] = [levels, 0];
    for (let row = first; row < last; row++) {
      const begin = periods.periodOf(rows.from[row] as number) + 1;
      const end = periods.periodOf(endOf(rows, row, last)) + 1;
      if (begin >= end) continue;
      const amount = inRevenueUnits(rows.amount[row] as number);
      if (last - first === 1) {
        takeOne(tally, begin, end, amount);
        return;
      }
      changes[begin] = (changes[begin] as number) + amount;
      changes[end] = (changes[end] as number) - amount;
      low = Math.min(low, begin);
      high = Math.max(high, end);
    }
    if (low < high) takeLevels(tally, changes, { low, high }, periods, rows.from[first] as number);
  };
}

function takeOne(tally: RevenueListener, begin: number, end: number, amount: number): void {
  tally.change(begin - 1, 0, amount, false);
  tally.stay(begin, end - 1, amount);
  tally.change(end - 1, amount, 0, false);
}

function takeLevels(
  tally: RevenueListener,
  changes: Float64Array,
  { low, high }: { readonly low: number; readonly high: number },
  { bounds, size }: PeriodTable,
  since: number,
): void {
  let [level, steady] = [0, low];
  for (let bound = low; bound <= high; bound++) {
    const next = level + (changes[bound] as number);
    changes[bound] = 0;
    if (next === level || bound > size) continue;
    tally.stay(steady, bound - 1, level);
    tally.change(bound - 1, level, next, since < (bounds[bound - 1] ?? since));
    [level, steady] = [next, bound];
  }
  tally.stay(steady, size, level);
}

/**
 * What customers spend: the amounts of a step against those of the step before. The first period is only there to be
 * compared with: the first step of the tally is the second period.
 */
export function countSpending(periods: PeriodTable): CountRevenue {
  return (rows, first, last, tally) => {
    const since = rows.from[first] as number;
    let [before, spent, at] = [0, 0, -1];
    const close = (period: number): void => {
      if (at >= 0) tally.change(at - 1, before, spent, since < (periods.bounds[at] ?? since));
      if (at >= 0 && period > at + 1) tally.change(at, spent, 0, false);
      before = period === at + 1 && at >= 0 ? spent : 0;
    };
    for (let row = first; row < last; row++) {
      const period = periods.periodOf(rows.from[row] as number);
      if (period >= periods.size) break;
      if (period !== at) {
        close(period);
        [at, spent] = [period, 0];
      }
      spent += inRevenueUnits(rows.amount[row] as number);
    }
    close(periods.size);
  };
}
