import { type Bounds, noBounds, usualConfidence } from './bounds.ts';
import { twoSidedZ } from './special/normal-quantile.ts';

/**
 * Wilson's score interval of a share, as fractions 0 … 1; null ends when the base is 0 or holds
 * fewer than the hits. Source: Wilson 1927, Journal of the American Statistical Association 22, 209–212.
 */
export function wilsonInterval(hits: number, base: number, confidence = usualConfidence): Bounds {
  if (!(base > 0 && hits >= 0 && hits <= base)) return noBounds;
  const z = twoSidedZ(confidence);
  const square = z * z;
  const middle = 2 * hits + square;
  const reach = z * Math.sqrt(square + (4 * hits * (base - hits)) / base);
  const whole = 2 * (base + square);
  return {
    low: hits <= 0 ? 0 : (middle - reach) / whole,
    high: hits >= base ? 1 : (middle + reach) / whole,
  };
}

/** Hits among a base, e.g. satisfied answers among all answers. */
export interface Share {
  readonly hits: number;
  readonly base: number;
}

/**
 * Difference of two independent shares (first − second) with its interval, as fractions −1 … 1; null when a base is 0.
 * Source: Newcombe 1998, Statistics in Medicine 17, 873–890, method 10 (from the two Wilson intervals).
 */
export function newcombeDifference(
  first: Share,
  second: Share,
  confidence = usualConfidence,
): Bounds & { readonly value: number | null } {
  const one = wilsonInterval(first.hits, first.base, confidence);
  const two = wilsonInterval(second.hits, second.base, confidence);
  if (one.low === null || one.high === null || two.low === null || two.high === null) {
    return { value: null, ...noBounds };
  }
  const shareOne = first.hits / first.base;
  const shareTwo = second.hits / second.base;
  const value = shareOne - shareTwo;
  return {
    value,
    low: Math.max(-1, value - Math.hypot(shareOne - one.low, two.high - shareTwo)),
    high: Math.min(1, value + Math.hypot(one.high - shareOne, shareTwo - two.low)),
  };
}
