import { usualConfidence } from '../bounds.ts';
import { normalQuantile, twoSidedZ } from '../special/normal-quantile.ts';

/** How many answers a net score needs for a margin of error. */
export interface NetSampleSize {
  /** Variance of one answer mapped to 1, 0, −1. */
  readonly variance: number;
  /** For the plain Wald interval. */
  readonly wald: number;
  /** For the adjusted Wald interval, which brings three answers of its own. */
  readonly adjusted: number;
  /** When the number of customers is known; null otherwise. */
  readonly finite: number | null;
}

/**
 * Answers needed so that the interval reaches no further than `margin` points to either side, for expected shares of
 * promoters and detractors (fractions). Null for a margin of 0 or less or shares that do not fit into 1.
 * Source: Lewis & Sauro 2021, MeasuringU; Cochran 1977, Sampling Techniques, 3rd ed., 4.4 (finite population).
 */
export function netSampleSize(
  margin: number,
  promoters: number,
  detractors: number,
  population: number | null = null,
  confidence = usualConfidence,
): NetSampleSize | null {
  const possible = promoters >= 0 && detractors >= 0 && promoters + detractors <= 1 + 1e-12;
  if (!(margin > 0) || !possible || (population !== null && !(population >= 1))) return null;
  const variance = promoters + detractors - (promoters - detractors) ** 2;
  const needed = (twoSidedZ(confidence) ** 2 * variance) / (margin / 100) ** 2;
  return {
    variance,
    wald: Math.ceil(needed),
    adjusted: Math.max(0, Math.ceil(needed - 3)),
    finite: population === null ? null : Math.ceil(needed / (1 + (needed - 1) / population)),
  };
}

/**
 * Answers needed in each of two groups to find a difference of `delta` points with the given power in a two-sided
 * test at level `alpha`; the variances are of one answer mapped to 1, 0, −1. Not rounded: round up. Null for a
 * difference of 0 or impossible levels.
 * Source: Lewis & Sauro 2021, MeasuringU: sample sizes to compare two Net Promoter Scores.
 */
export function netDifferenceSize(
  delta: number,
  firstVariance: number,
  secondVariance: number,
  power = 0.8,
  alpha = 0.05,
): number | null {
  const levels = power > 0 && power < 1 && alpha > 0 && alpha < 1;
  if (!levels || !(Math.abs(delta) > 0) || !(firstVariance >= 0) || !(secondVariance >= 0)) return null;
  const reach = twoSidedZ(1 - alpha) + normalQuantile(power);
  return (Math.max(0, reach) ** 2 * (firstVariance + secondVariance)) / (delta / 100) ** 2;
}
