import { ColumnCensus } from './column-census.ts';
import { isMissingText, isSheetError } from './missing.ts';
import { type ColumnSample, wordsOf } from './sample.ts';

/** Rows kept for questions that need several columns of one response, spread evenly over the file. */
const mostSampled = 5_000;

/** Cells of those rows in all, so that a table of 2,000 columns keeps fewer rows. */
const mostSampledCells = 2_000_000;

const sampledCharacters = 64;

/** Texts by which the columns of options say that an option was not chosen. */
const unchosen = new Set(['0', 'no', 'nein', 'false', 'falsch', 'not selected', 'nicht gewählt', 'unchecked', 'n']);

/** How many of a group of columns are filled in one row. */
export interface GroupCensus {
  readonly none: number;
  readonly one: number;
  readonly several: number;
}

/** What a census may be told beside the number of columns. */
export interface CensusOptions {
  /** Positions of columns whose filled cells are counted together, row by row. */
  readonly groups?: readonly (readonly number[])[];
  /** Copies a text into memory of its own; without it a text may keep the block alive that it was cut from. */
  readonly own?: (text: string) => string;
}

const limitsOf = (width: number) => ({
  values: Math.min(10_000, Math.max(500, Math.floor(4_000_000 / Math.max(1, width)))),
  characters: Math.min(2_000_000, Math.max(50_000, Math.floor(32_000_000 / Math.max(1, width)))),
});

/**
 * Goes over all rows of a table and keeps what its columns are recognised by: answers and their counts, texts for "no
 * answer", and an even sample of rows. Memory is bounded whatever the number of rows.
 */
export class TableCensus {
  readonly #width: number;
  readonly #columns: readonly ColumnCensus[];
  readonly #groups: readonly { readonly columns: readonly number[]; none: number; one: number; several: number }[];
  readonly #own: (text: string) => string;
  readonly #most: number;
  #sampled: string[][] = [];
  #every = 1;
  #rows = 0;

  constructor(width: number, { groups = [], own = (text) => text }: CensusOptions = {}) {
    this.#width = width;
    this.#own = own;
    this.#most = Math.max(50, Math.min(mostSampled, Math.floor(mostSampledCells / Math.max(1, width))));
    const limits = limitsOf(width);
    this.#columns = Array.from({ length: width }, () => new ColumnCensus(limits, own));
    this.#groups = groups.map((columns) => ({ columns, none: 0, one: 0, several: 0 }));
  }

  /** How many columns there are. */
  get width(): number {
    return this.#width;
  }

  /** Rows seen that hold anything. */
  get rows(): number {
    return this.#rows;
  }

  /** Takes a row of data. One without a value is passed over, and so are the cells of one that has too many. */
  add(row: readonly string[]): void {
    if (!hasValue(row, 0)) return;
    const at = this.countRow();
    if (row.length > this.#width && hasValue(row, this.#width)) return;
    for (let i = 0; i < this.#columns.length; i++) {
      const cell = row[i];
      if (cell) this.addCell(i, cell, 1);
    }
    this.lookAt(row, at);
  }

  /** Counts a row that holds anything; gives its number. */
  countRow(): number {
    return this.#rows++;
  }

  /** Takes a cell that occurs so many times in a column. */
  addCell(column: number, cell: string, times: number): void {
    this.#columns[column]?.add(cell.trim(), times);
  }

  /** The same for one cell in ASCII, by its bytes; false when its text is needed, and nothing was taken. */
  addAscii(column: number, bytes: Uint8Array, start: number, end: number): boolean {
    return this.#columns[column]?.addAscii(bytes, start, end) ?? false;
  }

  /** Whether a row whose cells were counted is to be looked at as a whole. */
  wantsRow(at: number): boolean {
    return this.#groups.length > 0 || at % this.#every === 0;
  }

  /** Takes what several cells of a row say together. */
  lookAt(row: readonly string[], at: number): void {
    if (at % this.#every === 0) this.#sample(row);
    for (const group of this.#groups) {
      let chosen = 0;
      for (const index of group.columns) if (isChosen(row[index])) chosen++;
      if (chosen === 0) group.none++;
      else if (chosen === 1) group.one++;
      else group.several++;
    }
  }

  #sample(row: readonly string[]): void {
    if (this.#sampled.length === this.#most) {
      this.#sampled = this.#sampled.filter((_, i) => i % 2 === 0);
      this.#every *= 2;
      if ((this.#rows - 1) % this.#every !== 0) return;
    }
    this.#sampled.push(row.slice(0, this.#width).map((cell) => this.#own(cell.trim().slice(0, sampledCharacters))));
  }

  /** Rows by how many cells of a group of columns are filled; null for a group that was not counted. */
  groupOf(columns: readonly number[]): GroupCensus | null {
    const key = columns.join();
    return this.#groups.find((group) => group.columns.join() === key) ?? null;
  }

  /** What is known of every column; `headers` are the header rows as they stand. */
  columns(names: readonly string[], headers: readonly (readonly string[])[]): readonly ColumnSample[] {
    return this.#columns.map((census, index) => {
      const { counts, missing, filled, distinct } = census.counted();
      const name = names[index] ?? '';
      let counted = 0;
      for (const count of counts.values()) counted += count;
      return {
        index,
        id: `c${index + 1}`,
        name,
        headers: headers.map((row) => row[index] ?? ''),
        rows: this.#rows,
        cells: this.#sampled.map((row) => row[index] ?? ''),
        counts,
        missing: [...missing.keys()].sort(),
        ...damagedIn(missing),
        filled,
        distinct,
        counted,
        words: wordsOf(name),
      };
    });
  }
}

function damagedIn(missing: ReadonlyMap<string, number>): Pick<ColumnSample, 'damaged'> {
  const errors = [...missing].filter(([text]) => isSheetError(text)).sort(([a], [b]) => (a < b ? -1 : 1));
  const example = errors[0]?.[0];
  return example === undefined ? {} : { damaged: { count: errors.reduce((sum, [, n]) => sum + n, 0), example } };
}

function hasValue(row: readonly string[], from: number): boolean {
  for (let i = from; i < row.length; i++) {
    const cell = row[i] as string;
    if (cell !== '' && (cell.charCodeAt(0) > 32 || cell.trim() !== '')) return true;
  }
  return false;
}

/** Whether a trimmed text says that its option was chosen. */
export const isChosenText = (text: string): boolean => !isMissingText(text) && !unchosen.has(text.toLowerCase());

const isChosen = (cell: string | undefined): boolean => cell !== undefined && cell !== '' && isChosenText(cell.trim());
