import { currencyOfHeadings } from '../../core/customers/currency-of-heading.ts';
import type { AskedRows, CustomerBase, LeftOut } from '../../core/customers/inquiry.ts';
import type { CurrencyTotals } from '../../core/customers/purchases.ts';
import { EcholotError } from '../../core/problem.ts';
import { daySpan, type Table } from '../../core/table/table.ts';
import { type Day, parseIsoDate } from '../../core/time/day.ts';
import { type Groups, groupsBy } from '../scan/groups.ts';
import type { Abortable } from '../scan/request.ts';
import { type AskedChunk, askedRows, splitOf } from './asked-rows.ts';
import { CurrencySums } from './currency-sums.ts';
import { CustomerNumbers, nobody } from './customer-numbers.ts';
import { numbersOf, type OrderColumns, orderColumns } from './order-rows.ts';

/** Purchases row by row, sorted by customer and day, as columns of equal length. */
export interface OrderLog {
  readonly customer: Int32Array;
  readonly day: Int32Array;
  /** Amount less what was paid back; NaN where unknown. */
  readonly net: Float64Array;
  /** Place in `totals`. */
  readonly currency: Int32Array;
  readonly group: Int32Array;
  /** Row of the table. */
  readonly row: Int32Array;
  /** Customers are 0 … customers − 1. */
  readonly customers: number;
  readonly groups: Groups;
  /** In the order of first appearance. */
  readonly totals: readonly CurrencyTotals[];
  /** The last day that was seen: of the table or of the period; null without any date. */
  readonly last: Day | null;
  readonly base: CustomerBase;
  readonly columns: OrderColumns;
}

/**
 * The last day up to which purchases can have been seen: that of the last order of the table, or the end of the period.
 * Not the day of import: an export that lies about for a year would make all customers look lost.
 */
function lastDayOf({ meta }: Table, { period }: AskedRows): Day | null {
  const span = daySpan(meta);
  if (!span) return null;
  const observed = meta.observedUntil === null ? null : parseIsoDate(meta.observedUntil);
  const last = observed === null ? span.last : Math.min(span.last, observed);
  const end = period ? parseIsoDate(period.end) : null;
  return end === null ? last : Math.min(last, end - 1);
}

type Column = 'customer' | 'day' | 'currency' | 'group' | 'row';

/** Rows as they are read. */
class OrderRows {
  readonly left: Partial<Record<LeftOut, number>> = {};
  size = 0;
  readonly columns: Record<Column, Int32Array>;
  readonly net: Float64Array;

  constructor(rows: number) {
    const column = () => new Int32Array(rows);
    this.columns = { customer: column(), day: column(), currency: column(), group: column(), row: column() };
    this.net = new Float64Array(rows);
  }

  leaveOut(reason: LeftOut, rows = 1): void {
    this.left[reason] = (this.left[reason] ?? 0) + rows;
  }

  add(purchase: Readonly<Record<Column, number>>, net: number): void {
    const { columns, size } = this;
    columns.customer[size] = purchase.customer;
    columns.day[size] = purchase.day;
    columns.currency[size] = purchase.currency;
    columns.group[size] = purchase.group;
    columns.row[size] = purchase.row;
    this.net[size] = net;
    this.size = size + 1;
  }
}

/** Places of rows by their values, ascending; equal values keep their order. Values are 0 … most. */
function countingSort(values: Int32Array, order: Uint32Array, least: number, most: number): Uint32Array {
  const starts = new Uint32Array(most - least + 2);
  for (const place of order) {
    const next = (values[place] as number) - least + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] as number) + (starts[at - 1] as number);
  const sorted = new Uint32Array(order.length);
  for (const place of order) {
    const value = (values[place] as number) - least;
    const at = starts[value] as number;
    sorted[at] = place;
    starts[value] = at + 1;
  }
  return sorted;
}

function sortedRows({ columns, net, size }: OrderRows, customers: number) {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < size; row++) {
    least = Math.min(least, columns.day[row] as number);
    most = Math.max(most, columns.day[row] as number);
  }
  const rows = Uint32Array.from({ length: size }, (_, row) => row);
  const byDay = size === 0 ? rows : countingSort(columns.day, rows, least, most);
  const order = countingSort(columns.customer, byDay, 0, Math.max(0, customers - 1));
  const sorted = (values: Int32Array) => Int32Array.from(order, (row) => values[row] as number);
  return {
    customer: sorted(columns.customer),
    day: sorted(columns.day),
    currency: sorted(columns.currency),
    group: sorted(columns.group),
    row: sorted(columns.row),
    net: Float64Array.from(order, (row) => net[row] as number),
  };
}

/**
 * Who bought when and for how much, of a table of orders.
 *
 * @throws EcholotError `column-missing` without dates of orders, `cancelled`.
 */
export async function orderLogOf(table: Table, asked: AskedRows, signal?: Abortable): Promise<OrderLog> {
  const columns = orderColumns(table);
  if (!columns.day) throw new EcholotError({ code: 'column-missing', column: 'orderedAt' });
  const by = splitOf(table, asked);
  const groups = groupsBy(by ? [by] : []);
  const last = lastDayOf(table, asked);
  const [read, customers, sums] = [
    new OrderRows(table.meta.rows),
    new CustomerNumbers(),
    new CurrencySums(columns, currencyOfHeadings(table.meta.columns)),
  ];
  let seen = 0;
  for await (const chunk of askedRows(table, asked, [...Object.values(columns), by], signal)) {
    const who = columns.customer ? customers.read(columns.customer, chunk) : null;
    readChunk(chunk, { columns, who, seen, last, group: groups.read(chunk.rows) }, read, sums);
    seen += chunk.rows.length;
  }
  if (seen < table.meta.rows) read.leaveOut('outside', table.meta.rows - seen);
  const rows = sortedRows(read, columns.customer ? customers.size : seen);
  const totals = sums.totals(customersByCurrency(rows));
  const size = columns.customer ? customers.size : seen;
  const base = { rows: table.meta.rows, used: read.size, customers: countCustomers(rows.customer), left: read.left };
  return { ...rows, customers: size, groups, totals, last, base, columns };
}

interface Reading {
  readonly columns: OrderColumns;
  readonly who: Int32Array | null;
  readonly seen: number;
  readonly last: Day | null;
  readonly group: Int32Array;
}

function readChunk(
  chunk: AskedChunk,
  { columns, who, seen, last, group }: Reading,
  read: OrderRows,
  sums: CurrencySums,
) {
  const days = numbersOf(columns.day, chunk);
  const money = sums.reader(chunk);
  const { list, length } = chunk.rows;
  for (let row = 0; row < length; row++) {
    const customer = who ? (who[row] as number) : seen + row;
    const day = days(row);
    const counted = money(row);
    const reason = counted === null ? 'refund' : whyLeftOut(customer, day, last);
    if (reason || !counted) read.leaveOut(reason ?? 'refund');
    else {
      const place = chunk.begin + (list ? (list[row] as number) : row);
      read.add({ customer, day, currency: counted.currency, group: group[row] as number, row: place }, counted.net);
    }
  }
}

function whyLeftOut(customer: number, day: number, last: Day | null): LeftOut | null {
  if (customer === nobody) return 'no-customer';
  if (Number.isNaN(day)) return 'no-date';
  return last !== null && day > last ? 'not-yet' : null;
}

/** Different customers of rows sorted by customer. */
function countCustomers(customer: Int32Array): number {
  let count = 0;
  for (let row = 0; row < customer.length; row++) if (row === 0 || customer[row] !== customer[row - 1]) count += 1;
  return count;
}

/** Different customers of each currency. */
function customersByCurrency({
  customer,
  currency,
}: Pick<OrderLog, 'customer' | 'currency'>): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  const lastSeen = new Map<number, number>();
  for (let row = 0; row < customer.length; row++) {
    const code = currency[row] as number;
    if (lastSeen.get(code) === customer[row]) continue;
    lastSeen.set(code, customer[row] as number);
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}
