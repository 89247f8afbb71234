import { type Bounds, noBounds, usualConfidence } from './bounds.ts';
import { betaQuantile } from './special/beta-quantile.ts';

/**
 * The exact interval of a share, as fractions 0 … 1: covers at least as often as it says, and is wider than Wilson's
 * for it. Null ends when the base is 0 or holds fewer than the hits.
 * Source: Clopper & Pearson 1934, Biometrika 26, 404–413.
 */
export function clopperPearsonInterval(hits: number, base: number, confidence = usualConfidence): Bounds {
  if (!(base > 0 && hits >= 0 && hits <= base)) return noBounds;
  const tail = (1 - confidence) / 2;
  return {
    low: hits <= 0 ? 0 : betaQuantile(tail, hits, base - hits + 1),
    high: hits >= base ? 1 : betaQuantile(1 - tail, hits + 1, base - hits),
  };
}
