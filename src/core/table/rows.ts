import type { Predicate } from '../segments/predicate.ts';

/**
 * A cell as it is handed out, in no language: a number, a text, an ISO date (with the time of day where the table has
 * one, `2025-03-04T10:22:00`), the options of a set, or null where it is missing.
 */
export type CellValue = number | string | readonly string[] | null;

/** A column to sort by. */
export interface SortBy {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
  /** Texts by how much they tell instead of by their letters: words that count more, in lower case. */
  readonly telling?: readonly string[];
}

/** Which rows of a table, in which order: the first of `sort` decides, equal rows keep the order of the file. */
export interface RowChoice {
  /** Null for all rows. */
  readonly predicate: Predicate | null;
  readonly sort: readonly SortBy[];
  /** Language by whose rules categories are sorted, e.g. `de-DE`. */
  readonly locale: string;
}

/** A piece of the chosen rows. */
export interface PageChoice extends RowChoice {
  /** Columns whose cells are wanted, in this order. */
  readonly columns: readonly string[];
  /** Place of the first row and of the one after the last; what lies beyond the end is left out. */
  readonly from: number;
  readonly to: number;
  /** Whether e-mail addresses and the like are readable. */
  readonly personal: boolean;
}

/** Rows that leave the app. */
export interface ExportChoice extends RowChoice {
  readonly columns: readonly string[];
  /** Whether e-mail addresses and the like leave it readable. */
  readonly personal: boolean;
}

/** Which column is summed up, over which rows. */
export interface SummaryChoice {
  readonly column: string;
  /** Null for all rows. */
  readonly predicate: Predicate | null;
  readonly personal: boolean;
}

/** One row as it is handed out. */
export interface TableRow {
  /** Number of the row in its table, from 0. */
  readonly row: number;
  /** One cell per column that was asked for. */
  readonly cells: readonly CellValue[];
}

/** Some rows of a choice. */
export interface RowPage {
  /** Rows of the whole choice. */
  readonly total: number;
  /** Place of the first of `rows` among them, from 0. */
  readonly from: number;
  readonly rows: readonly TableRow[];
}

/** What the chosen rows hold in one column. */
export interface ColumnSummary {
  /** Rows of the choice, with and without a value. */
  readonly rows: number;
  readonly missing: number;
  /** Different values; in a column of sets, different options. */
  readonly distinct: number;
  /** Of numbers, answers, days since 1970 and seconds of the day; null for other kinds and without a value. */
  readonly spread: {
    readonly min: number;
    readonly max: number;
    readonly mean: number;
    readonly median: number;
  } | null;
  /** The most frequent values as segments name them, most frequent first. */
  readonly top: readonly { readonly value: string; readonly count: number }[];
  /** Values in bins of equal width, `to` exclusive but in the last; empty for other kinds than those of `spread`. */
  readonly bins: readonly { readonly from: number; readonly to: number; readonly count: number }[];
}
