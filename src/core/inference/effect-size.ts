import type { Moments } from '../statistics/moments.ts';
import { logGamma } from './special/gamma.ts';

/**
 * Cohen's h of two shares given as fractions, in radians −π … π.
 * Source: Cohen 1988, Statistical Power Analysis for the Behavioral Sciences, chapter 6.
 */
export const cohensH = (first: number, second: number): number =>
  2 * Math.asin(Math.sqrt(first)) - 2 * Math.asin(Math.sqrt(second));

/**
 * Cohen's d of two means by their pooled standard deviation; null below two answers in a group or without variance.
 * Source: Cohen 1988, Statistical Power Analysis for the Behavioral Sciences, chapter 2.
 */
export function cohensD(first: Moments, second: Moments): number | null {
  if (first.mean === null || second.mean === null || first.variance === null || second.variance === null) return null;
  const df = first.n + second.n - 2;
  const pooled = ((first.n - 1) * first.variance + (second.n - 1) * second.variance) / df;
  return pooled > 0 ? (first.mean - second.mean) / Math.sqrt(pooled) : null;
}

/** Hedges' g: Cohen's d without its small-sample bias. Source: Hedges 1981, Journal of Educational Statistics 6, 107–128. */
export function hedgesG(first: Moments, second: Moments): number | null {
  const d = cohensD(first, second);
  if (d === null) return null;
  const half = (first.n + second.n - 2) / 2;
  return (d * Math.exp(logGamma(half) - logGamma(half - 0.5))) / Math.sqrt(half);
}
