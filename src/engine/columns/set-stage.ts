import type { SetChunk } from '../../core/table/column.ts';
import { chunkRows } from '../../core/table/table.ts';

const firstLength = 256;

/** Sets of options of one chunk while it grows. */
export class SetStage {
  #offsets = new Uint32Array(firstLength);
  #codes = new Uint16Array(firstLength);
  #rows = 0;
  #length = 0;
  #missing = 0;
  #largest = 0;

  /** Takes one option of the row that is being filled; they come in ascending order, each once. */
  add(code: number): void {
    if (this.#length === this.#codes.length) {
      const larger = new Uint16Array(this.#length * 2);
      larger.set(this.#codes);
      this.#codes = larger;
    }
    if (code > this.#largest) this.#largest = code;
    this.#codes[this.#length++] = code;
  }

  /** Ends the row; without options it is a missing answer. */
  endRow(): void {
    if (this.#length === this.#offsets[this.#rows]) this.#missing++;
    this.#rows++;
    if (this.#rows === this.#offsets.length) {
      const larger = new Uint32Array(Math.min(chunkRows + 1, this.#rows * 2));
      larger.set(this.#offsets);
      this.#offsets = larger;
    }
    this.#offsets[this.#rows] = this.#length;
  }

  /** The chunk; the stage is empty afterwards. */
  take(): SetChunk {
    const codes = this.#codes.subarray(0, this.#length);
    const chunk = {
      offsets: this.#offsets.slice(0, this.#rows + 1),
      codes: this.#largest > 0xff ? codes.slice() : Uint8Array.from(codes),
      missing: this.#missing,
    };
    this.#rows = 0;
    this.#length = 0;
    this.#missing = 0;
    this.#largest = 0;
    return chunk;
  }
}
