import type { Refusal } from '../refusal.ts';
import { type LoessRule, movingAverage, smoothCycle, smoothSeries } from './stl-smooth.ts';
import { refuseFewPoints } from './trend-reach.ts';

/** A series taken apart: seasonal + trend + remainder = values, point by point. */
export interface SeasonalTrend {
  readonly seasonal: readonly number[];
  readonly trend: readonly number[];
  readonly remainder: readonly number[];
}

/** Points per cycle, and over how many cycles the seasonal pattern may change: an odd number ≥ 7, or never. */
export interface SeasonRule {
  readonly period: number;
  readonly window: number | 'periodic';
}

const nextOdd = (value: number): number => {
  const rounded = Math.round(value);
  return rounded % 2 === 0 ? rounded + 1 : rounded;
};

const jumpOf = (span: number): number => Math.ceil(span / 10);

/** R's defaults: the windows of the three smoothers from the seasonal one; every tenth of a window is fitted. */
function smoothers(length: number, { period, window }: SeasonRule): Record<'season' | 'trend' | 'low', LoessRule> {
  const season = window === 'periodic' ? 10 * length + 1 : window;
  const trend = nextOdd(Math.ceil((1.5 * period) / (1 - 1.5 / season)));
  const low = nextOdd(period);
  const rule = (span: number, degree: 0 | 1, jump: number): LoessRule => ({
    span: nextOdd(Math.max(3, span)),
    degree,
    jump,
  });
  return {
    season: rule(season, 0, jumpOf(season)),
    trend: rule(trend, 1, jumpOf(trend)),
    low: rule(low, 1, jumpOf(low)),
  };
}

/** The mean of each place in the cycle, repeated over the whole series. */
function cycleMeans(values: readonly number[], period: number): number[] {
  const sums = new Array<number>(period).fill(0);
  values.forEach((value, index) => {
    sums[index % period] = (sums[index % period] as number) + value;
  });
  const means = sums.map((sum, place) => sum / Math.ceil((values.length - place) / period));
  return values.map((_, index) => means[index % period] as number);
}

/**
 * STL: season, trend and remainder by LOESS, as R's stl with its defaults (two inner rounds, no robust ones, s.degree 0,
 * t.degree 1, jumps of a tenth of a window); `window: 'periodic'` keeps one pattern over all cycles. Refused below two
 * whole cycles. Values must be present and evenly spaced.
 * Source: Cleveland, Cleveland, McRae & Terpenning 1990, Journal of Official Statistics 6, 3–73.
 */
export function seasonalTrend(values: readonly number[], rule: SeasonRule): SeasonalTrend | Refusal {
  const { period } = rule;
  const refusal = refuseFewPoints(values.length, 2 * Math.max(2, period));
  if (refusal !== null || !(period >= 2)) return refusal ?? { refused: 'too-few-points', found: period, needed: 2 };
  const { season, trend: slow, low } = smoothers(values.length, rule);
  let trend = values.map(() => 0);
  let seasonal = trend;
  for (let round = 0; round < 2; round++) {
    const detrended = values.map((value, index) => value - (trend[index] as number));
    const cycle = smoothCycle(detrended, period, season);
    const average = movingAverage(movingAverage(movingAverage(cycle, period), period), 3);
    const drift = smoothSeries(average, low);
    seasonal = values.map((_, index) => (cycle[period + index] as number) - (drift[index] as number));
    const level = seasonal;
    trend = smoothSeries(
      values.map((value, index) => value - (level[index] as number)),
      slow,
    );
  }
  const pattern = rule.window === 'periodic' ? cycleMeans(seasonal, period) : seasonal;
  const remainder = values.map((value, index) => value - (pattern[index] as number) - (trend[index] as number));
  return { seasonal: pattern, trend, remainder };
}
