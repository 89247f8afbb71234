import type { ImportReport } from '../core/import/report.ts';
import type { Table } from '../core/table/table.ts';
import { parseIsoDate } from '../core/time/day.ts';
import type * as engineModule from '../engine/index.ts';
import { withAmounts } from '../storage/persistence.ts';
import type { TableStore } from '../storage/table-store.ts';
import { keyed } from './keyed.ts';
import type { AppendArgs, Handlers, Questions } from './questions.ts';

/** What adding a file needs of the engine. */
type Engine = Pick<typeof engineModule, 'importChunks' | 'appendTable' | 'compareTables' | 'withDay'>;

type Context = Parameters<Handlers['appendFile']>[1];

/** The rows of a file beside the table that they are to be added to. */
interface Waiting {
  readonly table: Table;
  readonly wave: Table;
  readonly report: ImportReport;
}

/** Reads a file into a table that is never published, works with it and deletes it, whatever happens. */
async function withWave<Answer>(
  engine: Engine,
  store: TableStore,
  { file, table: id, recipe, observedUntil, day }: AppendArgs,
  { signal, progress }: Context,
  work: (waiting: Waiting) => Promise<Answer>,
): Promise<Answer> {
  const table = await store.table(id);
  const writer = await store.begin();
  try {
    const { table: meta, report } = await engine.importChunks(file, file.name, await keyed(recipe, store), writer, {
      tableId: writer.id,
      observedUntil,
      signal,
      progress: (reading) => progress({ stage: 'reading', ...reading }),
    });
    await writer.stored();
    const read = store.tableFromStore(meta);
    const on = day === null ? null : parseIsoDate(day);
    return await work({ table, wave: on === null ? read : engine.withDay(read, table, on), report });
  } catch (error) {
    throw await withAmounts(error, file.size);
  } finally {
    await writer.discard();
  }
}

/** What adding a file to a table would do. */
export const compareFile = (
  engine: Engine,
  store: TableStore,
  args: AppendArgs,
  context: Context,
): Promise<Questions['compareFile']['answer']> =>
  withWave(engine, store, args, context, async ({ table, wave, report }) => ({
    report: { ...report, append: await engine.compareTables(table, wave, context.signal) },
  }));

/** Writes the rows of table and file as a new table and publishes it at the end; a failure deletes it. */
export const appendFile = (
  engine: Engine,
  store: TableStore,
  args: AppendArgs,
  context: Context,
): Promise<Questions['appendFile']['answer']> =>
  withWave(engine, store, args, context, async ({ table, wave, report: read }) => {
    const { signal, progress } = context;
    const writer = await store.begin();
    try {
      const { meta, summary } = await engine.appendTable(table, wave, writer, {
        signal,
        progress: (done, total) => progress({ stage: 'storing', done, total, rows: done }),
      });
      signal.throwIfAborted();
      const report = { ...read, append: summary };
      await writer.publish(meta, report);
      return { table: { ...meta, id: writer.id }, report };
    } catch (error) {
      await writer.discard();
      throw error;
    }
  });
