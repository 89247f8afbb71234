import type { Predicate } from '../../core/segments/predicate.ts';
import type { ColumnMeta } from '../../core/table/column.ts';
import type { Scale } from '../../core/table/scale.ts';
import type { Day } from '../../core/time/day.ts';
import type { Grain } from '../../core/time/grain.ts';

/** A column of answers on a scale. */
export type ScoredColumn = Pick<ColumnMeta, 'id'> & { readonly scale: Scale };

/** One question of a scan: an item, split by time (when `grain` is given) and by columns. */
export interface ScanAsk {
  readonly item: ScoredColumn;
  readonly grain: Grain | null;
  /** Month with which quarters and years begin; absent: January. */
  readonly yearStart?: number;
  readonly by: readonly ColumnMeta[];
}

/** What one scan answers: questions about the same rows. */
export interface ScanRequest {
  readonly segment: Predicate;
  /** First day and day after the last; null for all days, rows without a date included. */
  readonly period: readonly [Day, Day] | null;
  readonly asks: readonly ScanAsk[];
}

/** Ends a scan early; an AbortSignal is one. */
export interface Abortable {
  readonly aborted: boolean;
}
