import { type Bounds, noBounds } from '../bounds.ts';
import { percentileInterval } from '../numeric/percentile-interval.ts';
import { seededRandom } from '../numeric/random.ts';
import { type Correlations, correlationsOf, type DriverColumns } from './correlations.ts';
import type { Importance } from './importance.ts';

/** How often rows are drawn again, and from which seed; the same seed gives the same intervals everywhere. */
export interface BootstrapRule {
  readonly draws: number;
  readonly seed: number;
  readonly confidence: number;
}

/** Fewer usable draws than this say nothing about an interval. */
const fewestDraws = 50;

/**
 * Percentile intervals of the drivers' shares over rows drawn with replacement. A draw in which a column does not vary
 * is left out; null ends when fewer than fifty draws remain.
 * Source: Efron & Tibshirani 1993, An Introduction to the Bootstrap, chapter 13.
 */
export function bootstrapShares(
  columns: DriverColumns,
  importance: (correlations: Correlations) => Importance,
  { draws, seed, confidence }: BootstrapRule,
): Bounds[] {
  const rows = columns.outcome.length;
  const random = seededRandom(seed);
  const found: (readonly number[])[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const times = new Float64Array(rows);
    for (let i = 0; i < rows; i++) {
      const row = Math.floor(random() * rows);
      times[row] = (times[row] as number) + 1;
    }
    const correlations = correlationsOf(columns, times);
    const shares = 'constant' in correlations ? null : importance(correlations).shares;
    if (shares !== null) found.push(shares);
  }
  return columns.drivers.map((_, driver) => {
    if (found.length < fewestDraws) return noBounds;
    return percentileInterval(
      found.map((shares) => shares[driver] as number),
      confidence,
    );
  });
}
