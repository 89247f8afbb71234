import type { ColumnChunk } from '../core/table/column.ts';
import { chunkBytes } from './chunk-record.ts';

/** Chunks in memory, up to a number of bytes; the one not asked for longest goes first. */
export class ChunkCache {
  readonly #limit: number;
  readonly #chunks = new Map<string, ColumnChunk>();
  #bytes = 0;

  /** @param limit most bytes held. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get(key: string): ColumnChunk | undefined {
    const chunk = this.#chunks.get(key);
    if (!chunk) return undefined;
    this.#chunks.delete(key);
    this.#chunks.set(key, chunk);
    return chunk;
  }

  set(key: string, chunk: ColumnChunk): void {
    this.delete(key);
    this.#chunks.set(key, chunk);
    this.#bytes += chunkBytes(chunk);
    for (const [oldest] of this.#chunks) {
      if (this.#bytes <= this.#limit) break;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    const chunk = this.#chunks.get(key);
    if (!chunk) return;
    this.#chunks.delete(key);
    this.#bytes -= chunkBytes(chunk);
  }
}
