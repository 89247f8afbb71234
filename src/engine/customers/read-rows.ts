import type { AskedRows } from '../../core/customers/inquiry.ts';
import { type ColumnMeta, missingMark } from '../../core/table/column.ts';
import type { Role } from '../../core/table/role.ts';
import type { Table } from '../../core/table/table.ts';
import { type Groups, groupsBy } from '../scan/groups.ts';
import type { Abortable } from '../scan/request.ts';
import { type AskedChunk, askedRows, columnOf, splitOf } from './asked-rows.ts';
import { LeftOutRows, type RowPiece } from './customer-rows.ts';
import { customersIn, knownCustomers } from './known-customers.ts';

/** Rows of a table as they are read, before those of a customer are put together. */
export interface RowsRead {
  readonly pieces: readonly RowPiece[];
  /** Customers are numbers from 0 up to this. */
  readonly customers: number;
  /** By the column that splits and then, where there is one, the currency. */
  readonly groups: Groups;
  readonly currency: ColumnMeta | undefined;
  readonly left: LeftOutRows;
}

/** Customers by a column that a link names, with the numbers that another table gave them. */
export interface LinkedCustomers {
  readonly column: ColumnMeta;
  /** The customer of each row of a chunk. */
  readonly read: (chunk: AskedChunk) => Int32Array;
  /** Numbers that customers have: from 0 up to this. */
  readonly size: number;
}

/** Puts the usable rows of a chunk into a piece whose columns are as long as the chunk; says how many they are. */
export type FillPiece = (chunk: AskedChunk, into: RowPiece, left: LeftOutRows) => number;

/** Who counts as one customer: the account where there is one, else the customer. */
export const customerColumn = (table: Table): ColumnMeta | undefined =>
  (['accountId', 'customerId'] as const satisfies readonly Role[])
    .map((role) => columnOf(table, role))
    .find((column) => column !== undefined);

/** The values of a column as it stores them, and what stands for a missing one; nothing where there is no column. */
export function storedOf(column: ColumnMeta | undefined, { rows }: AskedChunk) {
  const values = column ? rows.numbers(column.id) : null;
  return { values, mark: values ? missingMark(values) : Number.NaN };
}

/** The value of a row; NaN where it is missing. */
export function valueAt({ values, mark }: ReturnType<typeof storedOf>, row: number): number {
  const value = values ? (values[row] as number) : mark;
  return value === mark ? Number.NaN : value;
}

/**
 * Reads the rows of a segment, whatever the period: whoever began before it may still be a customer. Without a column
 * that names customers, every row is one.
 */
export async function readRows(
  table: Table,
  asked: AskedRows,
  needs: {
    readonly columns: readonly (ColumnMeta | undefined)[];
    readonly currency?: ColumnMeta | undefined;
    /** By default the table's own customers. */
    readonly linked?: LinkedCustomers | undefined;
  },
  fill: FillPiece,
  signal?: Abortable,
): Promise<RowsRead> {
  const { period: _, ...always } = asked;
  const { currency, linked } = needs;
  const [named, by] = [linked?.column ?? customerColumn(table), splitOf(table, asked)];
  const groups = groupsBy([by, currency].flatMap((column) => (column ? [column] : [])));
  const known = named && !linked ? await knownCustomers(table, named, signal) : undefined;
  const [left, pieces] = [new LeftOutRows(), [] as RowPiece[]];
  let read = 0;
  for await (const chunk of askedRows(table, always, [...needs.columns, linked?.column, by, currency], signal)) {
    const size = chunk.rows.length;
    const customer =
      linked?.read(chunk) ??
      (known ? customersIn(known, chunk) : Int32Array.from({ length: size }, (__, row) => read + row));
    const [from, to, amount] = [new Int32Array(size), new Int32Array(size), new Float64Array(size)];
    const piece = { length: 0, customer, group: groups.read(chunk.rows), from, to, amount };
    pieces.push({ ...piece, length: fill(chunk, piece, left) });
    read += size;
  }
  left.add('outside', table.meta.rows - read);
  return { pieces, customers: linked?.size ?? known?.size ?? read, groups, currency, left };
}
