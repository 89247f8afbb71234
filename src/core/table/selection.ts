/**
 * Which rows of one chunk are selected, as a bitset: row i is bit `i & 31` of word `i >> 5`. Bits beyond `rows` are
 * always 0. A selection belongs to the one who made it; the operations below change `into` and return it.
 */
export interface Selection {
  readonly rows: number;
  readonly words: Uint32Array;
}

/** A selection of no row. */
export const noRows = (rows: number): Selection => ({ rows, words: new Uint32Array(Math.ceil(rows / 32)) });

/** Adds one row. */
export function select({ words }: Selection, row: number): void {
  words[row >> 5] = (words[row >> 5] as number) | (1 << (row & 31));
}

/** Keeps the rows that are in both. */
export function intersect(into: Selection, other: Selection): Selection {
  for (let index = 0; index < into.words.length; index++) {
    into.words[index] = (into.words[index] as number) & (other.words[index] as number);
  }
  return into;
}

/** Adds the rows of the other. */
export function unite(into: Selection, other: Selection): Selection {
  for (let index = 0; index < into.words.length; index++) {
    into.words[index] = (into.words[index] as number) | (other.words[index] as number);
  }
  return into;
}

/** How many rows are selected. Source: H. S. Warren, Hacker's Delight, 2nd edition 2012, figure 5-2. */
export function countSelected({ words }: Selection): number {
  let total = 0;
  for (let index = 0; index < words.length; index++) {
    let word = words[index] as number;
    word -= (word >>> 1) & 0x5555_5555;
    word = (word & 0x3333_3333) + ((word >>> 2) & 0x3333_3333);
    total += Math.imul((word + (word >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
  }
  return total;
}

/** Whether a row is selected. */
export const isSelected = ({ words }: Selection, row: number): boolean =>
  (((words[row >> 5] ?? 0) >>> (row & 31)) & 1) === 1;

/** Writes the selected rows in order into `into` (at least as long as their number) and returns how many they are. */
export function listSelected({ words }: Selection, into: Int32Array): number {
  let length = 0;
  for (let index = 0; index < words.length; index++) {
    let word = words[index] as number;
    while (word !== 0) {
      into[length++] = (index << 5) + 31 - Math.clz32(word & -word);
      word &= word - 1;
    }
  }
  return length;
}
