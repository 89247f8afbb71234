import { type CellBlock, cellLook } from './cell-block.ts';
import { wordAt } from './words.ts';

/** Half of a hash while it grows, one step per word. Source: A. Appleby, MurmurHash3, 2011. */
const step = (hash: number, value: number, first: number, second: number): number => {
  const scrambled = Math.imul(value, first);
  const turned = hash ^ Math.imul((scrambled << 15) | (scrambled >>> 17), second);
  return (Math.imul((turned << 13) | (turned >>> 19), 5) + 0xe654_6b64) | 0;
};

const finished = (hash: number): number => {
  const first = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2_ae35);
  return (second ^ (second >>> 16)) >>> 0;
};

const encoder = new TextEncoder();

/** Takes cells one by one; the hash is known once, at the end. */
class CellsHash {
  #low = 0x9747_b28c;
  #high = 0x3c6e_f372;
  /** Empty cells since the last that was not: they count only if another follows. */
  #empty = 0;

  skip(): void {
    this.#empty++;
  }

  add(view: DataView, start: number, end: number): void {
    this.#word(this.#empty);
    this.#empty = 0;
    for (let at = start; at < end; at += 4) this.#word(wordAt(view, at, end));
    this.#word(end - start);
  }

  addText(text: string): void {
    const bytes = encoder.encode(`${text}\0\0\0`);
    this.add(new DataView(bytes.buffer, bytes.byteOffset, bytes.length), 0, bytes.length - 3);
  }

  #word(value: number): void {
    this.#low = step(this.#low, value, 0xcc9e_2d51, 0x1b87_3593);
    this.#high = step(this.#high, value, 0x239b_961b, 0xab0e_9789);
  }

  get value(): number {
    const low = finished(this.#low);
    const high = finished((this.#high + low) | 0);
    return (high >>> 11) * 0x1_0000_0000 + low;
  }
}

/**
 * A number of 53 bits for the content of a record, by which it is known again: the same for the same cells, however
 * they were encoded and quoted and whatever kind of file they come from. Empty cells at the end count for nothing.
 *
 * @param columns positions that count, in this order; by default all.
 */
export function recordHash(cells: CellBlock, record: number, columns?: readonly number[]): number {
  const hash = new CellsHash();
  const first = cells.first[record] as number;
  const width = cells.widths[record] as number;
  const count = columns?.length ?? width;
  for (let i = 0; i < count; i++) {
    const column = columns ? (columns[i] as number) : i;
    const field = first + column;
    const [start, end] = [cells.starts[field] as number, cells.ends[field] as number];
    if (column >= width || start === end) hash.skip();
    else if (cells.looks[field] === cellLook.broken) hash.addText(cells.fieldText(field));
    else hash.add(cells.view, start, end);
  }
  return hash.value;
}

/** The same for a row of text. */
export function rowHash(row: readonly string[], columns?: readonly number[]): number {
  const hash = new CellsHash();
  for (const cell of columns?.map((column) => row[column] ?? '') ?? row) {
    if (cell === '') hash.skip();
    else hash.addText(cell);
  }
  return hash.value;
}
