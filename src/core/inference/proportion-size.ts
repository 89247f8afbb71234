import { normalQuantile } from './special/normal-quantile.ts';

const isInside = (share: number): boolean => share > 0 && share < 1;

/**
 * Answers needed in each of two groups to find the difference of two shares with the given power in a two-sided test
 * at level `alpha`: not rounded, round up. Null when the shares are equal or outside 0 … 1, or alpha or power are not
 * strictly between 0 and 1.
 * n = (z₁₋α⸝₂ √(2 p̄ (1 − p̄)) + z_power √(p₁ (1 − p₁) + p₂ (1 − p₂)))² / (p₁ − p₂)²
 * Source: Fleiss, Levin & Paik 2003, Statistical Methods for Rates and Proportions, 4.2 (as R's power.prop.test).
 */
export function shareDifferenceSize(first: number, second: number, power = 0.8, alpha = 0.05): number | null {
  const possible = [first, second].every((share) => share >= 0 && share <= 1) && isInside(power) && isInside(alpha);
  if (!possible || first === second) return null;
  const middle = (first + second) / 2;
  const equal = Math.sqrt(2 * middle * (1 - middle));
  const different = Math.sqrt(first * (1 - first) + second * (1 - second));
  const reach = -normalQuantile(alpha / 2) * equal + normalQuantile(power) * different;
  return (Math.max(0, reach) / (first - second)) ** 2;
}
