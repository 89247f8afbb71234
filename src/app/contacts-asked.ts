import type { Predicate } from '../core/segments/predicate.ts';
import type { TableMeta } from '../core/table/table.ts';

/** Rows of which a person wants a contact list. */
export interface ContactsAsked {
  /** What the rows are called; the file is named after it. */
  readonly name: string;
  readonly table: TableMeta;
  /** Null for all rows. */
  readonly predicate: Predicate | null;
}
