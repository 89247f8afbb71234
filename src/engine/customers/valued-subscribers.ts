import type {
  SubscriberInquiry,
  SubscriberOrder,
  ValuedSubscriber,
  ValuedSubscribersAnswer,
  ValuedSubscribersInquiry,
} from '../../core/customers/subscribers.ts';
import type { Table } from '../../core/table/table.ts';
import { partOf, type StepsOptions } from '../run-steps.ts';
import { type CustomerKey, customerKeys } from './customer-keys.ts';
import { keptFor } from './kept.ts';
import { knownCustomers } from './known-customers.ts';
import { customerColumn } from './read-rows.ts';
import { askedOfSubscribers, type SubscribersRead } from './read-subscribers.ts';
import { placesSortedBy } from './sorted-places.ts';
import {
  type FittedSubscribers,
  fitSubscribers,
  keptSubscriberValues,
  type SubscriberValues,
} from './subscriber-values.ts';

/**
 * A page of the customers of a table of subscriptions who pay now, sorted; unknown values stand last.
 *
 * @throws EcholotError `column-missing`, `cancelled`.
 */
export async function answerValuedSubscribers(
  table: Table,
  { sort, direction, from, to, ...asked }: ValuedSubscribersInquiry,
  options: StepsOptions = {},
): Promise<ValuedSubscribersAnswer> {
  const inquiry: SubscriberInquiry = { ...asked, ask: 'subscribers' };
  const fitted = await fitSubscribers(table, inquiry, partOf(options, 0, 0.9));
  const values = (await keptSubscriberValues(table, inquiry, fitted)) ?? withoutValues(fitted);
  const { months, discount, method } = inquiry;
  const basis = ['sorted subscribers', ...askedOfSubscribers(inquiry), method, months, discount, sort, direction];
  const order = await keptFor(table, basis, () =>
    placesSortedBy(columnBy(fitted.read, values, sort), direction === 'descending'),
  );
  const places = order.subarray(Math.max(0, from), Math.max(0, to));
  const keys = await keysOf(table, fitted.read, values, places, options);
  const margin = inquiry.margin ?? 1;
  const rows = Array.from(places, (place, index) =>
    subscriberAt(place, keys[index] ?? { key: null }, fitted.read, values, margin),
  );
  return { ask: 'valued-subscribers', total: order.length, from, rows };
}

/** Who pays now, without any method to value them by. */
function withoutValues({ read: { subscribers } }: FittedSubscribers): SubscriberValues {
  const stay = Int32Array.from(subscribers.current.subarray(0, subscribers.size).keys()).filter(
    (place) => subscribers.current[place] === 1,
  );
  const unknown = new Float64Array(stay.length).fill(Number.NaN);
  return { stay, value: unknown, stays: unknown, beyond: 0 };
}

function columnBy({ subscribers }: SubscribersRead, values: SubscriberValues, sort: SubscriberOrder): Float64Array {
  if (sort === 'value' || sort === 'stays') return values[sort];
  const column = { paying: subscribers.paying, months: subscribers.age, paid: subscribers.paid }[sort];
  return Float64Array.from(values.stay, (stay) => column[stay] as number);
}

/** The keys of customers: by any of their rows. */
async function keysOf(
  table: Table,
  { subscribers, dated }: SubscribersRead,
  { stay }: SubscriberValues,
  places: Uint32Array,
  { signal }: StepsOptions,
): Promise<readonly CustomerKey[]> {
  const column = customerColumn(table);
  if (!column) return [];
  const wanted = Array.from(places, (place) => subscribers.customer[stay[place] as number] as number);
  if (!dated) return customerKeys(table, column, Uint32Array.from(wanted), signal);
  const { numbers } = await knownCustomers(table, column, signal);
  const rows = new Map<number, number>(wanted.map((customer) => [customer, -1]));
  for (let row = 0, open = rows.size; row < numbers.length && open > 0; row++) {
    if (rows.get(numbers[row] as number) !== -1) continue;
    rows.set(numbers[row] as number, row);
    open -= 1;
  }
  const found = Uint32Array.from(wanted, (customer) => rows.get(customer) ?? 0);
  return customerKeys(table, column, found, signal);
}

const orNull = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;

function subscriberAt(
  place: number,
  key: CustomerKey,
  { subscribers }: SubscribersRead,
  values: SubscriberValues,
  margin: number,
): ValuedSubscriber {
  const stay = values.stay[place] as number;
  const worth = orNull(values.value[place]);
  return {
    ...key,
    months: subscribers.age[stay] as number,
    paying: subscribers.paying[stay] as number,
    paid: subscribers.paid[stay] as number,
    stays: orNull(values.stays[place]),
    value: worth === null ? null : worth * margin,
  };
}
