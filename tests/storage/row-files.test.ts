import { describe, expect, test } from 'vitest';
import type { ImportReport } from '../../src/core/import/report.ts';
import type { ColumnChunk } from '../../src/core/table/column.ts';
import type { TableMeta } from '../../src/core/table/table.ts';
import { RowFiles } from '../../src/storage/row-files.ts';
import { TableStore } from '../../src/storage/table-store.ts';
import { freshConnection, problemFrom } from './database.ts';
import { fakeFolder } from './fake-folder.ts';
import { fakeLocks } from './fake-locks.ts';

const meta: TableMeta = { id: '', name: 'a.csv', kind: 'responses', rows: 3, columns: [], observedUntil: null };
const report = { fileName: 'a.csv', rowsRead: 3 } as ImportReport;

const scores: ColumnChunk = { values: Uint8Array.of(1, 2, 0xff), min: 1, max: 2, missing: 1 };

function storeOf(room?: number, full?: () => number) {
  const connection = freshConnection();
  const { folder, files, die } = fakeFolder(room, full);
  const locks = fakeLocks();
  const open = () => new TableStore(connection, { locks, files: new RowFiles(folder) });
  return { connection, files, die, locks, open, store: open() };
}

const inDatabase = (connection: ReturnType<typeof freshConnection>) =>
  connection.read(['chunks'], ({ chunks }) => chunks.count());

test.each<[string, ColumnChunk]>([
  ['8 bits', scores],
  ['16 bits', { values: Uint16Array.of(1, 300), min: 1, max: 300, missing: 0 }],
  ['32 bits', { values: Int32Array.of(-70_000, 3), min: -70_000, max: 3, missing: 0 }],
  ['fractions', { values: Float64Array.of(0.1, -2.5e300), min: -2.5e300, max: 0.1, missing: 0 }],
  ['nothing but missing values', { values: Uint8Array.of(0xff), min: Number.NaN, max: Number.NaN, missing: 1 }],
  ['texts', { offsets: Uint32Array.of(0, 0, 3), bytes: Uint8Array.of(226, 130, 172), missing: 1 }],
  ['texts that are all empty', { offsets: Uint32Array.of(0, 0), bytes: new Uint8Array(), missing: 1 }],
  ['sets of 8 bits', { offsets: Uint32Array.of(0, 2, 3), codes: Uint8Array.of(0, 2, 1), missing: 0 }],
  ['sets of 16 bits', { offsets: Uint32Array.of(0, 1, 2), codes: Uint16Array.of(700, 65_534), missing: 0 }],
])('a chunk of %s comes back from its file as it was, behind others', async (_, chunk) => {
  const { connection, store, open } = storeOf();
  const writer = await store.begin('t1');
  await writer.chunk('before', 0, { offsets: Uint32Array.of(0, 1), bytes: Uint8Array.of(7), missing: 0 });
  await writer.chunk('c/1', 1, chunk);
  await writer.chunk('after', 1, scores);
  await writer.publish(meta, report);
  expect(await (await open().table('t1')).chunk('c/1', 1)).toEqual(chunk);
  expect(await inDatabase(connection)).toBe(0);
});

test('the buffers of a chunk may change as soon as it is taken', async () => {
  const { store } = storeOf();
  const values = Uint8Array.of(0, 1, 2, 0xff, 9);
  const writer = await store.begin('t1');
  await writer.chunk('c1', 0, { ...scores, values: values.subarray(1, 4) });
  values.fill(0);
  await writer.publish(meta, report);
  expect(await (await store.table('t1')).chunk('c1', 0)).toEqual(scores);
});

describe('an import into a file', () => {
  test('can be read before it is published, once it is stored', async () => {
    const { store } = storeOf();
    const writer = await store.begin('t1');
    await writer.chunk('c1', 0, scores);
    await writer.stored();
    expect(await problemFrom(store.table('t1'))).toEqual({ code: 'table-missing', table: 't1' });
    expect(await store.tableFromStore({ ...meta, id: 't1' }).chunk('c1', 0)).toEqual(scores);
  });

  test('that is discarded leaves no file', async () => {
    const { files, store } = storeOf();
    const writer = await store.begin('t1');
    await writer.chunk('c1', 0, scores);
    await writer.discard();
    expect([...files.keys()]).toEqual([]);
    expect(await problemFrom(writer.chunk('c1', 1, scores))).toEqual({ code: 'cancelled' });
  });

  test('that dies is swept, one that another tab writes is not, nor is a published one', async () => {
    const { files, die, locks, open, store } = storeOf();
    const kept = await store.begin('kept');
    await kept.chunk('c1', 0, scores);
    await kept.publish(meta, report);
    await (await store.begin('dead')).chunk('c1', 0, scores);
    die();
    locks.lose();
    await (await store.begin('alive')).chunk('c1', 0, scores);
    expect(await open().sweep(['kept'])).toEqual({ deleted: 1 });
    expect([...files.keys()].sort()).toEqual(['alive', 'kept', 'kept.label']);
  });

  test.each<[string, (() => number) | undefined]>([
    ['throws', undefined],
    ['writes less', () => 2],
    ['answers with a code, as Chromium in private browsing', () => 0xffff_fff8],
  ])('that meets a full disk which %s says so and leaves nothing', async (_, full) => {
    const { files, store } = storeOf(5, full);
    const writer = await store.begin('t1');
    await writer.chunk('c1', 0, scores);
    const problem = { code: 'storage-full', needed: null, available: null };
    expect(await problemFrom(writer.chunk('c1', 1, scores))).toEqual(problem);
    await writer.discard();
    expect([...files.keys()]).toEqual([]);
  });

  test.each<[string, (files: Map<string, Uint8Array>) => unknown]>([
    ['was deleted', (files) => files.delete('t1')],
    ['was cut off', (files) => files.set('t1', (files.get('t1') ?? new Uint8Array()).slice(0, -3))],
    ['is empty', (files) => files.set('t1', new Uint8Array())],
  ])('is not published when its file %s, and nothing is read from it', async (_, harm) => {
    const { files, store } = storeOf();
    const writer = await store.begin('t1');
    await writer.chunk('c1', 0, scores);
    await writer.stored();
    harm(files);
    const missing = { code: 'table-missing', table: 't1' };
    expect(await problemFrom(writer.publish(meta, report))).toEqual(missing);
    const chunk = store.tableFromStore({ ...meta, id: 't1' }).chunk('c1', 0);
    expect(await problemFrom(Promise.resolve(chunk))).toEqual(missing);
  });
});

test('files without a table are swept, for instance when the database was lost', async () => {
  const { connection, files, store } = storeOf();
  const writer = await store.begin('t1');
  await writer.chunk('c1', 0, scores);
  await writer.publish(meta, report);
  await connection.write(['tableRecords'], ({ tableRecords }) => tableRecords.clear());
  expect(await store.sweep([])).toEqual({ deleted: 1 });
  expect([...files.keys()]).toEqual([]);
});

test('tables whose rows are in the database are read beside those in files', async () => {
  const { connection, locks, store } = storeOf();
  const before = new TableStore(connection, { locks });
  for (const [id, place] of [['old', before] as const, ['new', store] as const]) {
    const writer = await place.begin(id);
    await writer.chunk('c1', 0, scores);
    await writer.publish(meta, report);
  }
  const chunks = await Promise.all(['old', 'new'].map(async (id) => (await store.table(id)).chunk('c1', 0)));
  expect(chunks).toEqual([scores, scores]);
  expect(await inDatabase(connection)).toBe(1);
});
