import { reciprocalGamma } from './gamma.ts';

/** A Gauss series and how much larger its largest term was than the sum: the digits that cancelled. */
interface Series {
  readonly sum: number;
  readonly loss: number;
}

const mostTerms = 20_000_000;
const noSeries: Series = { sum: Number.NaN, loss: Number.POSITIVE_INFINITY };

/** Σ (a)ₙ (b)ₙ / (c)ₙ zⁿ / n! for |z| < 1, or any z where it ends (Abramowitz & Stegun 1964, 15.1.1). */
function gaussSeries(a: number, b: number, c: number, z: number): Series {
  let term = 1;
  let sum = 1;
  let largest = 1;
  for (let n = 0; n < mostTerms; n++) {
    term *= (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z;
    sum += term;
    largest = Math.max(largest, Math.abs(term));
    if (!Number.isFinite(sum)) return noSeries;
    const ratio = Math.abs((((a + n + 1) * (b + n + 1)) / ((c + n + 1) * (n + 2))) * z);
    if (term === 0 || (ratio < 1 && Math.abs(term) <= 1e-17 * Math.abs(sum) * (1 - ratio))) {
      return { sum, loss: largest / Math.abs(sum) };
    }
  }
  return noSeries;
}

/**
 * (1 − z)^power · ₂F₁(a, b; c; z) for 0 ≤ z < 1: the Gauss series itself or after Euler's transformation (A&S 15.3.3),
 * whichever has the smaller parameters, unless that one loses digits.
 */
function poweredSeries(a: number, b: number, c: number, z: number, power: number): number {
  const direct = { a, b, power };
  const euler = { a: c - a, b: c - b, power: power + c - a - b };
  const eulerIsSmaller = Math.abs(euler.a) + Math.abs(euler.b) < Math.abs(a) + Math.abs(b);
  const order = eulerIsSmaller ? [euler, direct] : [direct, euler];
  let best = noSeries;
  let bestPower = 0;
  for (const form of order) {
    const series = gaussSeries(form.a, form.b, c, z);
    if (series.loss < best.loss) {
      best = series;
      bestPower = form.power;
    }
    if (best.loss < 1e3) break;
  }
  return Math.sign(best.sum) * Math.exp(bestPower * Math.log1p(-z) + Math.log(Math.abs(best.sum)));
}

const atOne = (a: number, b: number, c: number): number => {
  const gap = c - a - b;
  if (!(gap > 0)) return Number.NaN;
  return (reciprocalGamma(c - a) * reciprocalGamma(c - b)) / (reciprocalGamma(c) * reciprocalGamma(gap));
};

const isPole = (c: number): boolean => c <= 0 && Number.isInteger(c);

/**
 * Gauss's hypergeometric function ₂F₁(a, b; c; z) for real z ≤ 1. Negative z by Pfaff's transformation, z = 1 by Gauss's
 * theorem. NaN where it has no finite real value (z > 1, or c a pole) or the series needs too many terms.
 * Source: Abramowitz & Stegun 1964, 15.1.1, 15.1.20, 15.3.3, 15.3.4.
 */
export function hypergeometric2F1(a: number, b: number, c: number, z: number): number {
  if (isPole(c) || !(z <= 1)) return Number.NaN;
  if (z === 1) return atOne(a, b, c);
  if (z >= 0) return poweredSeries(a, b, c, z, 0);
  return (1 - z) ** -a * poweredSeries(a, c - b, c, z / (z - 1), 0);
}

/**
 * (1 − z)^a · ₂F₁(a, b; c; z) for 0 ≤ z < 1, which stays finite where ₂F₁ itself overflows, as in expected purchases of
 * a customer with hundreds of them. NaN outside and where c is a pole.
 */
export function scaledHypergeometric2F1(a: number, b: number, c: number, z: number): number {
  if (isPole(c) || !(z >= 0 && z < 1)) return Number.NaN;
  return poweredSeries(a, b, c, z, a);
}
