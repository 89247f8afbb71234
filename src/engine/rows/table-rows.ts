import type { PageChoice, RowPage, TableRow } from '../../core/table/rows.ts';
import { chunkRows, type Table } from '../../core/table/table.ts';
import { loadChunks } from '../scan/load.ts';
import type { Abortable } from '../scan/request.ts';
import { stopIfAborted } from '../stop-if-aborted.ts';
import { cellReader } from './cell-reader.ts';
import { columnOf } from './chosen-rows.ts';
import { rowOrder } from './row-order.ts';

/**
 * Some of the chosen rows of a table, in their order.
 *
 * @throws EcholotError `column-missing`, `cancelled`.
 */
export async function tableRows(table: Table, choice: PageChoice, signal?: Abortable): Promise<RowPage> {
  const order = await rowOrder(table, choice);
  stopIfAborted(signal);
  const rows = order.subarray(Math.max(0, choice.from), Math.max(0, choice.to));
  return { total: order.length, from: choice.from, rows: await rowsOf(table, rows, choice, signal) };
}

/** The cells of rows in any order; each chunk is read once. */
export async function rowsOf(
  table: Table,
  rows: Uint32Array,
  { columns, personal }: Pick<PageChoice, 'columns' | 'personal'>,
  signal?: Abortable,
): Promise<readonly TableRow[]> {
  const readers = columns.map((id) => cellReader(table.meta, columnOf(table, id), personal));
  const needed = [...new Set(readers.flatMap((reader) => reader.columns))];
  const size = table.chunkRows ?? chunkRows;
  const places = new Map<number, number[]>();
  for (const [place, row] of rows.entries()) {
    const index = Math.floor(row / size);
    const known = places.get(index);
    if (known) known.push(place);
    else places.set(index, [place]);
  }
  const read = new Array<TableRow>(rows.length);
  const orders = Array.from(places.keys(), (index) => ({ index, columns: needed }));
  for await (const [{ index }, chunks] of loadChunks(table, orders)) {
    stopIfAborted(signal);
    for (const place of places.get(index) ?? []) {
      const row = rows[place] as number;
      read[place] = { row, cells: readers.map(({ cell }) => cell(chunks, row - index * size)) };
    }
  }
  return read;
}
