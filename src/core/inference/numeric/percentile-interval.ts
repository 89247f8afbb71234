import { type Bounds, noBounds } from '../bounds.ts';

/** The quantile of numbers in ascending order, interpolated between neighbours. Source: Hyndman & Fan 1996, type 7. */
export function quantileOf(sorted: Float64Array, chance: number): number {
  const place = chance * (sorted.length - 1);
  const low = sorted[Math.floor(place)] as number;
  const high = sorted[Math.ceil(place)] as number;
  return low + (place - Math.floor(place)) * (high - low);
}

/**
 * The middle part of drawn values, e.g. of a bootstrap: what lies between their (1 − confidence) / 2 quantiles. No
 * bounds without values, or when one of them is not finite.
 * Source: Efron & Tibshirani 1993, An Introduction to the Bootstrap, chapter 13.
 */
export function percentileInterval(drawn: readonly number[], confidence: number): Bounds {
  const sorted = Float64Array.from(drawn).sort();
  if (sorted.length === 0 || !sorted.every(Number.isFinite)) return noBounds;
  const tail = (1 - confidence) / 2;
  return { low: quantileOf(sorted, tail), high: quantileOf(sorted, 1 - tail) };
}
