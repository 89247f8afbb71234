import { type NetCounts, netBase, netScore, netVariance } from '../net-score.ts';
import { chiSquareUpperTail } from '../special/chi-square.ts';
import { type ControlChart, distances, laneySigma, signalOf } from './control-chart.ts';
import { trendReach } from './trend-reach.ts';

/** The chart of a net score, with the test that all periods share one score. */
export interface NetChart extends ControlChart {
  /** Cochran's Q = Σ z², χ² with one degree less than there are periods; null below two periods or without variance. */
  readonly q: number | null;
  readonly p: number | null;
}

/** All answers of the periods together. */
const pooledNetCounts = (periods: readonly NetCounts[]): NetCounts =>
  periods.reduce(
    (sum, period) => ({
      promoters: sum.promoters + period.promoters,
      passives: sum.passives + period.passives,
      detractors: sum.detractors + period.detractors,
    }),
    { promoters: 0, passives: 0, detractors: 0 },
  );

/** Standard error of each period's score in points under the pooled variance; null for a period without answers. */
function pooledNetErrors(periods: readonly NetCounts[]): (number | null)[] {
  const variance = netVariance(pooledNetCounts(periods));
  return periods.map((period) => {
    const n = netBase(period);
    return variance === null || n <= 0 ? null : 100 * Math.sqrt(variance / n);
  });
}

/**
 * NPS′: the control chart of a net score in points. Centre = pooled score, σᵢ = 100 √(pooled variance / nᵢ), limits
 * centre ± 3 σᵢ · max(1, σ_z), clipped to ±100. Periods without answers are gaps. When all answers ever given are
 * equal there is no variance: the limits lie on the centre and z, σ_z, Q and p are null.
 * Source: after Laney 2002, Quality Engineering 14(4), 531–537; Q: Cochran 1954, Biometrics 10, 101–129.
 */
export function netChart(periods: readonly NetCounts[]): NetChart {
  const centre = netScore(pooledNetCounts(periods));
  const errors = pooledNetErrors(periods);
  const values = periods.map(netScore);
  const z = distances(values, centre, errors);
  const reach = trendReach(values.filter((value) => value !== null).length);
  const sigmaZ = laneySigma(z);
  const points = values.map((value, index) => {
    const error = errors[index] ?? null;
    const width = error === null ? null : 3 * error * Math.max(1, sigmaZ ?? 1);
    const low = width === null || centre === null ? null : Math.max(-100, centre - width);
    const high = width === null || centre === null ? null : Math.min(100, centre + width);
    return { value, low, high, error, z: z[index] ?? null, signal: signalOf(value, { low, high }, reach) };
  });
  const scored = z.filter((one) => one !== null);
  const q = scored.length < 2 ? null : scored.reduce((sum, one) => sum + one * one, 0);
  return { centre, sigmaZ, points, reach, q, p: q === null ? null : chiSquareUpperTail(q, scored.length - 1) };
}
