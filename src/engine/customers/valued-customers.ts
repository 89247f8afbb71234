import type {
  ValuedCustomer,
  ValuedCustomersAnswer,
  ValuedCustomersInquiry,
  ValueInquiry,
  ValueOrder,
} from '../../core/customers/purchases.ts';
import type { Table } from '../../core/table/table.ts';
import { isoDate } from '../../core/time/day.ts';
import { partOf, type StepsOptions } from '../run-steps.ts';
import { type CustomerKey, customerKeys } from './customer-keys.ts';
import type { CustomerValues } from './customer-values.ts';
import { type FittedOrders, fitOrders } from './fit-orders.ts';
import { keptFor } from './kept.ts';
import { placesSortedBy } from './sorted-places.ts';
import { keptValues, marginOf } from './values.ts';

/**
 * A page of the customers of a table of orders with what is expected of them, sorted; unknown values stand last.
 *
 * @throws EcholotError `column-missing` without dates of orders, `cancelled`.
 */
export async function answerValuedCustomers(
  table: Table,
  { sort, direction, from, to, ...asked }: ValuedCustomersInquiry,
  options: StepsOptions = {},
): Promise<ValuedCustomersAnswer> {
  const inquiry: ValueInquiry = { ...asked, ask: 'values' };
  const fitted = await fitOrders(table, inquiry, partOf(options, 0, 0.9));
  const values = await keptValues(table, inquiry, fitted, partOf(options, 0.9, 1));
  const { segment, period, currency, model, horizon, discount } = inquiry;
  const basis = ['sorted', segment, period, currency, model, horizon, discount, sort, direction];
  const order = await keptFor(table, basis, () =>
    placesSortedBy(columnBy(fitted, values, sort), direction === 'descending'),
  );
  const places = order.subarray(Math.max(0, from), Math.max(0, to));
  const { share } = marginOf(fitted, inquiry);
  const keys = await keysOf(table, fitted, places, options);
  const rows = Array.from(places, (customer, place) =>
    customerAt(customer, keys[place] ?? { key: null }, fitted, values, share),
  );
  return { ask: 'valued-customers', total: order.length, from, rows };
}

function columnBy({ summaries }: FittedOrders, values: CustomerValues | null, sort: ValueOrder): ArrayLike<number> {
  if (sort === 'spent') return summaries.spent;
  if (sort === 'purchases') return summaries.x;
  if (sort === 'last') return summaries.last;
  return values ? values[sort] : summaries.x;
}

/** The keys of customers, and how they are shown. */
function keysOf(table: Table, { days, log }: FittedOrders, customers: Uint32Array, { signal }: StepsOptions) {
  const column = log.columns.customer;
  const rows = Uint32Array.from(customers, (customer) => days.row[customer] as number);
  return column ? customerKeys(table, column, rows, signal) : [];
}

const orNull = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;

function customerAt(
  customer: number,
  key: CustomerKey,
  { summaries, log }: FittedOrders,
  values: CustomerValues | null,
  margin: number,
): ValuedCustomer {
  const worth = orNull(values?.value[customer]);
  return {
    ...key,
    x: summaries.x[customer] as number,
    tx: summaries.tx[customer] as number,
    T: summaries.T[customer] as number,
    last: isoDate(summaries.last[customer] as number),
    meanSpend: orNull(summaries.spend[customer]),
    spent: log.columns.amount ? (summaries.spent[customer] as number) : null,
    alive: orNull(values?.alive[customer]),
    expected: orNull(values?.expected[customer]),
    value: worth === null ? null : worth * margin,
  };
}
