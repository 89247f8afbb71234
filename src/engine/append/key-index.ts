import type { RowKeys } from './row-keys.ts';

/** Finds rows by their keys: an open-addressed hash table whose rows of one key form a chain in their order. */
export class KeyIndex {
  readonly #keys: RowKeys;
  /** Row + 1 of the head of a chain; 0 is free; negative: −(row + 1) of a chain that is used up. */
  readonly #slots: Int32Array;
  readonly #mask: number;
  /** Next row of the same key; −1 at the end. */
  readonly #next: Int32Array;
  /** Different keys. */
  distinct = 0;

  constructor(keys: RowKeys) {
    const rows = keys.low.length;
    this.#keys = keys;
    this.#mask = 2 ** Math.max(4, Math.ceil(Math.log2(rows + 1)) + 1) - 1;
    this.#slots = new Int32Array(this.#mask + 1);
    this.#next = new Int32Array(rows).fill(-1);
    // From the last to the first, so that each chain begins with its first row.
    for (let row = rows - 1; row >= 0; row--) {
      const place = this.#place(keys.low[row] as number, keys.high[row] as number);
      const head = this.#slots[place] as number;
      if (head === 0) this.distinct++;
      this.#next[row] = head - 1;
      this.#slots[place] = row + 1;
    }
  }

  #place(low: number, high: number): number {
    let place = (low ^ (low >>> 15)) & this.#mask;
    for (;;) {
      const head = this.#slots[place] as number;
      if (head === 0) return place;
      const row = Math.abs(head) - 1;
      if (this.#keys.low[row] === low && this.#keys.high[row] === high) return place;
      place = (place + 1) & this.#mask;
    }
  }

  /** The first row of a key that was not taken yet, which is taken by this; −1 when there is none (any more). */
  take(low: number, high: number): number {
    const place = this.#place(low, high);
    const head = this.#slots[place] as number;
    if (head <= 0) return -1;
    const row = head - 1;
    const next = this.#next[row] as number;
    this.#slots[place] = next === -1 ? -head : next + 1;
    return row;
  }
}
