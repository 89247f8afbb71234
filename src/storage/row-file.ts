import { EcholotError } from '../core/problem.ts';
import { type ColumnChunk, isSetChunk, isTextChunk } from '../core/table/column.ts';
import { arrayOf, chunkName, type ListName, type NumberName } from './chunk-types.ts';

/** Where a chunk lies in the file of its table, in bytes: offsets of rows in front, if it has them, then its values. */
interface ChunkPlace {
  readonly column: string;
  readonly index: number;
  readonly type: NumberName | ListName;
  readonly at: number;
  readonly offsets: number;
  readonly values: number;
  /** Null stands for NaN, and for chunks that are not of numbers. */
  readonly min: number | null;
  readonly max: number | null;
  readonly missing: number;
}

/** A file of the origin's private file system that is open for writing; browsers have it in workers only. */
export interface SyncFile {
  write(bytes: ArrayBufferView, options: { at: number }): number;
  flush(): void;
  close(): void;
}

/** Ends a file that is whole, behind the length of the directory. */
const mark = 0x4543_484f;
const footerBytes = 8;

const numberOrNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

/**
 * Writes the rows of one table into a file: chunk after chunk, then a directory of them as JSON, its length and a mark.
 * A file without the mark was never finished. Writing is done when a call returns, so nothing is copied.
 */
export class RowFileWriter {
  readonly #file: SyncFile;
  readonly #places: ChunkPlace[] = [];
  #end = 0;
  #open = true;

  constructor(file: SyncFile) {
    this.#file = file;
  }

  /** Throws what the browser throws where the disk is full. */
  add(column: string, index: number, chunk: ColumnChunk): void {
    const at = this.#end;
    const place = { column, index, type: chunkName(chunk), at, missing: chunk.missing };
    if (isTextChunk(chunk) || isSetChunk(chunk)) {
      const offsets = this.#write(chunk.offsets);
      const values = this.#write(isTextChunk(chunk) ? chunk.bytes : chunk.codes);
      this.#places.push({ ...place, offsets, values, min: null, max: null });
    } else {
      const [min, max] = [numberOrNull(chunk.min), numberOrNull(chunk.max)];
      this.#places.push({ ...place, offsets: 0, values: this.#write(chunk.values), min, max });
    }
  }

  #write(bytes: ArrayBufferView): number {
    const written = this.#file.write(bytes, { at: this.#end });
    // In private browsing, Chromium answers with a code for "no space" in place of a size.
    if (written !== bytes.byteLength) throw new EcholotError({ code: 'storage-full', needed: null, available: null });
    this.#end += written;
    return written;
  }

  /** Makes the file whole and hands it to the disk; it takes no more rows then. */
  finish(): void {
    if (!this.#open) return;
    const length = this.#write(new TextEncoder().encode(JSON.stringify(this.#places)));
    this.#write(Uint32Array.of(length, mark));
    this.#file.flush();
    this.close();
  }

  close(): void {
    if (this.#open) this.#file.close();
    this.#open = false;
  }
}

/** Reads chunks from a file that is whole. */
export class RowFileReader {
  readonly #file: Blob;
  readonly #places: ReadonlyMap<string, ChunkPlace>;

  private constructor(file: Blob, places: readonly ChunkPlace[]) {
    this.#file = file;
    this.#places = new Map(places.map((place) => [`${place.index}/${place.column}`, place]));
  }

  /** Null when the file is not whole. */
  static async open(file: Blob): Promise<RowFileReader | null> {
    const footer = new Uint32Array(await file.slice(Math.max(0, file.size - footerBytes)).arrayBuffer());
    const [length = 0, last] = footer;
    if (last !== mark || length + footerBytes > file.size) return null;
    const directory = await file.slice(file.size - footerBytes - length, file.size - footerBytes).text();
    return new RowFileReader(file, JSON.parse(directory));
  }

  /** Null when the file has no such chunk. */
  async chunk(column: string, index: number): Promise<ColumnChunk | null> {
    const place = this.#places.get(`${index}/${column}`);
    if (!place) return null;
    const { type, at, offsets, values, missing } = place;
    const buffer = await this.#file.slice(at, at + offsets + values).arrayBuffer();
    if (type === 'text' || type === 'set8' || type === 'set16') {
      const rows = new Uint32Array(buffer, 0, offsets / Uint32Array.BYTES_PER_ELEMENT);
      if (type === 'text') return { offsets: rows, bytes: new Uint8Array(buffer, offsets), missing };
      const codes = type === 'set8' ? new Uint8Array(buffer, offsets) : new Uint16Array(buffer, offsets);
      return { offsets: rows, codes, missing };
    }
    const { min, max } = place;
    return { values: arrayOf(type, buffer), min: min ?? Number.NaN, max: max ?? Number.NaN, missing };
  }
}
