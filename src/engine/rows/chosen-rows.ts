import { EcholotError } from '../../core/problem.ts';
import { prepareSegment } from '../../core/segments/evaluate.ts';
import type { Predicate } from '../../core/segments/predicate.ts';
import type { ColumnChunk, ColumnMeta } from '../../core/table/column.ts';
import { countSelected, listSelected } from '../../core/table/selection.ts';
import { chunkCount, chunkRows, rowsInChunk, type Table } from '../../core/table/table.ts';
import { loadChunks } from '../scan/load.ts';
import { firstPlaces } from './radix-sort.ts';

/**
 * The rows of a table that a predicate selects, ascending.
 *
 * @throws EcholotError `column-missing` when it names a column that is not there.
 */
export async function chosenRows(table: Table, predicate: Predicate | null): Promise<Uint32Array> {
  if (!predicate) return firstPlaces(table.meta.rows);
  const prepared = prepareSegment(predicate, table.meta, table.chunkRows);
  const size = table.chunkRows ?? chunkRows;
  const orders = Array.from({ length: chunkCount(table.meta, size) }, (_, index) => {
    const rows = rowsInChunk(table.meta, index, size);
    const segment = prepared(index, rows);
    return { index, rows, segment, columns: typeof segment === 'boolean' ? [] : segment.columns };
  }).filter(({ segment }) => segment !== false);
  const chosen = new Uint32Array(orders.reduce((sum, { rows }) => sum + rows, 0));
  let length = 0;
  for await (const [{ index, rows, segment }, chunks] of loadChunks(table, orders)) {
    if (typeof segment === 'boolean') {
      for (let row = 0; row < rows; row++) chosen[length++] = index * size + row;
    } else {
      const selection = segment.select((id) => chunks.get(id) as ColumnChunk);
      const list = new Int32Array(countSelected(selection));
      listSelected(selection, list);
      for (let at = 0; at < list.length; at++) chosen[length++] = index * size + (list[at] as number);
    }
  }
  return chosen.slice(0, length);
}

/** Consecutive places of a list of rows that lie in one chunk. */
export interface RowsOfChunk {
  readonly index: number;
  readonly chunk: ColumnChunk;
  /** By column, of those that were asked for beside it too. */
  readonly chunks: ReadonlyMap<string, ColumnChunk>;
  /** First place and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Row of the table that the chunk begins with. */
  readonly start: number;
}

/** Loads what ascending rows need of one column, and of others `beside` it, chunk by chunk. */
export async function* chunksOfRows(
  table: Table,
  column: string,
  rows: Uint32Array,
  beside: readonly string[] = [],
): AsyncGenerator<RowsOfChunk> {
  const size = table.chunkRows ?? chunkRows;
  const orders: { index: number; columns: readonly string[]; from: number; to: number }[] = [];
  for (let from = 0; from < rows.length; ) {
    const index = Math.floor((rows[from] as number) / size);
    const end = (index + 1) * size;
    let to = from + 1;
    while (to < rows.length && (rows[to] as number) < end) to++;
    orders.push({ index, columns: [column, ...beside], from, to });
    from = to;
  }
  for await (const [{ index, from, to }, chunks] of loadChunks(table, orders)) {
    yield { index, chunk: chunks.get(column) as ColumnChunk, chunks, from, to, start: index * size };
  }
}

/** A column of a table. Throws `column-missing`. */
export function columnOf(table: Table, id: string): ColumnMeta {
  const column = table.meta.columns.find((candidate) => candidate.id === id);
  if (!column) throw new EcholotError({ code: 'column-missing', column: id });
  return column;
}
