import { expect, test } from 'vitest';
import type { ProjectOperation } from '../../src/core/notebook/operation.ts';
import { ProjectStore, restorableFor } from '../../src/storage/project-store.ts';
import { freshConnection, projectNamed } from './database.ts';

const renamedTo = (title: string): ProjectOperation => ({ op: 'rename-project', title });

/** A project renamed B, C, D at 2, 3 and 4 seconds. */
async function edited() {
  const clock = { now: 1000 };
  const forgotten: string[] = [];
  const connection = freshConnection();
  const store = new ProjectStore(connection, {
    now: () => clock.now,
    expired: async (id) => void forgotten.push(id),
  });
  let { revision } = await store.create(projectNamed('A'));
  for (const title of ['B', 'C', 'D']) {
    clock.now += 1000;
    ({ revision } = await store.commit(revision, projectNamed(title), renamedTo(title)));
  }
  return { store, clock, revision, connection, forgotten };
}

test('the history tells every state with its time and its edit', async () => {
  const { connection } = await edited();
  const { position, steps } = await new ProjectStore(connection).history('project-1');
  expect(position).toBe(3);
  expect(steps.map(({ at, operation, project }) => [at, operation, project.title])).toEqual([
    [1000, null, 'A'],
    [2000, renamedTo('B'), 'B'],
    [3000, renamedTo('C'), 'C'],
    [4000, renamedTo('D'), 'D'],
  ]);
});

test('going to a state keeps what came after it until the next edit', async () => {
  const { store, revision } = await edited();
  const back = await store.travel('project-1', revision, 1);
  expect(back).toMatchObject({ project: { title: 'B' }, canUndo: true, canRedo: true });
  expect((await store.history('project-1')).steps).toHaveLength(4);
  const forth = await store.travel('project-1', back.revision, 3);
  expect(forth).toMatchObject({ project: { title: 'D' }, canRedo: false });
  const first = await store.travel('project-1', forth.revision, 0);
  await store.commit(first.revision, projectNamed('E'), renamedTo('E'));
  expect((await store.history('project-1')).steps.map(({ project }) => project.title)).toEqual(['A', 'E']);
});

test('a state that is not kept leaves the project where it is', async () => {
  const { store, revision } = await edited();
  expect((await store.travel('project-1', revision, 99)).project.title).toBe('D');
});

test('deleted projects are listed with their day until they expire, and can be restored', async () => {
  const { store, clock } = await edited();
  await store.remove('project-1');
  expect(await store.deleted()).toEqual([{ id: 'project-1', title: 'D', deletedAt: 4000 }]);
  await store.restore('project-1');
  expect(await store.deleted()).toEqual([]);
  await store.remove('project-1');
  clock.now += restorableFor + 1;
  expect(await store.deleted()).toEqual([]);
});

test('deleting for good takes the history and the second copy too, but never a project on the list', async () => {
  const { store, forgotten } = await edited();
  await store.erase('project-1');
  expect((await store.open('project-1')).project.title).toBe('D');
  await store.remove('project-1');
  await store.erase('project-1');
  expect(forgotten).toEqual(['project-1']);
  expect(await store.count()).toBe(0);
  expect((await store.history('project-1').catch(() => null))?.steps ?? []).toEqual([]);
});
