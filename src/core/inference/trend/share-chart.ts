import type { Bounds } from '../bounds.ts';
import { noBounds } from '../bounds.ts';
import type { Share } from '../proportion.ts';
import { type ControlChart, type ControlPoint, distances, laneySigma, signalOf } from './control-chart.ts';
import { trendReach } from './trend-reach.ts';

/** A point of a share's chart with Shewhart's and Laney's limits; `low` and `high` are the wider ones of the two. */
export interface SharePoint extends ControlPoint {
  readonly shewhart: Bounds;
  /** Null below two points or without variance. */
  readonly laney: Bounds;
}

/** The chart of a share, as fractions 0 … 1. */
export interface ShareChart extends ControlChart {
  readonly points: readonly SharePoint[];
}

const around = (centre: number, width: number): Bounds => ({
  low: Math.max(0, centre - width),
  high: Math.min(1, centre + width),
});

/**
 * p and p′: the control charts of a share, as fractions clipped to 0 … 1. Centre p̄ = all hits / all answers,
 * σᵢ = √(p̄ (1 − p̄) / nᵢ); Shewhart's limits p̄ ± 3 σᵢ, Laney's p̄ ± 3 σᵢ σ_z. The chart's own limits use max(1, σ_z), so
 * they never fall inside sampling error. Periods without answers are gaps; without variance the limits lie on p̄.
 * Source: Shewhart 1931; Laney 2002, Quality Engineering 14(4), 531–537.
 */
export function shareChart(periods: readonly Share[]): ShareChart {
  const base = periods.reduce((sum, period) => sum + period.base, 0);
  const centre = base > 0 ? periods.reduce((sum, period) => sum + period.hits, 0) / base : null;
  const values = periods.map((period) => (period.base > 0 ? period.hits / period.base : null));
  const errors = periods.map((period) =>
    centre === null || period.base <= 0 ? null : Math.sqrt((centre * (1 - centre)) / period.base),
  );
  const z = distances(values, centre, errors);
  const reach = trendReach(values.filter((value) => value !== null).length);
  const sigmaZ = laneySigma(z);
  const points = values.map((value, index): SharePoint => {
    const error = errors[index] ?? null;
    if (centre === null || error === null) {
      return { value, ...noBounds, error, z: null, signal: null, shewhart: noBounds, laney: noBounds };
    }
    const limits = around(centre, 3 * error * Math.max(1, sigmaZ ?? 1));
    const laney = sigmaZ === null ? noBounds : around(centre, 3 * error * sigmaZ);
    const signal = signalOf(value, limits, reach);
    return { value, ...limits, error, z: z[index] ?? null, signal, shewhart: around(centre, 3 * error), laney };
  });
  return { centre, sigmaZ, points, reach };
}
