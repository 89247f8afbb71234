import type { TableKind } from '../../table/kind.ts';
import type { Scale } from '../../table/scale.ts';
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
  /** For answers on a scale that the tool fixes, whatever answers there are. */
  readonly scale?: Scale;
  /** For answers on a scale: what words stand for. */
  readonly labels?: Readonly<Record<string, number>>;
  /** For several options in one cell: what parts them. */
  readonly separator?: string;
  /** For an option with a column of its own: texts that mean "not chosen". */
  readonly notChosen?: readonly string[];
  /** Personal data that stays out unless chosen. */
  readonly personal?: true;
  /** Personal data that is the only way to tell customers apart: kept as a digest. */
  readonly pseudonym?: true;
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
  /** What a row is; null where the tool exports several kinds alike and the columns tell. */
  readonly kind: TableKind | null;
  readonly preambleRows: number;
  readonly headerRows: number;
  /** See `Recipe.braces`. */
  readonly braces?: true;
  /** What to know about files of this tool, or of this one. */
  readonly warnings?: readonly Reason[];
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
