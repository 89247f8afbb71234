import type { TableKind } from '../../table/kind.ts';
import type { Records } from '../layout.ts';
import type { Reason } from '../proposal.ts';
import type { ColumnRecipe, DateOrder, RowRule, SourceFormat } from '../recipe.ts';

/** What a profile may look at: the beginning of a source, before anything is decided. */
export interface SourceHead {
  readonly fileName: string;
  readonly format: SourceFormat;
  /** Sheet or file inside an archive; null where there is only one. */
  readonly part: string | null;
  /** The first records as they stand, blank lines included; cells not trimmed. */
  readonly records: Records;
}

/** What a profile knows of one column, beyond what its values say. Whatever it leaves open is inferred. */
export interface ColumnHint {
  readonly role?: ColumnRecipe['role'];
  readonly kind?: ColumnRecipe['kind'];
  readonly name?: string;
  readonly dateOrder?: DateOrder;
  readonly decimal?: '.' | ',';
  readonly timeZone?: string;
  readonly missing?: readonly string[];
  /** For several options in one cell: what parts them. */
  readonly separator?: string;
  /** Personal data that stays out unless chosen. */
  readonly personal?: true;
}

/** A column before it is read: its header cells, one per header row, and the text a person reads. */
export interface HeaderCells {
  readonly index: number;
  readonly cells: readonly string[];
  readonly name: string;
}

/** What a profile makes of a source that it recognises. */
export interface ProfileMatch {
  /** 0 … 1; the highest wins, profiles above 0.5 are believed. */
  readonly confidence: number;
  /** What gave it away. */
  readonly reason: Reason;
  readonly kind: TableKind;
  readonly preambleRows: number;
  readonly headerRows: number;
  /** Question texts by position; by default the header row's cells. */
  readonly names?: (headers: Records, width: number) => string[];
  /** What is known of a column; null leaves it to inference. Called once per column, from left to right. */
  readonly column: (header: HeaderCells) => ColumnHint | null;
  /** Rows to leave out; positions by looking for the headers. */
  readonly rowRules?: (headers: readonly HeaderCells[]) => readonly RowRule[];
  /**
   * Groups of columns that are one question with an option each. By default recognised from names that share their
   * beginning; a profile that knows its tool's way of naming them says it here.
   */
  readonly optionOf?: (header: HeaderCells) => { readonly question: string; readonly option: string } | null;
}

/** A tool whose exports are known. One file each; `profiles/index.ts` lists them. */
export interface Profile {
  readonly id: string;
  /** The tool's own name, the same in every language. */
  readonly name: string;
  /** What the tool's export looks like, or null when this is none. */
  readonly recognise: (head: SourceHead) => ProfileMatch | null;
}
