import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { leftOut, ownTable } from '../../src/app/batch-plan.ts';
import { FileBatch } from '../../src/app/file-batch.svelte.ts';
import type { Project } from '../../src/core/notebook/document.ts';
import * as engine from '../../src/engine/index.ts';
import { TableStore } from '../../src/storage/table-store.ts';
import { handlersOf } from '../../src/worker/handlers.ts';
import type { Ask } from '../../src/worker/questions.ts';
import { workbook, zip } from '../engine/sources/pack.ts';
import { freshConnection, projectNamed } from '../storage/database.ts';
import { fakeLocks } from '../storage/fake-locks.ts';

/** Answers of a month to two questions, the second of them up to `top`. */
function survey(month: number, { top = 5, name = `survey-${month}.csv` } = {}): File {
  const lines = Array.from(
    { length: 20 },
    (_, i) =>
      `R${month}-${i},2025-${String(month).padStart(2, '0')}-${String(i + 1).padStart(2, '0')},K${i},${i % 11},${1 + (i % top)}`,
  );
  const header = 'Response ID,Submitted at,Customer ID,How likely are you to recommend us?,How satisfied are you?';
  return new File([[header, ...lines].join('\n')], name);
}

const fixture = (name: string): File => new File([readFileSync(`tests/fixtures/import/${name}`)], name);
const orders = (): File => fixture('orders-german.csv');

function batchWith(project?: Project) {
  const handlers = handlersOf(engine, new TableStore(freshConnection(), { locks: fakeLocks() }));
  const quiet = { signal: new AbortController().signal, progress: () => undefined };
  const ask: Ask = (question, args, options = {}) =>
    handlers[question](args as never, { ...quiet, ...options } as never) as never;
  const stored: { project: Project | undefined; steps: string[] } = { project, steps: [] };
  const answer = (after: Project, step: string) => {
    stored.project = after;
    stored.steps.push(step);
    return Promise.resolve({ project: after, revision: stored.steps.length, canUndo: true, canRedo: false });
  };
  let id = 0;
  const batch = new FileBatch({
    ask,
    today: () => '2025-07-31',
    words: (title) => ({ title, lede: () => '' }),
    newId: () => `n${++id}`,
    projects: {
      create: (after) => answer(after, 'create'),
      open: () => answer(stored.project ?? projectNamed('P'), 'open'),
      commit: (_, after, { op }) => answer(after, op),
    },
  });
  return { batch, ask, stored };
}

const namesOf = ({ files }: FileBatch) => files.map(({ file, part }) => part ?? file.name);
const destinationsOf = (batch: FileBatch) => batch.files.map(({ id }) => batch.destinations.get(id));

test('files of one layout become one table, others tables of the same project, in one step', async () => {
  const { batch, ask, stored } = batchWith();
  await batch.take([survey(10), orders(), survey(2)], null);
  expect(namesOf(batch)).toEqual(['orders-german.csv', 'survey-2.csv', 'survey-10.csv']);
  expect(destinationsOf(batch)).toEqual([ownTable, ownTable, batch.files[1]?.id]);
  await batch.go();
  expect(stored.steps).toEqual(['create']);
  expect(stored.project?.tables.map(({ name, kind }) => [name, kind])).toEqual([
    ['survey', 'responses'],
    ['orders-german.csv', 'orders'],
  ]);
  expect(stored.project?.notebooks.map(({ title }) => title)).toEqual(['survey']);
  const [answers] = stored.project?.tables ?? [];
  expect(await ask('tableMeta', { table: answers?.id ?? '' })).toMatchObject({ rows: 40 });
  expect(batch.done).toMatchObject({ added: 2, extended: 0, apart: [], failed: 0 });
});

test('one bad file is told and the others go on', async () => {
  const { batch, stored } = batchWith();
  await batch.take([new File([''], 'leer.csv'), survey(3), new File(['%PDF-1.7\n'], 'bericht.pdf')], null);
  expect(batch.files.map(({ problem }) => problem?.code ?? null)).toEqual(['file-not-text', 'file-empty', null]);
  await batch.go();
  expect(stored.project?.tables.map(({ name }) => name)).toEqual(['survey-3.csv']);
  expect(batch.done).toMatchObject({ added: 1, failed: 2 });
});

test('a bad file is replaced or tried again without touching the others', async () => {
  const { batch, stored } = batchWith();
  await batch.take([new File([''], 'survey-1.csv'), survey(3), new File([''], 'leer.csv')], null);
  const failed = () => batch.files.filter(({ problem }) => problem !== null);
  expect(failed().map(({ file }) => file.name)).toEqual(['leer.csv', 'survey-1.csv']);
  const good = batch.files.find(({ file }) => file.name === 'survey-3.csv');
  await batch.retry(failed()[0]?.id ?? '');
  expect(failed()).toHaveLength(2);
  await batch.retry(failed()[0]?.id ?? '', orders());
  await batch.take([survey(1)], null);
  expect([failed(), batch.files.length]).toEqual([[], 3]);
  expect(batch.files.find(({ id }) => id === good?.id)).toBe(good);
  await batch.go();
  expect(batch.done).toMatchObject({ added: 2, failed: 0 });
  expect(stored.project?.tables).toHaveLength(2);
});

test('a file replaced after the others were imported comes to their project', async () => {
  const { batch, stored } = batchWith();
  await batch.take([survey(3), new File([''], 'leer.csv')], null);
  await batch.go();
  expect(batch.done).toMatchObject({ added: 1, failed: 1 });
  const project = stored.project;
  await batch.retry(batch.files.find(({ problem }) => problem)?.id ?? '', survey(4));
  expect(batch.files.map(({ file }) => file.name)).toEqual(['survey-4.csv']);
  expect(destinationsOf(batch)).toEqual([project?.tables[0]?.id]);
  await batch.go();
  expect(batch.done).toMatchObject({ project: project?.id, added: 0, extended: 1, failed: 0 });
});

test('a file without dates is not joined by itself, and it is known what it would go on with', async () => {
  const { batch } = batchWith();
  const text = await survey(4).text();
  const undated = text.split('\n').map((line) => line.split(',').toSpliced(1, 1).join(','));
  await batch.take([survey(3), new File([undated.join('\n')], 'survey-4.csv')], null);
  const [first, second] = batch.files;
  expect(destinationsOf(batch)).toEqual([ownTable, ownTable]);
  expect(batch.undated.get(second?.id ?? '')).toBe(first?.id);
  batch.choose(second?.id ?? '', first?.id ?? '');
  await batch.go();
  expect(batch.done).toMatchObject({ added: 1, failed: 0 });
});

test('only bad files make no project', async () => {
  const { batch, stored } = batchWith();
  await batch.take([new File([''], 'a.csv'), new File([''], 'b.csv')], null);
  expect(batch.ready).toBe(false);
  await batch.go();
  expect([batch.done, stored.steps]).toEqual([null, []]);
});

test('a person decides otherwise: a table of its own, left out, and what followed it follows the next', async () => {
  const { batch, stored } = batchWith();
  await batch.take([survey(1), survey(2), survey(3)], null);
  const [first, second, third] = batch.files;
  expect(destinationsOf(batch)).toEqual([ownTable, first?.id, first?.id]);
  batch.choose(first?.id ?? '', leftOut);
  expect(destinationsOf(batch)).toEqual([leftOut, ownTable, second?.id]);
  batch.choose(third?.id ?? '', ownTable);
  await batch.go();
  expect(stored.project?.tables.map(({ name }) => name)).toEqual(['survey-2.csv', 'survey-3.csv']);
});

test('into a project that is there: the same layout goes on with its table, and one undo takes all back', async () => {
  const begun = batchWith();
  await begun.batch.take([survey(1), survey(2)], null);
  await begun.batch.go();
  const { batch, stored, ask } = begun;
  const project = stored.project ?? projectNamed('P');
  stored.steps.length = 0;
  await batch.take([survey(3), orders()], project);
  expect(destinationsOf(batch)).toEqual([ownTable, project.tables[0]?.id]);
  await batch.go();
  expect(stored.steps).toEqual(['open', 'open', 'add-table']);
  const [answers, purchases] = stored.project?.tables ?? [];
  expect(await ask('tableMeta', { table: answers?.id ?? '' })).toMatchObject({ rows: 60 });
  expect([answers?.name, purchases?.kind]).toEqual(['survey', 'orders']);
  expect(stored.project?.notebooks.map(({ params }) => params.table)).toEqual([answers?.id]);
  expect(batch.done).toMatchObject({ added: 1, extended: 1 });
});

test('a question on another scale is never joined: it stays a question of its own, and that is told', async () => {
  const { batch, ask, stored } = batchWith();
  await batch.take([survey(1), survey(2, { top: 10 })], null);
  expect([...batch.apart.values()]).toEqual([['How satisfied are you?']]);
  await batch.go();
  const meta = await ask('tableMeta', { table: stored.project?.tables[0]?.id ?? '' });
  expect(meta.rows).toBe(40);
  expect(meta.columns.filter(({ role }) => role === 'csat').map(({ scale }) => scale?.max)).toEqual([5, 10]);
  expect(batch.done?.apart).toEqual(['How satisfied are you?']);
});

test('an archive becomes its tables', async () => {
  const { batch, stored } = batchWith();
  const text = (name: string) => readFileSync(`tests/fixtures/import/${name}`, 'utf8');
  const content = zip([
    ['export/stripe-customers.csv', text('stripe-customers.csv')],
    ['export/stripe-subscriptions.csv', text('stripe-subscriptions.csv')],
  ]);
  await batch.take([new File([content], 'export.zip')], null);
  expect(destinationsOf(batch)).toEqual([ownTable, ownTable]);
  await batch.go();
  expect(stored.project?.tables.map(({ name, kind }) => [name, kind]).sort()).toEqual([
    ['stripe-customers.csv', 'customers'],
    ['stripe-subscriptions.csv', 'subscriptions'],
  ]);
});

/** A workbook of two sheets of answers and a hidden one. */
function book(): File {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const sheet = (name: string, month: number, question: string) => ({
    name,
    rows: [
      ['Response ID', 'Submitted at', question],
      ...Array.from({ length: 12 }, (_, i) => [`${month}-${i}`, `2025-0${month}-${10 + i}`, String(i % 11)]),
    ]
      .map((cells) => `<row>${cells.map(cell).join('')}</row>`)
      .join(''),
  });
  const [north, south] = ['How likely are you to recommend us?', 'How likely are you to recommend our shop?'];
  const sheets = [sheet('North', 1, north), sheet('South', 2, south), { ...sheet('Notes', 3, north), state: 'hidden' }];
  return new File([workbook({ sheets })], 'shops.xlsx');
}

test('of a workbook one sheet is imported among other files, and every visible one where that was asked for', async () => {
  const { batch, stored } = batchWith();
  await batch.take([book(), orders()], null);
  expect(namesOf(batch)).toEqual(['orders-german.csv', 'North', 'South']);
  expect(destinationsOf(batch)).toEqual([ownTable, ownTable, leftOut]);
  batch.dismiss();
  await batch.take([book()], null, { every: true });
  expect(namesOf(batch)).toEqual(['North', 'South']);
  batch.choose(batch.files[1]?.id ?? '', ownTable);
  await batch.go();
  expect(stored.project?.tables.map(({ name }) => name)).toEqual(['shops.xlsx: North', 'shops.xlsx: South']);
});

test('stopping leaves nothing behind, and the files stay to be imported again', async () => {
  const { batch, stored } = batchWith();
  await batch.take([survey(1), orders()], null);
  const going = batch.go();
  batch.cancel();
  await going;
  expect([stored.steps, batch.problem, batch.files.length, batch.ready]).toEqual([[], null, 2, true]);
  await batch.go();
  expect(stored.project?.tables).toHaveLength(2);
});
