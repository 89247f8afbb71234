import type { ColumnKind } from '../table/column.ts';
import type { TableKind } from '../table/kind.ts';
import type { Role } from '../table/role.ts';
import type { Scale } from '../table/scale.ts';

/** How text becomes characters. `auto` never reaches a recipe. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;

/** One of {@link encodings}. */
export type Encoding = (typeof encodings)[number];

/** Delimiters that are recognised; the blank stands for any run of blanks, as in columns aligned by eye. */
export const delimiters = [',', ';', '\t', '|', ' '] as const;

/** One of {@link delimiters}. */
export type Delimiter = (typeof delimiters)[number];

/** Order of day, month and year in a column of dates. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';

/** What kind of file the cells come from: text with delimiters, a spreadsheet, or JSON. */
export type SourceFormat = 'delimited' | 'spreadsheet' | 'json';

/** One of several positions that together make one column, as when each option of a question has a column. */
export interface ColumnPart {
  /** Position in the file, from 0. */
  readonly index: number;
  /** What a chosen cell stands for: the option, or the answer as text (`4`). */
  readonly value: string;
}

/** What answers on the scale of a source mean on the scale of the table. Labels give answers on the former. */
export interface Recode {
  /** The scale on which the source asks. */
  readonly from: Pick<Scale, 'min' | 'max'>;
  /** Answer of the source (`7`) → answer of the table; null for none. An answer that is not named keeps its number. */
  readonly values: Readonly<Record<string, number | null>>;
}

/** What becomes of one column of a file. */
export interface ColumnRecipe {
  /** Position in the file, from 0. Columns are known by position; headers may be empty, duplicated or `__proto__`. */
  readonly index: number;
  /**
   * All positions of a column that the file spreads over several, `index` being the first. In a `score` column the
   * one chosen cell gives the answer, in a `set` column every chosen cell gives an option. Chosen is a cell that is
   * neither missing nor one of {@link notChosen}.
   */
  readonly parts?: readonly ColumnPart[];
  /** Texts that mean "this option was not chosen" in `parts`, e.g. `0`, `No`, `Not selected`. Compared like `missing`. */
  readonly notChosen?: readonly string[];
  /** For `set` columns in one cell: what parts the options, e.g. `;` or `, `. */
  readonly separator?: string;
  /**
   * For `set` columns: the options that are told apart; pieces that are none of them count as one option, `…`.
   * Absent: every piece is an option.
   */
  readonly options?: readonly string[];
  /** Id of the column in the table: `c1` for position 0, and so on. */
  readonly id: string;
  /** Name shown to people: the question text, without markup. */
  readonly name: string;
  /** Headers under which earlier files had the column. */
  readonly formerNames?: readonly string[];
  readonly role: Role;
  readonly kind: Exclude<ColumnKind, 'time'>;
  /** For `score` columns. */
  readonly scale?: Scale;
  /** For `score` columns: worded answers and what they stand for, e.g. `{ "Absolutely": 10 }`. Keys are trimmed. */
  readonly labels?: Readonly<Record<string, number>>;
  /** For `score` columns of a source that asks on another scale than `scale`, the one of the table. */
  readonly recode?: Recode;
  /** For `date` columns. */
  readonly dateOrder?: DateOrder;
  /** For `date` columns: the zone whose clock the cells show, as the source names it. A label; times are not moved. */
  readonly timeZone?: string;
  /** For `date` columns: position of the column that holds the time of day where the file keeps it apart. */
  readonly timeIndex?: number;
  /** For identifiers made of personal data: kept only as a keyed digest, see `Recipe.pseudonymKey`. */
  readonly pseudonym?: true;
  /** For `number` columns: the decimal sign. */
  readonly decimal?: '.' | ',';
  /** Texts that mean "no answer" in this column, beside the empty one. Compared after trimming, ignoring case. */
  readonly missing: readonly string[];
}

/** Why rows are left out by a rule. */
export type RowRuleReason =
  | 'test-answer'
  | 'partial-answer'
  | 'not-answered'
  | 'same-order'
  | 'report-footer'
  | 'total-row'
  | 'not-completed'
  | 'refund'
  | 'trial';

/**
 * Rows of a file that are left out, and counted under their reason.
 * - `cell`: rows whose cell at a position is one of some texts (compared trimmed, ignoring case), or, with `not`, is
 *   none of them. With `unlessAnswered`, rows that carry an answer to a metric stay.
 * - `repeat`: rows whose cell at a position was there in a row before, as with the lines of one order.
 * - `starts`: rows whose first filled cell starts with one of some texts, as with the footer of a report.
 * - `negative`: rows whose amount at a position is below zero, as with credit notes among sales.
 */
export type RowRule = {
  readonly reason: RowRuleReason;
  /** Whether the rule is in force; a rule that is not stays visible, so that a person may switch it. */
  readonly active: boolean;
} & (
  | {
      readonly rule: 'cell';
      readonly index: number;
      readonly texts: readonly string[];
      readonly not?: true;
      readonly unlessAnswered?: true;
    }
  | { readonly rule: 'repeat'; readonly index: number }
  | { readonly rule: 'starts'; readonly texts: readonly string[] }
  | { readonly rule: 'negative'; readonly index: number }
);

/** How a file becomes a table: everything that was recognised or decided, as data. */
export interface Recipe {
  readonly formatVersion: 1;
  /** What a row is; by default a response. */
  readonly kind?: TableKind;
  /** Id of the profile that recognised the source; absent when none did. */
  readonly profile?: string;
  /** By default `delimited`. */
  readonly format?: SourceFormat;
  /** Sheet of a spreadsheet or file in an archive; absent where there is only one. */
  readonly part?: string;
  /** Rows that are left out. */
  readonly rowRules?: readonly RowRule[];
  /** Key of the digests of {@link ColumnRecipe.pseudonym} columns; made once per device, never part of a file. */
  readonly pseudonymKey?: string;
  /** Texts write line ends, tabs and `{` as `{newline}`, `{cr}`, `{tab}`, `{lbrace}`, as LimeSurvey's VV files do. */
  readonly braces?: true;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** Physical rows above the header that are not part of the table. */
  readonly preambleRows: number;
  /** Header rows: 0 (none), 1, 2 or 3. */
  readonly headerRows: number;
  readonly columns: readonly ColumnRecipe[];
  /** Amounts that would follow from other columns are not wanted, see `amountFrom`. */
  readonly withoutAmounts?: true;
  /** Columns of earlier files of the source that the last one lacked: one that has them again maps them as before. */
  readonly gone?: readonly ColumnRecipe[];
}

/** Columns of the file that a recipe knows: as many as its rows have cells. */
export const recipeWidth = ({ columns }: Pick<Recipe, 'columns'>): number =>
  columns.reduce(
    (width, { index, parts = [], timeIndex = index }) =>
      parts.reduce((most, part) => Math.max(most, part.index + 1), Math.max(width, index + 1, timeIndex + 1)),
    0,
  );
