import type { FollowUpAmount } from '../../core/follow-up/inquiry.ts';
import type { Refusal } from '../../core/inference/refusal.ts';
import type { ColumnMeta } from '../../core/table/column.ts';
import type { Table } from '../../core/table/table.ts';

/** Everybody who might have to be followed up, as columns of equal length; NaN where something is unknown. */
export interface FollowUpList {
  /** Row of the table: the answer, or one of the customer's. */
  readonly row: Uint32Array;
  /** 1 for those that are on the list, 0 for others of the same table. */
  readonly inside: Uint8Array;
  /** Day of the answer. */
  readonly day: Float64Array;
  readonly answer: Float64Array;
  /** By which the most valuable come first. */
  readonly worth: Float64Array;
  /** Day of the last order. */
  readonly last: Float64Array;
  readonly alive: Float64Array;
  /** 1 while a subscription runs, 0 when none does; NaN where that is not known. */
  readonly running: Float64Array;
  readonly amounts: (place: number) => readonly FollowUpAmount[];
  /** Names all of them across imports. */
  readonly keys: () => Promise<readonly string[]>;
  /** Names of some of them. */
  readonly keysOf: (places: readonly number[]) => Promise<readonly string[]>;
  /** The column of the customers' ids. */
  readonly customer: ColumnMeta | undefined;
  /** Where their comments are, and the row of each there, −1 for none. */
  readonly comments: { readonly table: Table; readonly column: string; readonly row: Int32Array } | null;
  readonly inactivity: number | null;
  readonly refusal: Refusal | null;
  readonly seenUntil: string | null;
}

/** A column of so many unknown values. */
export const unknown = (length: number): Float64Array => new Float64Array(length).fill(Number.NaN);
