import { type Bounds, usualConfidence } from './bounds.ts';
import { normalUpperTail } from './special/normal.ts';
import { twoSidedZ } from './special/normal-quantile.ts';

/** Counts behind a net score: answers that add 1, 0 and −1. */
export interface NetCounts {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

/** Rocks' pseudo-counts: three answers, half of them undecided. */
export const rocksPseudoCounts: NetCounts = { promoters: 0.75, passives: 1.5, detractors: 0.75 };

/** No pseudo-counts: the plain Wald interval, for comparison only; it covers far too little on small bases. */
export const noPseudoCounts: NetCounts = { promoters: 0, passives: 0, detractors: 0 };

/** Base of net counts. */
export const netBase = ({ promoters, passives, detractors }: NetCounts): number => promoters + passives + detractors;

/** Net score in points −100 … 100; null when the base is 0. */
export function netScore(counts: NetCounts): number | null {
  const n = netBase(counts);
  return n > 0 ? (100 * (counts.promoters - counts.detractors)) / n : null;
}

/** Variance of one answer mapped to 1, 0, −1 (not in points); null when the base is 0. */
export function netVariance(counts: NetCounts): number | null {
  const n = netBase(counts);
  if (n <= 0) return null;
  const net = (counts.promoters - counts.detractors) / n;
  return Math.max(0, (counts.promoters + counts.detractors) / n - net * net);
}

/** Standard error of the net score in points, √(variance / n); null when the base is 0. */
export function netStandardError(counts: NetCounts): number | null {
  const variance = netVariance(counts);
  return variance === null ? null : 100 * Math.sqrt(variance / netBase(counts));
}

const withPseudo = (counts: NetCounts, pseudo: NetCounts): NetCounts => ({
  promoters: counts.promoters + pseudo.promoters,
  passives: counts.passives + pseudo.passives,
  detractors: counts.detractors + pseudo.detractors,
});

/** A net score's interval in points, and the centre and standard error it is made of. */
export interface NetInterval extends Bounds {
  readonly centre: number | null;
  readonly standardError: number | null;
}

/**
 * Adjusted Wald interval of a net score in points, clipped to ±100. It lies around the score of the answers and the
 * pseudo-counts together, so with a single answer it may miss that answer's own ±100. Null when nobody answered:
 * an interval made of pseudo-counts alone says nothing.
 * Source: Rocks 2016, The American Statistician 70(4), 365–372.
 */
export function netInterval(counts: NetCounts, confidence = usualConfidence, pseudo = rocksPseudoCounts): NetInterval {
  const adjusted = withPseudo(counts, pseudo);
  const centre = netScore(adjusted);
  const standardError = netStandardError(adjusted);
  if (netBase(counts) <= 0 || centre === null || standardError === null) {
    return { centre: null, standardError: null, low: null, high: null };
  }
  const reach = twoSidedZ(confidence) * standardError;
  return { centre, standardError, low: Math.max(-100, centre - reach), high: Math.min(100, centre + reach) };
}

/** Two net scores compared: `value` is the difference of the scores themselves, the rest is of the adjusted ones. */
export interface NetDifference extends NetInterval {
  readonly value: number | null;
  readonly z: number | null;
  /** Two-sided; null when both groups are without any variance. */
  readonly p: number | null;
}

/**
 * Difference of two independent net scores (first − second) in points: the same pseudo-counts in each, unpooled z,
 * interval clipped to ±200. Null when a base is 0.
 * Source: Rocks 2016, The American Statistician 70(4), 365–372; Lewis & Sauro 2021, MeasuringU.
 */
export function netDifference(
  first: NetCounts,
  second: NetCounts,
  confidence = usualConfidence,
  pseudo = rocksPseudoCounts,
): NetDifference {
  const one = netInterval(first, confidence, pseudo);
  const two = netInterval(second, confidence, pseudo);
  const scores = [netScore(first), netScore(second)] as const;
  if (one.centre === null || one.standardError === null || two.centre === null || two.standardError === null) {
    return { value: null, centre: null, standardError: null, low: null, high: null, z: null, p: null };
  }
  const centre = one.centre - two.centre;
  const standardError = Math.hypot(one.standardError, two.standardError);
  const reach = twoSidedZ(confidence) * standardError;
  const z = standardError > 0 ? centre / standardError : null;
  return {
    value: (scores[0] ?? 0) - (scores[1] ?? 0),
    centre,
    standardError,
    low: Math.max(-200, centre - reach),
    high: Math.min(200, centre + reach),
    z,
    p: z === null ? null : 2 * normalUpperTail(Math.abs(z)),
  };
}
