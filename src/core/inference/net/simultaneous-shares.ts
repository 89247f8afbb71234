import { type Bounds, noBounds, usualConfidence } from '../bounds.ts';
import { twoSidedZ } from '../special/normal-quantile.ts';

/**
 * Intervals of several shares that hold together: all of them cover their true share with this confidence at once.
 * Fractions 0 … 1; null bounds when there is no answer. Without categories an empty list.
 * Source: Goodman 1965, Technometrics 7(2), 247–254, with Bonferroni's critical value.
 */
export function simultaneousShares(counts: readonly number[], confidence = usualConfidence): readonly Bounds[] {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n <= 0) return counts.map(() => noBounds);
  const critical = twoSidedZ(1 - (1 - confidence) / counts.length) ** 2;
  return counts.map((count) => {
    const root = Math.sqrt(critical * critical + 4 * count * critical * (1 - count / n));
    const divisor = 2 * (critical + n);
    const centre = 2 * count + critical;
    return { low: Math.max(0, (centre - root) / divisor), high: Math.min(1, (centre + root) / divisor) };
  });
}
