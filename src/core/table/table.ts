import type { ColumnChunk, ColumnMeta } from './column.ts';

/** Rows in a chunk; the last chunk of a table may be shorter. */
export const chunkRows = 65_536;

/** Everything about a table but its rows: small, plain, fit for the page. */
export interface TableMeta {
  readonly id: string;
  /** What a person calls it; at first the file's name. */
  readonly name: string;
  readonly kind: 'responses';
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
  chunk(column: string, index: number): ColumnChunk | Promise<ColumnChunk>;
}

/** Number of chunks of a table. */
export const chunkCount = (meta: Pick<TableMeta, 'rows'>): number => Math.ceil(meta.rows / chunkRows);

/** Number of rows in one chunk. */
export const rowsInChunk = (meta: Pick<TableMeta, 'rows'>, index: number): number =>
  Math.min(chunkRows, meta.rows - index * chunkRows);

/** The column that carries the time of the answer, if any. */
export const timeAxis = (meta: TableMeta): ColumnMeta | undefined =>
  meta.columns.find((column) => column.role === 'answeredAt' && column.kind === 'date');
