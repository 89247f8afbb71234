/** A cell of a row that is shown. */
export interface CellShown {
  readonly column: string;
  readonly value: string;
}

/** A cell that a file changed; an empty text is a missing value. */
export interface CellChanged {
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

/** Rows that are kept for viewing; counts are always complete. */
export const appendRowsKept = 50;

/** What became of the rows of a file that was added to a table. Rows used = `added + known + changed`. */
export interface AppendSummary {
  readonly rowsBefore: number;
  readonly added: number;
  /** Rows that were there already, the same in all columns. */
  readonly known: number;
  /** Rows that were there already with other values: those of the file count from now on. */
  readonly changed: number;
  /** How rows were known again: by their id, or by all that they hold. */
  readonly knownBy: 'id' | 'content';
  /** Why ids did not serve: they begin anew in each file, or many rows share one. Absent where they served, or are not there. */
  readonly idsUseless?: 'restart' | 'repeat';
  /** The first {@link appendRowsKept} of each; `row` counts from 0 in the new table. */
  readonly addedFirst: readonly { readonly row: number; readonly cells: readonly CellShown[] }[];
  readonly changedFirst: readonly { readonly row: number; readonly cells: readonly CellChanged[] }[];
}
