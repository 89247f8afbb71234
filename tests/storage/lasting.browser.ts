import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Project } from '../../src/core/notebook/document.ts';
import { problemOf } from '../../src/core/problem.ts';
import { openStorage } from '../../src/storage/index.ts';
import { holdProject } from '../../src/storage/lock.ts';
import { watchProjects } from '../../src/storage/watch.ts';
import { engineClient } from '../../src/worker/client.ts';

const { ask } = engineClient;

const project: Project = {
  formatVersion: 2,
  id: 'lasting',
  title: 'First',
  tables: [{ id: 'lost', name: 'lost.csv', kind: 'responses', recipe: null }],
  segments: [],
  targets: [],
  followUps: [],
  measures: [],
  notebooks: [],
};

/** What a crash of the browser can do: the database goes, everything else stays. */
const loseDatabase = () =>
  new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase('echolot');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });

/** Records in the stores of tables, and files of their rows. */
async function stored(): Promise<number> {
  const root = await navigator.storage.getDirectory();
  const rows = await root.getDirectoryHandle('echolot-rows', { create: true });
  let files = 0;
  for await (const _ of (rows as unknown as { keys(): AsyncIterable<string> }).keys()) files += 1;
  return files + (await records());
}

const records = () =>
  new Promise<number>((resolve, reject) => {
    const request = indexedDB.open('echolot');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const database = request.result;
      const transaction = database.transaction(['tableRecords', 'reports', 'chunks']);
      const counts = [...transaction.objectStoreNames].map((name) => transaction.objectStore(name).count());
      transaction.oncomplete = () => {
        database.close();
        resolve(counts.reduce((sum, { result }) => sum + result, 0));
      };
    };
  });

/** A file of a million answers, more or less. */
const largeFile = () => new File(['NPS;Kanal\n', '10;Filiale\n0;Online\n7;Telefon\n'.repeat(400_000)], 'large.csv');

async function recipeOf(file: File) {
  return (await ask('previewFile', { file })).recipe;
}

async function forgetEverything(): Promise<void> {
  vi.spyOn(console, 'warn').mockReturnValue();
  engineClient.stop();
  await loseDatabase();
  localStorage.clear();
  const root = await navigator.storage.getDirectory();
  for (const name of ['echolot-mirror', 'echolot-rows']) {
    await root.removeEntry(name, { recursive: true }).catch(() => undefined);
  }
}

beforeEach(forgetEverything);
afterEach(forgetEverything);

test('what was saved outlives the loss of the whole database', async () => {
  const before = await openStorage();
  expect(await before.recoverIfWiped()).toMatchObject({ wiped: false, recovered: [] });
  await before.projects.create(project);
  await before.projects.commit(1, { ...project, title: 'Saved' }, { op: 'rename-project', title: 'Saved' });
  await loseDatabase();
  const after = await openStorage();
  expect(await after.recoverIfWiped()).toEqual({
    wiped: true,
    recovered: [{ id: 'lasting', title: 'Saved' }],
    missingTables: [{ project: 'lasting', table: 'lost', name: 'lost.csv' }],
  });
  expect((await after.projects.open('lasting')).project.title).toBe('Saved');
});

test('storing works here, and is not taken for private browsing', async () => {
  expect(await (await openStorage()).probe()).toEqual({ problem: null, fleeting: false, expiring: false });
});

test('the other tab hears of a change that is stored, and may take over the writing', async () => {
  const heard = vi.fn();
  const stop = watchProjects(heard);
  const first = await holdProject('lasting');
  const second = await holdProject('lasting');
  expect([first.writer, second.writer]).toEqual([true, false]);
  await second.takeOver();
  await vi.waitFor(() => expect([first.writer, second.writer]).toEqual([false, true]));
  await (await openStorage()).projects.create(project);
  await vi.waitFor(() => expect(heard).toHaveBeenCalledWith({ id: 'lasting', revision: 1 }));
  second.release();
  await vi.waitFor(() => expect(first.writer).toBe(true));
  first.release();
  stop();
});

test('a file is read in the worker, stored, and answered by the next worker', async () => {
  const file = new File(['NPS;Kanal\n10;Filiale\n9;Online\n0;Online\n7;Filiale\n'], 'umfrage.csv');
  const recipe = await recipeOf(file);
  const { table } = await ask('importFile', { file, recipe, observedUntil: '2025-12-31' });
  engineClient.stop();
  const [frame] = await ask('answerPlans', { plans: [{ table: table.id, metric: 'nps' }] });
  // (2 promoters − 1 detractor) / 4 answers.
  expect(frame?.rows[0]).toMatchObject({ n: 4, value: 25 });
});

test('a cancelled import leaves nothing', async () => {
  const file = largeFile();
  const recipe = await recipeOf(file);
  const abort = new AbortController();
  const options = { signal: abort.signal, progress: () => abort.abort() };
  const problem = await ask('importFile', { file, recipe, observedUntil: '2025-12-31' }, options).catch(problemOf);
  expect(problem).toEqual({ code: 'cancelled' });
  await vi.waitFor(async () => expect(await stored()).toBe(0), { timeout: 5_000 });
});

test('an import whose worker dies leaves nothing after the next sweep', async () => {
  const file = largeFile();
  const recipe = await recipeOf(file);
  const progress = () => engineClient.stop();
  const args = { file, recipe, observedUntil: '2025-12-31' };
  expect(await ask('importFile', args, { progress }).catch(problemOf)).toEqual({ code: 'worker-died' });
  const swept = async () => {
    await ask('sweepTables', { keep: [] });
    expect(await stored()).toBe(0);
  };
  await vi.waitFor(swept, { timeout: 10_000 });
});
