/** What weighting costs in precision. */
export interface WeightingCost {
  /** As many unweighted answers would be as precise; null when all weights are 0. */
  readonly effectiveN: number | null;
  /** n / effective n = 1 + (coefficient of variation of the weights)²; null when all weights are 0. */
  readonly designEffect: number | null;
}

/** Kish's effective sample size from the sum of the weights and that of their squares, which must be above 0. */
export const effectiveSize = (sum: number, squares: number): number => (sum * sum) / squares;

/** Kish's effective sample size (Σw)² / Σw² and design effect. Source: Kish 1965, Survey Sampling, 11.7. */
export function weightingCost(weights: ArrayLike<number>): WeightingCost {
  let largest = 0;
  for (let row = 0; row < weights.length; row++) largest = Math.max(largest, weights[row] as number);
  if (!(largest > 0)) return { effectiveN: null, designEffect: null };
  let sum = 0;
  let squares = 0;
  for (let row = 0; row < weights.length; row++) {
    const weight = (weights[row] as number) / largest;
    sum += weight;
    squares += weight * weight;
  }
  const effectiveN = effectiveSize(sum, squares);
  return { effectiveN, designEffect: weights.length / effectiveN };
}
