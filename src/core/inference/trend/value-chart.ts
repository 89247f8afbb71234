import { type ControlChart, distances, laneySigma, signalOf } from './control-chart.ts';
import { trendReach } from './trend-reach.ts';

/** How often each value was given in one period. */
export interface ValueCounts {
  readonly values: readonly number[];
  readonly counts: readonly number[];
}

/** Answers of a period, and the sum of what `of` makes of each. */
function sumOf({ values, counts }: ValueCounts, of: (value: number) => number): { n: number; sum: number } {
  let [n, sum] = [0, 0];
  counts.forEach((count, index) => {
    n += count;
    sum += count * of(values[index] ?? 0);
  });
  return { n, sum };
}

/** The mean of what `of` makes of each answer, over all periods; null without any answer. */
function meanOver(periods: readonly ValueCounts[], of: (value: number) => number): number | null {
  const sums = periods.map((period) => sumOf(period, of));
  const n = sums.reduce((all, period) => all + period.n, 0);
  return n > 0 ? sums.reduce((all, { sum }) => all + sum, 0) / n : null;
}

/**
 * The control chart of a mean of answers, in their unit. Centre = mean of all answers, σᵢ = √(their variance / nᵢ), limits
 * centre ± 3 σᵢ · max(1, σ_z), clipped to the range of the values. A net score is the mean of 100, 0 and −100 and a share
 * that of 100 and 0, so it gives NPS′ and p′ as well. Periods without answers are gaps; when all answers ever given are
 * equal, the limits lie on the centre. Source: after Laney 2002, Quality Engineering 14(4), 531–537.
 */
export function valueChart(
  periods: readonly ValueCounts[],
  [lowest, highest]: readonly [number, number],
): ControlChart {
  const centre = meanOver(periods, (value) => value);
  const variance = meanOver(periods, (value) => (value - (centre ?? 0)) ** 2) ?? 0;
  const sums = periods.map((period) => sumOf(period, (value) => value));
  const values = sums.map(({ n, sum }) => (n > 0 ? sum / n : null));
  const errors = sums.map(({ n }) => (n > 0 ? Math.sqrt(variance / n) : null));
  const z = distances(values, centre, errors);
  const reach = trendReach(values.filter((value) => value !== null).length);
  const sigmaZ = laneySigma(z);
  const points = values.map((value, index) => {
    const error = errors[index] ?? null;
    const width = error === null ? null : 3 * error * Math.max(1, sigmaZ ?? 1);
    const low = width === null || centre === null ? null : Math.max(lowest, centre - width);
    const high = width === null || centre === null ? null : Math.min(highest, centre + width);
    return { value, low, high, error, z: z[index] ?? null, signal: signalOf(value, { low, high }, reach) };
  });
  return { centre, sigmaZ, points, reach };
}
