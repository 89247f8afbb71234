import type { Moments } from '../statistics/moments.ts';
import { type Bounds, noBounds, usualConfidence } from './bounds.ts';
import { studentUpperTail, twoSidedT } from './special/student.ts';

/** Standard error of a mean; null below two answers. */
export const meanStandardError = ({ n, variance }: Moments): number | null =>
  variance === null ? null : Math.sqrt(variance / n);

/**
 * The t interval of a mean, not clipped to the scale. Null below two answers; of zero width when all are equal.
 * Source: Student 1908, Biometrika 6, 1–25.
 */
export function meanInterval(moments: Moments, confidence = usualConfidence): Bounds {
  const error = meanStandardError(moments);
  if (moments.mean === null || error === null) return noBounds;
  const reach = error === 0 ? 0 : twoSidedT(confidence, moments.n - 1) * error;
  return { low: moments.mean - reach, high: moments.mean + reach };
}

/** Two means compared, first − second. */
export interface MeanDifference extends Bounds {
  readonly value: number | null;
  readonly t: number | null;
  readonly df: number | null;
  /** Two-sided. */
  readonly p: number | null;
}

/**
 * Difference of two independent means without assuming equal variances. `value` is null when a base is 0; interval, t
 * and p are null when a base is below 2 or neither group varies, because then nothing tells how precise the means are.
 * Source: Welch 1947, Biometrika 34, 28–35.
 */
export function welchDifference(first: Moments, second: Moments, confidence = usualConfidence): MeanDifference {
  const value = first.mean === null || second.mean === null ? null : first.mean - second.mean;
  const undecided = { value, ...noBounds, t: null, df: null, p: null };
  if (value === null || first.variance === null || second.variance === null) return undecided;
  const one = first.variance / first.n;
  const two = second.variance / second.n;
  const square = one + two;
  if (square === 0) return undecided;
  const df = (square * square) / ((one * one) / (first.n - 1) + (two * two) / (second.n - 1));
  const error = Math.sqrt(square);
  const t = value / error;
  const reach = twoSidedT(confidence, df) * error;
  return { value, low: value - reach, high: value + reach, t, df, p: 2 * studentUpperTail(Math.abs(t), df) };
}
