import type { ImportReport } from '../core/import/report.ts';
import { EcholotError } from '../core/problem.ts';
import type { ColumnChunk } from '../core/table/column.ts';
import type { Table, TableMeta } from '../core/table/table.ts';
import { ChunkCache } from './chunk-cache.ts';
import { type ChunkRecord, chunkOf } from './chunk-record.ts';
import type { Connection } from './connection.ts';
import { holdLock, webLocks } from './locks.ts';
import { pseudonymKey } from './pseudonym-key.ts';
import type { RowFileReader } from './row-file.ts';
import { RowFiles } from './row-files.ts';
import { importLock, type Sweep, sweepTables } from './table-sweep.ts';
import { TableWriter } from './table-writer.ts';

/** Bytes of chunks kept in memory. */
const cacheBytes = 192 * 1024 * 1024;

type ChunkAddress = readonly [table: string, column: string, index: number];

interface Wanted {
  readonly address: ChunkAddress;
  readonly resolve: (chunk: ColumnChunk) => void;
  readonly reject: (error: unknown) => void;
}

/** Tables in the database. Lives in the worker: nothing here is for the page. */
export class TableStore {
  readonly #connection: Connection;
  readonly #files: Promise<RowFiles | null>;
  readonly #locks: LockManager | undefined;
  readonly #cache: ChunkCache;
  readonly #coming = new Map<string, Promise<ColumnChunk>>();
  /** Published tables met so far; they never change. */
  readonly #tables = new Map<string, Table>();
  /** The files of the tables met so far; null for one whose rows are in the database. */
  readonly #readers = new Map<string, Promise<RowFileReader | null>>();
  #wanted: Wanted[] = [];

  constructor(
    connection: Connection,
    options: { locks?: LockManager | undefined; cacheBytes?: number; files?: RowFiles } = {},
  ) {
    this.#connection = connection;
    this.#files = options.files ? Promise.resolve(options.files) : RowFiles.open();
    this.#locks = 'locks' in options ? options.locks : webLocks();
    this.#cache = new ChunkCache(options.cacheBytes ?? cacheBytes);
  }

  /** Begins a new table that stays invisible until it is published. */
  async begin(id: string = crypto.randomUUID()): Promise<TableWriter> {
    const lock = await holdLock(this.#locks, importLock(id));
    try {
      await this.#connection.write(['tableRecords'], ({ tableRecords }) =>
        tableRecords.put({ id, startedAt: Date.now(), publishedAt: null, meta: null }),
      );
    } catch (error) {
      lock.release();
      throw error;
    }
    return TableWriter.begin({ connection: this.#connection, files: await this.#files }, id, lock);
  }

  /** See {@link pseudonymKey}. */
  pseudonymKey(): Promise<string> {
    return pseudonymKey(this.#connection);
  }

  /** A published table; its chunks are read when they are first asked for. Throws `table-missing`. */
  async table(id: string): Promise<Table> {
    const known = this.#tables.get(id);
    if (known) return known;
    const record = await this.#connection.read(['tableRecords'], ({ tableRecords }) => tableRecords.get(id));
    if (!record?.meta) throw new EcholotError({ code: 'table-missing', table: id });
    const table = this.tableFromStore(record.meta);
    this.#tables.set(id, table);
    return table;
  }

  /** When a table was published, in milliseconds since 1970; null for one that is not there. */
  async storedAt(id: string): Promise<number | null> {
    const record = await this.#connection.read(['tableRecords'], ({ tableRecords }) => tableRecords.get(id));
    return record?.publishedAt ?? null;
  }

  /** What became of the file of a published table. Throws `table-missing`. */
  async report(id: string): Promise<ImportReport> {
    const record = await this.#connection.read(['reports'], ({ reports }) => reports.get(id));
    if (!record) throw new EcholotError({ code: 'table-missing', table: id });
    return record.report;
  }

  /** The table whose chunks come from storage, each read when it is first asked for. */
  tableFromStore(meta: TableMeta): Table {
    return { meta, chunk: (column, index) => this.#chunk([meta.id, column, index]) };
  }

  /** Deletes what no project refers to and what interrupted imports left. */
  async sweep(keep: readonly string[]): Promise<Sweep> {
    this.#tables.clear();
    this.#readers.clear();
    return sweepTables({ connection: this.#connection, files: await this.#files }, this.#locks, new Set(keep));
  }

  #chunk(address: ChunkAddress): ColumnChunk | Promise<ColumnChunk> {
    const key = address.join('/');
    const known = this.#cache.get(key) ?? this.#coming.get(key);
    if (known) return known;
    const coming = new Promise<ColumnChunk>((resolve, reject) => {
      this.#wanted.push({ address, resolve, reject });
      if (this.#wanted.length === 1) queueMicrotask(() => void this.#readWanted());
    })
      .then((chunk) => {
        this.#cache.set(key, chunk);
        return chunk;
      })
      .finally(() => this.#coming.delete(key));
    this.#coming.set(key, coming);
    return coming;
  }

  /** Reads all chunks that were asked for at once: those of the database in one transaction. */
  async #readWanted(): Promise<void> {
    const wanted = this.#wanted;
    this.#wanted = [];
    const readers = await Promise.all(wanted.map(({ address: [table] }) => this.#reader(table)));
    const inDatabase = wanted.filter((_, at) => readers[at] === null);
    wanted.forEach((one, at) => {
      const { address } = one;
      const reader = readers[at];
      if (reader) void answer(one, reader.chunk(address[1], address[2]));
    });
    const records = this.#recordsOf(inDatabase);
    inDatabase.forEach((one, at) => {
      void answer(
        one,
        records.then((found) => chunkOf(found[at] ?? [])),
      );
    });
  }

  #reader(table: string): Promise<RowFileReader | null> {
    const known = this.#readers.get(table);
    if (known) return known;
    const reader = this.#files.then((files) => files?.read(table) ?? null);
    this.#readers.set(table, reader);
    return reader;
  }

  async #recordsOf(wanted: readonly Wanted[]): Promise<ChunkRecord[][]> {
    if (wanted.length === 0) return [];
    return this.#connection.read(['chunks'], ({ chunks }) =>
      Promise.all(
        wanted.map(({ address }) =>
          chunks
            .where(':id')
            .between([...address], [...address, []])
            .toArray(),
        ),
      ),
    );
  }
}

/** Hands a chunk to who waits for it; one that is not there, or whose file is gone, is a missing table. */
async function answer({ address: [table], resolve, reject }: Wanted, coming: Promise<ColumnChunk | null>) {
  try {
    const chunk = await coming;
    if (chunk) resolve(chunk);
    else reject(new EcholotError({ code: 'table-missing', table }));
  } catch (error) {
    reject(isGone(error) ? new EcholotError({ code: 'table-missing', table }) : error);
  }
}

/** Whether a file could not be read because it is no longer there or has changed. */
const isGone = (error: unknown): boolean =>
  error instanceof DOMException && (error.name === 'NotFoundError' || error.name === 'NotReadableError');
