import type { Estimate, MetricId, Unit } from '../metrics/metric.ts';
import type { Histogram } from '../statistics/histogram.ts';
import type { Scale } from '../table/scale.ts';

/** One result: an estimate for a group in a period. */
export interface FrameRow extends Estimate {
  /** Values of the columns in `plan.by` (without `'bucket'`), in their order; '' stands for a missing value. */
  readonly group: readonly string[];
  /** ISO dates, end exclusive; null when the plan has neither period nor buckets. */
  readonly periodStart: string | null;
  readonly periodEnd: string | null;
  /** Whether the bucket goes on after the last day that the export can have seen. */
  readonly inProgress: boolean;
  /** The answers behind the estimate, for comparison and "How computed". */
  readonly answers: Histogram;
}

/** Where the rows of the table went: `rows = outside + withoutDate + withoutAnswer + answers`. */
export interface FrameBase {
  readonly rows: number;
  /** Not in the segment or not in the period. */
  readonly outside: number;
  /** In the segment but without a date, when a period or buckets ask for one. */
  readonly withoutDate: number;
  /** Selected but without a valid answer to the item. */
  readonly withoutAnswer: number;
  readonly answers: number;
}

/**
 * All that the page ever gets from the engine: one row per group and bucket. Buckets between the first and the last
 * one are all there, empty ones with n = 0; groups are sorted by n, largest first, and buckets by time.
 */
export interface Frame {
  readonly table: string;
  readonly metric: MetricId;
  readonly variant: string;
  /** Column that carries the metric. */
  readonly item: string;
  readonly unit: Unit;
  readonly scale: Scale;
  /** Month with which its quarters and years begin; absent: January, or no such buckets. */
  readonly yearStart?: number;
  readonly rows: readonly FrameRow[];
  readonly base: FrameBase;
}
