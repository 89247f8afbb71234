import type { ColumnChunk } from '../core/table/column.ts';
import { type ChunkRecord, chunkRecords, recordBytes } from './chunk-record.ts';
import type { Connection } from './connection.ts';
import type { RowFileWriter } from './row-file.ts';
import type { RowFiles, TableLabel } from './row-files.ts';
import { storageError } from './storage-problem.ts';

/** Where the rows of one new table go. */
export interface RowShelf {
  /** Whether bytes of texts are only `lent` until `chunk` resolves, or become its `own`. */
  readonly texts: 'own' | 'lent';
  /** Resolves when more may come; all columns of one index come before those of the next. */
  chunk(column: string, index: number, chunk: ColumnChunk): Promise<void>;
  /** Resolves when all that came is stored, so that it can be read. */
  stored(): Promise<void>;
  /** Whether all that was stored is still there. */
  isWhole(): Promise<boolean>;
  /** Says beside the rows what they are, where they can outlive the database. Never rejects: they do without. */
  label(label: TableLabel): Promise<void>;
  /** Resolves when nothing is being written any more, and nothing will be. */
  stop(): Promise<void>;
}

/** A file of its own for the table. */
export class FileShelf implements RowShelf {
  readonly texts = 'lent';
  readonly #files: RowFiles;
  readonly #table: string;
  readonly #writer: RowFileWriter;

  constructor(files: RowFiles, table: string, writer: RowFileWriter) {
    this.#files = files;
    this.#table = table;
    this.#writer = writer;
  }

  async chunk(column: string, index: number, chunk: ColumnChunk): Promise<void> {
    try {
      this.#writer.add(column, index, chunk);
    } catch (error) {
      throw storageError(error);
    }
  }

  async stored(): Promise<void> {
    try {
      this.#writer.finish();
    } catch (error) {
      throw storageError(error);
    }
  }

  async isWhole(): Promise<boolean> {
    return (await this.#files.read(this.#table)) !== null;
  }

  async label(label: TableLabel): Promise<void> {
    await this.#files.putLabel(this.#table, label).catch(() => undefined);
  }

  async stop(): Promise<void> {
    this.#writer.close();
  }
}

/** Most bytes written in one transaction. */
const transactionBytes = 8 * 1024 * 1024;

/** The database, for browsers without files of their own: at most one transaction is under way and one is waiting. */
export class DatabaseShelf implements RowShelf {
  readonly texts = 'own';
  readonly #connection: Connection;
  readonly #table: string;
  #waiting: ChunkRecord[] = [];
  #waitingBytes = 0;
  #waitingIndex = 0;
  #written = 0;
  #stopped = false;
  #flushing: Promise<unknown> = Promise.resolve();

  constructor(connection: Connection, table: string) {
    this.#connection = connection;
    this.#table = table;
  }

  async chunk(column: string, index: number, chunk: ColumnChunk): Promise<void> {
    const records = chunkRecords(this.#table, column, index, chunk);
    if (index !== this.#waitingIndex) await this.#flush();
    this.#waitingIndex = index;
    for (const record of records) {
      const bytes = recordBytes(record);
      if (this.#waitingBytes + bytes > transactionBytes) await this.#flush();
      this.#waiting.push(record);
      this.#waitingBytes += bytes;
    }
  }

  async stored(): Promise<void> {
    await this.#flush();
    await this.#flushing;
  }

  async isWhole(): Promise<boolean> {
    const table = this.#table;
    const stored = await this.#connection.read(['chunks'], ({ chunks }) =>
      chunks.where(':id').between([table], [table, []]).count(),
    );
    return stored === this.#written;
  }

  async label(): Promise<void> {}

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#waiting = [];
    await this.#flushing.catch(() => undefined);
  }

  async #flush(): Promise<void> {
    await this.#flushing;
    const records = this.#waiting;
    if (records.length === 0 || this.#stopped) return;
    this.#waiting = [];
    this.#waitingBytes = 0;
    this.#written += records.length;
    this.#flushing = this.#connection.write(['chunks'], ({ chunks }) => chunks.bulkPut(records));
    // The next call tells of a failure; until then nobody listens.
    this.#flushing.catch(() => undefined);
  }
}
