import type { ColumnPart } from './recipe.ts';

/** What is known of one column from all rows of a table, in bounded memory. */
export interface ColumnSample {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  /** Header cells, one per header row. */
  readonly headers: readonly string[];
  /** Rows of the table. */
  readonly rows: number;
  /** Cells of an even sample of rows, the same rows in every column, trimmed. */
  readonly cells: readonly string[];
  /**
   * How often each answer was given; without missing texts. Of a column with very many different answers an even part
   * of them, and rare ones that decide how it is read.
   */
  readonly counts: ReadonlyMap<string, number>;
  /** Missing texts that occur, as they stand in the file. */
  readonly missing: readonly string[];
  /** Cells that hold an error of a spreadsheet, and one of these; absent where there is none. */
  readonly damaged?: { readonly count: number; readonly example: string };
  /** Cells with an answer. */
  readonly filled: number;
  /** Different answers; estimated where `counts` holds a part of them. */
  readonly distinct: number;
  /** Sum of `counts`. */
  readonly counted: number;
  /** The name in lower case with its words parted by single blanks, blanks at both ends: ` customer id `. */
  readonly words: string;
  /** Set for a column whose answers the file spreads over several: see `ColumnRecipe`. */
  readonly parts?: readonly ColumnPart[];
  readonly notChosen?: readonly string[];
  /** Whether a row may choose several of the `parts`. */
  readonly several?: true;
  /** The question with options that what is written here answers instead. */
  readonly writtenFor?: string;
  /** The question that this column is a part of, when another column stands for all of it. */
  readonly partOf?: string;
}

/** A header as words: camel case and snake case parted, signs dropped. */
export const wordsOf = (name: string): string =>
  ` ${name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim()} `;

/** Share of the answers that pass a test, 0 when there are none. Each different answer is tested once. */
export function shareOf(column: ColumnSample, test: (value: string) => boolean): number {
  if (column.counted === 0) return 0;
  let passed = 0;
  for (const [value, count] of column.counts) if (test(value)) passed += count;
  return passed / column.counted;
}

/** Mean length of the different answers, in characters. */
export function meanLength(column: ColumnSample): number {
  let length = 0;
  for (const value of column.counts.keys()) length += value.length;
  return column.counts.size === 0 ? 0 : length / column.counts.size;
}

/** Share of different answers among all: 1 when none repeats, 0 when there is none. */
export const distinctShare = (column: ColumnSample): number =>
  column.counted === 0 ? 0 : column.counts.size / column.counted;
