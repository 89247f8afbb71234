import type { RowFolder } from '../../src/storage/row-files.ts';

/**
 * A folder of the private file system in memory: one writer per file at a time, and room for so many bytes. What
 * writing past them does is for `full` to say: browsers throw, or answer with something that is not the size.
 */
export function fakeFolder(
  room = Number.POSITIVE_INFINITY,
  full = (): number => {
    throw new DOMException('full', 'QuotaExceededError');
  },
) {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const open = new Set<string>();
  const gone = () => new DOMException('no such file', 'NotFoundError');
  const folder: RowFolder = {
    async getFileHandle(name, { create = false } = { create: false }) {
      if (!files.has(name) && !create) throw gone();
      if (!files.has(name)) files.set(name, new Uint8Array());
      return {
        async getFile() {
          const bytes = files.get(name);
          if (!bytes) throw gone();
          return new Blob([bytes]);
        },
        async createSyncAccessHandle() {
          if (open.has(name)) throw new DOMException('locked', 'NoModificationAllowedError');
          open.add(name);
          return {
            write(view: ArrayBufferView, { at }: { at: number }) {
              if (at + view.byteLength > room) return full();
              const bytes = new Uint8Array(at + view.byteLength);
              bytes.set(files.get(name) ?? []);
              bytes.set(new Uint8Array(view.buffer, view.byteOffset, view.byteLength), at);
              files.set(name, bytes);
              return view.byteLength;
            },
            flush() {},
            close: () => void open.delete(name),
          };
        },
      };
    },
    async removeEntry(name) {
      if (open.has(name)) throw new DOMException('locked', 'NoModificationAllowedError');
      if (!files.delete(name)) throw gone();
    },
    async *keys() {
      yield* files.keys();
    },
  };
  return { folder, files, die: () => open.clear() };
}
