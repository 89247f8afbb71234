import type { Day } from '../time/day.ts';
import type { ColumnChunk, ColumnMeta } from './column.ts';
import { type TableKind, timeRole } from './kind.ts';

/** Rows in a chunk; the last chunk of a table may be shorter. */
export const chunkRows = 65_536;

/** Everything about a table but its rows: small, plain, fit for the page. */
export interface TableMeta {
  readonly id: string;
  /** What a person calls it; at first the file's name. */
  readonly name: string;
  readonly kind: TableKind;
  readonly rows: number;
  readonly columns: readonly ColumnMeta[];
  /**
   * The last civil day that the export can have seen, as ISO date (the day of import unless the source says
   * otherwise): a bucket that ends later is still in progress. Null when unknown.
   */
  readonly observedUntil: string | null;
}

/** A table whose chunks can be had: at once from memory, or after a while from storage. Chunks never change. */
export interface Table {
  readonly meta: TableMeta;
  /** Rows in a chunk of this table when not {@link chunkRows}; the chunk summaries in `meta` must agree. */
  readonly chunkRows?: number;
  chunk(column: string, index: number): ColumnChunk | Promise<ColumnChunk>;
}

/** Number of chunks of a table. */
export const chunkCount = (meta: Pick<TableMeta, 'rows'>, size = chunkRows): number => Math.ceil(meta.rows / size);

/** Number of rows in one chunk. */
export const rowsInChunk = (meta: Pick<TableMeta, 'rows'>, index: number, size = chunkRows): number =>
  Math.min(size, meta.rows - index * size);

/** The column that puts the rows in time, if any: of responses when they were given, of orders when they were made. */
export const timeAxis = (meta: TableMeta): ColumnMeta | undefined =>
  meta.columns.find((column) => column.role === timeRole[meta.kind] && column.kind === 'date');

/** First and last day of the time axis; null without a date column or without any date. */
export function daySpan(meta: TableMeta): { readonly first: Day; readonly last: Day } | null {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { min, max } of timeAxis(meta)?.chunks ?? []) {
    if (min !== null) first = Math.min(first, min);
    if (max !== null) last = Math.max(last, max);
  }
  return first <= last ? { first, last } : null;
}
