import type { ControlChart } from './control-chart.ts';
import { optimalPartition, type Partition } from './partition.ts';

/** Fewest periods between two steps. */
const shortestLevel = 3;

/**
 * Steps in a series with a control chart: the exact weighted partition with weights 1 / (σᵢ max(1, σ_z))² of the chart,
 * penalty 3 ln k for k periods with answers, levels of at least three periods. `starts` are indices of the chart's points;
 * `means` are the levels in its unit. Periods without answers are stepped over; without variance there is one level.
 * Source: Jackson et al. 2005, IEEE Signal Processing Letters 12(2), 105–108; weights after Laney 2002.
 */
export function chartSteps({ points, sigmaZ }: ControlChart): Partition {
  const spread = Math.max(1, sigmaZ ?? 1);
  const present = points.flatMap(({ value, error }, index) =>
    value === null || error === null ? [] : [{ index, value, error }],
  );
  const flat = present.some(({ error }) => error === 0);
  const weights = present.map(({ error }) => (flat ? 1 : 1 / (error * spread) ** 2));
  const penalty = 3 * Math.log(Math.max(1, present.length));
  const found = optimalPartition(
    present.map(({ value }) => value),
    { penalty, shortest: shortestLevel, weights },
  );
  return { ...found, starts: found.starts.map((start) => present[start]?.index ?? start) };
}
