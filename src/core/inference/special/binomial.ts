import { betaWeight, incompleteBeta } from './beta.ts';

/**
 * P(X = k) of n trials that hit with chance p; 0 outside 0 … n.
 * Source: Loader 2000, Fast and Accurate Computation of Binomial Probabilities.
 */
export function binomialChance(k: number, n: number, p: number): number {
  if (k < 0 || k > n) return 0;
  if (p <= 0) return k === 0 ? 1 : 0;
  if (p >= 1) return k === n ? 1 : 0;
  // C(n, k) p^k q^(n−k) = p^(k+1) q^(n−k+1) / B(k + 1, n − k + 1) / (p q (n + 1)).
  return betaWeight(p, k + 1, n - k + 1) / (p * (1 - p) * (n + 1));
}

/** P(X ≤ k) of n trials that hit with chance p, a lower tail computed directly (Abramowitz & Stegun 1964, 26.5.24). */
export function binomialLowerTail(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  if (k >= n) return 1;
  return incompleteBeta(1 - p, n - k, k + 1, p);
}
