import { CellBlock } from './cell-block.ts';

/** Bytes behind the last one that may be looked at. */
const slack = 16;

function grown<A extends Int32Array | Uint8Array>(array: A, length: number, make: (length: number) => A): A {
  if (array.length >= length) return array;
  const larger = make(Math.max(length, array.length * 2));
  larger.set(array);
  return larger;
}

const bytes = (length: number) => new Uint8Array(length);
const numbers = (length: number) => new Int32Array(length);

/** The bytes that are being cut into cells, and what is not yet a complete record. */
export class CellBuffer {
  readonly cells = new CellBlock();
  /** Bytes that are there. */
  end = 0;
  /** Start of the cell that is not complete. */
  at = 0;
  /** Fields from here up to `fields` belong to the record that is not complete. */
  first = 0;
  fields = 0;

  /** Lets go of complete records, and takes in more bytes behind what stays. */
  append(block: Uint8Array): void {
    const { cells } = this;
    const from = this.fields > this.first ? (cells.starts[this.first] as number) : this.at;
    cells.bytes.copyWithin(0, from, this.end);
    this.#moveOpenFields(from);
    this.at -= from;
    this.end -= from;
    cells.bytes = grown(cells.bytes, this.end + block.length + slack, bytes);
    if (cells.view.buffer !== cells.bytes.buffer) cells.view = new DataView(cells.bytes.buffer);
    cells.bytes.set(block, this.end);
    this.end += block.length;
    this.#makeRoom(this.fields + this.end - this.at + 1);
  }

  #moveOpenFields(from: number): void {
    const { starts, ends, looks } = this.cells;
    const open = this.fields - this.first;
    for (let field = 0; field < open; field++) {
      starts[field] = (starts[this.first + field] as number) - from;
      ends[field] = (ends[this.first + field] as number) - from;
      looks[field] = looks[this.first + field] as number;
    }
    this.first = 0;
    this.fields = open;
  }

  /** Room for the most fields and records that there can be: every byte the end of one. */
  #makeRoom(most: number): void {
    const { cells } = this;
    cells.records = 0;
    cells.starts = grown(cells.starts, most, numbers);
    cells.ends = grown(cells.ends, most, numbers);
    cells.looks = grown(cells.looks, most, bytes);
    cells.first = grown(cells.first, most, numbers);
    cells.widths = grown(cells.widths, most, numbers);
    cells.lines = grown(cells.lines, most, numbers);
  }
}
