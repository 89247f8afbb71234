import type { Bounds } from '../bounds.ts';
import { usualConfidence } from '../bounds.ts';
import type { Refusal } from '../refusal.ts';
import { bootstrapShares } from './bootstrap-shares.ts';
import { correlationsOf } from './correlations.ts';
import { lmgImportance, mostLmgDrivers } from './lmg.ts';
import { relativeWeights } from './relative-weights.ts';

/** Fewest respondents with complete answers, and fewest of them per driver. */
export const fewestRowsForDrivers = 50;
export const fewestRowsPerDriver = 10;

/** One possible driver: its name and its answers. */
export interface DriverColumn {
  readonly name: string;
  readonly values: ArrayLike<number>;
}

/** What one driver goes together with. */
export interface Driver {
  readonly name: string;
  /** Its raw correlation with the outcome: the sign of the relation. */
  readonly correlation: number;
  /** Its part of r2; the parts sum to it. */
  readonly part: number;
  /** Its fraction of what all drivers explain, and the interval of it; null when nothing is explained. */
  readonly share: number | null;
  readonly interval: Bounds;
}

/** The drivers of an outcome, in the order they were given. */
export interface KeyDrivers {
  readonly n: number;
  readonly r2: number;
  readonly method: 'lmg' | 'relative-weights';
  readonly drivers: readonly Driver[];
}

function refusalOf(n: number, drivers: number): Refusal | null {
  if (drivers === 0) return { refused: 'no-variation', found: 0, needed: 1 };
  const needed = Math.max(fewestRowsForDrivers, fewestRowsPerDriver * drivers);
  return n < needed ? { refused: 'too-few-rows', found: n, needed } : null;
}

/**
 * How the explained variance of an outcome is divided among its drivers: LMG up to twelve drivers, Johnson's relative
 * weights above, with bootstrap intervals of the shares from a fixed seed (500 draws). Rows must be complete. Refused
 * below fifty rows or ten per driver, and when a column does not vary (named in `about`, the outcome as 'outcome').
 * Says what goes together, not what causes. Source: Grömping 2006, Journal of Statistical Software 17(1).
 */
export function keyDrivers(
  columns: readonly DriverColumn[],
  outcome: ArrayLike<number>,
  { draws = 500, seed = 1, confidence = usualConfidence } = {},
): KeyDrivers | Refusal {
  const refusal = refusalOf(outcome.length, columns.length);
  if (refusal !== null) return refusal;
  const data = { drivers: columns.map(({ values }) => values), outcome };
  const correlations = correlationsOf(data);
  if ('constant' in correlations) {
    return { refused: 'no-variation', about: columns[correlations.constant]?.name ?? 'outcome' };
  }
  const method = columns.length <= mostLmgDrivers ? 'lmg' : 'relative-weights';
  const importance = method === 'lmg' ? lmgImportance : relativeWeights;
  const { r2, parts, shares } = importance(correlations);
  const intervals = bootstrapShares(data, importance, { draws, seed, confidence });
  const drivers = columns.map(({ name }, index) => ({
    name,
    correlation: correlations.withOutcome[index] as number,
    part: parts[index] as number,
    share: shares?.[index] ?? null,
    interval: intervals[index] as Bounds,
  }));
  return { n: outcome.length, r2, method, drivers };
}
