import { describe, expect, test } from 'vitest';
import { matchRecipe } from '../../src/core/import/match/match-recipe.ts';
import type { Project } from '../../src/core/notebook/document.ts';
import { applyOperation } from '../../src/core/notebook/operation.ts';
import * as engine from '../../src/engine/index.ts';
import { ProjectStore } from '../../src/storage/project-store.ts';
import { TableStore } from '../../src/storage/table-store.ts';
import { graceForPublished, sweepTables } from '../../src/storage/table-sweep.ts';
import { handlersOf } from '../../src/worker/handlers.ts';
import type { Progress } from '../../src/worker/questions.ts';
import { freshConnection, problemFrom, projectNamed, renamed } from '../storage/database.ts';
import { fakeLocks } from '../storage/fake-locks.ts';

const quiet = { signal: new AbortController().signal, progress: () => undefined };

/** An export of some months of 2025, ten answers each, with ids. */
const months = (from: number, to: number, change = (line: string) => line): File => {
  const lines = ['Response ID,Submitted at,How likely are you to recommend us?,Branch'];
  for (let month = from; month <= to; month++) {
    for (let i = 0; i < 10; i++) {
      const date = `2025-${String(month).padStart(2, '0')}-${10 + i}`;
      lines.push(change(`R-${month}-${i},${date},${i},${i % 2 ? 'Köln' : `Filiale ${month}`}`));
    }
  }
  return new File([lines.join('\n')], `export-${to}.csv`);
};

async function oneTable() {
  const connection = freshConnection();
  const store = new TableStore(connection, { locks: fakeLocks() });
  const handlers = handlersOf(engine, store);
  const file = months(1, 3);
  const { recipe } = await handlers.previewFile({ file }, quiet);
  const { table } = await handlers.importFile({ file, recipe, observedUntil: '2025-03-31' }, quiet);
  const argsFor = async (next: File, observedUntil = '2025-04-30') => {
    const matched = matchRecipe(recipe, await handlers.previewFile({ file: next }, quiet));
    return { file: next, recipe: matched.recipe, table: table.id, observedUntil, day: null };
  };
  const stored = () =>
    connection.read(['chunks', 'tableRecords'], async ({ chunks, tableRecords }) => ({
      tables: (await tableRecords.toArray()).map(({ id, publishedAt }) => [id, publishedAt !== null]),
      chunks: new Set((await chunks.toCollection().primaryKeys()).map(([id]) => id)).size,
    }));
  return { connection, handlers, table, recipe, argsFor, stored };
}

describe('adding a file to a stored table', () => {
  test('makes a new table of both and leaves the one before as it was', async () => {
    const { handlers, table, argsFor, stored } = await oneTable();
    const heard: Progress[] = [];
    const progress = (seen: Progress) => heard.push(seen);
    const args = await argsFor(months(3, 4));
    const { table: next, report } = await handlers.appendFile(args, { ...quiet, progress });
    expect(report.append).toMatchObject({ rowsBefore: 30, added: 10, known: 10, changed: 0, knownBy: 'id' });
    expect(next).toMatchObject({ rows: 40, observedUntil: '2025-04-30', name: table.name });
    expect(next.columns.map(({ id, name }) => [id, name])).toEqual(table.columns.map(({ id, name }) => [id, name]));
    expect(await handlers.tableMeta({ table: next.id }, quiet)).toEqual(next);
    expect(await handlers.importReport({ table: next.id }, quiet)).toEqual(report);
    expect(await handlers.tableMeta({ table: table.id }, quiet)).toEqual(table);
    expect(new Set(heard.map(({ stage }) => stage))).toEqual(new Set(['reading', 'storing']));
    expect(await stored()).toEqual({
      tables: expect.arrayContaining([
        [table.id, true],
        [next.id, true],
      ]),
      chunks: 2,
    });
    const branch = { table: next.id, column: 'c4', limit: 10 };
    expect((await handlers.columnValues(branch, quiet)).values[0]).toEqual({ value: 'Köln', count: 20 });
  });

  test('what it would do is told beforehand, and nothing stays of the telling', async () => {
    const { handlers, argsFor, stored } = await oneTable();
    const before = await stored();
    const args = await argsFor(months(2, 5, (line) => line.replace('Filiale 2', 'Filiale 2b')));
    const told = await handlers.compareFile(args, quiet);
    expect(told.report.append).toMatchObject({ added: 20, known: 15, changed: 5 });
    expect(told.report.append?.changedFirst[0]?.cells).toEqual([
      { column: 'c4', before: 'Filiale 2', after: 'Filiale 2b' },
    ]);
    expect(await stored()).toEqual(before);
    expect((await handlers.appendFile(args, quiet)).report).toEqual(told.report);
  });

  test('customers that are kept under other names are the same ones in the next file', async () => {
    const { handlers } = await oneTable();
    const rows = Array.from({ length: 20 }, (_, i) => `anna${i}@example.org,2025-01-${10 + i},${i % 11}`);
    const file = new File([['Email,Submitted at,How likely are you to recommend us?', ...rows].join('\n')], 'e.csv');
    const { recipe } = await handlers.previewFile({ file }, quiet);
    expect(recipe.columns[0]).toMatchObject({ role: 'customerId', pseudonym: true });
    const { table } = await handlers.importFile({ file, recipe, observedUntil: '2025-03-31' }, quiet);
    const args = { file, recipe, table: table.id, observedUntil: '2025-03-31', day: null };
    const { report, table: next } = await handlers.appendFile(args, quiet);
    expect(report.append).toMatchObject({ added: 0, known: 20, changed: 0 });
    const link = {
      left: table.id,
      right: next.id,
      role: 'customerId',
      rules: { trim: true, ignoreCase: false },
    } as const;
    const { left } = await handlers.linkTables(link, quiet);
    expect(left).toMatchObject({ matchedKeys: 20, unmatchedFirst: [] });
  });

  test.each(['reading', 'storing'] as const)('cancelled while %s it leaves everything as it was', async (stage) => {
    const { handlers, argsFor, stored } = await oneTable();
    const before = await stored();
    const abort = new AbortController();
    const progress = (seen: Progress) => void (seen.stage === stage && abort.abort());
    const args = await argsFor(months(3, 4));
    expect(await problemFrom(handlers.appendFile(args, { signal: abort.signal, progress }))).toMatchObject({
      code: 'cancelled',
    });
    expect(await stored()).toEqual(before);
  });

  test('a file that cannot be read leaves everything as it was', async () => {
    const { handlers, argsFor, stored } = await oneTable();
    const args = await argsFor(months(3, 4));
    const before = await stored();
    expect(await problemFrom(handlers.appendFile({ ...args, file: new File([''], 'leer.csv') }, quiet))).not.toBeNull();
    expect(await problemFrom(handlers.appendFile({ ...args, table: 'gone' }, quiet))).toMatchObject({
      code: 'table-missing',
    });
    expect(await stored()).toEqual(before);
  });

  test('the table before stays as long as a history leads back to it, and undo does so after a reload', async () => {
    const { connection, handlers, table, recipe, argsFor } = await oneTable();
    const entry = { id: table.id, name: 'Umfrage', kind: 'responses' as const, recipe };
    const project: Project = projectNamed('P', { tables: [entry] });
    const projects = new ProjectStore(connection);
    const { revision } = await projects.create(project);
    const args = await argsFor(months(3, 4));
    const { table: next } = await handlers.appendFile(args, quiet);
    const by = { ...entry, id: next.id, recipe: args.recipe };
    const after = applyOperation(project, { op: 'replace-table', table: table.id, by });
    const stored = await projects.commit(revision, after, { op: 'replace-table', table: table.id, by });

    const later = Date.now() + 2 * graceForPublished;
    await sweepTables({ connection, files: null }, fakeLocks(), new Set(await projects.tablesInUse()), later);
    const again = new ProjectStore(connection);
    const undone = await again.undo(project.id, stored.revision);
    expect(undone.project.tables[0]?.id).toBe(table.id);
    const afterReload = handlersOf(engine, new TableStore(connection, { locks: fakeLocks() }));
    expect(await afterReload.countRows({ table: table.id, predicate: { is: 'all', of: [] } }, quiet)).toMatchObject({
      rows: 30,
    });

    // A new edit in place of the undone one: nothing leads to the appended table any more.
    await again.commit(undone.revision, { ...undone.project, title: 'Q' }, renamed);
    await sweepTables({ connection, files: null }, fakeLocks(), new Set(await again.tablesInUse()), later);
    const left = await connection.read(['tableRecords'], ({ tableRecords }) =>
      tableRecords.toCollection().primaryKeys(),
    );
    expect(left).toEqual([table.id]);
  });
});

test('the same address has the same name in a table and in a file that is added to it', async () => {
  const store = new TableStore(freshConnection(), { locks: fakeLocks() });
  const handlers = handlersOf(engine, store);
  const withAddress = (month: number) => {
    const rows = Array.from(
      { length: 20 },
      (_, i) => `2025-0${month}-${10 + (i % 9)},${i % 11},anna${i % 5}@example.org`,
    );
    return new File([['date,nps,email', ...rows].join('\n')], `m${month}.csv`);
  };
  const { recipe } = await handlers.previewFile({ file: withAddress(1) }, quiet);
  const { table } = await handlers.importFile({ file: withAddress(1), recipe, observedUntil: '2025-01-31' }, quiet);
  const args = { file: withAddress(2), table: table.id, recipe, observedUntil: '2025-02-28', day: null };
  const { table: next } = await handlers.appendFile(args, quiet);
  const { values, distinct } = await handlers.columnValues({ table: next.id, column: 'c3', limit: 9 }, quiet);
  expect([distinct, values[0]?.count, /^[0-9a-f]{32}$/.test(values[0]?.value ?? '')]).toEqual([5, 8, true]);
});
