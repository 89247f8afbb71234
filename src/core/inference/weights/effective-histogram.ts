import type { Histogram } from '../../statistics/histogram.ts';
import type { WeightedHistogram } from '../../statistics/weighted-histogram.ts';
import { effectiveSize } from './kish.ts';

/**
 * Weighted answers as if they were unweighted ones of the same worth: shares by weight, and Kish's effective number of
 * them (Σw)²/Σw² in all. Estimates and comparisons of it are those of the weighted answers, with intervals as wide as
 * weighting makes them. Counts are no whole numbers. Source: Kish 1965, Survey Sampling, 11.7.
 */
export function effectiveHistogram({ min, weights, squares }: WeightedHistogram): Histogram {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const effective =
    total > 0
      ? effectiveSize(
          total,
          squares.reduce((sum, square) => sum + square, 0),
        )
      : 0;
  return { min, counts: weights.map((weight) => (total > 0 ? (effective * weight) / total : 0)) };
}
