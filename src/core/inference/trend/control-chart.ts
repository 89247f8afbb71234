import type { TrendReach } from './trend-reach.ts';

/** Mean range of two draws from a normal distribution, in standard deviations. Source: Shewhart 1931, table of d₂. */
const meanRangeOfTwo = 1.128;

/** One point of a control chart; every field null where the period has no answers. */
export interface ControlPoint {
  readonly value: number | null;
  /** Control limits of this point. */
  readonly low: number | null;
  readonly high: number | null;
  /** Standard error of this point under the pooled variance; null without answers. */
  readonly error: number | null;
  /** Distance from the centre in standard errors of this point; null also when the series has no variance. */
  readonly z: number | null;
  /** On which side the point leaves its limits; null inside, and always while the series is too short for limits. */
  readonly signal: 'above' | 'below' | null;
}

/** A control chart: its centre, its limits and the points that leave them. */
export interface ControlChart {
  /** Pooled over all periods; null when nobody answered. */
  readonly centre: number | null;
  /** Laney's σ_z: variation between periods relative to sampling error; null below two points or without variance. */
  readonly sigmaZ: number | null;
  readonly points: readonly ControlPoint[];
  readonly reach: TrendReach;
}

/** Differences of each present value from the present one before it; gaps are stepped over. */
export function movingRanges(values: readonly (number | null)[]): number[] {
  const present = values.filter((value) => value !== null);
  return present.slice(1).map((value, index) => Math.abs(value - (present[index] as number)));
}

/** Mean of numbers; null without any. */
export const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Laney's σ_z: the mean moving range of the z values over d₂. About 1 when periods differ by sampling error alone.
 * Null below two values. Source: Laney 2002, Quality Engineering 14(4), 531–537.
 */
export function laneySigma(z: readonly (number | null)[]): number | null {
  const range = meanOf(movingRanges(z));
  return range === null ? null : range / meanRangeOfTwo;
}

/** Distance of each value from the centre in its own standard errors; null without a value or without variance. */
export const distances = (
  values: readonly (number | null)[],
  centre: number | null,
  errors: readonly (number | null)[],
): (number | null)[] =>
  values.map((value, index) => {
    const error = errors[index] ?? null;
    return value === null || centre === null || error === null || error === 0 ? null : (value - centre) / error;
  });

/** The side on which a value leaves its limits; null inside, without limits, or while the series is too short. */
export function signalOf(
  value: number | null,
  { low, high }: { readonly low: number | null; readonly high: number | null },
  reach: TrendReach,
): ControlPoint['signal'] {
  if (value === null || low === null || high === null || reach.limits === 'none') return null;
  if (value > high) return 'above';
  return value < low ? 'below' : null;
}
