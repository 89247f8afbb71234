import type { Recipe } from '../core/import/recipe.ts';
import type { ImportReport } from '../core/import/report.ts';
import { EcholotError } from '../core/problem.ts';
import type { ColumnChunk } from '../core/table/column.ts';
import type { Table, TableMeta } from '../core/table/table.ts';
import { type Day, parseIsoDate } from '../core/time/day.ts';
import type { RowBatch } from './columns/column-builder.ts';
import { freshKey } from './columns/pseudonym.ts';
import { type ChunkSink, TableBuilder } from './columns/table-builder.ts';
import { memoryTable } from './memory-table.ts';
import { CellBlock } from './read/cell-block.ts';
import { DataRows } from './read/data-rows.ts';
import type { RecordBatch } from './read/open.ts';
import type { RowSource } from './read/row-source.ts';
import { rowSourceOf } from './read/row-source-of.ts';
import type { ByteSource } from './read/source.ts';
import { SetAside } from './set-aside.ts';
import { Turns } from './turns.ts';

/** How far an import has come; `total` is 0 for a stream of unknown length. */
export interface ImportProgress {
  /** Bytes read. */
  readonly done: number;
  readonly total: number;
  /** Rows used so far. */
  readonly rows: number;
}

/** What an import may be told beside the recipe. */
export interface ImportOptions {
  /** Id of the table to be; by default the file's name. */
  readonly tableId?: string;
  /** ISO date, see {@link TableMeta.observedUntil}; answers dated after the next day are set aside. */
  readonly observedUntil?: string;
  /** Ends the import with the problem `cancelled`, within a block. */
  readonly signal?: AbortSignal;
  readonly progress?: (progress: ImportProgress) => void;
  /** Shown each batch of rows that are used, as they stand in the file, before they become columns. */
  readonly used?: (rows: CellBlock | RowBatch) => void;
}

/** Bytes after which progress is told again. */
const told = 1 << 20;

/** The last day that an answer can have: where it was given, the day may already be the next one. */
function latestDay(observedUntil: string | undefined): Day | undefined {
  const day = observedUntil === undefined ? null : parseIsoDate(observedUntil);
  return day === null ? undefined : day + 1;
}

function refuseIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new EcholotError({ code: 'cancelled' });
}

/** Everything that happens between the bytes of one file and the chunks of one table. */
class Import {
  readonly setAside = new SetAside();
  readonly rows: DataRows;
  readonly #builder: TableBuilder;
  readonly #recipe: Recipe;
  readonly #fileName: string;
  readonly #options: ImportOptions;
  #done = 0;
  #replaced = 0;

  constructor(fileName: string, recipe: Recipe, sink: ChunkSink, options: ImportOptions) {
    this.#recipe = recipe;
    this.#fileName = fileName;
    this.#options = options;
    this.rows = new DataRows(recipe, this.setAside);
    this.#builder = new TableBuilder(recipe, sink, this.setAside.cell, latestDay(options.observedUntil));
  }

  async read(source: RowSource): Promise<void> {
    const { signal, progress } = this.#options;
    const turns = new Turns();
    refuseIfAborted(signal);
    for await (const batch of source.batches()) {
      await this.#take(batch);
      if (source.done - this.#done >= told || source.done === source.total) {
        this.#done = source.done;
        progress?.({ done: this.#done, total: source.total, rows: this.#builder.rows });
      }
      await turns.give();
      refuseIfAborted(signal);
    }
    this.#done = source.done;
    this.#replaced = source.replaced;
  }

  async #take(batch: CellBlock | RecordBatch): Promise<void> {
    if (batch instanceof CellBlock) {
      batch.keep((record) => this.rows.isUsed(batch, record));
      this.#options.used?.(batch);
      await this.#builder.addCells(batch);
    } else {
      const rows = this.rows.of(batch);
      this.#options.used?.(rows);
      await this.#builder.add(rows);
    }
  }

  async end(): Promise<{ table: TableMeta; report: ImportReport }> {
    this.#refuseNothing();
    const table: TableMeta = {
      id: this.#options.tableId ?? this.#fileName,
      name: this.#fileName,
      kind: this.#recipe.kind ?? 'responses',
      columns: await this.#builder.end(),
      rows: this.#builder.rows,
      observedUntil: this.#options.observedUntil ?? null,
    };
    return { table, report: this.#report() };
  }

  #refuseNothing(): void {
    if (this.rows.read > 0) return;
    const { columns } = this.#recipe;
    throw new EcholotError(
      this.#done === 0
        ? { code: 'file-empty', fileName: this.#fileName }
        : { code: 'file-headers-only', fileName: this.#fileName, columns: columns.length },
    );
  }

  #report(): ImportReport {
    const { rowCount, rowCounts, rows, cells, cellCounts } = this.setAside;
    return {
      fileName: this.#fileName,
      bytes: this.#done,
      rowsRead: this.rows.read,
      rowsUsed: this.rows.read - rowCount,
      rowsSetAside: rowCount,
      setAsideBy: Object.fromEntries(rowCounts),
      headRows: this.rows.headRows,
      blankLines: this.rows.blankLines,
      cellsSetAside: Object.fromEntries(cellCounts),
      rows,
      cells: [...cells].sort((left, right) => left.line - right.line),
      ...(this.#replaced > 0 ? { replacedCharacters: this.#replaced } : {}),
    };
  }
}

/** Digests without a key could be undone by trying addresses, so there are none. */
function refuseGuessable({ columns, pseudonymKey = '' }: Recipe): void {
  const named = columns.find(({ pseudonym, role }) => pseudonym && role !== 'skip');
  if (named && pseudonymKey === '') throw new EcholotError({ code: 'pseudonym-key-missing', column: named.name });
}

/**
 * Reads rows into columns, chunk by chunk into a sink; memory does not grow with the rows beyond dictionaries and
 * what the sink keeps. Throws the problems of the source, `file-empty`, `file-headers-only`, `nothing-mapped`,
 * `pseudonym-key-missing` and `cancelled`.
 */
export async function importRows(
  source: RowSource,
  fileName: string,
  recipe: Recipe,
  sink: ChunkSink,
  options: ImportOptions = {},
): Promise<{ table: TableMeta; report: ImportReport }> {
  if (recipe.columns.every((column) => column.role === 'skip')) throw new EcholotError({ code: 'nothing-mapped' });
  refuseGuessable(recipe);
  const reading = new Import(fileName, recipe, sink, options);
  await reading.read(source);
  return reading.end();
}

/** The same for a file of any kind that can be opened, or the part of it that the recipe names. */
export const importChunks = async (
  source: ByteSource,
  fileName: string,
  recipe: Recipe,
  sink: ChunkSink,
  options: ImportOptions = {},
): Promise<{ table: TableMeta; report: ImportReport }> =>
  importRows(await rowSourceOf(source, fileName, recipe), fileName, recipe, sink, options);

/**
 * The same into memory: a table whose chunks are at hand. For programs, tests, samples and files that are not kept.
 * Where the recipe keeps personal values as digests and has no key, the import makes a random one of its own and
 * forgets it: the digests tell the customers of this table apart and match those of no other. To link tables, give
 * their recipes the same `pseudonymKey`.
 */
export async function importTable(
  source: ByteSource,
  fileName: string,
  recipe: Recipe,
  options: ImportOptions = {},
): Promise<{ table: Table; report: ImportReport }> {
  const chunks = new Map<string, ColumnChunk[]>();
  const keep = (column: string, index: number, chunk: ColumnChunk): void => {
    const list = chunks.get(column);
    if (list) list[index] = chunk;
    else chunks.set(column, [chunk]);
  };
  const keyed = { ...recipe, pseudonymKey: recipe.pseudonymKey || freshKey() };
  const { table, report } = await importChunks(source, fileName, keyed, { chunk: keep }, options);
  return { table: memoryTable(table, chunks), report };
}
