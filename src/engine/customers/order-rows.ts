import type { ColumnMeta } from '../../core/table/column.ts';
import { missingMark, type NumberArray } from '../../core/table/column.ts';
import type { Table } from '../../core/table/table.ts';
import { type AskedChunk, columnOf } from './asked-rows.ts';

/** The columns of a table of orders that say who bought what. */
export interface OrderColumns {
  readonly customer: ColumnMeta | undefined;
  readonly day: ColumnMeta | undefined;
  readonly order: ColumnMeta | undefined;
  readonly amount: ColumnMeta | undefined;
  readonly refunded: ColumnMeta | undefined;
  readonly currency: ColumnMeta | undefined;
  readonly margin: ColumnMeta | undefined;
  readonly cost: ColumnMeta | undefined;
}

/** Finds the columns by their roles; the account names a customer before the person does. */
export const orderColumns = (table: Table): OrderColumns => ({
  customer: columnOf(table, 'accountId') ?? columnOf(table, 'customerId'),
  day: columnOf(table, 'orderedAt', 'date'),
  order: columnOf(table, 'orderId'),
  amount: columnOf(table, 'amount', 'number'),
  refunded: columnOf(table, 'refunded', 'number'),
  currency: columnOf(table, 'currency', 'category'),
  margin: columnOf(table, 'margin', 'number'),
  cost: columnOf(table, 'cost', 'number'),
});

/** Reads one value per row; NaN where it is missing or where there is no such column. */
export function numbersOf(column: ColumnMeta | undefined, { rows }: AskedChunk): (row: number) => number {
  if (!column) return () => Number.NaN;
  const values: NumberArray = rows.numbers(column.id);
  const mark = missingMark(values);
  return (row) => {
    const value = values[row] as number;
    return value === mark ? Number.NaN : value;
  };
}
