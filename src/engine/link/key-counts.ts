import { KeyNumbers, longer } from './key-numbers.ts';

/** Rows of either side per key. */
export class KeyCounts {
  readonly #numbers = new KeyNumbers();
  /** Rows of the left side per key. */
  left = new Int32Array(512);
  right = new Int32Array(512);
  /** Row in which a key was met first: of the left side, or −(row + 1) of the right. */
  first = new Int32Array(512);

  get size(): number {
    return this.#numbers.size;
  }

  /** Number of a key; a new one remembers where it was met. */
  keyOf(low: number, high: number, first: number): number {
    const before = this.size;
    const key = this.#numbers.numberOf(low, high);
    if (key < before) return key;
    if (key === this.first.length) this.#grow(2 * key);
    this.first[key] = first;
    return key;
  }

  #grow(length: number): void {
    this.left = longer(this.left, length);
    this.right = longer(this.right, length);
    this.first = longer(this.first, length);
  }
}
