/** Small text files outside the database. */
export interface MirrorFiles {
  names(): Promise<readonly string[]>;
  /** Null when there is no such file. */
  read(name: string): Promise<string | null>;
  write(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
}

const folderName = 'echolot-mirror';

/** Files in the origin's private file system; null where a browser has none or cannot write there from a page. */
export async function openMirrorFiles(): Promise<MirrorFiles | null> {
  if (!('FileSystemFileHandle' in globalThis) || !('createWritable' in FileSystemFileHandle.prototype)) return null;
  try {
    const root = await navigator.storage.getDirectory();
    return filesIn(await root.getDirectoryHandle(folderName, { create: true }));
  } catch {
    return null;
  }
}

const filesIn = (folder: FileSystemDirectoryHandle): MirrorFiles => ({
  async names() {
    const names: string[] = [];
    for await (const name of (folder as FileSystemDirectoryHandle & { keys(): AsyncIterable<string> }).keys()) {
      names.push(name);
    }
    return names;
  },
  async read(name) {
    try {
      return await (await (await folder.getFileHandle(name)).getFile()).text();
    } catch {
      return null;
    }
  },
  async write(name, text) {
    const handle = await folder.getFileHandle(name, { create: true });
    const stream = await handle.createWritable();
    await stream.write(text);
    await stream.close();
  },
  async remove(name) {
    await folder.removeEntry(name);
  },
});
