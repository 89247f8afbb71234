import type { LinkRole } from '../../core/link/link.ts';
import { EcholotError } from '../../core/problem.ts';
import { type ColumnMeta, missingMark, type NumberArray } from '../../core/table/column.ts';
import { daySpan, type Table, type TableMeta, timeAxis } from '../../core/table/table.ts';
import { type Day, parseIsoDate } from '../../core/time/day.ts';
import type { Abortable } from '../scan/request.ts';
import { askedRows, columnOf } from './asked-rows.ts';
import { type ByCustomer, byCustomer } from './by-customer.ts';
import { type CustomerNumbers, nobody } from './customer-numbers.ts';
import { float64List, int32List } from './number-list.ts';

/** What rows of subscriptions or orders say of customers, as columns, and which rows are whose. */
export interface OutcomeRows {
  readonly by: ByCustomer;
  /** First day of a subscription, or day of an order; NaN where missing. */
  readonly day: Float64Array;
  /** Day of the loss, infinite while there is none; of an order the same day. */
  readonly to: Float64Array;
  /** Monthly revenue, or what was paid less what was paid back; NaN where missing. */
  readonly amount: Float64Array;
  /** Code of the currency. */
  readonly currency: Int32Array;
  readonly currencies: readonly string[];
  /** First day of which nothing is known any more. */
  readonly until: Day;
}

/** Values of a column with another mark for what is missing; only that mark without a column. */
function present(values: NumberArray | null, length: number, missing: number): Float64Array {
  if (!values) return new Float64Array(length).fill(missing);
  const mark = missingMark(values);
  const result = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    result[row] = value === mark || Number.isNaN(value) ? missing : value;
  }
  return result;
}

const untilOf = (meta: TableMeta): Day =>
  ((meta.observedUntil === null ? null : parseIsoDate(meta.observedUntil)) ?? daySpan(meta)?.last ?? 0) + 1;

/** The column of a role that links tables; throws `column-missing` without one. */
export function keyOf(table: Table, role: LinkRole): ColumnMeta {
  const column = columnOf(table, role);
  if (!column || column.kind === 'set') throw new EcholotError({ code: 'column-missing', column: role });
  return column;
}

/** Columns of numbers among those of the roles; the first role that has one. */
const numbersOf = (table: Table, ...roles: Parameters<typeof columnOf>[1][]): ColumnMeta | undefined =>
  roles.map((role) => columnOf(table, role, 'number')).find((column) => column !== undefined);

/**
 * Reads the rows of a table of subscriptions or orders that belong to customers who are known already.
 *
 * @throws EcholotError `column-missing` without a key or a date, `cancelled`.
 */
export async function outcomeRows(
  table: Table,
  role: LinkRole,
  customers: CustomerNumbers,
  signal?: Abortable,
): Promise<OutcomeRows> {
  const axis = timeAxis(table.meta);
  if (!axis) throw new EcholotError({ code: 'column-missing', column: 'startedAt' });
  const subscriptions = table.meta.kind === 'subscriptions';
  const ended = subscriptions ? columnOf(table, 'endedAt', 'date') : undefined;
  const amounts = subscriptions ? numbersOf(table, 'mrr') : numbersOf(table, 'amount');
  const refunded = subscriptions ? undefined : numbersOf(table, 'refunded');
  const currencies = columnOf(table, 'currency', 'category');
  const key = keyOf(table, role);
  const [who, day, to, amount, currency] = [int32List(), float64List(), float64List(), float64List(), int32List()];
  const wanted = [axis, ended, amounts, refunded, currencies, key];
  for await (const chunk of askedRows(table, { table: table.meta.id }, wanted, signal)) {
    const { length } = chunk.rows;
    const valuesOf = (column: ColumnMeta | undefined) => (column ? chunk.rows.numbers(column.id) : null);
    const days = present(valuesOf(axis), length, Number.NaN);
    who.add(customers.read(key, chunk, 'known'));
    day.add(days);
    to.add(subscriptions ? present(valuesOf(ended), length, Number.POSITIVE_INFINITY) : days);
    const paid = present(valuesOf(amounts), length, Number.NaN);
    const back = present(valuesOf(refunded), length, 0);
    amount.add(paid.map((value, row) => value - (back[row] as number)));
    currency.add(Int32Array.from(present(valuesOf(currencies), length, nobody)));
  }
  return {
    by: byCustomer(who.all, customers.size),
    day: day.all,
    to: to.all,
    amount: amount.all,
    currency: currency.all,
    currencies: currencies?.dictionary ?? [],
    until: untilOf(table.meta),
  };
}
