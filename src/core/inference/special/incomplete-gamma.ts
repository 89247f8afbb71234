import { deviance } from './deviance.ts';
import { stirlingRemainder } from './gamma.ts';

const tiny = 1e-300;
const mostTerms = 1_000_000;

/**
 * x^a e^(−x) / Γ(a), the density of the gamma distribution times x, without the cancellation of large logs.
 * Source: Loader 2000, Fast and Accurate Computation of Binomial Probabilities.
 */
export const gammaWeight = (a: number, x: number): number =>
  Math.exp(-deviance(a, x) - stirlingRemainder(a)) * Math.sqrt(a / (2 * Math.PI));

/** P(a, x) / weight by its power series (Abramowitz & Stegun 1964, 6.5.29); for x < a + 1. */
function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < mostTerms; n++) {
    term *= x / (a + n);
    sum += term;
    if (term < sum * 1e-17) break;
  }
  return sum;
}

/** Q(a, x) / weight by its continued fraction with Lentz's method (Abramowitz & Stegun 1964, 6.5.31); for x ≥ a + 1. */
function upperFraction(a: number, x: number): number {
  let base = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / base;
  let fraction = d;
  for (let n = 1; n < mostTerms; n++) {
    const numerator = -n * (n - a);
    base += 2;
    d = 1 / (numerator * d + base || tiny);
    c = base + numerator / c || tiny;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return fraction;
}

/** Both tails of the gamma distribution with shape `a` at `x`; each is computed directly where it is the small one. */
function tails(a: number, x: number): { lower: number; upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
  if (x < a + 1) {
    const lower = Math.min(1, gammaWeight(a, x) * lowerSeries(a, x));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, gammaWeight(a, x) * upperFraction(a, x));
  return { lower: 1 - upper, upper };
}

/** Regularised lower incomplete gamma function P(a, x), a > 0; 0 for x ≤ 0 (Abramowitz & Stegun 1964, 6.5.1). */
export const lowerGamma = (a: number, x: number): number => tails(a, x).lower;

/** Regularised upper incomplete gamma function Q(a, x), a > 0; 1 for x ≤ 0; exact far out (A&S 6.5.3). */
export const upperGamma = (a: number, x: number): number => tails(a, x).upper;
