import type { ColumnKind } from '../table/column.ts';
import type { Role } from '../table/role.ts';
import type { Scale } from '../table/scale.ts';

/** How text becomes characters. `auto` never reaches a recipe. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;

/** One of {@link encodings}. */
export type Encoding = (typeof encodings)[number];

/** Delimiters that are recognised. */
export const delimiters = [',', ';', '\t', '|'] as const;

/** One of {@link delimiters}. */
export type Delimiter = (typeof delimiters)[number];

/** Order of day, month and year in a column of dates. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';

/** What becomes of one column of a file. */
export interface ColumnRecipe {
  /** Position in the file, from 0. Columns are known by position; headers may be empty, duplicated or `__proto__`. */
  readonly index: number;
  /** Id of the column in the table: `c1` for position 0, and so on. */
  readonly id: string;
  /** Name shown to people: the question text, without markup. */
  readonly name: string;
  readonly role: Role;
  readonly kind: Exclude<ColumnKind, 'time'>;
  /** For `score` columns. */
  readonly scale?: Scale;
  /** For `score` columns: worded answers and what they stand for, e.g. `{ "Absolutely": 10 }`. Keys are trimmed. */
  readonly labels?: Readonly<Record<string, number>>;
  /** For `date` columns. */
  readonly dateOrder?: DateOrder;
  /** For `number` columns: the decimal sign. */
  readonly decimal?: '.' | ',';
  /** Texts that mean "no answer" in this column, beside the empty one. Compared after trimming, ignoring case. */
  readonly missing: readonly string[];
}

/** How a file becomes a table: everything that was recognised or decided, as data. */
export interface Recipe {
  readonly formatVersion: 1;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** Physical rows above the header that are not part of the table. */
  readonly preambleRows: number;
  /** Header rows: 0 (none), 1, 2 or 3. */
  readonly headerRows: number;
  readonly columns: readonly ColumnRecipe[];
}
