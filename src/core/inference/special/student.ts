import { incompleteBeta } from './beta.ts';
import { logBeta } from './gamma.ts';
import { normalUpperTail } from './normal.ts';
import { normalQuantile } from './normal-quantile.ts';
import { polynomial } from './polynomial.ts';

/** From here the expansion in 1/df is exact to 1e-15, while the continued fraction slowly loses digits. */
const manyDegrees = 10_000;

/** The z whose normal tail is the tail of t. Source: Hill 1970, Communications of the ACM 13(10), 617–619, algorithm 395. */
function normalScore(t: number, df: number): number {
  const a = df - 0.5;
  const b = 48 * a * a;
  const square = a * Math.log1p((t * t) / df);
  const second = (((4 * square + 33) * square + 240) * square + 855) / (10 * b * (b + 0.8 * square * square + 100));
  return Math.sign(t) * Math.sqrt(square) * (1 + (square + 3) / b - second);
}

/**
 * P(T > t) of Student's t with `df` > 0 degrees of freedom, not necessarily whole; computed directly as half the
 * incomplete beta function of df / (df + t²). Source: Abramowitz & Stegun 1964, 26.7.1 and 26.5.27.
 */
export function studentUpperTail(t: number, df: number): number {
  if (df >= manyDegrees) return normalUpperTail(normalScore(t, df));
  const square = t * t;
  if (square === Number.POSITIVE_INFINITY) return t > 0 ? 0 : 1;
  const half = incompleteBeta(df / (df + square), df / 2, 0.5, square / (df + square)) / 2;
  return t >= 0 ? half : 1 - half;
}

/** P(T ≤ t) of Student's t with `df` degrees of freedom. */
export const studentCdf = (t: number, df: number): number => studentUpperTail(-t, df);

const studentDensity = (t: number, df: number): number =>
  Math.exp((-(df + 1) / 2) * Math.log1p((t * t) / df) - logBeta(df / 2, 0.5)) / Math.sqrt(df);

/** Polynomials in z², from the highest power down, of the terms of 1/df, 1/df², …, all times z. */
const expansion = [
  [1 / 4, 1 / 4],
  [5 / 96, 16 / 96, 3 / 96],
  [3 / 384, 19 / 384, 17 / 384, -15 / 384],
  [79 / 92_160, 776 / 92_160, 1482 / 92_160, -1920 / 92_160, -945 / 92_160],
  [27 / 368_640, 339 / 368_640, 930 / 368_640, -1782 / 368_640, -765 / 368_640, 17_955 / 368_640],
];

/**
 * t by the normal quantile of the same tail, a series in 1/df, and the size of the term after its last one, judged by
 * the last two. Source: Abramowitz & Stegun 1964, 26.7.5; fifth term: Fisher & Cornish 1960, Technometrics 2, 209–225.
 */
function expandedQuantile(z: number, df: number): { readonly t: number; readonly error: number } {
  let [t, power, last, before] = [z, z, 0, 0];
  for (const coefficients of expansion) {
    power /= df;
    before = last;
    last = power * polynomial(coefficients, z * z);
    t += last;
  }
  return { t, error: before === 0 ? 0 : (last * last) / Math.abs(before) };
}

/** A Newton step this small leaves an error of about its square: nothing that a double could hold. */
const lastStep = 1e-9;

/** The t ≥ 0 with P(T > t) = tail: Newton's method on the logarithm of the tail, kept inside a bracket. */
function positiveQuantile(tail: number, df: number): number {
  const z = -normalQuantile(tail);
  const start = expandedQuantile(z, df);
  if (start.error <= 1e-16 * start.t) return start.t;
  const near = start.error < 0.01 * start.t;
  let [low, high] = [0, Number.POSITIVE_INFINITY];
  let t = near ? start.t : Math.max(1, z);
  if (!near) {
    while (studentUpperTail(t, df) > tail) t *= 2;
    high = t;
    t = Math.min(high, Math.max(1e-3, z));
  }
  for (let round = 0; round < 200; round++) {
    const reached = studentUpperTail(t, df);
    if (reached > tail) low = t;
    else high = t;
    const newton = t + (Math.log(reached / tail) * reached) / studentDensity(t, df);
    const inside = newton > low && newton < high;
    const next = inside ? newton : high === Number.POSITIVE_INFINITY ? 2 * t : (low + high) / 2;
    if (Math.abs(next - t) <= (inside ? lastStep : 1e-15) * t) return next;
    t = next;
  }
  return t;
}

/** The t with P(T ≤ t) = p, to about 1e-13; ±Infinity at p = 0 and 1. `df` > 0, not necessarily whole. */
export function studentQuantile(p: number, df: number): number {
  if (p === 0.5) return 0;
  if (p === 0) return Number.NEGATIVE_INFINITY;
  if (p === 1) return Number.POSITIVE_INFINITY;
  return p < 0.5 ? -positiveQuantile(p, df) : positiveQuantile(1 - p, df);
}

/** The t that leaves (1 − confidence) / 2 on either side. */
export const twoSidedT = (confidence: number, df: number): number => -studentQuantile((1 - confidence) / 2, df);
