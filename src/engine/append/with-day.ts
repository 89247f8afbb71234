import type { ColumnChunk, ColumnMeta } from '../../core/table/column.ts';
import { chunkCount, chunkRows, rowsInChunk, type Table, timeAxis } from '../../core/table/table.ts';
import type { Day } from '../../core/time/day.ts';

/** All rows on one day. */
const dayChunk = (rows: number, day: Day): ColumnChunk => ({
  values: new Int32Array(rows).fill(day),
  min: day,
  max: day,
  missing: 0,
});

/**
 * A wave without dates, with all of its rows on one day in the column that puts the rows of a table in time; the wave
 * itself where it has that column, or the table none.
 */
export function withDay(wave: Table, table: Table, day: Day): Table {
  const axis = timeAxis(table.meta);
  if (!axis || wave.meta.columns.some(({ id }) => id === axis.id)) return wave;
  const size = wave.chunkRows ?? chunkRows;
  const summaries = Array.from({ length: chunkCount(wave.meta, size) }, () => ({ min: day, max: day, missing: 0 }));
  const column: ColumnMeta = { ...axis, missing: 0, chunks: summaries };
  return {
    ...wave,
    meta: { ...wave.meta, columns: [...wave.meta.columns, column] },
    chunk: (id, index) => (id === axis.id ? dayChunk(rowsInChunk(wave.meta, index, size), day) : wave.chunk(id, index)),
  };
}
