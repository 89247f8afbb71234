import { usualConfidence } from '../bounds.ts';
import { type NetCounts, netInterval } from '../net-score.ts';
import { twoSidedZ } from '../special/normal-quantile.ts';
import { weightingCost } from '../weights/kish.ts';

/** An answer mapped to 1 (promoter), 0 or −1 (detractor), and how much it weighs. */
export interface WeightedAnswer {
  readonly net: 1 | 0 | -1;
  readonly weight: number;
}

/** A net score of weighted answers, in points. */
export interface WeightedNetScore {
  readonly value: number;
  /** Linearised standard error and the plain interval from it; null below two answers. */
  readonly standardError: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The interval to show: adjusted Wald on the effective counts. */
  readonly adjusted: { readonly low: number | null; readonly high: number | null };
  /** Answers that as many unweighted ones would be worth, and by what factor weighting widens the variance. */
  readonly effectiveN: number;
  readonly designEffect: number;
}

function effectiveCounts(answers: readonly WeightedAnswer[], total: number, effective: number): NetCounts {
  const share = (net: WeightedAnswer['net']): number =>
    answers.reduce((sum, answer) => (answer.net === net ? sum + answer.weight : sum), 0) / total;
  return { promoters: effective * share(1), passives: effective * share(0), detractors: effective * share(-1) };
}

/**
 * Net score of weighted answers: Taylor-linearised standard error (with n / (n − 1), as for a sample drawn with
 * replacement), and the adjusted Wald interval on Kish's effective counts. Answers without a positive weight are left
 * out; null when none is left.
 * Source: Lumley 2010, Complex Surveys, 2.2; Kish 1965, Survey Sampling, 11.2; Rocks 2016, The American Statistician 70(4).
 */
export function weightedNetScore(
  answers: readonly WeightedAnswer[],
  confidence = usualConfidence,
): WeightedNetScore | null {
  const counted = answers.filter(({ weight }) => weight > 0 && weight < Number.POSITIVE_INFINITY);
  const { effectiveN, designEffect } = weightingCost(counted.map(({ weight }) => weight));
  if (effectiveN === null || designEffect === null) return null;
  const n = counted.length;
  const total = counted.reduce((sum, { weight }) => sum + weight, 0);
  const mean = counted.reduce((sum, { net, weight }) => sum + weight * net, 0) / total;
  const spread = counted.reduce((sum, { net, weight }) => sum + ((weight * (net - mean)) / total) ** 2, 0);
  const value = 100 * mean;
  const standardError = n < 2 ? null : 100 * Math.sqrt((n / (n - 1)) * spread);
  const reach = standardError === null ? null : twoSidedZ(confidence) * standardError;
  const { low, high } = netInterval(effectiveCounts(counted, total, effectiveN), confidence);
  return {
    value,
    standardError,
    low: reach === null ? null : Math.max(-100, value - reach),
    high: reach === null ? null : Math.min(100, value + reach),
    adjusted: { low, high },
    effectiveN,
    designEffect,
  };
}
