import type { Bounds } from '../bounds.ts';
import { usualConfidence } from '../bounds.ts';
import { percentileInterval, quantileOf } from '../numeric/percentile-interval.ts';
import { seededRandom } from '../numeric/random.ts';
import { drawWorld, expectedWorld } from './expected-world.ts';
import { type MeasureWorld, mostPossible, type PlannedMeasure } from './measure.ts';
import { keptByMeasure, monthsOf, netByMonth, paybackOf, returnOfMeasure } from './measure-return.ts';

/** Worlds that are drawn, and the seed of all: the same assumptions give the same ranges on every device. */
const worlds = 2000;
const seed = 1959;

/** Points of the picture of net return over time, at most. */
const mostPoints = 36;

/** A value with the middle 95 % of the worlds drawn. */
export interface DrawnValue extends Bounds {
  readonly value: number;
}

/** Net return after so many months: expected, and the middle half and 95 % of the worlds drawn. */
export interface NetPoint extends DrawnValue {
  readonly month: number;
  readonly lowHalf: number;
  readonly highHalf: number;
}

/** What a planned measure is expected to bring. Money discounted to today. */
export interface MeasureForecast {
  /** What was expected, and who moves where. */
  readonly world: MeasureWorld;
  readonly gain: DrawnValue;
  readonly cost: number;
  readonly net: DrawnValue;
  /** Net return ÷ cost; null without a cost. */
  readonly roi: DrawnValue | null;
  /** Months; `value` null when the expected return does not cover the cost within the horizon, `high` when not in 97.5 % of the worlds. */
  readonly payback: { readonly value: number | null; readonly low: number | null; readonly high: number | null };
  /** Share of the worlds in which the return exceeds the cost. */
  readonly pays: number;
  /** Customers more at the end of the horizon. */
  readonly kept: DrawnValue;
  /** The smallest change from which on it pays, everything else as expected; null where even the largest does not. */
  readonly breakEven: number | null;
  readonly path: readonly NetPoint[];
}

/**
 * Forecasts a planned measure: with everything as expected, and over worlds that could be as well.
 * Source: Hertz 1964, Harvard Business Review 42(1), 95–106.
 */
export function forecastMeasure(plan: PlannedMeasure): MeasureForecast {
  const world = expectedWorld(plan);
  const draw = seededRandom(seed);
  const drawn = Array.from({ length: worlds }, () => drawWorld(plan, world, draw));
  const { gain, cost } = returnOfMeasure(plan, world);
  const expected = netByMonth(plan, world);
  const paths = drawn.map((one) => netByMonth(plan, one));
  const nets = paths.map((path) => path.at(-1) ?? 0);
  const gains = nets.map((net) => net + cost);
  const net = { value: gain - cost, ...percentileInterval(nets, usualConfidence) };
  const overCost = (value: number | null) => (value === null ? null : value / cost);
  return {
    world,
    gain: { value: gain, ...percentileInterval(gains, usualConfidence) },
    cost,
    net,
    roi: cost > 0 ? { value: net.value / cost, low: overCost(net.low), high: overCost(net.high) } : null,
    payback: { value: paybackOf(expected), ...paybackRange(paths.map(paybackOf)) },
    pays: nets.filter((one) => one > 0).length / worlds,
    kept: {
      value: keptByMeasure(plan, world),
      ...percentileInterval(
        drawn.map((one) => keptByMeasure(plan, one)),
        usualConfidence,
      ),
    },
    breakEven: breakEvenOf(plan, world),
    path: pathOf(plan, expected, paths),
  };
}

function paybackRange(drawn: readonly (number | null)[]): Bounds {
  const sorted = drawn.map((month) => month ?? Number.POSITIVE_INFINITY).toSorted((a, b) => a - b);
  const at = (chance: number) => {
    const month = sorted[Math.round(chance * (sorted.length - 1))] ?? Number.POSITIVE_INFINITY;
    return Number.isFinite(month) ? month : null;
  };
  const tail = (1 - usualConfidence) / 2;
  return { low: at(tail), high: at(1 - tail) };
}

/** Halvings of the interval in which the break-even lies: more than doubles can tell apart. */
const halvings = 60;

/** The smallest change whose return covers the cost: by bisection, since the return never falls with the change. */
export function breakEvenOf(plan: PlannedMeasure, world: MeasureWorld): number | null {
  const covers = (change: number) => {
    const { gain, cost } = returnOfMeasure(plan, { ...world, change });
    return gain >= cost;
  };
  let [low, high] = [0, mostPossible(plan.change, world)];
  if (covers(low)) return low;
  if (!covers(high)) return null;
  for (let turn = 0; turn < halvings; turn++) {
    const middle = (low + high) / 2;
    if (covers(middle)) high = middle;
    else low = middle;
  }
  return high;
}

function pathOf(plan: PlannedMeasure, expected: Float64Array, paths: readonly Float64Array[]): readonly NetPoint[] {
  const months = monthsOf(plan);
  const step = Math.max(1, Math.ceil(months / mostPoints));
  const stops = [...Array.from({ length: Math.ceil(months / step) }, (_, index) => index * step), months];
  return stops.map((month) => {
    const sorted = Float64Array.from(paths, (path) => path[month] ?? 0).sort();
    return {
      month,
      value: expected[month] ?? 0,
      low: quantileOf(sorted, 0.025),
      high: quantileOf(sorted, 0.975),
      lowHalf: quantileOf(sorted, 0.25),
      highHalf: quantileOf(sorted, 0.75),
    };
  });
}
