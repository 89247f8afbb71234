import type { Refusal } from '../refusal.ts';

/** Below this many points a series is shown, but no trend, step or limit is claimed of it. */
export const fewestForTrend = 6;

/** Below this many points there are no control limits. */
export const fewestForLimits = 8;

/** Below this many points control limits are provisional. */
export const fewestForSettledLimits = 12;

/** Below this many months a seasonal pattern is not separated from the trend. */
export const fewestMonthsForSeason = 24;

/** What a series of so many points with answers can carry. */
export interface TrendReach {
  readonly points: number;
  /** Whether steps, drift and smoothing may be looked for. */
  readonly trend: boolean;
  readonly limits: 'none' | 'provisional' | 'settled';
  /** Whether a yearly pattern may be separated from monthly points. */
  readonly season: boolean;
}

/** What may be said of a series by its number of points with answers. */
export function trendReach(points: number): TrendReach {
  const limits = points < fewestForLimits ? 'none' : points < fewestForSettledLimits ? 'provisional' : 'settled';
  return { points, trend: points >= fewestForTrend, limits, season: points >= fewestMonthsForSeason };
}

/** The refusal of a series that is too short, or null when it has enough points. */
export const refuseFewPoints = (found: number, needed: number): Refusal | null =>
  found < needed ? { refused: 'too-few-points', found, needed } : null;
