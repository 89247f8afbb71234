import { EcholotError } from '../core/problem.ts';
import type { ColumnChunk } from '../core/table/column.ts';
import type { Table, TableMeta } from '../core/table/table.ts';

/**
 * A table whose chunks are all in memory.
 *
 * @param chunks the chunks of each column id, in order.
 * @param chunkRows rows per chunk, when not the usual ones.
 * @throws EcholotError `column-missing` when a chunk is asked for that is not there.
 */
export function memoryTable(
  meta: TableMeta,
  chunks: ReadonlyMap<string, readonly ColumnChunk[]>,
  chunkRows?: number,
): Table {
  return {
    meta,
    ...(chunkRows === undefined ? {} : { chunkRows }),
    chunk(column, index) {
      const chunk = chunks.get(column)?.[index];
      if (!chunk) throw new EcholotError({ code: 'column-missing', column });
      return chunk;
    },
  };
}
