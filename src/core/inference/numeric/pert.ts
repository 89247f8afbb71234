import { drawBeta } from './draws.ts';
import type { Draw } from './random.ts';

/** What somebody expects of an unknown quantity: between `low` and `high`, most likely `likely`. */
export interface Expectation {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** Whether an expectation can be meant: its three numbers are finite and in order. */
export const isExpectation = ({ low, likely, high }: Expectation): boolean =>
  Number.isFinite(low) && Number.isFinite(high) && low <= likely && likely <= high;

/**
 * Mean of the beta-PERT distribution: (low + 4 · likely + high) ÷ 6.
 * Source: Malcolm, Roseboom, Clark & Fazar 1959, Operations Research 7(5), 646–669.
 */
export const pertMean = ({ low, likely, high }: Expectation): number => (low + 4 * likely + high) / 6;

/** A draw from the beta-PERT distribution; the number itself where low and high are one. Source as {@link pertMean}. */
export function drawPert(draw: Draw, { low, likely, high }: Expectation): number {
  const width = high - low;
  if (!(width > 0)) return likely;
  return low + width * drawBeta(draw, 1 + (4 * (likely - low)) / width, 1 + (4 * (high - likely)) / width);
}
