import { gammaWeight, lowerGamma, upperGamma } from './incomplete-gamma.ts';
import { normalQuantile } from './normal-quantile.ts';
import { tailRoot } from './tail-root.ts';

/**
 * P(χ² > x) with `df` > 0 degrees of freedom, not necessarily whole, computed directly, so that far tails keep their
 * relative accuracy; 1 for x ≤ 0. Source: Abramowitz & Stegun 1964, 26.4.19.
 */
export const chiSquareUpperTail = (x: number, df: number): number => upperGamma(df / 2, x / 2);

/**
 * The x with P(χ² ≤ x) = p; 0 at p ≤ 0, Infinity at p ≥ 1. Starts from Wilson & Hilferty 1931 (Proceedings of the
 * National Academy of Sciences 17, 684–688) and solves the incomplete gamma function by Newton's method.
 */
export function chiSquareQuantile(p: number, df: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return Number.POSITIVE_INFINITY;
  const a = df / 2;
  const lower = p <= 0.5;
  const tailAt = (u: number) => {
    const x = Math.exp(u);
    const weight = gammaWeight(a, x);
    return lower ? { tail: lowerGamma(a, x), slope: weight } : { tail: upperGamma(a, x), slope: -weight };
  };
  const cubeRoot = 1 - 2 / (9 * df) + normalQuantile(p) * Math.sqrt(2 / (9 * df));
  const start = cubeRoot > 0.05 ? Math.log(a) + 3 * Math.log(cubeRoot) : (Math.log(p) + Math.log(a)) / a;
  return 2 * Math.exp(tailRoot(tailAt, lower ? p : 1 - p, { low: -800, high: 709, start }));
}
