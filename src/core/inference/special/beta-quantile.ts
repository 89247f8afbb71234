import { betaWeight, incompleteBeta } from './beta.ts';
import { normalQuantile } from './normal-quantile.ts';
import { tailRoot } from './tail-root.ts';

/** Beyond these log odds a share is 0 or 1 in double precision. */
const edge = 800;

/**
 * The log odds log(x / (1 − x)) of the x with I_x(a, b) = p, for 0 < p < 1: exact also where x is next to 0 or 1.
 * Solved on the smaller tail.
 */
export function betaQuantileLogOdds(p: number, a: number, b: number): number {
  const lower = p <= 0.5;
  const tailAt = (u: number) => {
    const x = 1 / (1 + Math.exp(-u));
    const rest = 1 / (1 + Math.exp(u));
    const weight = betaWeight(x, a, b, rest);
    if (lower) return { tail: incompleteBeta(x, a, b, rest), slope: weight };
    return { tail: incompleteBeta(rest, b, a, x), slope: -weight };
  };
  const start = Math.log(a / b) + normalQuantile(p) * Math.sqrt(1 / a + 1 / b);
  return tailRoot(tailAt, lower ? p : 1 - p, { low: -edge, high: edge, start });
}

/**
 * The x with I_x(a, b) = p, a, b > 0; 0 and 1 at p ≤ 0 and p ≥ 1. Relative accuracy about 1e-13.
 * Newton's method on the incomplete beta function, Abramowitz & Stegun 1964, 26.5.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  return 1 / (1 + Math.exp(-betaQuantileLogOdds(p, a, b)));
}
