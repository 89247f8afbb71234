import { tablesOf } from '../core/customers/inquiry.ts';
import { answerPurchases } from '../core/inference/btyd/answer-purchases.ts';
import { problemOf } from '../core/problem.ts';
import { type TableShapes, tablesBehind, withoutLinked } from '../core/table/shape.ts';
import type { Table } from '../core/table/table.ts';
import type * as engineModule from '../engine/index.ts';
import { withAmounts } from '../storage/persistence.ts';
import type { TableStore } from '../storage/table-store.ts';
import { appendFile, compareFile } from './append-file.ts';
import { inTurns } from './in-turns.ts';
import { keyed } from './keyed.ts';
import type { Handlers, Questions } from './questions.ts';

/** What the worker needs of the engine. */
export type Engine = Pick<
  typeof engineModule,
  | 'previewImport'
  | 'dryRun'
  | 'importChunks'
  | 'answerPlans'
  | 'answerInquiry'
  | 'countRows'
  | 'columnValues'
  | 'appendTable'
  | 'compareTables'
  | 'withDay'
  | 'linkTables'
  | 'tableRows'
  | 'columnSummary'
  | 'exportRows'
  | 'previewContacts'
  | 'exportContacts'
  | 'compareTexts'
  | 'shapedTable'
>;

/** Answers the page's questions from the engine and the stored tables. */
export const handlersOf = (engine: Engine, store: TableStore): Handlers => ({
  previewFile: ({ file, override }, { signal, progress }) =>
    engine.previewImport(file, file.name, override, {
      signal,
      progress: (reading) => progress({ stage: 'reading', ...reading }),
    }),
  dryRun: async ({ file, recipe, observedUntil, personal }, { signal, progress }) =>
    engine.dryRun(file, file.name, await keyed(recipe, store), {
      observedUntil,
      personal,
      signal,
      progress: (reading) => progress({ stage: 'reading', ...reading }),
    }),
  importFile: (args, context) => importFile(engine, store, args, context),
  compareFile: (args, context) => compareFile(engine, store, args, context),
  appendFile: (args, context) => appendFile(engine, store, args, context),
  tableMeta: async ({ table, shapes }, { signal }) => (await tableOf(engine, store, table, shapes, signal)).meta,
  tableStoredAt: ({ table }) => store.storedAt(table),
  importReport: ({ table }) => store.report(table),
  async answerPlans({ plans, shapes }, { signal }) {
    const ids = [...new Set(plans.map(({ table }) => table))];
    const tables = await Promise.all(ids.map((id) => tableOf(engine, store, id, shapes, signal)));
    return engine.answerPlans(plans, tables, signal);
  },
  async answerInquiry({ inquiry, shapes }, { signal, progress }) {
    const [id, ...more] = tablesOf(inquiry);
    const table = await tableOf(engine, store, id, shapes, signal);
    const others = await Promise.all(more.map((one) => tableOf(engine, store, one, shapes, signal)));
    const tell = (done: { done: number; total: number }) => progress({ stage: 'fitting', ...done, rows: 0 });
    return engine.answerInquiry(table, inquiry, signal, tell, others);
  },
  countRows: async ({ table, predicate, shapes }, { signal }) =>
    engine.countRows(await tableOf(engine, store, table, shapes, signal), predicate, signal),
  columnValues: async ({ table, column, limit, shapes }, { signal }) =>
    engine.columnValues(await tableOf(engine, store, table, shapes, signal), column, limit, signal),
  tableRows: async ({ table, shapes, ...choice }, { signal }) =>
    engine.tableRows(await tableOf(engine, store, table, shapes, signal), choice, signal),
  columnSummary: async ({ table, shapes, ...choice }, { signal }) =>
    engine.columnSummary(await tableOf(engine, store, table, shapes, signal), choice, signal),
  compareTexts: async ({ table, shapes, ...question }, { signal }) =>
    engine.compareTexts(await tableOf(engine, store, table, shapes, signal), question, signal),
  exportRows: async ({ table, shapes, ...choice }, { signal, progress }) =>
    engine.exportRows(await tableOf(engine, store, table, shapes, signal), choice, {
      signal,
      progress: (done, total) => progress({ stage: 'storing', done, total, rows: done }),
    }),
  previewContacts: async ({ table, shapes, ...choice }, { signal }) =>
    engine.previewContacts(await tableOf(engine, store, table, shapes, signal), choice, signal),
  exportContacts: async ({ table, shapes, ...choice }, { signal, progress }) =>
    engine.exportContacts(await tableOf(engine, store, table, shapes, signal), choice, {
      signal,
      progress: (done, total) => progress({ stage: 'storing', done, total, rows: done }),
    }),
  async linkTables({ left, right, role, rules, shapes }, { signal }) {
    const ofLeft = await tableOf(engine, store, left, shapes, signal);
    const ofRight = await tableOf(engine, store, right, shapes, signal);
    return engine.linkTables(ofLeft, ofRight, role, rules, signal);
  },
  fitPurchases: (args, { signal, progress }) =>
    inTurns(answerPurchases(args), {
      signal,
      progress: ({ done, total }) => progress({ stage: 'fitting', done, total, rows: args.x.length }),
    }),
  sweepTables: ({ keep }) => store.sweep(keep),
});

/** A stored table as the project that asks shapes it. */
async function tableOf(
  engine: Engine,
  store: TableStore,
  id: string,
  shapes: TableShapes | undefined,
  signal: AbortSignal,
): Promise<Table> {
  const table = await store.table(id);
  const shape = shapes && Object.hasOwn(shapes, id) ? shapes[id] : undefined;
  if (!shape) return table;
  const others = await Promise.all(tablesBehind(shape).map((other) => sourceOf(engine, store, other, shapes, signal)));
  return engine.shapedTable(table, shape, signal, others.flat());
}

/** A table that another takes values from, as it is without those it takes itself; none when it is not there any more. */
async function sourceOf(
  engine: Engine,
  store: TableStore,
  id: string,
  shapes: TableShapes = {},
  signal: AbortSignal,
): Promise<readonly Table[]> {
  const own = Object.hasOwn(shapes, id) ? shapes[id] : undefined;
  try {
    return [await tableOf(engine, store, id, own ? { [id]: withoutLinked(own) } : {}, signal)];
  } catch (error) {
    if (problemOf(error).code === 'table-missing') return [];
    throw error;
  }
}

/** Stores chunks while the file is still being read, and publishes them at the end; a failure deletes them. */
const importFile = async (
  engine: Engine,
  store: TableStore,
  { file, recipe, observedUntil }: Questions['importFile']['args'],
  { signal, progress }: Parameters<Handlers['importFile']>[1],
): Promise<Questions['importFile']['answer']> => {
  const writer = await store.begin();
  const options = {
    tableId: writer.id,
    observedUntil,
    signal,
    progress: (reading: engineModule.ImportProgress) => progress({ stage: 'reading', ...reading }),
  };
  try {
    const { table, report } = await engine.importChunks(file, file.name, await keyed(recipe, store), writer, options);
    progress({ stage: 'storing', done: file.size, total: file.size, rows: table.rows });
    signal.throwIfAborted();
    await writer.publish(table, report);
    return { table, report };
  } catch (error) {
    await writer.discard();
    throw await withAmounts(error, file.size);
  }
};
