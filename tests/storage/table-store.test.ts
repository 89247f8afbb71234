import { describe, expect, test } from 'vitest';
import type { ImportReport } from '../../src/core/import/report.ts';
import type { ColumnChunk } from '../../src/core/table/column.ts';
import { chunkRows, type TableMeta } from '../../src/core/table/table.ts';
import { type ChunkRecord, recordBytes } from '../../src/storage/chunk-record.ts';
import type { Connection } from '../../src/storage/connection.ts';
import type { Stores } from '../../src/storage/database.ts';
import { TableStore } from '../../src/storage/table-store.ts';
import { graceForPublished, sweepTables } from '../../src/storage/table-sweep.ts';
import { freshConnection, problemFrom } from './database.ts';
import { fakeLocks } from './fake-locks.ts';

const meta: TableMeta = {
  id: 'elsewhere',
  name: 'survey.csv',
  kind: 'responses',
  rows: chunkRows + 2,
  columns: [],
  observedUntil: '2025-12-31',
};

const report: ImportReport = {
  fileName: 'survey.csv',
  bytes: 1,
  rowsRead: 3,
  rowsUsed: 3,
  rowsSetAside: 0,
  setAsideBy: {},
  headRows: 1,
  blankLines: 0,
  cellsSetAside: {},
  rows: [],
  cells: [],
};

const scores = (values: readonly number[]): ColumnChunk => ({
  values: Uint8Array.from(values),
  min: Math.min(...values),
  max: Math.max(...values),
  missing: 0,
});

const comments = (bytes: Uint8Array): ColumnChunk => ({ offsets: Uint32Array.of(0, bytes.length), bytes, missing: 0 });

const stored = (connection: Connection) =>
  connection.read(['chunks', 'tableRecords', 'reports'], async ({ chunks, tableRecords, reports }) => ({
    chunks: await chunks.count(),
    tables: await tableRecords.count(),
    reports: await reports.count(),
  }));

const nothing = { chunks: 0, tables: 0, reports: 0 };

function storeOf(connection = freshConnection(), locks = fakeLocks()) {
  return { connection, locks, store: new TableStore(connection, { locks }) };
}

describe('an import', () => {
  test('is invisible until it is published, and whole then', async () => {
    const { store } = storeOf();
    const writer = await store.begin('t1');
    await writer.chunk('c1', 0, scores([9, 10]));
    await writer.chunk('c2', 0, comments(new TextEncoder().encode('schön')));
    await writer.chunk('c1', 1, scores([3]));
    expect(await problemFrom(store.table('t1'))).toEqual({ code: 'table-missing', table: 't1' });
    await writer.publish(meta, report);
    const table = await store.table('t1');
    expect(table.meta).toEqual({ ...meta, id: 't1' });
    expect(await store.report('t1')).toEqual(report);
    expect([await store.storedAt('t1'), await store.storedAt('t2')]).toEqual([expect.any(Number), null]);
    expect(await table.chunk('c1', 1)).toEqual(scores([3]));
    expect(await table.chunk('c2', 0)).toEqual(comments(new TextEncoder().encode('schön')));
  });

  test('that is discarded leaves nothing', async () => {
    const { connection, store } = storeOf();
    const writer = await store.begin('t1');
    await writer.chunk('c1', 0, scores([9]));
    await writer.chunk('c1', 1, scores([9]));
    await writer.discard();
    expect(await stored(connection)).toEqual(nothing);
  });

  test('that dies is swept by the next start, and nothing else is', async () => {
    const { connection, locks, store } = storeOf();
    const finished = await store.begin('kept');
    await finished.chunk('c1', 0, scores([1]));
    await finished.publish(meta, report);
    const writer = await store.begin('dead');
    await writer.chunk('c1', 0, scores([9]));
    await writer.chunk('c1', 1, scores([9]));
    locks.lose();
    expect(await store.sweep(['kept'])).toEqual({ deleted: 1 });
    expect(await stored(connection)).toEqual({ chunks: 1, tables: 1, reports: 1 });
  });

  test('that another tab is still writing is not swept', async () => {
    const { store } = storeOf();
    const writer = await store.begin('alive');
    await writer.chunk('c1', 0, scores([9]));
    expect(await store.sweep([])).toEqual({ deleted: 0 });
    await writer.publish(meta, report);
    expect((await store.table('alive')).meta.rows).toBe(meta.rows);
  });

  test('whose rows were deleted under it is not published', async () => {
    const { connection, store } = storeOf();
    const writer = await store.begin('t1');
    await writer.chunk('c1', 0, scores([9]));
    await writer.chunk('c1', 1, scores([9]));
    await writer.chunk('c1', 2, scores([9]));
    await connection.write(['chunks'], ({ chunks }) => chunks.clear());
    expect(await problemFrom(writer.publish(meta, report))).toEqual({ code: 'table-missing', table: 't1' });
  });

  test('stores only the bytes of a view, not the buffer behind it', async () => {
    const { connection, store } = storeOf();
    const writer = await store.begin('t1');
    await writer.chunk('c1', 0, { values: new Uint8Array(1_000).subarray(10, 12), min: 0, max: 0, missing: 0 });
    await writer.publish(meta, report);
    const [record] = await connection.read(['chunks'], ({ chunks }) => chunks.toArray());
    expect(record).toMatchObject({ values: { byteLength: 2 } });
  });
});

test.each<[string, Uint8Array | Uint16Array]>([
  ['8 bits', Uint8Array.of(0, 2, 1)],
  ['16 bits', Uint16Array.of(0, 700, 65_534)],
])('sets with codes of %s come back as they were', async (_, codes) => {
  const { connection, store } = storeOf();
  const chunk = { offsets: Uint32Array.of(0, 2, 2, 3), codes, missing: 1 };
  const writer = await store.begin('t1');
  const behindMore = codes instanceof Uint8Array ? new Uint8Array(100) : new Uint16Array(100);
  behindMore.set(codes, 10);
  await writer.chunk('c1', 0, { ...chunk, codes: behindMore.subarray(10, 13) });
  await writer.publish(meta, report);
  expect(await store.tableFromStore({ ...meta, id: 't1' }).chunk('c1', 0)).toEqual(chunk);
  const records = await connection.read(['chunks'], ({ chunks }) => chunks.toArray());
  expect(records.map(recordBytes)).toEqual([16 + codes.byteLength]);
});

describe('large columns', () => {
  test('a text of 9 MB is kept in parts of at most 4 MB and comes back whole', async () => {
    const { connection, store } = storeOf();
    const bytes = Uint8Array.from({ length: 9 * 1024 * 1024 }, (_, at) => at % 251);
    const writer = await store.begin('t1');
    await writer.chunk('c1', 0, comments(bytes));
    await writer.publish(meta, report);
    expect((await stored(connection)).chunks).toBe(3);
    const chunk = await store.tableFromStore({ ...meta, id: 't1' }).chunk('c1', 0);
    expect('bytes' in chunk && Buffer.compare(chunk.bytes, bytes)).toBe(0);
  });

  test('no transaction writes more than 8 MB', async () => {
    const { connection, store } = storeOf();
    const sizes: number[] = [];
    const bytes = (records: readonly ChunkRecord[]) => records.reduce((sum, record) => sum + recordBytes(record), 0);
    const write = connection.write.bind(connection);
    connection.write = (names, work) =>
      write(names, (stores) => {
        const { chunks } = stores as { chunks?: Stores['chunks'] };
        if (!chunks) return work(stores);
        const spy = Object.assign(Object.create(chunks) as Stores['chunks'], {
          bulkPut: (records: readonly ChunkRecord[]) => {
            sizes.push(bytes(records));
            return chunks.bulkPut(records);
          },
        });
        return work({ ...stores, chunks: spy });
      });
    const writer = await store.begin('t1');
    for (const column of ['c1', 'c2', 'c3', 'c4']) await writer.chunk(column, 0, comments(new Uint8Array(3_000_000)));
    await writer.publish(meta, report);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(8 * 1024 * 1024);
    expect(sizes).toHaveLength(2);
  });
});

describe('reading', () => {
  test('chunks asked for together share one transaction, and a second time none is needed', async () => {
    const { connection, store } = storeOf();
    const writer = await store.begin('t1');
    for (const column of ['c1', 'c2', 'c3']) await writer.chunk(column, 0, scores([5]));
    await writer.publish(meta, report);
    let reads = 0;
    const read = connection.read.bind(connection);
    connection.read = (stores, work) => {
      reads += 1;
      return read(stores, work);
    };
    const table = store.tableFromStore({ ...meta, id: 't1' });
    await Promise.all(['c1', 'c2', 'c3', 'c1'].map((column) => table.chunk(column, 0)));
    expect(reads).toBe(1);
    expect(table.chunk('c1', 0)).not.toBeInstanceOf(Promise);
  });

  test('memory for chunks is bounded', async () => {
    const connection = freshConnection();
    const store = new TableStore(connection, { locks: fakeLocks(), cacheBytes: 10 });
    const writer = await store.begin('t1');
    await writer.chunk('c1', 0, scores([1, 2, 3, 4, 5, 6]));
    await writer.chunk('c2', 0, scores([1, 2, 3, 4, 5, 6]));
    await writer.publish(meta, report);
    const table = store.tableFromStore({ ...meta, id: 't1' });
    await table.chunk('c1', 0);
    await table.chunk('c2', 0);
    expect(table.chunk('c2', 0)).not.toBeInstanceOf(Promise);
    expect(table.chunk('c1', 0)).toBeInstanceOf(Promise);
  });

  test('a chunk that is not there says so', async () => {
    const { store } = storeOf();
    const chunk = store.tableFromStore({ ...meta, id: 'gone' }).chunk('c1', 0);
    expect(await problemFrom(Promise.resolve(chunk))).toEqual({ code: 'table-missing', table: 'gone' });
  });
});

describe('sweeping', () => {
  test('a published table that no project uses goes after a day', async () => {
    const { connection, locks, store } = storeOf();
    const writer = await store.begin('t1');
    await writer.chunk('c1', 0, scores([1]));
    await writer.publish(meta, report);
    const sweepAt = (now: number, keep: string[]) =>
      sweepTables({ connection, files: null }, locks, new Set(keep), now);
    expect(await sweepAt(Date.now(), [])).toEqual({ deleted: 0 });
    expect(await sweepAt(Date.now() + graceForPublished + 1_000, ['t1'])).toEqual({ deleted: 0 });
    expect(await sweepAt(Date.now() + graceForPublished + 1_000, [])).toEqual({ deleted: 1 });
    expect(await stored(connection)).toEqual(nothing);
  });

  test('rows without a table go', async () => {
    const { connection, store } = storeOf();
    const writer = await store.begin('t1');
    await writer.chunk('c1', 0, scores([1]));
    await writer.publish(meta, report);
    await connection.write(['tableRecords'], ({ tableRecords }) => tableRecords.clear());
    expect(await store.sweep([])).toEqual({ deleted: 1 });
    expect((await stored(connection)).chunks).toBe(0);
  });

  test('without locks leftovers wait for a day', async () => {
    const connection = freshConnection();
    const store = new TableStore(connection, { locks: undefined });
    await store.begin('t1');
    expect(await store.sweep([])).toEqual({ deleted: 0 });
    const later = Date.now() + graceForPublished + 1_000;
    expect(await sweepTables({ connection, files: null }, undefined, new Set(), later)).toEqual({ deleted: 1 });
  });
});
