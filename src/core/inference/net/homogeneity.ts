import { type NetCounts, netInterval } from '../net-score.ts';
import { chiSquareUpperTail } from '../special/chi-square.ts';

/** Whether several net scores differ at all. */
export interface NetHomogeneity {
  /** Cochran's Q. */
  readonly q: number;
  readonly degrees: number;
  readonly p: number;
  /** Mean of the adjusted scores, weighted by the inverse of their variance, in points. */
  readonly mean: number;
  /** Share of the variation that is more than chance would bring, 0 … 1 (I²). */
  readonly beyondChance: number;
}

/**
 * Cochran's Q on the adjusted Wald estimates of independent groups: one test for all of them before any pair is
 * looked at. Groups without an answer are left out; null when fewer than two remain.
 * Source: Cochran 1954, Biometrics 10, 101–129; Higgins & Thompson 2002, Statistics in Medicine 21, 1539–1558 (I²).
 */
export function netHomogeneity(groups: readonly NetCounts[]): NetHomogeneity | null {
  const scores = groups.flatMap((counts) => {
    const { centre, standardError } = netInterval(counts);
    return centre === null || standardError === null ? [] : [{ centre, weight: 1 / standardError ** 2 }];
  });
  if (scores.length < 2) return null;
  const total = scores.reduce((sum, { weight }) => sum + weight, 0);
  const mean = scores.reduce((sum, { centre, weight }) => sum + weight * centre, 0) / total;
  const q = scores.reduce((sum, { centre, weight }) => sum + weight * (centre - mean) ** 2, 0);
  const degrees = scores.length - 1;
  const p = chiSquareUpperTail(q, degrees);
  return { q, degrees, p, mean, beyondChance: q > 0 ? Math.max(0, (q - degrees) / q) : 0 };
}
