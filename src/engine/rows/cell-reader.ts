import { type ColumnChunk, type ColumnMeta, isSetChunk, isTextChunk, missingMark } from '../../core/table/column.ts';
import { maskOf } from '../../core/table/personal.ts';
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

/** The reader of a column; personal values are made unreadable unless they are asked for. */
export function cellReader(meta: TableMeta, column: ColumnMeta, personal: boolean): CellReader {
  const { id, kind } = column;
  const shown = personal ? asItIs : maskOf(column);
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
