import type { ColumnChunk } from '../../core/table/column.ts';
import type { Table } from '../../core/table/table.ts';

/** A chunk to load: its index and the columns needed of it. */
export interface ChunkOrder {
  readonly index: number;
  readonly columns: readonly string[];
}

/** Chunks that are loaded ahead of the one that is being read, so that storage works while the scan does. */
const loadedAhead = 16;

/** Loads chunks in their order, all columns of a chunk and the next chunks at the same time. */
export async function* loadChunks<Order extends ChunkOrder>(
  table: Table,
  orders: readonly Order[],
): AsyncGenerator<readonly [Order, ReadonlyMap<string, ColumnChunk>]> {
  const loads: Promise<ReadonlyMap<string, ColumnChunk>>[] = [];
  for (const [position, order] of orders.entries()) {
    while (loads.length < Math.min(orders.length, position + loadedAhead)) {
      const next = orders[loads.length];
      if (next) loads.push(handled(loadChunk(table, next)));
    }
    const load = loads[position];
    if (load) yield [order, await load];
    delete loads[position];
  }
}

async function loadChunk(table: Table, { index, columns }: ChunkOrder): Promise<ReadonlyMap<string, ColumnChunk>> {
  const chunks = await Promise.all(columns.map((column) => table.chunk(column, index)));
  return new Map(columns.map((column, position) => [column, chunks[position] as ColumnChunk]));
}

/** A failed load is reported when its turn comes, not as an unhandled rejection before. */
function handled<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined);
  return promise;
}
