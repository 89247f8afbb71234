/**
 * Which rows belong to a segment, as data: it is saved, sent to the worker, worded for people and turned into a
 * bitset. An empty `all` selects every row, an empty `any` none. A missing value satisfies only `unanswered` and
 * the negations `none-of`.
 */
export type Predicate =
  | { readonly is: 'all'; readonly of: readonly Predicate[] }
  | { readonly is: 'any'; readonly of: readonly Predicate[] }
  | { readonly is: 'one-of'; readonly column: string; readonly values: readonly string[] }
  | { readonly is: 'none-of'; readonly column: string; readonly values: readonly string[] }
  | { readonly is: 'number'; readonly column: string; readonly op: NumberComparison; readonly value: number }
  | { readonly is: 'between'; readonly column: string; readonly low: number; readonly high: number }
  | { readonly is: 'date'; readonly column: string; readonly start: string | null; readonly end: string | null }
  | { readonly is: 'contains'; readonly column: string; readonly text: string }
  /** Texts that hold a whole word, whatever its case. */
  | { readonly is: 'word'; readonly column: string; readonly text: string }
  | { readonly is: 'answered'; readonly column: string }
  | { readonly is: 'unanswered'; readonly column: string }
  /** Rows by their places, ascending: only to look at them now, because places change with the next file. */
  | { readonly is: 'rows'; readonly rows: readonly number[] };

/** A predicate about one column. */
export type Condition = Exclude<Predicate, { readonly is: 'all' | 'any' | 'rows' }>;

/** How a number is compared. */
export type NumberComparison = '=' | '≠' | '<' | '≤' | '>' | '≥';

/** A named predicate of a project. */
export interface Segment {
  readonly id: string;
  /** Empty: the interface words the predicate instead. */
  readonly name: string;
  readonly table: string;
  readonly predicate: Predicate;
}
