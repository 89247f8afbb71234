import type { ImportReport } from '../core/import/report.ts';
import { EcholotError } from '../core/problem.ts';
import type { ColumnChunk } from '../core/table/column.ts';
import type { TableMeta } from '../core/table/table.ts';
import type { Connection } from './connection.ts';
import type { HeldLock } from './locks.ts';
import type { RowFiles } from './row-files.ts';
import { DatabaseShelf, FileShelf, type RowShelf } from './row-shelf.ts';

/** Where tables are kept: their records in the database, their rows in files or, where there are none, beside them. */
export interface TablePlace {
  readonly connection: Connection;
  readonly files: RowFiles | null;
}

/**
 * Writes a new table chunk by chunk. Nobody sees any of it until `publish`, which makes all of it visible in one
 * transaction; whatever is not published is deleted by `discard` or, after a crash, by the next sweep.
 */
export class TableWriter {
  readonly id: string;
  readonly #place: TablePlace;
  readonly #lock: HeldLock;
  readonly #shelf: RowShelf;
  #discarded = false;

  private constructor(place: TablePlace, id: string, lock: HeldLock, shelf: RowShelf) {
    this.#place = place;
    this.id = id;
    this.#lock = lock;
    this.#shelf = shelf;
  }

  /** @param lock tells other tabs that the table is being written. */
  static async begin(place: TablePlace, id: string, lock: HeldLock): Promise<TableWriter> {
    const file = (await place.files?.create(id)) ?? null;
    const shelf = place.files && file ? new FileShelf(place.files, id, file) : new DatabaseShelf(place.connection, id);
    return new TableWriter(place, id, lock, shelf);
  }

  /** Whether bytes of texts are only `lent` until `chunk` resolves. */
  get texts(): RowShelf['texts'] {
    return this.#shelf.texts;
  }

  /**
   * Takes one chunk; all columns of one index come before those of the next. Resolves when more may come.
   */
  async chunk(column: string, index: number, chunk: ColumnChunk): Promise<void> {
    if (this.#discarded) throw new EcholotError({ code: 'cancelled' });
    await this.#shelf.chunk(column, index, chunk);
  }

  /** Resolves when all chunks are stored, so that they can be read; no more may come. */
  stored(): Promise<void> {
    return this.#shelf.stored();
  }

  /** Makes the table visible, whole or not at all. Resolves when that is complete. */
  async publish(meta: TableMeta, report: ImportReport): Promise<void> {
    await this.stored();
    if (this.#discarded) throw new EcholotError({ code: 'cancelled' });
    const missing = new EcholotError({ code: 'table-missing', table: this.id });
    if (!(await this.#shelf.isWhole())) throw missing;
    const label = { meta: { ...meta, id: this.id }, report, publishedAt: Date.now() };
    await this.#shelf.label(label);
    await this.#place.connection.write(['tableRecords', 'reports'], async ({ tableRecords, reports }) => {
      const record = await tableRecords.get(this.id);
      if (!record) throw missing;
      await reports.put({ table: this.id, report });
      await tableRecords.put({ ...record, meta: label.meta, publishedAt: label.publishedAt });
    });
    this.#lock.release();
  }

  /** Deletes all that was written. Never rejects: what cannot be deleted now, the next sweep deletes. */
  async discard(): Promise<void> {
    this.#discarded = true;
    await this.#shelf.stop();
    await deleteTable(this.#place, this.id).catch(() => undefined);
    this.#lock.release();
  }
}

/** Deletes a table with its rows and report, published or not. */
export async function deleteTable({ connection, files }: TablePlace, id: string): Promise<void> {
  await files?.remove(id);
  await connection.write(['tableRecords', 'reports', 'chunks'], async ({ tableRecords, reports, chunks }) => {
    await chunks.where(':id').between([id], [id, []]).delete();
    await reports.delete(id);
    await tableRecords.delete(id);
  });
}
