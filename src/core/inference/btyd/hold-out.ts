import type { Steps } from '../numeric/positive-fit.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { futurePurchases } from './expectation.ts';
import { type BtydFit, fitBtyd } from './fit.ts';
import type { BtydModelId } from './model.ts';
import { type PurchaseLog, purchaseTimes, type SplitPurchases, splitPurchases } from './purchase-log.ts';
import { newCustomer, summaryAt } from './summaries.ts';

/** Which past is learned from and which is predicted, in the unit and from the beginning of the log's times. */
export interface HoldOutPeriod {
  /** End of the period that the model is fitted on. */
  readonly until: number;
  /** End of the period that it predicts; later purchases do not count. */
  readonly end: number;
  /** Into how many equal stretches the time from the first purchase to `end` is cut, 52 unless told otherwise. */
  readonly stretches?: number;
}

/** Customers with the same number of repeat purchases before, and what each bought afterwards on average. */
export interface HoldOutGroup {
  readonly purchases: number;
  /** Whether customers with more purchases are in this group too. */
  readonly andMore: boolean;
  readonly customers: number;
  readonly predicted: number;
  readonly actual: number;
}

/** Repeat purchases of all customers up to a time. */
export interface HoldOutPoint {
  readonly time: number;
  readonly predicted: number;
  readonly actual: number;
}

/** A model's prediction beside what happened. */
export interface HoldOutCheck {
  readonly fit: BtydFit;
  /** Purchases from `until` to `end`, of all customers of the fit together. */
  readonly predicted: number;
  readonly actual: number;
  readonly byPurchases: readonly HoldOutGroup[];
  readonly overTime: readonly HoldOutPoint[];
}

/** Customers with this many purchases and more share a group. */
const lastGroup = 7;

const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((total, value) => total + value, 0);

function groupsOf(split: SplitPurchases, predicted: Float64Array): HoldOutGroup[] {
  const rows = Array.from(split.x.keys());
  const purchaseCounts = Array.from({ length: lastGroup + 1 }, (_, purchases) => purchases);
  return purchaseCounts.flatMap((purchases) => {
    const own = rows.filter((row) => Math.min(split.x[row] as number, lastGroup) === purchases);
    if (own.length === 0) return [];
    const meanOf = (values: Float64Array): number => sum(own.map((row) => values[row] as number)) / own.length;
    const andMore = purchases === lastGroup;
    return [{ purchases, andMore, customers: own.length, predicted: meanOf(predicted), actual: meanOf(split.later) }];
  });
}

/** How many values of an ascending list are at most `limit`. */
function countUpTo(sorted: Float64Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Times of all repeat purchases of the customers of the fit up to `end`, ascending. */
function repeatTimes({ starts, times }: ReturnType<typeof purchaseTimes>, { until, end }: HoldOutPeriod): Float64Array {
  const repeats: number[] = [];
  for (let customer = 0; customer + 1 < starts.length; customer += 1) {
    const own = times.subarray(starts[customer], starts[customer + 1]);
    if (!((own[0] ?? Number.POSITIVE_INFINITY) <= until)) continue;
    for (const time of own.subarray(1)) if (time <= end) repeats.push(time);
  }
  return Float64Array.from(repeats).sort();
}

function countAlike(values: Float64Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/**
 * Fits a model on the purchases up to `until` and compares what it expects afterwards with what happened: in total, by
 * the number of purchases before, and as repeat purchases cumulated over time since each customer's first purchase.
 * Refuses as the fit does, and where `end` is not after `until`.
 * Source: Fader, Hardie & Lee 2005, Marketing Science 24(2), 275–284, figures 2–4.
 */
export function* checkHoldOut(
  model: BtydModelId,
  log: PurchaseLog,
  period: HoldOutPeriod,
): Steps<HoldOutCheck | Refusal> {
  const { until, end, stretches = 52 } = period;
  if (!(end > until && end < Number.POSITIVE_INFINITY)) return { refused: 'too-few-points', about: 'end' };
  const ordered = purchaseTimes(log);
  const split = splitPurchases(ordered, until, end);
  const fit = yield* fitBtyd(model, split);
  if (isRefusal(fit)) return fit;
  const predicted = split.x.map((_, row) => futurePurchases(model, fit.parameters, summaryAt(split, row), end - until));
  const repeats = repeatTimes(ordered, period);
  const begins = countAlike(split.first);
  const start = split.first.reduce((earliest, first) => Math.min(earliest, first));
  const overTime: HoldOutPoint[] = [];
  for (let stretch = 1; stretch <= stretches; stretch += 1) {
    const time = stretch === stretches ? end : start + ((end - start) * stretch) / stretches;
    let expected = 0;
    for (const [first, customers] of begins) {
      if (first < time) expected += customers * futurePurchases(model, fit.parameters, newCustomer, time - first);
    }
    overTime.push({ time, predicted: expected, actual: countUpTo(repeats, time) });
    yield { done: stretch, total: stretches };
  }
  const byPurchases = groupsOf(split, predicted);
  return { fit, predicted: sum(predicted), actual: sum(split.later), byPurchases, overTime };
}
