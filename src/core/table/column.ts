import { groupingRoles, type Role } from './role.ts';
import type { Scale } from './scale.ts';

/**
 * What the values of a column are.
 * - `score`: whole-number answers on a {@link Scale}; out-of-scale answers never get here.
 * - `number`: any number.
 * - `category`: codes into the column's dictionary.
 * - `date`: civil days since 1970-01-01, see `core/time/day.ts`.
 * - `time`: seconds since midnight; the hidden companion `<date column>.time` of a date that had a time of day.
 * - `set`: any number of options per row (multiple choice), as codes into the column's dictionary.
 * - `text`: UTF-8 text, for comments and identifiers.
 */
export type ColumnKind = 'score' | 'number' | 'category' | 'date' | 'time' | 'set' | 'text';

/** Typed arrays that hold numbers, scores, days and codes; each chunk uses the narrowest that holds its values. */
export type NumberArray = Uint8Array | Uint16Array | Int32Array | Float64Array;

/**
 * One chunk of a column of numbers. A missing value is the array type's {@link missingMark}.
 * `min` and `max` span the present values (both NaN when there is none), so that a scan can skip the chunk.
 */
export interface NumericChunk {
  readonly values: NumberArray;
  readonly min: number;
  readonly max: number;
  /** How many values are missing. */
  readonly missing: number;
}

/** One chunk of a text column: row i is `bytes[offsets[i] … offsets[i + 1])` in UTF-8; empty means missing. */
export interface TextChunk {
  readonly offsets: Uint32Array;
  readonly bytes: Uint8Array;
  readonly missing: number;
}

/**
 * One chunk of a column of sets: row i holds `codes[offsets[i] … offsets[i + 1])`, each option once, ascending; none
 * means missing.
 */
export interface SetChunk {
  readonly offsets: Uint32Array;
  readonly codes: Uint8Array | Uint16Array;
  readonly missing: number;
}

/** Most different options of a column; all others count as one, see {@link otherOption}. */
export const mostOptions = 0xfffe;

/** The option under which all are counted that are not told apart. */
export const otherOption = '…';

/** One chunk of a column: `chunkRows` values, in the last chunk fewer. */
export type ColumnChunk = NumericChunk | TextChunk | SetChunk;

/** Whether a chunk holds text. */
export const isTextChunk = (chunk: ColumnChunk): chunk is TextChunk => 'bytes' in chunk;

/** Whether a chunk holds sets of options. */
export const isSetChunk = (chunk: ColumnChunk): chunk is SetChunk => 'codes' in chunk;

/** The value that stands for "missing" in an array of this type: the largest unsigned, the smallest signed, or NaN. */
export function missingMark(values: NumberArray): number {
  if (values instanceof Uint8Array) return 0xff;
  if (values instanceof Uint16Array) return 0xffff;
  if (values instanceof Int32Array) return -0x8000_0000;
  return Number.NaN;
}

/** What is known of one chunk without loading it. */
export interface ChunkSummary {
  /** Smallest present value; null in columns of texts and sets and when all values are missing. */
  readonly min: number | null;
  readonly max: number | null;
  readonly missing: number;
}

/** A column as the page and the plans know it. */
export interface ColumnMeta {
  /** Unique in its table and stable: made from the position in the file, `c1`, `c2`, …, never from the header. */
  readonly id: string;
  /** The header or question text, as a person reads it. */
  readonly name: string;
  readonly role: Role;
  readonly kind: ColumnKind;
  /** Present for `score` columns. */
  readonly scale?: Scale;
  /** Present for `category` and `set` columns: the value of each code, in order of first appearance. */
  readonly dictionary?: readonly string[];
  /** For `date` columns: the zone whose clock the values show, as the source names it (`UTC`, `America/Chicago`). */
  readonly timeZone?: string;
  /** For `number` columns: the currency that the heading of the file named. */
  readonly currency?: string;
  /** Missing values over all rows. */
  readonly missing: number;
  /** One summary per chunk. */
  readonly chunks: readonly ChunkSummary[];
}

/** Whether answers are likely to be split by a column: few repeated values with a meaning. */
export const canSplit = ({ kind, role }: Pick<ColumnMeta, 'kind' | 'role'>): boolean =>
  (kind === 'category' || kind === 'set') && (groupingRoles as readonly Role[]).includes(role);
