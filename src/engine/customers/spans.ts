import type { AskedRows, CustomerBase, Inactivity, InSteps } from '../../core/customers/inquiry.ts';
import { firstUnseenDay } from '../../core/customers/observed.ts';
import type { Table } from '../../core/table/table.ts';
import type { Day } from '../../core/time/day.ts';
import type { Groups } from '../scan/groups.ts';
import type { Abortable } from '../scan/request.ts';
import {
  byCustomer,
  type CustomerRows,
  type LeftOutRows,
  overCustomers,
  type Stay,
  sortLists,
  takeStays,
} from './customer-rows.ts';
import { inactivityOf, spreadOrders } from './inactivity.ts';
import { readOrders } from './read-orders.ts';
import type { RowsRead } from './read-rows.ts';
import { readSubscriptions } from './read-subscriptions.ts';

/** From when to when who was a customer: of subscriptions by their dates, of orders while the last is not long ago. */
export interface Spans {
  readonly rows: CustomerRows;
  readonly groups: Groups;
  readonly left: LeftOutRows;
  /** Days that may lie between two rows of the same stay. */
  readonly slack: number;
  /** The first day of any row; `until` without rows. */
  readonly first: Day;
  /** The first day of which nothing is known any more. */
  readonly until: Day;
  readonly inactivity: Inactivity | null;
}

/** What a stay depends on beside the rows. */
export type AskedSpans = AskedRows & Pick<InSteps, 'inactivity'>;

/**
 * Exports name the last day of a subscription as often as the day after it, so one that begins on the day after another
 * goes on with it.
 */
const slackOfSubscriptions = 1;

const noAmounts = new Float64Array(0);

/**
 * Reads who was a customer when; rows of a customer lie together, sorted by group and first day.
 *
 * @throws EcholotError `column-missing`, `cancelled`.
 */
export async function spansOf(table: Table, asked: AskedSpans, signal?: Abortable): Promise<Spans> {
  const isOrders = table.meta.kind === 'orders';
  return spansFrom(
    table,
    asked,
    await (isOrders ? readOrders : readSubscriptions)(table, asked, undefined, signal),
    signal,
  );
}

/** The same of rows that were read. */
export async function spansFrom(table: Table, asked: AskedSpans, read: RowsRead, signal?: Abortable): Promise<Spans> {
  const apart = asked.by !== undefined;
  const isOrders = table.meta.kind === 'orders';
  const until = firstUnseenDay(table.meta);
  const pieces = read.pieces.map((piece) => ({ ...piece, amount: noAmounts }));
  const rows = await byCustomer(pieces, read.customers, signal);
  await overCustomers(rows, signal, (begin, end) => sortLists(rows, apart && !isOrders, begin, end));
  const inactivity = isOrders ? await inactivityOf(rows, asked.inactivity, signal) : null;
  if (inactivity) {
    spreadOrders(rows, inactivity.days, until);
    if (apart) await overCustomers(rows, signal, (begin, end) => sortLists(rows, true, begin, end));
  }
  const slack = isOrders ? 0 : slackOfSubscriptions;
  return { rows, groups: read.groups, left: read.left, slack, first: firstDay(rows, until), until, inactivity };
}

/** The first day of any row; `until` without rows. */
export function firstDay({ from }: CustomerRows, until: Day): Day {
  let first = until;
  for (let row = 0; row < from.length; row++) first = Math.min(first, from[row] as number);
  return first;
}

/** Goes over the stays of all customers, in turns with other tasks. */
export const overStays = (
  { rows, slack }: Spans,
  signal: Abortable | undefined,
  take: (stay: Stay) => void,
): Promise<void> => overCustomers(rows, signal, (begin, end) => takeStays(rows, slack, begin, end, take));

/** Counts the rows that are used and their customers; rows must come customer by customer. */
export class UsedRows {
  #used = 0;
  #customers = 0;
  #last = -1;

  add(customer: number, rows = 1): void {
    this.#used += rows;
    if (customer === this.#last) return;
    this.#last = customer;
    this.#customers += 1;
  }

  /** Where the rows of the table went; those that are not left out for another reason lie outside. */
  base(rows: number, { rows: { from }, left }: Pick<Spans, 'rows' | 'left'>): CustomerBase {
    left.add('outside', from.length - this.#used);
    return { rows, used: this.#used, customers: this.#customers, left: left.counts };
  }
}

/** The base of rows that touch the days from the first to the last of `bounds`; without bounds, none does. */
export function baseOfTouching(
  rows: number,
  spans: Pick<Spans, 'rows' | 'left'>,
  bounds: readonly Day[],
): CustomerBase {
  const { starts, from, to } = spans.rows;
  const used = new UsedRows();
  const [first, last] = [bounds[0] ?? 0, bounds.at(-1) ?? 0];
  for (let customer = 0; customer < starts.length - 1; customer++) {
    for (let row = starts[customer] as number; row < (starts[customer + 1] as number); row++) {
      if ((from[row] as number) < last && (to[row] as number) >= first) used.add(customer);
    }
  }
  return used.base(rows, spans);
}
