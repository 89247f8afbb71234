import Dexie from 'dexie';
import { describe, expect, test, vi } from 'vitest';
import { problemOf } from '../../src/core/problem.ts';
import { Connection } from '../../src/storage/connection.ts';
import { type DatabaseOptions, databaseName } from '../../src/storage/database.ts';
import { ProjectStore } from '../../src/storage/project-store.ts';
import { storageError } from '../../src/storage/storage-problem.ts';
import { TableStore } from '../../src/storage/table-store.ts';
import { emptyDatabase, problemFrom, projectNamed, renamed } from './database.ts';
import { fakeLocks } from './fake-locks.ts';

const native = ({ indexedDB }: DatabaseOptions) => indexedDB as IDBFactory;

/** A connection outside the app, of the given native version (ten times the schema's). */
const openNative = (options: DatabaseOptions, version: number) =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = native(options).open(databaseName, version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const quota = () => new DOMException('no space', 'QuotaExceededError');

/** Makes every put into a store fail in the middle of its transaction, the way a full disk does. */
function fillDisk(connection: Connection, store: 'chunks' | 'history', error: () => Error): void {
  const write = connection.write.bind(connection);
  connection.write = (names, work) =>
    write(names, (stores) => {
      const real = (stores as Record<string, object>)[store];
      if (!real) return work(stores);
      const fail = () => Promise.reject(error());
      return work({ ...stores, [store]: Object.assign(Object.create(real), { put: fail, bulkPut: fail }) });
    });
}

describe('a newer schema', () => {
  test('is refused with both versions, and left as it is', async () => {
    const options = emptyDatabase();
    (await openNative(options, 30)).close();
    const store = new ProjectStore(new Connection(options));
    expect(await problemFrom(store.list())).toEqual({ code: 'database-too-new', found: 3, supported: 2 });
    const later = await openNative(options, 30);
    expect(later.version).toBe(30);
    later.close();
  });

  test('that another tab brings closes this one for good and tells it', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const options = emptyDatabase();
    const connection = new Connection(options);
    const store = new ProjectStore(connection);
    await store.create(projectNamed('A'));
    const outdated = vi.fn();
    connection.onOutdated(outdated);
    const later = await openNative(options, 30);
    expect(outdated).toHaveBeenCalledOnce();
    expect(await problemFrom(store.commit(1, projectNamed('B'), renamed))).toEqual({
      code: 'database-too-new',
      found: 3,
      supported: 2,
    });
    later.close();
  });

  test('waits for a tab that does not let go no longer than two seconds', async () => {
    const options = emptyDatabase();
    const stubborn = await openNative(options, 1);
    const before = performance.now();
    expect(await problemFrom(new ProjectStore(new Connection(options)).list())).toEqual({ code: 'storage-blocked' });
    expect(performance.now() - before).toBeLessThan(2_500);
    stubborn.close();
  });
});

describe('a connection that breaks', () => {
  test('between two edits is opened again without a word', async () => {
    const connection = new Connection(emptyDatabase());
    const store = new ProjectStore(connection);
    await store.create(projectNamed('A'));
    connection.close();
    await store.commit(1, projectNamed('B'), renamed);
    expect((await store.open('project-1')).project.title).toBe('B');
  });

  test('after the edit was stored but before it was acknowledged does not store it twice', async () => {
    const connection = new Connection(emptyDatabase());
    const store = new ProjectStore(connection);
    await store.create(projectNamed('A'));
    const write = connection.write.bind(connection);
    connection.write = async (names, work) => {
      await write(names, work);
      return write(names, work);
    };
    const stored = await store.commit(1, projectNamed('B'), renamed);
    expect(stored).toMatchObject({ revision: 2, project: { title: 'B' } });
    expect((await store.undo('project-1', 2)).project.title).toBe('A');
  });

  test('again and again is reported, never passed over', async () => {
    const connection = new Connection(emptyDatabase());
    const lost = () => Promise.reject(new DOMException('Connection to Indexed Database server lost', 'UnknownError'));
    const work = vi.fn(lost);
    expect(await problemFrom(connection.write(['projects'], work))).toMatchObject({ code: 'storage-unavailable' });
    expect(work).toHaveBeenCalledTimes(2);
  });
});

describe('a full disk', () => {
  test.each([
    ['by name', quota()],
    ['inside the abort of a transaction', new Dexie.AbortError('aborted', quota())],
    ['among many puts', Object.assign(new Error('1 of 9 operations failed'), { failures: [quota()] })],
    ['deep inside', Object.assign(new Error('outer'), { inner: new Dexie.AbortError('aborted', quota()) })],
  ])('is recognised %s', (_, error) => {
    expect(problemOf(storageError(error))).toEqual({ code: 'storage-full', needed: null, available: null });
  });

  test('fails an edit as a whole and leaves the state before', async () => {
    const connection = new Connection(emptyDatabase());
    const store = new ProjectStore(connection);
    await store.create(projectNamed('A'));
    fillDisk(connection, 'history', quota);
    const problem = await problemFrom(store.commit(1, projectNamed('B'), renamed));
    expect(problem).toMatchObject({ code: 'storage-full' });
    expect(await store.open('project-1')).toMatchObject({ revision: 1, project: { title: 'A' }, canUndo: false });
  });

  test('in the middle of an import leaves nothing after it is discarded', async () => {
    const connection = new Connection(emptyDatabase());
    const store = new TableStore(connection, { locks: fakeLocks() });
    const writer = await store.begin('t1');
    const chunk = { values: Uint8Array.of(1), min: 1, max: 1, missing: 0 };
    await writer.chunk('c1', 0, chunk);
    await writer.chunk('c1', 1, chunk);
    fillDisk(connection, 'chunks', () => new Dexie.AbortError('aborted', quota()));
    const rest = (async () => {
      for (let index = 2; index < 5; index += 1) await writer.chunk('c1', index, chunk);
    })();
    expect(await problemFrom(rest)).toMatchObject({ code: 'storage-full' });
    await writer.discard();
    const left = await connection.read(['chunks', 'tableRecords'], async ({ chunks, tableRecords }) => [
      await chunks.count(),
      await tableRecords.count(),
    ]);
    expect(left).toEqual([0, 0]);
  });
});

test('a browser without a database says so', async () => {
  const closed = {
    open: () => {
      throw new DOMException('denied', 'SecurityError');
    },
  } as unknown as IDBFactory;
  const store = new ProjectStore(new Connection({ ...emptyDatabase(), indexedDB: closed }));
  expect(await problemFrom(store.list())).toMatchObject({ code: 'storage-unavailable' });
});
