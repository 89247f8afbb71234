import { deviance } from './deviance.ts';
import { stirlingRemainder } from './gamma.ts';

const tiny = 1e-300;

const awayFromZero = (value: number): number => (Math.abs(value) < tiny ? tiny : value);

/**
 * The continued fraction of the incomplete beta function by Lentz's method; it needs about √max(a, b) terms where
 * x < (a + 1) / (a + b + 2). Source: Abramowitz & Stegun 1964, 26.5.8; Lentz 1976, Applied Optics 15, 668–671.
 */
function continuedFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  const step = (numerator: number): number => {
    d = 1 / awayFromZero(1 + numerator * d);
    c = awayFromZero(1 + numerator / c);
    fraction *= d * c;
    return Math.abs(d * c - 1);
  };
  for (let m = 1; m < 100_000; m++) {
    const double = 2 * m;
    step((m * (b - m) * x) / ((a + double - 1) * (a + double)));
    const change = step((-(a + m) * (a + b + m) * x) / ((a + double) * (a + double + 1)));
    if (change < 1e-16) break;
  }
  return fraction;
}

/**
 * x^a (1 − x)^b / B(a, b), the density of the beta distribution times x (1 − x), without the cancellation that logs of
 * large powers suffer. Source: Loader 2000, Fast and Accurate Computation of Binomial Probabilities.
 */
export function betaWeight(x: number, a: number, b: number, complement = 1 - x): number {
  const sum = a + b;
  const remainder = stirlingRemainder(sum) - stirlingRemainder(a) - stirlingRemainder(b);
  const exponent = remainder - deviance(a, sum * x) - deviance(b, sum * complement);
  return Math.exp(exponent) * Math.sqrt((a / sum) * (b / (2 * Math.PI)));
}

/**
 * Regularised incomplete beta function I_x(a, b) for 0 ≤ x ≤ 1 and a, b > 0. `complement` is 1 − x: give it where it
 * is known more exactly than the subtraction would have it. The upper tail is `incompleteBeta(1 − x, b, a, x)`: each
 * tail is computed directly where it is the small one. Source: Abramowitz & Stegun 1964, 26.5.
 */
export function incompleteBeta(x: number, a: number, b: number, complement = 1 - x): number {
  if (x <= 0) return 0;
  if (complement <= 0) return 1;
  const weight = betaWeight(x, a, b, complement);
  if (x < (a + 1) / (a + b + 2)) return Math.min(1, (weight * continuedFraction(x, a, b)) / a);
  return Math.max(0, 1 - (weight * continuedFraction(complement, b, a)) / b);
}
