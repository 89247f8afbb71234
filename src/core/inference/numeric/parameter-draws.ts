import { type Bounds, usualConfidence } from '../bounds.ts';
import { drawNormal } from './draws.ts';
import { percentileInterval } from './percentile-interval.ts';
import type { LogUncertainty, Named } from './positive-fit.ts';
import { seededRandom } from './random.ts';

/** How many sets of parameters an interval is drawn from, unless told otherwise. */
const usualDraws = 1000;

/** One seed for all, so that the same data give the same interval on every device. */
const usualSeed = 2005;

/** Fitted parameters and their uncertainty, such as a fit has them. */
export interface Uncertain<Name extends string> {
  readonly parameters: Named<Name>;
  readonly uncertainty: LogUncertainty<Name>;
}

/**
 * Sets of parameters as they could be as well, drawn around the fitted ones: normal on the scale of their logarithms,
 * with the covariance of the fit. The same seed gives the same sets.
 * Source: Krinsky & Robb 1986, Review of Economics and Statistics 68(4), 715–719.
 */
export function drawParameters<Name extends string>(
  { parameters, uncertainty }: Uncertain<Name>,
  draws = usualDraws,
  seed = usualSeed,
): readonly Named<Name>[] {
  const draw = seededRandom(seed);
  const entries = Object.entries(parameters) as [Name, number][];
  return Array.from({ length: draws }, () => {
    const normals = entries.map(() => drawNormal(draw));
    const moved = entries.map(([name, value], row): [Name, number] => {
      const shift = normals.reduce((sum, normal, index) => sum + normal * (uncertainty.root[row]?.[index] ?? 0), 0);
      return [name, value * Math.exp(shift)];
    });
    return Object.fromEntries(moved) as Record<Name, number>;
  });
}

/**
 * Interval of anything that follows from parameters: the middle 95 % of its values over drawn sets. No bounds without
 * draws, or when the quantity is undefined or infinite for one of them.
 */
export function drawnInterval<Parameters>(
  draws: readonly Parameters[],
  quantity: (parameters: Parameters) => number | null,
  confidence = usualConfidence,
): Bounds {
  const values = draws.map((parameters) => quantity(parameters) ?? Number.NaN);
  return percentileInterval(values, confidence);
}
