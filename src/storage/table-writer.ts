import type { ImportReport } from '../core/import/report.ts';
import { EcholotError } from '../core/problem.ts';
import type { ColumnChunk } from '../core/table/column.ts';
import type { TableMeta } from '../core/table/table.ts';
import { type ChunkRecord, chunkRecords, recordBytes } from './chunk-record.ts';
import type { Connection } from './connection.ts';
import type { HeldLock } from './locks.ts';

/** Most bytes written in one transaction. */
const transactionBytes = 8 * 1024 * 1024;

/**
 * Writes a new table chunk by chunk. Nobody sees any of it until `publish`, which makes all of it visible in one
 * transaction; whatever is not published is deleted by `discard` or, after a crash, by the next sweep.
 */
export class TableWriter {
  readonly id: string;
  readonly #connection: Connection;
  readonly #lock: HeldLock;
  #waiting: ChunkRecord[] = [];
  #waitingBytes = 0;
  #waitingIndex = 0;
  #written = 0;
  #discarded = false;
  #flushing: Promise<unknown> = Promise.resolve();

  constructor(connection: Connection, id: string, lock: HeldLock) {
    this.#connection = connection;
    this.id = id;
    this.#lock = lock;
  }

  /**
   * Takes one chunk; all columns of one index come before those of the next. Resolves when more may come: at most
   * one transaction's worth is under way and one is waiting. The chunk's buffers must not change afterwards.
   */
  async chunk(column: string, index: number, chunk: ColumnChunk): Promise<void> {
    if (this.#discarded) throw new EcholotError({ code: 'cancelled' });
    const records = chunkRecords(this.id, column, index, chunk);
    if (index !== this.#waitingIndex) await this.#flush();
    this.#waitingIndex = index;
    for (const record of records) {
      const bytes = recordBytes(record);
      if (this.#waitingBytes + bytes > transactionBytes) await this.#flush();
      this.#waiting.push(record);
      this.#waitingBytes += bytes;
    }
  }

  /** Resolves when all chunks taken so far are stored, so that they can be read. */
  async stored(): Promise<void> {
    await this.#flush();
    await this.#flushing;
  }

  /** Makes the table visible, whole or not at all. Resolves when that is complete. */
  async publish(meta: TableMeta, report: ImportReport): Promise<void> {
    await this.stored();
    if (this.#discarded) throw new EcholotError({ code: 'cancelled' });
    await this.#connection.write(['tableRecords', 'reports', 'chunks'], async ({ tableRecords, reports, chunks }) => {
      const record = await tableRecords.get(this.id);
      const stored = await chunks.where(':id').between([this.id], [this.id, []]).count();
      if (!record || stored !== this.#written) throw new EcholotError({ code: 'table-missing', table: this.id });
      await reports.put({ table: this.id, report });
      await tableRecords.put({ ...record, meta: { ...meta, id: this.id }, publishedAt: Date.now() });
    });
    this.#lock.release();
  }

  /** Deletes all that was written. Never rejects: what cannot be deleted now, the next sweep deletes. */
  async discard(): Promise<void> {
    this.#discarded = true;
    this.#waiting = [];
    await this.#flushing.catch(() => undefined);
    await deleteTable(this.#connection, this.id).catch(() => undefined);
    this.#lock.release();
  }

  async #flush(): Promise<void> {
    await this.#flushing;
    const records = this.#waiting;
    if (records.length === 0 || this.#discarded) return;
    this.#waiting = [];
    this.#waitingBytes = 0;
    this.#written += records.length;
    this.#flushing = this.#connection.write(['chunks'], ({ chunks }) => chunks.bulkPut(records));
    // The next call tells of a failure; until then nobody listens.
    this.#flushing.catch(() => undefined);
  }
}

/** Deletes a table with its rows and report, published or not. */
export async function deleteTable(connection: Connection, id: string): Promise<void> {
  await connection.write(['tableRecords', 'reports', 'chunks'], async ({ tableRecords, reports, chunks }) => {
    await chunks.where(':id').between([id], [id, []]).delete();
    await reports.delete(id);
    await tableRecords.delete(id);
  });
}
