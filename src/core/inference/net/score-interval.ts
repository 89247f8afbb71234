import { type Bounds, noBounds, usualConfidence } from '../bounds.ts';
import { type NetCounts, netBase, netScore } from '../net-score.ts';
import { twoSidedZ } from '../special/normal-quantile.ts';

/** Halvings of the range that a bound lies in: more than a double can tell apart. */
const halvings = 60;

/**
 * Standardised distance of the counts from a net share of `theta` (−1 … 1), with the variance that the likeliest
 * trinomial of that net share has; ±Infinity where that variance is 0.
 */
function distanceFrom(theta: number, { promoters, detractors }: NetCounts, n: number): number {
  const linear = (2 * n - promoters + detractors) * theta - promoters - detractors;
  const constant = -detractors * theta * (1 - theta);
  const root = Math.sqrt(Math.max(0, linear * linear - 8 * n * constant));
  const likeliest = Math.max(0, (root - linear) / (4 * n));
  const variance = n * (2 * likeliest + theta * (1 - theta));
  const distance = promoters - detractors - n * theta;
  return variance > 0 ? distance / Math.sqrt(variance) : Math.sign(distance) * Number.POSITIVE_INFINITY;
}

/** The net share between two others at which the distance falls to `target`. */
function solve(target: number, from: number, to: number, counts: NetCounts, n: number): number {
  let low = from;
  let high = to;
  for (let step = 0; step < halvings; step++) {
    const middle = (low + high) / 2;
    if (distanceFrom(middle, counts, n) > target) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * Score interval of a net score in points: all values that a two-sided score test at this confidence would not
 * reject. Better than the adjusted Wald interval below 20 answers, and never beyond ±100. Null when nobody answered.
 * Source: Tango 1998, Statistics in Medicine 17, 891–908; Rocks 2016, The American Statistician 70(4), 365–372.
 */
export function netScoreInterval(counts: NetCounts, confidence = usualConfidence): Bounds {
  const score = netScore(counts);
  if (score === null) return noBounds;
  const n = netBase(counts);
  const z = twoSidedZ(confidence);
  const centre = score / 100;
  return {
    low: centre <= -1 ? -100 : 100 * solve(z, -1, centre, counts, n),
    high: centre >= 1 ? 100 : 100 * solve(-z, centre, 1, counts, n),
  };
}
