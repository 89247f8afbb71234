import { type ColumnChunk, type ColumnMeta, isSetChunk, isTextChunk, missingMark } from '../../core/table/column.ts';
import { maskNames, maskOf, nameColumns } from '../../core/table/personal.ts';
import type { CellValue } from '../../core/table/rows.ts';
import type { TableMeta } from '../../core/table/table.ts';
import { isoDate } from '../../core/time/day.ts';

/** Hands out the cells of one column. */
export interface CellReader {
  /** Columns whose chunks it needs, its own first. */
  readonly columns: readonly string[];
  readonly cell: (chunks: ReadonlyMap<string, ColumnChunk>, row: number) => CellValue;
}

const asItIs = (text: string): string => text;
const decoder = new TextDecoder();
const noColumns = { columns: [] };

/** The reader of a column; personal values are made unreadable unless they are asked for. */
export function cellReader(meta: Pick<TableMeta, 'columns'>, column: ColumnMeta, personal: boolean): CellReader {
  const { id, kind } = column;
  const shown = personal ? asItIs : maskOf(column);
  const names = !personal && column.role === 'comment' ? nameColumns(meta.columns).filter((one) => one.id !== id) : [];
  if (names.length > 0) return withoutNames(cellReader(noColumns, column, personal), names);
  if (kind === 'date' && meta.columns.some((other) => other.id === `${id}.time`)) return dateTimeReader(id);
  return {
    columns: [id],
    cell: (chunks, row) => {
      const chunk = chunks.get(id);
      if (!chunk) return null;
      if (isTextChunk(chunk)) {
        const bytes = chunk.bytes.subarray(chunk.offsets[row], chunk.offsets[row + 1]);
        return bytes.length === 0 ? null : shown(decoder.decode(bytes));
      }
      if (isSetChunk(chunk)) {
        const codes = Array.from(chunk.codes.subarray(chunk.offsets[row], chunk.offsets[row + 1]));
        return codes.length === 0 ? null : codes.map((code) => shown(column.dictionary?.[code] ?? ''));
      }
      const value = numberAt(chunk, row);
      if (value === null) return null;
      if (kind === 'date') return isoDate(value);
      return column.dictionary ? shown(column.dictionary[value] ?? '') : value;
    },
  };
}

/** A reader whose texts do not show the names that stand in the same row. */
function withoutNames({ columns, cell }: CellReader, names: readonly ColumnMeta[]): CellReader {
  const readers = names.map((column) => cellReader(noColumns, column, true));
  return {
    columns: [...columns, ...readers.flatMap((reader) => reader.columns)],
    cell: (chunks, row) => {
      const text = cell(chunks, row);
      if (typeof text !== 'string') return text;
      const known = readers.map((reader) => reader.cell(chunks, row)).filter((name) => typeof name === 'string');
      return maskNames(text, known);
    },
  };
}

function dateTimeReader(id: string): CellReader {
  const timeId = `${id}.time`;
  return {
    columns: [id, timeId],
    cell: (chunks, row) => {
      const day = numberAt(chunks.get(id), row);
      const time = numberAt(chunks.get(timeId), row);
      if (day === null) return null;
      return time === null ? isoDate(day) : `${isoDate(day)}T${clock(time)}`;
    },
  };
}

/** Seconds of the day as `10:22:05`. */
const clock = (seconds: number): string =>
  [seconds / 3600, (seconds / 60) % 60, seconds % 60]
    .map((part) => String(Math.floor(part)).padStart(2, '0'))
    .join(':');

function numberAt(chunk: ColumnChunk | undefined, row: number): number | null {
  if (!chunk || isTextChunk(chunk) || isSetChunk(chunk)) return null;
  const value = chunk.values[row] as number;
  return value === missingMark(chunk.values) || Number.isNaN(value) ? null : value;
}
