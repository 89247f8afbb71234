import { describe, expect, test } from 'vitest';
import { ProjectStore, restorableFor } from '../../src/storage/project-store.ts';
import { freshConnection, problemFrom, projectNamed, renamed, tableNamed } from './database.ts';

/** A store whose clock is moved by hand. */
function storeAt(start = 1_000) {
  const connection = freshConnection();
  const clock = { now: start };
  return { connection, clock, store: new ProjectStore(connection, { now: () => clock.now }) };
}

describe('edits', () => {
  test('a stored edit is there after the page was loaded again', async () => {
    const { connection, store } = storeAt();
    const { revision } = await store.create(projectNamed('Bicycles'));
    await store.commit(revision, projectNamed('Bicycles 2025'), renamed);
    const again = await new ProjectStore(connection).open('project-1');
    expect(again).toEqual({ project: projectNamed('Bicycles 2025'), revision: 2, canUndo: true, canRedo: false });
  });

  test('an edit of an older revision is refused and changes nothing', async () => {
    const { store } = storeAt();
    await store.create(projectNamed('A'));
    await store.commit(1, projectNamed('B'), renamed);
    expect(await problemFrom(store.commit(1, projectNamed('C'), renamed))).toEqual({
      code: 'edited-elsewhere',
    });
    expect((await store.open('project-1')).project.title).toBe('B');
  });

  test('of two edits of one revision exactly one is stored', async () => {
    const { store } = storeAt();
    await store.create(projectNamed('A'));
    const problems = await Promise.all(
      ['B', 'C'].map((title) => problemFrom(store.commit(1, projectNamed(title), renamed))),
    );
    expect(problems.filter((problem) => problem === null)).toHaveLength(1);
    expect((await store.open('project-1')).revision).toBe(2);
  });

  test('creating a project under a known id is refused', async () => {
    const { store } = storeAt();
    await store.create(projectNamed('A'));
    expect(await problemFrom(store.create(projectNamed('B')))).toEqual({ code: 'edited-elsewhere' });
  });

  test('a project that is not there is named', async () => {
    expect(await problemFrom(storeAt().store.open('gone'))).toEqual({ code: 'project-missing', project: 'gone' });
  });
});

describe('undo and redo', () => {
  test('110 edits of 250 can be undone and redone, also after a reload', { timeout: 60_000 }, async () => {
    const { connection, store } = storeAt();
    let { revision } = await store.create(projectNamed('0'));
    for (let edit = 1; edit <= 250; edit += 1) {
      ({ revision } = await store.commit(revision, projectNamed(String(edit)), renamed));
    }
    const reloaded = new ProjectStore(connection);
    for (let edit = 249; edit >= 140; edit -= 1) {
      const undone = await reloaded.undo('project-1', revision);
      expect(undone.project.title).toBe(String(edit));
      ({ revision } = undone);
    }
    for (let edit = 141; edit <= 250; edit += 1) {
      const redone = await reloaded.redo('project-1', revision);
      expect(redone.project.title).toBe(String(edit));
      ({ revision } = redone);
    }
    expect(await connection.read(['history'], ({ history }) => history.count())).toBe(200);
  });

  test('a new edit drops what could be redone', async () => {
    const { store } = storeAt();
    await store.create(projectNamed('A'));
    await store.commit(1, projectNamed('B'), renamed);
    await store.commit(2, projectNamed('C'), renamed);
    await store.undo('project-1', 3);
    await store.undo('project-1', 4);
    const edited = await store.commit(5, projectNamed('D'), renamed);
    expect(edited).toMatchObject({ canUndo: true, canRedo: false });
    expect((await store.redo('project-1', 6)).project.title).toBe('D');
    expect((await store.undo('project-1', 7)).project.title).toBe('A');
  });

  test('where nothing can be undone the project stays as it is', async () => {
    const { store } = storeAt();
    expect(await store.create(projectNamed('A'))).toMatchObject({ canUndo: false, canRedo: false });
    expect((await store.undo('project-1', 1)).project.title).toBe('A');
  });

  test('undo of an older revision is refused', async () => {
    const { store } = storeAt();
    await store.create(projectNamed('A'));
    await store.commit(1, projectNamed('B'), renamed);
    expect(await problemFrom(store.undo('project-1', 1))).toEqual({ code: 'edited-elsewhere' });
  });
});

describe('several projects', () => {
  test('the last changed comes first, with its title', async () => {
    const { clock, store } = storeAt();
    await store.create(projectNamed('First', { id: 'one' }));
    clock.now = 2_000;
    await store.create(projectNamed('Second', { id: 'two' }));
    clock.now = 3_000;
    await store.commit(1, projectNamed('First, renamed', { id: 'one' }), renamed);
    expect(await store.list()).toEqual([
      { id: 'one', title: 'First, renamed', createdAt: 1_000, updatedAt: 3_000 },
      { id: 'two', title: 'Second', createdAt: 2_000, updatedAt: 2_000 },
    ]);
  });

  test('a copy goes its own way and shares the tables', async () => {
    const { store } = storeAt();
    await store.create(projectNamed('A', { tables: [tableNamed('t1')] }));
    const copy = await store.duplicate('project-1', 'project-2', 'Copy of A');
    expect(copy.project).toMatchObject({ id: 'project-2', title: 'Copy of A', tables: [{ id: 't1' }] });
    await store.commit(1, { ...copy.project, title: 'B' }, renamed);
    expect((await store.open('project-1')).project.title).toBe('A');
    expect(await store.tablesInUse()).toEqual(['t1']);
  });

  test('a removed project leaves the list, keeps its tables and comes back whole', async () => {
    const { store } = storeAt();
    await store.create(projectNamed('A', { tables: [tableNamed('t1')] }));
    await store.remove('project-1');
    expect(await store.list()).toEqual([]);
    expect(await store.tablesInUse()).toEqual(['t1']);
    await store.restore('project-1');
    expect((await store.list()).map(({ title }) => title)).toEqual(['A']);
  });

  test('30 days after its removal a project and its tables are given up', async () => {
    const { clock, store } = storeAt();
    await store.create(projectNamed('A', { tables: [tableNamed('t1')] }));
    await store.remove('project-1');
    clock.now += restorableFor - 1;
    expect(await store.tablesInUse()).toEqual(['t1']);
    clock.now += 2;
    expect(await store.tablesInUse()).toEqual([]);
    expect(await problemFrom(store.restore('project-1'))).toMatchObject({ code: 'project-missing' });
  });

  test('a table that only an undoable state refers to is in use', async () => {
    const { store } = storeAt();
    await store.create(projectNamed('A', { tables: [tableNamed('t1')] }));
    await store.commit(1, projectNamed('A', { tables: [tableNamed('t2')] }), {
      op: 'add-table',
      table: tableNamed('t2'),
    });
    expect(await store.tablesInUse()).toEqual(['t1', 't2']);
  });
});

test('what follows a change is told the state that was stored', async () => {
  const told: unknown[] = [];
  const store = new ProjectStore(freshConnection(), {
    stored: async ({ record, step }) => void told.push([record.revision, step.step, step.document]),
  });
  await store.create(projectNamed('A'));
  await store.commit(1, projectNamed('B'), renamed);
  await store.undo('project-1', 2);
  expect(told).toEqual([
    [1, '', projectNamed('A')],
    [2, 'rename-project', projectNamed('B')],
    [3, '', projectNamed('A')],
  ]);
});
