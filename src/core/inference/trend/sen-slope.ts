import { type Bounds, noBounds } from '../bounds.ts';
import { twoSidedZ } from '../special/normal-quantile.ts';

/** Sen's slope per step of time with its interval, and the level of the line at the first point. */
export interface SenSlope {
  readonly slope: number | null;
  readonly slopeInterval: Bounds;
  /** Median of xᵢ − slope · (i − 1): the line passes through it at time 1. */
  readonly intercept: number | null;
}

/** A value and when it was measured, in steps from the first time. */
export interface TimedValue {
  readonly time: number;
  readonly value: number;
}

/** Median of numbers in ascending order; null without any. */
function medianOfSorted(sorted: ArrayLike<number>): number | null {
  const middle = sorted.length / 2;
  if (sorted.length === 0) return null;
  if (sorted.length % 2 === 1) return sorted[Math.floor(middle)] as number;
  return ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

function pairSlopes(series: readonly TimedValue[]): Float64Array {
  const slopes = new Float64Array((series.length * (series.length - 1)) / 2);
  let next = 0;
  for (const [index, later] of series.entries()) {
    for (let before = 0; before < index; before++) {
      const earlier = series[before] as TimedValue;
      slopes[next++] = (later.value - earlier.value) / (later.time - earlier.time);
    }
  }
  return slopes.sort();
}

/** To the nearest whole number, halves to the even one. */
function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  if (value - floor !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

/**
 * Sen's slope: the median of all pairwise slopes, its interval from the variance of Kendall's S as R's
 * trend::sens.slope ranks it, and the median intercept. Null below two values; the interval is null where its ranks
 * fall outside the slopes. Source: Sen 1968, Journal of the American Statistical Association 63, 1379–1389.
 */
export function senSlope(series: readonly TimedValue[], varianceOfS: number, confidence: number): SenSlope {
  const slopes = pairSlopes(series);
  const slope = medianOfSorted(slopes);
  if (slope === null) return { slope, slopeInterval: noBounds, intercept: null };
  const reach = twoSidedZ(confidence) * Math.sqrt(Math.max(0, varianceOfS));
  const low = slopes[roundHalfEven((slopes.length - reach) / 2) - 1] ?? null;
  const high = slopes[roundHalfEven((slopes.length + reach) / 2 + 1) - 1] ?? null;
  const levels = Float64Array.from(series, ({ time, value }) => value - slope * time).sort();
  const slopeInterval = low === null || high === null ? noBounds : { low, high };
  return { slope, slopeInterval, intercept: medianOfSorted(levels) };
}
