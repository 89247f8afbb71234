import { expect, test } from 'vitest';
import { NextFile } from '../../src/app/next-file.svelte.ts';
import type { NextFileDone } from '../../src/app/next-file-work.ts';
import type { Project } from '../../src/core/notebook/document.ts';
import { applyOperation, type ProjectOperation } from '../../src/core/notebook/operation.ts';
import * as engine from '../../src/engine/index.ts';
import { TableStore } from '../../src/storage/table-store.ts';
import { handlersOf } from '../../src/worker/handlers.ts';
import type { Ask } from '../../src/worker/questions.ts';
import { freshConnection, projectNamed } from '../storage/database.ts';
import { fakeLocks } from '../storage/fake-locks.ts';

const header = 'Response ID,Submitted at,How likely are you to recommend us?,How satisfied are you?';

/** Answers of some months; `lowest` and `highest` answer to the second question. */
function survey(from: number, to: number, [lowest, highest] = [1, 5], dated = true): File {
  const lines = [dated ? header : header.replace('Submitted at,', '')];
  for (let month = from; month <= to; month++) {
    for (let i = 0; i < 22; i++) {
      const date = dated ? [`2025-${String(month).padStart(2, '0')}-${String(i + 1).padStart(2, '0')}`] : [];
      lines.push([`R${month}-${i}`, ...date, i % 11, lowest + (i % (highest - lowest + 1))].join(','));
    }
  }
  return new File([lines.join('\n')], `bis-${to}.csv`);
}

async function projectOf(file: File) {
  const handlers = handlersOf(engine, new TableStore(freshConnection(), { locks: fakeLocks() }));
  const quiet = { signal: new AbortController().signal, progress: () => undefined };
  const ask: Ask = (question, args, options = {}) =>
    handlers[question](args as never, { ...quiet, ...options } as never) as never;
  const { recipe } = await ask('previewFile', { file });
  const { table } = await ask('importFile', { file, recipe, observedUntil: '2025-06-30' });
  const past: Project[] = [];
  const entry = { id: table.id, name: 'Survey', kind: table.kind, recipe };
  const place = {
    document: projectNamed('P', { tables: [entry] }),
    apply(operation: ProjectOperation) {
      past.push(place.document);
      place.document = applyOperation(place.document, operation);
    },
    flush: () => Promise.resolve(),
    undo: async () => {
      place.document = past.pop() ?? place.document;
    },
    refuses: () => false,
    choose: () => undefined,
  };
  const words = (title: string) => ({ title, lede: () => '' });
  let id = 0;
  const newId = () => `n${++id}`;
  const next = new NextFile({ ask, place, today: () => '2025-07-31', words, newId });
  const done: NextFileDone[] = [];
  next.ondone = (what) => void done.push(what);
  return { ask, place, next, done, first: entry };
}

test('a file of the same source is recognised, told and added by one decision, and taken back by one', async () => {
  const { next, place, done, first, ask } = await projectOf(survey(1, 6));
  await next.offer(survey(6, 7));
  expect(next).toMatchObject({ recognised: true, use: 'append', ready: true, table: { id: first.id } });
  expect(next.told?.append).toMatchObject({ added: 22, known: 22, changed: 0 });
  await next.go();
  expect(next.current.step).toBe('idle');
  const [after] = place.document.tables;
  expect(after).toMatchObject({ name: 'Survey' });
  expect(after?.id).not.toBe(first.id);
  expect(await ask('tableMeta', { table: after?.id ?? '' })).toMatchObject({ rows: 154, observedUntil: '2025-07-31' });
  done[0]?.takeBack();
  expect(place.document.tables).toEqual([first]);
});

test('taken back after other edits, only the table goes back', async () => {
  const { next, place, done, first } = await projectOf(survey(1, 6));
  await next.offer(survey(6, 7));
  await next.go();
  place.apply({ op: 'rename-project', title: 'Later' });
  done[0]?.takeBack();
  expect(place.document).toMatchObject({ title: 'Later', tables: [first] });
});

test('another scale is asked about before anything can be done', async () => {
  const { next, done, ask, place } = await projectOf(survey(1, 6));
  await next.offer(survey(7, 7, [0, 10]));
  expect(next.open.map(({ column }) => column)).toEqual(['c4']);
  expect(next.ready).toBe(false);
  expect(next.told).toBeNull();
  await next.go();
  expect(done).toEqual([]);
  await next.setValues('c4', next.open[0]?.proposed ?? []);
  expect(next.ready).toBe(true);
  expect(next.told?.append).toMatchObject({ added: 22 });
  await next.setApart('c4', true);
  expect(next.matched?.differences.map(({ difference }) => difference)).toEqual(['column-gone', 'column-new']);
  await next.go();
  const meta = await ask('tableMeta', { table: place.document.tables[0]?.id ?? '' });
  expect(meta.columns.filter(({ role }) => role === 'csat').map(({ scale }) => scale?.max)).toEqual([5, 10]);
});

test('a file without the dates of the table is not added before its day is known', async () => {
  const { next } = await projectOf(survey(1, 6));
  await next.offer(survey(7, 7, [1, 5], false));
  expect(next).toMatchObject({ recognised: true, asksDay: true, ready: false });
  await next.setDay('2025-07-15');
  expect(next).toMatchObject({ ready: true, told: { append: { added: 22 } } });
});

test('an unrelated file becomes a table of its own with a notebook', async () => {
  const { next, place } = await projectOf(survey(1, 6));
  const lines = Array.from({ length: 30 }, (_, i) => `${i};${i * 10};Berlin`);
  await next.offer(new File([['Nummer;Betrag;Ort', ...lines].join('\n')], 'Liste_2025.csv'));
  expect(next).toMatchObject({ recognised: false, use: 'add', ready: true });
  await next.go();
  expect(place.document.tables.map(({ name }) => name)).toEqual(['Survey', 'Liste_2025.csv']);
  expect(place.document.notebooks.map(({ title }) => title)).toEqual(['Liste 2025']);
});

test('a file that cannot be read is told and changes nothing', async () => {
  const { next, place, first } = await projectOf(survey(1, 6));
  await next.offer(new File([''], 'leer.csv'));
  expect(next).toMatchObject({ current: { step: 'idle' }, problem: { code: 'file-empty' } });
  expect(place.document.tables).toEqual([first]);
});
