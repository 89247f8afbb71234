import type { Reason } from './proposal.ts';
import type { ImportReport } from './report.ts';

/** A text of the file with the number of rows that have it. */
export interface TextCount {
  readonly text: string;
  readonly count: number;
}

/** What a cell becomes: an answer or a number, a text or category, an ISO date, chosen options; null is missing. */
export type ReadValue = number | string | readonly string[] | null;

/** A cell of the file and what becomes of it. */
export interface ReadCell {
  /** As it stands in the file; personal values masked. */
  readonly text: string;
  readonly value: ReadValue;
  /** Seconds since midnight, where a date has a time of day. */
  readonly time?: number;
  /** Why the cell is set aside. */
  readonly reason?: Reason;
}

/** A row that will be used: one cell per column that is kept, in the order of the recipe. */
export interface ReadRow {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly cells: readonly ReadCell[];
}

/**
 * How the values of a column are spread.
 * - `answers`: every step of the scale, from the smallest on.
 * - `values`: the most frequent categories or options, and how many different ones there are.
 * - `numbers`, `days`: range and bins of equal width from the smallest to the largest; days since 1970-01-01.
 * - `texts`: the mean length in characters.
 */
export type Distribution =
  | { readonly of: 'answers'; readonly steps: readonly { readonly answer: number; readonly count: number }[] }
  | { readonly of: 'values'; readonly top: readonly TextCount[]; readonly distinct: number }
  | {
      readonly of: 'numbers' | 'days';
      readonly min: number;
      readonly max: number;
      readonly bins: readonly { readonly start: number; readonly count: number }[];
    }
  | { readonly of: 'texts'; readonly meanLength: number };

/** What a column will hold. */
export interface ColumnSummary {
  /** Id of the column. */
  readonly column: string;
  /** Rows with a value; the other used rows are `missing`, cells set aside among them. */
  readonly filled: number;
  readonly missing: number;
  /** Null without any value, and for personal columns. */
  readonly distribution: Distribution | null;
  /** For `score` columns: answers in words as they stand in the file, most frequent first; whatever they stand for. */
  readonly texts?: readonly TextCount[];
}

/** Rows that are there more than once. They are used: two people may well answer alike. */
export interface Duplicates {
  /** Used rows all of whose cells were there in a row before. */
  readonly rows: number;
  /** Used rows whose id was there in a row before; null without a column of ids. */
  readonly ids: number | null;
}

/** What importing a file would give, without anything being stored. */
export interface DryRun {
  readonly report: ImportReport;
  /** Ids of the columns of {@link ReadRow.cells}. */
  readonly columns: readonly string[];
  readonly firstRows: readonly ReadRow[];
  readonly summaries: readonly ColumnSummary[];
  /** Null when the file has too many rows to remember them. */
  readonly duplicates: Duplicates | null;
}
