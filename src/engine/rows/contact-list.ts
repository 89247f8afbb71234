import { type ContactChoice, type ContactPreview, contactKey, previewLines } from '../../core/people/contact-list.ts';
import type { CellValue } from '../../core/table/rows.ts';
import { type Table, timeAxis } from '../../core/table/table.ts';
import { nobody } from '../customers/customer-numbers.ts';
import { knownCustomers } from '../customers/known-customers.ts';
import type { Abortable } from '../scan/request.ts';
import { stopIfAborted } from '../stop-if-aborted.ts';
import { Turns } from '../turns.ts';
import { chosenRows, columnOf } from './chosen-rows.ts';
import { lineOf, rowsAtOnce } from './export-rows.ts';
import { storedValues } from './row-values.ts';
import { rowsOf } from './table-rows.ts';

interface Lines {
  /** Rows that become lines, in the order of the table. */
  readonly rows: Uint32Array;
  readonly selected: number;
  readonly nameless: number;
}

/** One row per customer: that of the last day, of several on one day the last in the table; those without an id all. */
async function linesOf(table: Table, { predicate, perCustomer }: ContactChoice, signal?: Abortable): Promise<Lines> {
  const rows = await chosenRows(table, predicate);
  const key = contactKey(table.meta);
  if (!key || !perCustomer) return { rows, selected: rows.length, nameless: 0 };
  const { numbers, size } = await knownCustomers(table, key, signal);
  const axis = timeAxis(table.meta);
  const days = axis ? await storedValues(table, axis.id, rows) : new Float64Array(rows.length);
  const dayOf = (place: number): number => {
    const day = days[place] as number;
    return Number.isNaN(day) ? Number.NEGATIVE_INFINITY : day;
  };
  const best = new Int32Array(size).fill(-1);
  rows.forEach((row, place) => {
    const customer = numbers[row] as number;
    if (customer === nobody) return;
    const before = best[customer] as number;
    if (before === -1 || dayOf(place) >= dayOf(before)) best[customer] = place;
  });
  let nameless = 0;
  const kept = rows.filter((row, place) => {
    const customer = numbers[row] as number;
    if (customer === nobody) nameless += 1;
    return customer === nobody || best[customer] === place;
  });
  return { rows: kept, selected: rows.length, nameless };
}

/** The cells of rows: readable where that was chosen, masked elsewhere. */
async function cellsOf(
  table: Table,
  rows: Uint32Array,
  { columns, readable }: ContactChoice,
  signal?: Abortable,
): Promise<readonly (readonly CellValue[])[]> {
  const open = columns.filter((column) => readable.includes(column));
  const [shown, plain] = await Promise.all([
    rowsOf(table, rows, { columns, personal: false }, signal),
    open.length > 0 ? rowsOf(table, rows, { columns: open, personal: true }, signal) : [],
  ]);
  return shown.map(({ cells }, at) =>
    cells.map((cell, place) => {
      const among = open.indexOf(columns[place] as string);
      return among === -1 ? cell : (plain[at]?.cells[among] ?? null);
    }),
  );
}

/**
 * What a contact list will hold, with its first lines.
 *
 * @throws EcholotError `column-missing`, `cancelled`.
 */
export async function previewContacts(
  table: Table,
  choice: ContactChoice,
  signal?: Abortable,
): Promise<ContactPreview> {
  const { rows, selected, nameless } = await linesOf(table, choice, signal);
  const some = rows.subarray(0, previewLines);
  const first = await cellsOf(table, some, choice, signal);
  const plain = await rowsOf(table, some, { columns: choice.columns, personal: true }, signal);
  const differs = (place: number): boolean =>
    first.some((cells, at) => JSON.stringify(cells[place]) !== JSON.stringify(plain[at]?.cells[place]));
  return {
    rows: selected,
    lines: rows.length,
    repeats: selected - rows.length,
    nameless,
    first,
    masked: choice.columns.filter((_, place) => differs(place)),
  };
}

/**
 * A contact list as CSV, as rows are exported, with the separator that was chosen. Nothing is readable in it that was
 * not chosen to be, and no spreadsheet runs a text of it.
 *
 * @throws EcholotError `column-missing`, `cancelled`.
 */
export async function exportContacts(
  table: Table,
  choice: ContactChoice,
  { signal, progress }: { readonly signal?: Abortable; readonly progress?: (done: number, total: number) => void } = {},
): Promise<Blob> {
  const { rows } = await linesOf(table, choice, signal);
  const names = choice.columns.map((id) => columnOf(table, id).name);
  const parts: Blob[] = [new Blob(['\ufeff', lineOf(names, choice.separator)])];
  const turns = new Turns();
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    stopIfAborted(signal);
    const lines = await cellsOf(table, rows.subarray(from, from + rowsAtOnce), choice, signal);
    parts.push(new Blob(lines.map((cells) => lineOf(cells, choice.separator))));
    progress?.(Math.min(rows.length, from + rowsAtOnce), rows.length);
    await turns.give();
  }
  return new Blob(parts, { type: 'text/csv' });
}
