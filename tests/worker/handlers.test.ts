import { describe, expect, test } from 'vitest';
import type { ImportReport } from '../../src/core/import/report.ts';
import { EcholotError } from '../../src/core/problem.ts';
import * as engine from '../../src/engine/index.ts';
import { TableStore } from '../../src/storage/table-store.ts';
import { type Engine, handlersOf } from '../../src/worker/handlers.ts';
import type { Progress, Questions } from '../../src/worker/questions.ts';
import { freshConnection, problemFrom } from '../storage/database.ts';
import { fakeLocks } from '../storage/fake-locks.ts';

const unused = () => Promise.reject(new EcholotError({ code: 'bug', detail: 'not part of this test' }));

const report: ImportReport = {
  fileName: 'survey.csv',
  bytes: 5,
  rowsRead: 2,
  rowsUsed: 2,
  rowsSetAside: 0,
  setAsideBy: {},
  headRows: 1,
  blankLines: 0,
  cellsSetAside: {},
  rows: [],
  cells: [],
};

const chunk = { values: Uint8Array.of(9, 10), min: 9, max: 10, missing: 0 };

/** An engine that reads three chunks from any file; `between` happens before each of them. */
const engineWith = (between: (index: number) => void): Engine => ({
  previewImport: unused,
  dryRun: unused,
  answerPlans: unused,
  answerInquiry: unused,
  countRows: unused,
  columnValues: unused,
  appendTable: engine.appendTable,
  compareTables: engine.compareTables,
  withDay: engine.withDay,
  linkTables: engine.linkTables,
  tableRows: unused,
  columnSummary: unused,
  exportRows: unused,
  previewContacts: unused,
  exportContacts: unused,
  compareTexts: unused,
  shapedTable: unused,
  async importChunks(_source, name, _recipe, sink, options = {}) {
    const { tableId = '', observedUntil = null, signal, progress } = options;
    for (let index = 0; index < 3; index += 1) {
      between(index);
      if (signal?.aborted) throw new EcholotError({ code: 'cancelled' });
      await sink.chunk('c1', index, chunk);
      progress?.({ done: index + 1, total: 5, rows: 2 });
    }
    return { table: { id: tableId, name, kind: 'responses', rows: 6, columns: [], observedUntil }, report };
  },
});

const args: Questions['importFile']['args'] = {
  file: new File(['a;b'], 'survey.csv'),
  recipe: { formatVersion: 1, encoding: 'utf-8', delimiter: ';', preambleRows: 0, headerRows: 1, columns: [] },
  observedUntil: '2025-12-31',
};

function importing(between: (index: number) => void = () => undefined) {
  const connection = freshConnection();
  const handlers = handlersOf(engineWith(between), new TableStore(connection, { locks: fakeLocks() }));
  const left = () =>
    connection.read(['chunks', 'tableRecords', 'reports'], async ({ chunks, tableRecords, reports }) => [
      await chunks.count(),
      await tableRecords.count(),
      await reports.count(),
    ]);
  return { handlers, left };
}

const quiet = { signal: new AbortController().signal, progress: () => undefined };

describe('importing a file', () => {
  test('stores table and report under a new id, told on the way', async () => {
    const { handlers, left } = importing();
    const heard: Progress[] = [];
    const { table } = await handlers.importFile(args, { ...quiet, progress: (progress) => heard.push(progress) });
    expect(table).toMatchObject({ name: 'survey.csv', rows: 6, observedUntil: '2025-12-31' });
    expect(await handlers.tableMeta({ table: table.id }, quiet)).toEqual(table);
    expect(await handlers.importReport({ table: table.id }, quiet)).toEqual(report);
    expect(heard.map(({ stage }) => stage)).toEqual(['reading', 'reading', 'reading', 'storing']);
    expect(await left()).toEqual([3, 1, 1]);
  });

  test.each([0, 1, 2])('cancelled before chunk %i leaves nothing', async (when) => {
    const abort = new AbortController();
    const { handlers, left } = importing((index) => index === when && abort.abort());
    const problem = await problemFrom(handlers.importFile(args, { ...quiet, signal: abort.signal }));
    expect(problem).toEqual({ code: 'cancelled' });
    expect(await left()).toEqual([0, 0, 0]);
  });

  test('cancelled after the last chunk leaves nothing', async () => {
    const abort = new AbortController();
    const { handlers, left } = importing();
    const progress = ({ stage }: Progress) => stage === 'storing' && abort.abort();
    const problem = await problemFrom(handlers.importFile(args, { signal: abort.signal, progress }));
    expect(problem).toEqual({ code: 'cancelled' });
    expect(await left()).toEqual([0, 0, 0]);
  });

  test('of a file that cannot be read to its end leaves nothing and keeps the problem', async () => {
    const unclosed = { code: 'unclosed-quote', fileName: 'survey.csv', line: 3 } as const;
    const { handlers, left } = importing((index) => {
      if (index === 2) throw new EcholotError(unclosed);
    });
    expect(await problemFrom(handlers.importFile(args, quiet))).toEqual(unclosed);
    expect(await left()).toEqual([0, 0, 0]);
  });

  test('on a full disk says how much is needed', async () => {
    const { handlers, left } = importing((index) => {
      if (index === 1) throw new EcholotError({ code: 'storage-full', needed: null, available: null });
    });
    expect(await problemFrom(handlers.importFile(args, quiet))).toEqual({
      code: 'storage-full',
      needed: 3,
      available: null,
    });
    expect(await left()).toEqual([0, 0, 0]);
  });
});

test('a file becomes a stored table whose plans are answered, read anew by another worker', async () => {
  const connection = freshConnection();
  const handlers = handlersOf(engine, new TableStore(connection, { locks: fakeLocks() }));
  const lines = ['NPS;Kanal', '10;Filiale', '9;Filiale', '0;Online', '7;Online', ';Online'];
  const file = new File([lines.join('\r\n')], 'umfrage.csv');
  const { recipe } = await handlers.previewFile({ file }, quiet);
  const { table } = await handlers.importFile({ file, recipe, observedUntil: '2025-12-31' }, quiet);
  const later = handlersOf(engine, new TableStore(connection, { locks: fakeLocks() }));
  const [frame] = await later.answerPlans({ plans: [{ table: table.id, metric: 'nps' }] }, quiet);
  // (2 promoters − 1 detractor) / 4 answers.
  expect(frame?.rows).toMatchObject([{ n: 4, value: 25 }]);
  const predicate = { is: 'one-of', column: 'c2', values: ['Online'] } as const;
  expect(await later.countRows({ table: table.id, predicate }, quiet)).toEqual({ selected: 3, rows: 5 });
  expect(await later.columnValues({ table: table.id, column: 'c2', limit: 1 }, quiet)).toEqual({
    values: [{ value: 'Online', count: 3 }],
    distinct: 2,
    missing: 0,
  });
});

test('a table that is not there is named', async () => {
  const { handlers } = importing();
  expect(await problemFrom(handlers.tableMeta({ table: 'gone' }, quiet))).toEqual({
    code: 'table-missing',
    table: 'gone',
  });
});
