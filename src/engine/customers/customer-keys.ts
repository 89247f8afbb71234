import type { ValuedCustomer } from '../../core/customers/purchases.ts';
import type { ColumnMeta } from '../../core/table/column.ts';
import type { CellValue } from '../../core/table/rows.ts';
import type { Table } from '../../core/table/table.ts';
import { rowsOf } from '../rows/table-rows.ts';
import type { Abortable } from '../scan/request.ts';

/** By what a customer is known, and how it is shown where it holds an address or the like. */
export type CustomerKey = Pick<ValuedCustomer, 'key' | 'shown'>;

const textOf = (value: CellValue | undefined): string | null =>
  value === null || value === undefined ? null : String(value);

/** The keys of the customers in some rows of a table. */
export async function customerKeys(
  table: Table,
  column: ColumnMeta,
  rows: Uint32Array,
  signal?: Abortable,
): Promise<readonly CustomerKey[]> {
  const read = (personal: boolean) => rowsOf(table, rows, { columns: [column.id], personal }, signal);
  const [plain, masked] = await Promise.all([read(true), read(false)]);
  return plain.map((row, place) => {
    const [key, shown] = [textOf(row.cells[0]), textOf(masked[place]?.cells[0])];
    return shown === null || shown === key ? { key } : { key, shown };
  });
}
