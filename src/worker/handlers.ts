import type { Frame } from '../core/frame/frame.ts';
import type { Plan } from '../core/frame/plan.ts';
import type { ImportProposal } from '../core/import/proposal.ts';
import type { Recipe } from '../core/import/recipe.ts';
import type { ImportReport } from '../core/import/report.ts';
import type { Predicate } from '../core/segments/predicate.ts';
import type { ColumnChunk } from '../core/table/column.ts';
import type { Table, TableMeta } from '../core/table/table.ts';
import { withAmounts } from '../storage/persistence.ts';
import type { TableStore } from '../storage/table-store.ts';
import type { Handlers, Questions } from './questions.ts';

/** What the worker needs of the engine. */
export interface Engine {
  previewImport(
    source: Blob,
    fileName: string,
    override?: Questions['previewFile']['args']['override'],
  ): Promise<ImportProposal>;
  /** Reads a file into columns, chunk by chunk into the sink, all columns of one chunk before the next. */
  importChunks(
    source: Blob,
    fileName: string,
    recipe: Recipe,
    sink: { chunk(column: string, index: number, chunk: ColumnChunk): Promise<void> },
    options: ImportOptions,
  ): Promise<{ table: TableMeta; report: ImportReport }>;
  answerPlans(plans: readonly Plan[], tables: readonly Table[], signal?: AbortSignal): Promise<readonly Frame[]>;
  countRows(table: Table, predicate: Predicate, signal?: AbortSignal): Promise<Questions['countRows']['answer']>;
  columnValues(
    table: Table,
    column: string,
    limit: number,
    signal?: AbortSignal,
  ): Promise<Questions['columnValues']['answer']>;
}

interface ImportOptions {
  readonly tableId: string;
  readonly observedUntil: string;
  readonly signal: AbortSignal;
  readonly progress: (progress: { done: number; total: number; rows: number }) => void;
}

/** Answers the page's questions from the engine and the stored tables. */
export const handlersOf = (engine: Engine, store: TableStore): Handlers => ({
  previewFile: ({ file, override }) => engine.previewImport(file, file.name, override),
  importFile: (args, context) => importFile(engine, store, args, context),
  tableMeta: async ({ table }) => (await store.table(table)).meta,
  importReport: ({ table }) => store.report(table),
  async answerPlans({ plans }, { signal }) {
    const ids = [...new Set(plans.map(({ table }) => table))];
    return engine.answerPlans(plans, await Promise.all(ids.map((id) => store.table(id))), signal);
  },
  countRows: async ({ table, predicate }, { signal }) => engine.countRows(await store.table(table), predicate, signal),
  columnValues: async ({ table, column, limit }, { signal }) =>
    engine.columnValues(await store.table(table), column, limit, signal),
  sweepTables: ({ keep }) => store.sweep(keep),
});

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
    progress: (reading: { done: number; total: number; rows: number }) => progress({ stage: 'reading', ...reading }),
  };
  try {
    const { table, report } = await engine.importChunks(file, file.name, recipe, writer, options);
    progress({ stage: 'storing', done: file.size, total: file.size, rows: table.rows });
    signal.throwIfAborted();
    await writer.publish(table, report);
    return { table, report };
  } catch (error) {
    await writer.discard();
    throw await withAmounts(error, file.size);
  }
};
