import type { CellBlock } from '../read/cell-block.ts';
import { wordAt } from '../read/words.ts';

/** Numbers in a slot of the table: id + 1 (0 is free), length, hash, place in the store, first four words. */
const slot = 8;
const inline = 16;

const mixed = (hash: number, value: number): number => {
  const next = Math.imul(hash ^ value, 0x9e37_79b1);
  return next ^ (next >>> 15);
};

/**
 * Numbers cells by their bytes in order of first appearance, so that a text that repeats is read once. An
 * open-addressed hash table that keeps the first bytes of a key beside its number.
 */
export class ByteKeys {
  #table = new Int32Array(32 * slot);
  #mask = 31;
  #store = new Uint8Array(256);
  #stored = 0;
  size = 0;

  /** Number of a cell's bytes. It equals the former {@link size} when they are new. */
  idOf({ bytes, view }: Pick<CellBlock, 'bytes' | 'view'>, start: number, end: number): number {
    const length = end - start;
    const a = wordAt(view, start, end);
    const b = wordAt(view, start + 4, end);
    const c = wordAt(view, start + 8, end);
    const d = wordAt(view, start + 12, end);
    let hash = mixed(mixed(mixed(mixed(length, a), b), c), d);
    for (let at = start + inline; at < end; at += 4) hash = mixed(hash, wordAt(view, at, end));
    const table = this.#table;
    let place = (hash & this.#mask) * slot;
    for (;;) {
      const id = table[place] as number;
      if (id === 0) break;
      if (
        table[place + 2] === hash &&
        table[place + 1] === length &&
        table[place + 4] === a &&
        table[place + 5] === b &&
        table[place + 6] === c &&
        table[place + 7] === d &&
        (length <= inline || this.#isStored(table[place + 3] as number, bytes, start + inline, end))
      ) {
        return id - 1;
      }
      place = (place + slot) & (table.length - 1);
    }
    table.set([this.size + 1, length, hash, this.#stored, a, b, c, d], place);
    if (length > inline) this.#keep(bytes, start + inline, end);
    if (++this.size * 2 > this.#mask) this.#grow();
    return this.size - 1;
  }

  /** Forgets everything. */
  clear(): void {
    this.#table.fill(0);
    this.#stored = 0;
    this.size = 0;
  }

  #isStored(place: number, bytes: Uint8Array, start: number, end: number): boolean {
    const store = this.#store;
    for (let at = start; at < end; at++) if (store[place + at - start] !== bytes[at]) return false;
    return true;
  }

  #keep(bytes: Uint8Array, start: number, end: number): void {
    const needed = this.#stored + end - start;
    if (needed > this.#store.length) {
      const larger = new Uint8Array(Math.max(needed, this.#store.length * 2));
      larger.set(this.#store);
      this.#store = larger;
    }
    this.#store.set(bytes.subarray(start, end), this.#stored);
    this.#stored = needed;
  }

  #grow(): void {
    const old = this.#table;
    const table = new Int32Array(old.length * 2);
    this.#mask = table.length / slot - 1;
    for (let from = 0; from < old.length; from += slot) {
      if (old[from] === 0) continue;
      let place = ((old[from + 2] as number) & this.#mask) * slot;
      while (table[place] !== 0) place = (place + slot) & (table.length - 1);
      for (let i = 0; i < slot; i++) table[place + i] = old[from + i] as number;
    }
    this.#table = table;
  }
}
