import type { AppendSummary } from './append-summary.ts';
import type { Reason } from './proposal.ts';

/** A row that was not used. */
export interface RowSetAside {
  /** Line of the file where the row starts, from 1. */
  readonly line: number;
  readonly reason: Reason;
  /** The row as text, shortened. */
  readonly text: string;
}

/** A cell whose text could not be used; its row counts, the cell is missing. */
export interface CellSetAside {
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly reason: Reason;
}

/** Details kept of what was set aside, for viewing; counts are always complete. */
export const setAsideKept = 10_000;

/** What became of a file. Adds up: `rowsRead = rowsUsed + rowsSetAside`. */
export interface ImportReport {
  readonly fileName: string;
  readonly bytes: number;
  /** Data rows of the file, without preamble, headers and blank lines. */
  readonly rowsRead: number;
  readonly rowsUsed: number;
  readonly rowsSetAside: number;
  /** Rows set aside per code of their reason: by a rule of the recipe, or because they could not be read. */
  readonly setAsideBy: Readonly<Record<string, number>>;
  /** Rows above and of the header. */
  readonly headRows: number;
  /** Blank lines passed over. Records of the file = `headRows + blankLines + rowsRead`. */
  readonly blankLines: number;
  /** Cells set aside per column id. */
  readonly cellsSetAside: Readonly<Record<string, number>>;
  /** The first {@link setAsideKept} of each. */
  readonly rows: readonly RowSetAside[];
  readonly cells: readonly CellSetAside[];
  /** Characters that were not valid in the encoding and became U+FFFD; absent when there were none. */
  readonly replacedCharacters?: number;
  /** What became of the rows that were used, where they were added to a table. */
  readonly append?: AppendSummary;
}
