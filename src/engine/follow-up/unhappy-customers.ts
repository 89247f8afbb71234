import { firstUnseenDay } from '../../core/customers/observed.ts';
import type { FollowUpInquiry } from '../../core/follow-up/inquiry.ts';
import type { Table } from '../../core/table/table.ts';
import { isoDate } from '../../core/time/day.ts';
import { columnOf } from '../customers/asked-rows.ts';
import { nobody } from '../customers/customer-numbers.ts';
import { byCustomer } from '../customers/customer-rows.ts';
import { customersIn, knownCustomers } from '../customers/known-customers.ts';
import { keyOf } from '../customers/outcome-rows.ts';
import { readSubscriptions } from '../customers/read-subscriptions.ts';
import type { Abortable } from '../scan/request.ts';
import { moneyReader } from './customer-money.ts';
import { lastAnswers } from './last-answers.ts';
import { type FollowUpList, unknown } from './list.ts';
import { customerKeys } from './subject-keys.ts';

type CustomersInquiry = FollowUpInquiry & { readonly list: 'customers' };

/** The first row of each customer. */
function firstRows(numbers: Int32Array, size: number): Uint32Array {
  const rows = new Int32Array(size).fill(-1);
  numbers.forEach((customer, row) => {
    if (customer !== nobody && rows[customer] === -1) rows[customer] = row;
  });
  return Uint32Array.from(rows);
}

/**
 * The customers of a table of subscriptions; on the list are those who pay and whose last answer in the linked table is
 * an unhappy one.
 *
 * @throws EcholotError `column-missing`, `table-missing`, `cancelled`.
 */
export async function unhappyCustomers(
  table: Table,
  inquiry: CustomersInquiry,
  [other]: readonly Table[],
  signal?: Abortable,
): Promise<FollowUpList> {
  const { said, segment } = inquiry;
  const column = keyOf(table, said.role);
  const known = await knownCustomers(table, column, signal);
  const currency = columnOf(table, 'currency', 'category');
  const asked = { table: inquiry.table, ...(segment ? { segment } : {}) };
  const linked = {
    column,
    read: (chunk: Parameters<typeof customersIn>[1]) => customersIn(known, chunk),
    size: known.size,
  };
  const read = await readSubscriptions(table, asked, currency, signal, linked);
  const rows = await byCustomer(read.pieces, known.size, signal);
  const until = firstUnseenDay(table.meta);
  const currencyOf = (group: number): string => (currency ? (read.groups.labels(group)[0] ?? '') : '');
  const reader = moneyReader({ rows, currencyOf, until }, 'subscriptions');
  const row = firstRows(known.numbers, known.size);
  const answered = await lastAnswers(table, said, other, signal);
  const answers = Array.from(row, (at) => answered(at));
  const money = Array.from(row, (_, customer) => reader.of(customer));
  const { from, to } = said.answers;
  const isUnhappy = (answer: number | undefined): boolean => answer !== undefined && answer >= from && answer <= to;
  const keysOf = (places: readonly number[]) =>
    customerKeys(
      table,
      column.id,
      Uint32Array.from(places, (place) => row[place] as number),
      signal,
    );
  return {
    row,
    inside: Uint8Array.from(row, (_, at) => Number(money[at]?.running === true && isUnhappy(answers[at]?.answer))),
    day: Float64Array.from(answers, (one) => one?.day ?? Number.NaN),
    answer: Float64Array.from(answers, (one) => one?.answer ?? Number.NaN),
    worth: Float64Array.from(money, reader.worth),
    last: unknown(row.length),
    running: Float64Array.from(money, ({ running }) => Number(running)),
    alive: unknown(row.length),
    amounts: (place) => money[place]?.amounts ?? [],
    keys: () => keysOf(Array.from(row, (_, place) => place)),
    keysOf,
    customer: column,
    comments:
      said.comment && other
        ? { table: other, column: said.comment, row: Int32Array.from(answers, (one) => one?.row ?? -1) }
        : null,
    inactivity: null,
    refusal: null,
    seenUntil: isoDate(until - 1),
  };
}
