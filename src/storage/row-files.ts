import { RowFileReader, RowFileWriter, type SyncFile } from './row-file.ts';

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

/**
 * The files that hold the rows of tables, one file per table, in the origin's private file system: written with less
 * work than records of the database. What they hold is known only by the records of their tables.
 */
export class RowFiles {
  readonly #folder: RowFolder;

  constructor(folder: RowFolder) {
    this.#folder = folder;
  }

  /** Null where a browser has no such files, or none in private browsing. */
  static async open(): Promise<RowFiles | null> {
    if (!('FileSystemFileHandle' in globalThis)) return null;
    if (!('createSyncAccessHandle' in FileSystemFileHandle.prototype)) return null;
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

  /** Ids of the tables that have a file. */
  async tables(): Promise<string[]> {
    const tables: string[] = [];
    for await (const name of this.#folder.keys()) tables.push(name);
    return tables;
  }

  /** Does nothing when there is no such file, or another tab writes it. */
  async remove(table: string): Promise<void> {
    await this.#folder.removeEntry(table).catch(() => undefined);
  }
}
