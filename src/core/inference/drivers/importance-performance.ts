/** The four fields of an importance–performance matrix. */
export type Quadrant =
  /** Important and done badly. */
  | 'concentrate'
  /** Important and done well. */
  | 'keep-up'
  /** Unimportant and done badly. */
  | 'low-priority'
  /** Unimportant and done well. */
  | 'possible-overkill';

/** Where importance and performance are split, and the field of each driver. */
export interface ImportancePerformance {
  readonly splitImportance: number;
  readonly splitPerformance: number;
  readonly quadrants: readonly Quadrant[];
}

/** The mean, and whether a value is at or above it, forgiving the rounding of the mean itself. */
function splitAtMean(values: readonly number[]): { split: number; isHigh: (value: number) => boolean } {
  const split = values.reduce((sum, value) => sum + value, 0) / values.length;
  const slack = 1e-12 * values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return { split, isHigh: (value) => value >= split - slack };
}

/**
 * The importance–performance matrix: both axes split at their means, a value at the mean counts as high. Null without
 * drivers. Source: Martilla & James 1977, Journal of Marketing 41(1), 77–79.
 */
export function importancePerformance(
  drivers: readonly { readonly importance: number; readonly performance: number }[],
): ImportancePerformance | null {
  if (drivers.length === 0) return null;
  const important = splitAtMean(drivers.map(({ importance }) => importance));
  const good = splitAtMean(drivers.map(({ performance }) => performance));
  const quadrants = drivers.map(({ importance, performance }): Quadrant => {
    if (important.isHigh(importance)) return good.isHigh(performance) ? 'keep-up' : 'concentrate';
    return good.isHigh(performance) ? 'possible-overkill' : 'low-priority';
  });
  return { splitImportance: important.split, splitPerformance: good.split, quadrants };
}
