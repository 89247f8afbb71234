import { type AppendSummary, appendRowsKept, type CellShown } from '../../core/import/append-summary.ts';
import { valueText } from '../../core/segments/value-test.ts';
import { type ColumnMeta, isSetChunk, isTextChunk, missingMark } from '../../core/table/column.ts';
import { chunkRows, type Table } from '../../core/table/table.ts';

/** Longest text shown of a cell. */
const textShown = 200;

const shortened = (text: string): string => (text.length <= textShown ? text : `${text.slice(0, textShown - 1)}…`);

const decoder = new TextDecoder();

/** The value of a cell as text; empty when missing. */
async function cellText(table: Table, column: ColumnMeta, row: number): Promise<string> {
  const size = table.chunkRows ?? chunkRows;
  const chunk = await table.chunk(column.id, Math.floor(row / size));
  const at = row % size;
  if (isSetChunk(chunk)) {
    const codes = chunk.codes.subarray(chunk.offsets[at], chunk.offsets[at + 1]);
    return shortened(Array.from(codes, (code) => valueText(code, column)).join(' · '));
  }
  if (!isTextChunk(chunk)) {
    const value = chunk.values[at] as number;
    return value === missingMark(chunk.values) || Number.isNaN(value) ? '' : valueText(value, column);
  }
  return shortened(decoder.decode(chunk.bytes.subarray(chunk.offsets[at], chunk.offsets[at + 1])));
}

/** The cells of a row that hold something; times of day are part of their dates. */
async function cellsOf(table: Table, row: number): Promise<readonly CellShown[]> {
  const columns = table.meta.columns.filter(({ kind }) => kind !== 'time');
  const values = await Promise.all(columns.map((column) => cellText(table, column, row)));
  return columns.flatMap(({ id }, i) => (values[i] ? [{ column: id, value: values[i] }] : []));
}

/** The first rows that a wave changes, with what they were, and the first that it adds. */
export async function shownRows(
  table: Table,
  wave: Table,
  changed: readonly number[],
  waveRows: Int32Array,
): Promise<Pick<AppendSummary, 'addedFirst' | 'changedFirst'>> {
  const last = Math.min(waveRows.length, table.meta.rows + appendRowsKept);
  const added = Array.from({ length: last - table.meta.rows }, (_, i) => table.meta.rows + i);
  return {
    addedFirst: await Promise.all(
      added.map(async (row) => ({ row, cells: await cellsOf(wave, waveRows[row] as number) })),
    ),
    changedFirst: await Promise.all(
      changed.map(async (row) => {
        const before = new Map((await cellsOf(table, row)).map(({ column, value }) => [column, value]));
        const after = new Map(
          (await cellsOf(wave, waveRows[row] as number)).map(({ column, value }) => [column, value]),
        );
        const cells = wave.meta.columns.flatMap(({ id: column }) => {
          const cell = { column, before: before.get(column) ?? '', after: after.get(column) ?? '' };
          return cell.before === cell.after ? [] : [cell];
        });
        return { row, cells };
      }),
    ),
  };
}
