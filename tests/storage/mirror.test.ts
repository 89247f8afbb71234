import { describe, expect, test } from 'vitest';
import type { ImportReport } from '../../src/core/import/report.ts';
import type { Project } from '../../src/core/notebook/document.ts';
import type { ColumnChunk } from '../../src/core/table/column.ts';
import type { TableMeta } from '../../src/core/table/table.ts';
import { Mirror } from '../../src/storage/mirror.ts';
import type { MirrorFiles } from '../../src/storage/mirror-files.ts';
import { ProjectStore, restorableFor } from '../../src/storage/project-store.ts';
import { recoverFromMirror, type Sentinel } from '../../src/storage/recovery.ts';
import { RowFiles } from '../../src/storage/row-files.ts';
import { TableStore } from '../../src/storage/table-store.ts';
import { freshConnection, projectNamed, renamed, tableNamed } from './database.ts';
import { fakeFolder } from './fake-folder.ts';
import { fakeLocks } from './fake-locks.ts';

/** Files in memory. */
function memoryFiles() {
  const texts = new Map<string, string>();
  const files: MirrorFiles = {
    names: async () => [...texts.keys()],
    read: async (name) => texts.get(name) ?? null,
    write: async (name, text) => void texts.set(name, text),
    remove: async (name) => void texts.delete(name),
  };
  return { texts, files };
}

function memorySentinel(set = false): Sentinel {
  let here = set;
  return {
    wasHere: () => here,
    set: () => {
      here = true;
    },
    clear: () => {
      here = false;
    },
  };
}

/** A browser: its database may be lost while its files remain. */
function browser() {
  const { texts, files } = memoryFiles();
  const sentinel = memorySentinel();
  const mirror = new Mirror(files);
  const { folder, files: rowFiles } = fakeFolder();
  const rows = new RowFiles(folder);
  const storeIn = (connection = freshConnection()) => {
    const store = new ProjectStore(connection, {
      async stored({ record, step }) {
        sentinel.set();
        await mirror.keep({ record, document: step.document });
      },
      expired: (id) => mirror.forget(id),
    });
    const recover = (now?: number) => recoverFromMirror(connection, new Mirror(files), sentinel, async () => rows, now);
    return { connection, store, recover };
  };
  return { texts, files, sentinel, mirror, storeIn, rows, rowFiles };
}

/** A project of two tables, edited twice. */
async function edited(store: ProjectStore): Promise<Project> {
  await store.create(projectNamed('A'));
  await store.commit(1, projectNamed('B'), renamed);
  const last = projectNamed('C', { tables: [tableNamed('t1')] });
  await store.commit(2, last, { op: 'add-table', table: tableNamed('t2') });
  return last;
}

describe('a database that was lost', () => {
  test('is recognised; its projects come back, and the tables whose rows are gone are named', async () => {
    const { storeIn } = browser();
    const last = await edited(storeIn().store);
    const { store, recover } = storeIn();
    expect(await recover()).toEqual({
      wiped: true,
      recovered: [{ id: 'project-1', title: 'C' }],
      missingTables: [{ project: 'project-1', table: 't1', name: 't1.csv' }],
    });
    expect(await store.open('project-1')).toEqual({ project: last, revision: 3, canUndo: false, canRedo: false });
    expect(await recover()).toEqual({ wiped: false, recovered: [], missingTables: [] });
  });

  describe('whose rows lie in files', () => {
    const meta: TableMeta = { id: '', name: 't1.csv', kind: 'responses', rows: 2, columns: [], observedUntil: null };
    const report = { fileName: 't1.csv', rowsRead: 2 } as ImportReport;
    const scores: ColumnChunk = { values: Uint8Array.of(1, 2), min: 1, max: 2, missing: 0 };

    /** A browser with a project of one table, and what is lost in it. */
    async function losing(harm: (files: Map<string, Uint8Array>) => unknown) {
      const { storeIn, rows, rowFiles } = browser();
      const before = storeIn();
      const writer = await new TableStore(before.connection, { locks: fakeLocks(), files: rows }).begin('t1');
      await writer.chunk('c1', 0, scores);
      await writer.publish(meta, report);
      await edited(before.store);
      harm(rowFiles);
      const after = storeIn();
      const tables = new TableStore(after.connection, { locks: fakeLocks(), files: rows });
      return { ...after, tables, rowFiles };
    }

    test('gets its tables back with their reports, before leftovers are swept', async () => {
      const { recover, tables, rowFiles } = await losing(() => undefined);
      expect(await recover()).toMatchObject({ wiped: true, recovered: [{ id: 'project-1' }], missingTables: [] });
      expect(await tables.sweep(['t1'])).toEqual({ deleted: 0 });
      expect((await tables.table('t1')).meta).toEqual({ ...meta, id: 't1' });
      expect(await (await tables.table('t1')).chunk('c1', 0)).toEqual(scores);
      expect(await tables.report('t1')).toEqual(report);
      expect([...rowFiles.keys()].sort()).toEqual(['t1', 't1.label']);
    });

    const cut = (name: string) => (files: Map<string, Uint8Array>) =>
      files.set(name, (files.get(name) ?? new Uint8Array()).slice(0, -1));

    test.each<[string, (files: Map<string, Uint8Array>) => unknown]>([
      ['of rows is gone', (files) => files.delete('t1')],
      ['of rows was cut short', cut('t1')],
      ['that says what they are is gone', (files) => files.delete('t1.label')],
      ['that says what they are was cut short', cut('t1.label')],
    ])('names a table whose file %s, and sweeps what is left of it', async (_, harm) => {
      const { recover, tables, rowFiles } = await losing(harm);
      expect((await recover()).missingTables).toEqual([{ project: 'project-1', table: 't1', name: 't1.csv' }]);
      await tables.sweep(['t1']);
      expect([...rowFiles.keys()]).toEqual([]);
    });

    test('gets back a table whose record alone was lost', async () => {
      const { storeIn, rows } = browser();
      const { connection, store, recover } = storeIn();
      const tables = new TableStore(connection, { locks: fakeLocks(), files: rows });
      const writer = await tables.begin('t1');
      await writer.publish(meta, report);
      await edited(store);
      await connection.write(['tableRecords'], ({ tableRecords }) => tableRecords.clear());
      expect(await recover()).toEqual({ wiped: false, recovered: [], missingTables: [] });
      expect((await tables.table('t1')).meta.name).toBe('t1.csv');
    });
  });

  test('is told even when nothing can be brought back, but only once', async () => {
    const { storeIn, sentinel } = browser();
    sentinel.set();
    const { recover } = storeIn();
    expect(await recover()).toEqual({ wiped: true, recovered: [], missingTables: [] });
    expect((await recover()).wiped).toBe(false);
  });

  test('in part gets back the last edits of a project, and edits go on from there', async () => {
    const { storeIn } = browser();
    const { connection, store, recover } = storeIn();
    const last = await edited(store);
    await connection.write(['projects', 'history'], async ({ projects, history }) => {
      await history.delete(['project-1', 2]);
      await projects.update('project-1', { revision: 2, position: 1, title: 'B' });
    });
    expect(await recover()).toMatchObject({ wiped: false, recovered: [{ id: 'project-1' }] });
    expect(await store.open('project-1')).toMatchObject({ project: last, revision: 3, canUndo: true });
    expect((await store.commit(3, projectNamed('D'), renamed)).revision).toBe(4);
  });

  test('keeps deleted projects deleted, and expired ones away', async () => {
    const { storeIn } = browser();
    const before = storeIn();
    await edited(before.store);
    await before.store.remove('project-1');
    const after = storeIn();
    expect((await after.recover(Date.now() + restorableFor + 1_000)).recovered).toEqual([]);
    expect((await after.recover()).recovered).toHaveLength(1);
    expect(await after.store.list()).toEqual([]);
  });
});

test('a first visit is not taken for a loss, and an intact database is left alone', async () => {
  const { storeIn } = browser();
  const { store, recover } = storeIn();
  const nothing = { wiped: false, recovered: [], missingTables: [] };
  expect(await recover()).toEqual(nothing);
  await edited(store);
  expect(await recover()).toEqual(nothing);
});

describe('copies', () => {
  test.each([
    ['cut short', (text: string) => text.slice(0, -10)],
    ['overwritten with zeros', () => '\0'.repeat(400)],
    ['empty', () => ''],
    ['changed in one letter', (text: string) => text.replace('"title":"C"', '"title":"X"')],
  ])('the newest of which is %s fall back to the one before', async (_, damage) => {
    const { storeIn, mirror, texts } = browser();
    await edited(storeIn().store);
    const [newest] = [...texts].find(([, text]) => text.includes('"title":"C"')) ?? [''];
    texts.set(newest, damage(texts.get(newest) ?? ''));
    expect((await mirror.projects()).map(({ record }) => record.title)).toEqual(['B']);
  });

  test('are two per project however many edits there were', async () => {
    const { storeIn, texts } = browser();
    await edited(storeIn().store);
    expect(texts.size).toBe(2);
  });

  test('of an undone state count as newer than those of the state that was undone', async () => {
    const { storeIn, mirror } = browser();
    const { store } = storeIn();
    await edited(store);
    await store.undo('project-1', 3);
    expect((await mirror.projects())[0]).toMatchObject({ document: { title: 'B' }, record: { revision: 4 } });
  });

  test('of a burst of edits end with the last one', async () => {
    const { mirror } = browser();
    const record = { id: 'p', title: '', createdAt: 0, updatedAt: 0, position: 0, deletedAt: null, lastChange: '' };
    const edits = Array.from({ length: 20 }, (_, at) => ({
      record: { ...record, revision: at + 1 },
      document: at + 1,
    }));
    await Promise.all(edits.map((edit) => mirror.keep(edit)));
    expect((await mirror.projects())[0]).toMatchObject({ document: 20 });
  });

  test('that cannot be written do not fail the edit', async () => {
    const { files } = memoryFiles();
    const mirror = new Mirror({
      ...files,
      write: () => Promise.reject(new DOMException('full', 'QuotaExceededError')),
    });
    const store = new ProjectStore(freshConnection(), {
      stored: ({ record, step }) => mirror.keep({ record, document: step.document }),
    });
    expect((await store.create(projectNamed('A'))).revision).toBe(1);
  });

  test('of a project that expired are deleted', async () => {
    const { mirror, texts } = browser();
    const clock = { now: 0 };
    const store = new ProjectStore(freshConnection(), {
      stored: ({ record, step }) => mirror.keep({ record, document: step.document }),
      expired: (id) => mirror.forget(id),
      now: () => clock.now,
    });
    await store.create(projectNamed('A'));
    await store.remove('project-1');
    clock.now = restorableFor + 1;
    await store.tablesInUse();
    expect(texts.size).toBe(0);
  });
});
