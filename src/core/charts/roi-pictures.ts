import type { Swing } from '../inference/roi/measure-swings.ts';
import type { MeasureForecast } from '../inference/roi/simulate-measure.ts';
import { type ChartAxis, focusedAxis } from './axis.ts';

/** Swings that are drawn; the table has all. */
const drawnSwings = 7;

/** What is drawn of a forecast. */
export interface RoiPictures {
  /** Of net return over time. */
  readonly path: ChartAxis;
  readonly swings: readonly Swing[];
  /** Swings that are in the table only. */
  readonly more: number;
  /** Of net return by assumption. */
  readonly swung: ChartAxis;
}

/** Axes and swings of the pictures of a forecast; the axis of net return over time holds 0. */
export function roiPictures({ path, net }: MeasureForecast, swings: readonly Swing[]): RoiPictures {
  const drawn = swings.slice(0, drawnSwings);
  return {
    path: axisOf(path.flatMap(({ low, high, value }) => [low ?? value, high ?? value, value])),
    swings: drawn,
    more: swings.length - drawn.length,
    swung: axisOf([net.value, ...drawn.flatMap(({ atFrom, atTo }) => [atFrom, atTo])], false),
  };
}

function axisOf(values: readonly number[], withZero = true): ChartAxis {
  const held = withZero ? [0, ...values] : values;
  const low = Math.min(...held);
  const high = Math.max(...held);
  const room = Math.max(1, high - low);
  return focusedAxis([low, high], [low - room, high + room]);
}
