import type { LinkRules } from '../../core/link/link.ts';
import type { ColumnMeta } from '../../core/table/column.ts';
import type { Table } from '../../core/table/table.ts';
import type { Abortable } from '../scan/request.ts';
import { askedRows } from './asked-rows.ts';
import { CustomerNumbers } from './customer-numbers.ts';
import { keptFor } from './kept.ts';
import type { KnownCustomers } from './known-customers.ts';

/** A table and the column that names its customers. */
export interface Keyed {
  readonly table: Table;
  readonly column: ColumnMeta;
}

/** The customers of two tables under the numbers of the first; nobody where the first does not know them. */
export interface CustomersOfBoth {
  readonly left: KnownCustomers;
  readonly right: KnownCustomers;
}

const serials = new WeakMap<Table, number>();
let tables = 0;

/** Tells tables apart that are in memory, whatever they are called. */
function serialOf(table: Table): number {
  const known = serials.get(table) ?? tables++;
  serials.set(table, known);
  return known;
}

/**
 * Numbers the customers of one table and finds them in another under the rules of a link: once for all questions, because
 * it takes longer than following them.
 *
 * @throws EcholotError `cancelled`.
 */
export const customersOfBoth = (
  left: Keyed,
  right: Keyed,
  rules: LinkRules,
  signal?: Abortable,
): Promise<CustomersOfBoth> =>
  keptFor(
    left.table,
    ['customers of both', left.column.id, serialOf(right.table), right.column.id, rules],
    async () => {
      const customers = new CustomerNumbers(rules);
      const own = await numbersOf(left, customers, 'all', signal);
      const { size } = customers;
      return {
        left: { numbers: own, size },
        right: { numbers: await numbersOf(right, customers, 'known', signal), size },
      };
    },
  );

async function numbersOf(
  { table, column }: Keyed,
  customers: CustomerNumbers,
  wanted: 'all' | 'known',
  signal?: Abortable,
): Promise<Int32Array> {
  const numbers = new Int32Array(table.meta.rows);
  for await (const chunk of askedRows(table, { table: table.meta.id }, [column], signal)) {
    numbers.set(customers.read(column, chunk, wanted), chunk.begin);
  }
  return numbers;
}
