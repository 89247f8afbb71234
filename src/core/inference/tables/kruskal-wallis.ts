import { chiSquareUpperTail } from '../special/chi-square.ts';
import { type RankSums, tieTerm } from './ranks.ts';

/** Whether several groups differ in level. */
export interface KruskalWallis {
  /** Corrected for ties. */
  readonly statistic: number | null;
  /** Groups with values, minus 1. */
  readonly df: number;
  readonly p: number | null;
  /** Effect size ε² = H / (n − 1), 0 … 1. */
  readonly epsilonSquared: number | null;
  /** Effect size η² = (H − k + 1) / (n − k), not below 0. */
  readonly etaSquared: number | null;
}

/**
 * Kruskal and Wallis' test from rank sums: H = 12 / (n (n + 1)) Σ nᵢ (mean rankᵢ − (n + 1) / 2)², divided by
 * 1 − ties / (n³ − n), against χ² with k − 1 degrees of freedom. Groups without values do not count. Null with fewer
 * than two groups or when all values are equal; η² also when every group holds one value.
 * Source: Kruskal & Wallis 1952, Journal of the American Statistical Association 47, 583–621; effect sizes: Tomczak &
 * Tomczak 2014, Trends in Sport Sciences 21, 19–25.
 */
export function kruskalWallis({ sizes, sums, tieSum }: RankSums): KruskalWallis {
  const n = sizes.reduce((sum, size) => sum + size, 0);
  const groups = sizes.filter((size) => size > 0).length;
  const df = Math.max(0, groups - 1);
  const untied = tieTerm(n) - tieSum;
  if (df === 0 || !(untied > 0)) return { statistic: null, df, p: null, epsilonSquared: null, etaSquared: null };
  const middle = (n + 1) / 2;
  const spread = sizes.reduce(
    (sum, size, i) => (size > 0 ? sum + size * ((sums[i] ?? 0) / size - middle) ** 2 : sum),
    0,
  );
  const statistic = (12 * spread * (n - 1)) / untied;
  return {
    statistic,
    df,
    p: chiSquareUpperTail(statistic, df),
    epsilonSquared: Math.min(1, statistic / (n - 1)),
    etaSquared: n > groups ? Math.max(0, (statistic - df) / (n - groups)) : null,
  };
}
