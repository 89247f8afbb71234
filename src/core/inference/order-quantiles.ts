import type { ReplyTimes } from '../customers/replies.ts';
import { usualConfidence } from './bounds.ts';
import { twoSidedZ } from './special/normal-quantile.ts';

/** Below this even the smallest and the largest of all values hold the median less often than 95 %. */
const fewestForInterval = 6;

/**
 * Median with its 95 % interval, and higher quantiles, of waiting times of which some are still running. Those rank
 * above all that ended, so what falls among them is null. The quantile is the smallest value that the share reaches;
 * the interval is that of the order statistics around the middle, ranks n/2 ± z·√n/2.
 * Source: Conover 1999, Practical Nonparametric Statistics, section 3.2.
 *
 * @param sorted times that ended, ascending
 */
export function quantilesOfWaiting(sorted: Float64Array, open: number): ReplyTimes {
  const n = sorted.length + open;
  const rank = (place: number): number | null => sorted[Math.max(1, place) - 1] ?? null;
  const at = (share: number): number | null => (n === 0 ? null : rank(Math.ceil(share * n)));
  const reach = (twoSidedZ(usualConfidence) * Math.sqrt(n)) / 2;
  const known = n >= fewestForInterval;
  return {
    n,
    open,
    median: at(0.5),
    low: known ? rank(Math.floor(n / 2 - reach)) : null,
    high: known ? rank(Math.min(n, Math.ceil(1 + n / 2 + reach))) : null,
    p75: at(0.75),
    p90: at(0.9),
  };
}
