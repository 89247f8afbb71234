import { type Scale, scaleSteps } from '../table/scale.ts';
import type { Histogram } from './histogram.ts';

/**
 * Weighted answers by step of a scale: how many there are, the sum of their weights and of the squares of these. The
 * sufficient statistic of weighted scores and their precision; those of one scale merge by addition. `counts[i]`,
 * `weights[i]` and `squares[i]` belong to the answer `min + i`.
 */
export interface WeightedHistogram extends Histogram {
  readonly weights: readonly number[];
  readonly squares: readonly number[];
}

/** Weighted answers of nobody on a scale. */
export const emptyWeightedHistogram = (scale: Scale): WeightedHistogram => {
  const none = new Array<number>(scaleSteps(scale)).fill(0);
  return { min: scale.min, counts: none, weights: none, squares: none };
};

/** Answers and their weights by step. An answer off the scale or without a positive, finite weight is left out. */
export function weightedHistogramOf(
  answers: ArrayLike<number>,
  weights: ArrayLike<number>,
  scale: Scale,
): WeightedHistogram {
  const steps = scaleSteps(scale);
  const found = { counts: new Array<number>(steps).fill(0), weights: new Array<number>(steps).fill(0) };
  const squares = new Array<number>(steps).fill(0);
  for (let row = 0; row < answers.length; row++) {
    const step = (answers[row] as number) - scale.min;
    const weight = weights[row] ?? 0;
    if (found.counts[step] === undefined || !(weight > 0 && weight < Number.POSITIVE_INFINITY)) continue;
    found.counts[step] += 1;
    found.weights[step] = (found.weights[step] as number) + weight;
    squares[step] = (squares[step] as number) + weight * weight;
  }
  return { min: scale.min, ...found, squares };
}

const added = (left: readonly number[], right: readonly number[]): number[] =>
  left.map((value, index) => value + (right[index] ?? 0));

/** The weighted answers of both parts together; both must be of one scale. */
export const mergeWeightedHistograms = (left: WeightedHistogram, right: WeightedHistogram): WeightedHistogram => ({
  min: left.min,
  counts: added(left.counts, right.counts),
  weights: added(left.weights, right.weights),
  squares: added(left.squares, right.squares),
});
