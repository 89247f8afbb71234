import { formulaSafe } from '../../core/frame/export.ts';
import type { CellValue, ExportChoice } from '../../core/table/rows.ts';
import type { Table } from '../../core/table/table.ts';
import type { Abortable } from '../scan/request.ts';
import { stopIfAborted } from '../stop-if-aborted.ts';
import { Turns } from '../turns.ts';
import { columnOf } from './chosen-rows.ts';
import { rowOrder } from './row-order.ts';
import { rowsOf } from './table-rows.ts';

/** Rows written in one go. */
export const rowsAtOnce = 4_096;

/**
 * The chosen rows as CSV (RFC 4180, UTF-8 with a byte order mark, so that spreadsheets read it as such): numbers with
 * a dot, ISO dates, options of sets parted by `; `. No spreadsheet runs a text of it.
 *
 * @throws EcholotError `column-missing`, `cancelled`.
 */
export async function exportRows(
  table: Table,
  choice: ExportChoice,
  { signal, progress }: { readonly signal?: Abortable; readonly progress?: (done: number, total: number) => void } = {},
): Promise<Blob> {
  const order = await rowOrder(table, choice);
  const names = choice.columns.map((id) => columnOf(table, id).name);
  const parts: Blob[] = [new Blob(['\ufeff', lineOf(names)])];
  const turns = new Turns();
  for (let from = 0; from < order.length; from += rowsAtOnce) {
    stopIfAborted(signal);
    const rows = await rowsOf(table, order.subarray(from, from + rowsAtOnce), choice, signal);
    parts.push(new Blob(rows.map(({ cells }) => lineOf(cells))));
    progress?.(Math.min(order.length, from + rowsAtOnce), order.length);
    await turns.give();
  }
  return new Blob(parts, { type: 'text/csv' });
}

/** A line of CSV (RFC 4180). */
export const lineOf = (cells: readonly CellValue[], separator: ',' | ';' = ','): string =>
  `${cells.map(cellOf).join(separator)}\r\n`;

function cellOf(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = formulaSafe(typeof value === 'string' ? value : value.join('; '));
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
