import type { ImportReport } from '../core/import/report.ts';
import type { TableMeta } from '../core/table/table.ts';
import { RowFileReader, RowFileWriter, type SyncFile } from './row-file.ts';
import { sealed, unsealed } from './sealed-text.ts';

/** What of a folder is used; the types of the page's library lack the rest. */
export interface RowFolder {
  getFileHandle(name: string, options?: { create: boolean }): Promise<RowFileHandle>;
  removeEntry(name: string): Promise<void>;
  keys(): AsyncIterable<string>;
}

interface RowFileHandle {
  getFile(): Promise<Blob>;
  createSyncAccessHandle(): Promise<SyncFile>;
}

const folderName = 'echolot-rows';

/** What a table is, beside its rows: enough to make its records again where the database was lost. */
export interface TableLabel {
  readonly meta: TableMeta;
  readonly report: ImportReport;
  /** In milliseconds since 1970. */
  readonly publishedAt: number;
}

const labelEnding = '.label';

/**
 * The files that hold the rows of tables, in the origin's private file system: written with less work than records of
 * the database. Each table has one for its rows and, once it is whole, a small one that says what they are.
 */
export class RowFiles {
  readonly #folder: RowFolder;

  constructor(folder: RowFolder) {
    this.#folder = folder;
  }

  /** In a worker, for those that may write. Null where a browser has no such files, or none in private browsing. */
  static async open(): Promise<RowFiles | null> {
    if (!('FileSystemFileHandle' in globalThis)) return null;
    return 'createSyncAccessHandle' in FileSystemFileHandle.prototype ? RowFiles.openToRead() : null;
  }

  /** In a page too, where nothing can be written. Null where there are no such files. */
  static async openToRead(): Promise<RowFiles | null> {
    try {
      const root = await navigator.storage.getDirectory();
      return new RowFiles((await root.getDirectoryHandle(folderName, { create: true })) as unknown as RowFolder);
    } catch {
      return null;
    }
  }

  /** A new file for the rows of a table; null when none can be made. */
  async create(table: string): Promise<RowFileWriter | null> {
    try {
      const handle = await this.#folder.getFileHandle(table, { create: true });
      return new RowFileWriter(await handle.createSyncAccessHandle());
    } catch {
      return null;
    }
  }

  /** The rows of a table; null when there is no file of them, or one that was never finished. */
  async read(table: string): Promise<RowFileReader | null> {
    try {
      return await RowFileReader.open(await (await this.#folder.getFileHandle(table)).getFile());
    } catch {
      return null;
    }
  }

  /** Says what the rows of a table are. */
  async putLabel(table: string, label: TableLabel): Promise<void> {
    const handle = await this.#folder.getFileHandle(table + labelEnding, { create: true });
    const bytes = new TextEncoder().encode(await sealed(JSON.stringify(label)));
    const file = await handle.createSyncAccessHandle();
    try {
      file.write(bytes, { at: 0 });
      file.flush();
    } finally {
      file.close();
    }
  }

  /** What the rows of a table are; null when that was never said, or cannot be read. */
  async label(table: string): Promise<TableLabel | null> {
    try {
      const file = await (await this.#folder.getFileHandle(table + labelEnding)).getFile();
      const text = await unsealed(await file.text());
      return text === null ? null : (JSON.parse(text) as TableLabel);
    } catch {
      return null;
    }
  }

  /** Ids of the tables that have a file. */
  async tables(): Promise<string[]> {
    const tables = new Set<string>();
    for await (const name of this.#folder.keys()) tables.add(name.replace(labelEnding, ''));
    return [...tables];
  }

  /** Does nothing when there is no such file, or another tab writes it. */
  async remove(table: string): Promise<void> {
    await Promise.allSettled([table, table + labelEnding].map((name) => this.#folder.removeEntry(name)));
  }
}
