import type { LinkRules } from '../../core/link/link.ts';
import type { Abortable } from '../scan/request.ts';
import { serialOf } from '../serial-of.ts';
import { askedRows } from './asked-rows.ts';
import { CustomerNumbers } from './customer-numbers.ts';
import { keptFor } from './kept.ts';
import type { KnownCustomers } from './known-customers.ts';
import { type Keyed, type OutcomeRows, outcomeRows } from './outcome-rows.ts';

/** The customers of a table, and what another table says of them under the same numbers. */
export interface LinkedOutcome {
  readonly customers: KnownCustomers;
  readonly outcome: OutcomeRows;
}

/**
 * Numbers the customers of one table and reads what another says of them under the rules of a link: once for all
 * questions, because it takes longer than following them. Segment and period change neither.
 *
 * @throws EcholotError `column-missing` without a date in the other table, `cancelled`.
 */
export const linkedOutcome = (
  left: Keyed,
  right: Keyed,
  rules: LinkRules,
  signal?: Abortable,
): Promise<LinkedOutcome> =>
  keptFor(left.table, ['outcome', left.column.id, serialOf(right.table), right.column.id, rules], async () => {
    const customers = new CustomerNumbers(rules);
    const own = await numbersOf(left, customers, 'all', signal);
    const { size } = customers;
    const others = { numbers: await numbersOf(right, customers, 'known', signal), size };
    return { customers: { numbers: own, size }, outcome: await outcomeRows(right, others, signal) };
  });

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
