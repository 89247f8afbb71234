import type { MetricId } from '../metrics/metric.ts';
import type { Predicate } from '../segments/predicate.ts';
import type { Grain } from '../time/grain.ts';
import type { Period } from '../time/period.ts';

/** A question to the engine as plain JSON. */
export interface Plan {
  /** Id of the table. */
  readonly table: string;
  readonly metric: MetricId;
  /** Column that carries the metric; by default the first column with the metric's role. */
  readonly item?: string;
  /** Variant of the metric; by default its first. */
  readonly variant?: string;
  /** Rows that count; by default all. */
  readonly segment?: Predicate;
  /** Days that count, half-open; by default all, rows without a date included. */
  readonly period?: Period;
  /** Width of a bucket; by default `month`. Only used when `by` holds `'bucket'`. */
  readonly grain?: Grain;
  /** Month with which quarters and years begin, 1–12; by default January. */
  readonly yearStart?: number;
  /** What to split by: `'bucket'` (time) and ids of category or score columns. By default nothing: one row. */
  readonly by?: readonly string[];
}
