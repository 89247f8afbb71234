import { incompleteBeta } from './beta.ts';
import { betaQuantileLogOdds } from './beta-quantile.ts';

/**
 * P(F > f) with `above` and `below` > 0 degrees of freedom (numerator, denominator), computed directly as an incomplete
 * beta function; 1 for f ≤ 0. Source: Abramowitz & Stegun 1964, 26.6.2.
 */
export function fUpperTail(f: number, above: number, below: number): number {
  if (f <= 0) return 1;
  if (f === Number.POSITIVE_INFINITY) return 0;
  const whole = below + above * f;
  return incompleteBeta(below / whole, below / 2, above / 2, (above * f) / whole);
}

/** The f with P(F ≤ f) = p; 0 at p ≤ 0, Infinity at p ≥ 1. Source: Abramowitz & Stegun 1964, 26.6.2. */
export function fQuantile(p: number, above: number, below: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return Number.POSITIVE_INFINITY;
  return (below / above) * Math.exp(betaQuantileLogOdds(p, above / 2, below / 2));
}
