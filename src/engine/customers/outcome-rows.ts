import { currencyOfHeadings } from '../../core/customers/currency-of-heading.ts';
import { firstUnseenDay } from '../../core/customers/observed.ts';
import type { LinkRole } from '../../core/link/link.ts';
import { EcholotError } from '../../core/problem.ts';
import type { ColumnMeta } from '../../core/table/column.ts';
import type { Table } from '../../core/table/table.ts';
import type { Day } from '../../core/time/day.ts';
import type { Abortable } from '../scan/request.ts';
import { type AskedChunk, columnOf } from './asked-rows.ts';
import { nobody } from './customer-numbers.ts';
import { byCustomer, type CustomerRows } from './customer-rows.ts';
import { customersIn, type KnownCustomers } from './known-customers.ts';
import { readOrders } from './read-orders.ts';
import { readSubscriptions } from './read-subscriptions.ts';

/** What subscriptions or orders say of customers who are known already. */
export interface OutcomeRows {
  readonly rows: CustomerRows;
  /** Of each customer, whether the table names them at all, be it in rows that do not count. */
  readonly named: Uint8Array;
  /** The currency of the rows of a group. */
  readonly currencyOf: (group: number) => string;
  /** First day of which nothing is known any more. */
  readonly until: Day;
}

/** A table and the column that names its customers. */
export interface Keyed {
  readonly table: Table;
  readonly column: ColumnMeta;
}

/** The column of a role that links tables; throws `column-missing` without one. */
export function keyOf(table: Table, role: LinkRole): ColumnMeta {
  const column = columnOf(table, role);
  if (!column || column.kind === 'set') throw new EcholotError({ code: 'column-missing', column: role });
  return column;
}

/**
 * Reads the rows of a table of subscriptions or orders that belong to customers with a number.
 *
 * @throws EcholotError `column-missing` without a date, `cancelled`.
 */
export async function outcomeRows(
  { table, column }: Keyed,
  customers: KnownCustomers,
  signal?: Abortable,
): Promise<OutcomeRows> {
  const named = new Uint8Array(customers.size);
  const read = (chunk: AskedChunk): Int32Array => {
    const who = customersIn(customers, chunk);
    for (const customer of who) if (customer !== nobody) named[customer] = 1;
    return who;
  };
  const linked = { column, read, size: customers.size };
  const currency = columnOf(table, 'currency', 'category');
  const heading = currencyOfHeadings(table.meta.columns);
  const readTable = table.meta.kind === 'subscriptions' ? readSubscriptions : readOrders;
  const found = await readTable(table, { table: table.meta.id }, currency, signal, linked);
  return {
    rows: await byCustomer(found.pieces, found.customers, signal),
    named,
    currencyOf: (group) => (currency ? (found.groups.labels(group)[0] ?? '') : heading),
    until: firstUnseenDay(table.meta),
  };
}
