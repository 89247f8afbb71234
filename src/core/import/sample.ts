import { isMissingText } from './missing.ts';

/** One column of the rows that were looked at. */
export interface ColumnSample {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  /** Header cells, one per header row. */
  readonly headers: readonly string[];
  /** All cells in row order, trimmed. */
  readonly cells: readonly string[];
  /** How often each answer was given; without missing texts. */
  readonly counts: ReadonlyMap<string, number>;
  /** Missing texts that occur, as they stand in the file. */
  readonly missing: readonly string[];
  /** Cells with an answer. */
  readonly filled: number;
  /** The name in lower case with its words parted by single blanks, blanks at both ends: ` customer id `. */
  readonly words: string;
}

/** A header as words: camel case and snake case parted, signs dropped. */
const wordsOf = (name: string): string =>
  ` ${name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim()} `;

/** Whether "NA" is more likely a value (North America among EMEA and APAC) than "not available". */
function naIsValue(counts: ReadonlyMap<string, number>): boolean {
  const others = [...counts.keys()].filter((value) => !isMissingText(value));
  return others.some((value) => /^[A-Z]{2,5}$/.test(value)) && others.every((value) => !/^\d/.test(value));
}

/** Collects one column of the rows that were looked at. */
export function sampleColumn(
  rows: readonly (readonly string[])[],
  index: number,
  name: string,
  headers: readonly string[],
): ColumnSample {
  const cells = rows.map((row) => (row[index] ?? '').trim());
  const all = new Map<string, number>();
  for (const cell of cells) if (cell !== '') all.set(cell, (all.get(cell) ?? 0) + 1);
  const keepNa = naIsValue(all);
  const missing = [...all.keys()].filter((text) => isMissingText(text) && !(keepNa && text === 'NA'));
  const counts = new Map(all);
  for (const text of missing) counts.delete(text);
  let filled = 0;
  for (const count of counts.values()) filled += count;
  return { index, id: `c${index + 1}`, name, headers, cells, counts, missing, filled, words: wordsOf(name) };
}

/** Share of the answers that pass a test, 0 when there are none. Each different answer is tested once. */
export function shareOf(column: ColumnSample, test: (value: string) => boolean): number {
  if (column.filled === 0) return 0;
  let passed = 0;
  for (const [value, count] of column.counts) if (test(value)) passed += count;
  return passed / column.filled;
}

/** Mean length of the different answers, in characters. */
export function meanLength(column: ColumnSample): number {
  let length = 0;
  for (const value of column.counts.keys()) length += value.length;
  return column.counts.size === 0 ? 0 : length / column.counts.size;
}
