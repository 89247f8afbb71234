import { meanOf, movingRanges, signalOf } from './control-chart.ts';
import { type TrendReach, trendReach } from './trend-reach.ts';

/** 3 / d₂ and D₄ as Wheeler prints them. */
const naturalFactor = 2.66;
const rangeFactor = 3.268;

/** The chart of single values: natural process limits around their mean, and the limit of the moving range. */
export interface IndividualsChart {
  readonly mean: number | null;
  /** Mean of |xᵢ − xᵢ₋₁|; null below two values, and with it all limits. */
  readonly meanRange: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Upper limit of a single moving range. */
  readonly highRange: number | null;
  readonly signals: readonly ('above' | 'below' | null)[];
  readonly reach: TrendReach;
}

/**
 * XmR: mean ± 2.66 · mean moving range; upper range limit 3.268 · mean moving range. Only for series whose counts are
 * unknown: with uneven bases it raises false alarms. Null values are gaps and are stepped over.
 * Source: Wheeler & Chambers 1992, Understanding Statistical Process Control.
 */
export function individualsChart(values: readonly (number | null)[]): IndividualsChart {
  const present = values.filter((value) => value !== null);
  const reach = trendReach(present.length);
  const mean = meanOf(present);
  const meanRange = meanOf(movingRanges(values));
  const low = mean === null || meanRange === null ? null : mean - naturalFactor * meanRange;
  const high = mean === null || meanRange === null ? null : mean + naturalFactor * meanRange;
  return {
    mean,
    meanRange,
    low,
    high,
    highRange: meanRange === null ? null : rangeFactor * meanRange,
    signals: values.map((value) => signalOf(value, { low, high }, reach)),
    reach,
  };
}
