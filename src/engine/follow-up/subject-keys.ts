import { idRole } from '../../core/table/kind.ts';
import { isScoreRole } from '../../core/table/role.ts';
import type { CellValue } from '../../core/table/rows.ts';
import { type Table, timeAxis } from '../../core/table/table.ts';
import { keptFor } from '../customers/kept.ts';
import { hashBytes } from '../hash-bytes.ts';
import { rowsOf } from '../rows/table-rows.ts';
import type { Abortable } from '../scan/request.ts';
import { stopIfAborted } from '../stop-if-aborted.ts';
import { Turns } from '../turns.ts';

/** Rows read in one go. */
const rowsAtOnce = 4_096;

const encoder = new TextEncoder();
const halves = new Int32Array(2);

/** 64 bits of a text in hexadecimal: whom it names cannot be read from it. */
function digest(text: string): string {
  const bytes = encoder.encode(text);
  hashBytes(bytes, 0, bytes.length, halves);
  return Array.from(halves, (half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

const written = (value: CellValue | undefined): string =>
  value === null || value === undefined ? '' : typeof value === 'object' ? value.join('\u0001') : String(value).trim();

/** What rows hold in columns, as texts, in turns with other tasks. */
async function textsOf(
  table: Table,
  rows: Uint32Array,
  columns: readonly string[],
  signal?: Abortable,
): Promise<readonly (readonly string[])[]> {
  const texts: string[][] = [];
  const turns = new Turns();
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    stopIfAborted(signal);
    const some = await rowsOf(table, rows.subarray(from, from + rowsAtOnce), { columns, personal: true }, signal);
    for (const { cells } of some) texts.push(cells.map(written));
    await turns.give();
  }
  return texts;
}

/** Columns by which a row without an id is known again: when, who, what was answered and what was written. */
function contentColumns({ meta }: Table): readonly string[] {
  const axis = timeAxis(meta)?.id;
  const told = meta.columns.filter(
    ({ id, role }) =>
      id === axis || role === 'customerId' || role === 'accountId' || role === 'comment' || isScoreRole(role),
  );
  return (told.length > 0 ? told : meta.columns.filter(({ kind }) => kind !== 'time')).map(({ id }) => id);
}

/**
 * Names rows across imports: by the id of their kind and their day, because ids may begin anew with each file; a row
 * without an id by when, who, what was answered and written. Rows of the same name are told apart by their place, so that
 * rows that come later change none.
 */
export const answerKeys = (
  table: Table,
  list: string,
  rows: Uint32Array,
  signal?: Abortable,
): Promise<readonly string[]> =>
  keptFor(table, ['follow-up-keys', list], async () => {
    const id = table.meta.columns.find(({ role }) => role === idRole[table.meta.kind]);
    const axis = timeAxis(table.meta)?.id;
    const content = contentColumns(table);
    const columns = [id?.id ?? '', axis ?? '', ...content].filter((column) => column !== '');
    const texts = await textsOf(table, rows, columns, signal);
    const lead = columns.length - content.length;
    const named = texts.map((cells) => {
      const own = id ? (cells[0] ?? '') : '';
      const day = axis ? (cells[lead - 1] ?? '').slice(0, 10) : '';
      return own === '' ? `=${cells.slice(lead).join('\u0000')}` : `#${own}\u0000${day}`;
    });
    return digestsOf(named);
  });

/** Digests of names; the second of the same name is another one than the first. */
function digestsOf(named: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return named.map((name) => {
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return digest(before === 0 ? name : `${name}\u0002${before}`);
  });
}

/** Names customers across imports by their id, read from one row of each. */
export const customerKeys = (
  table: Table,
  column: string,
  rows: Uint32Array,
  signal?: Abortable,
): Promise<readonly string[]> =>
  textsOf(table, rows, [column], signal).then((texts) => texts.map(([text = '']) => digest(`@${text}`)));
