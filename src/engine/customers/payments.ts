import { currencyOfHeadings } from '../../core/customers/currency-of-heading.ts';
import type { RevenueInquiry } from '../../core/customers/inquiry.ts';
import { firstUnseenDay } from '../../core/customers/observed.ts';
import { EcholotError } from '../../core/problem.ts';
import { PeriodTable } from '../../core/statistics/count-movements.ts';
import type { Table } from '../../core/table/table.ts';
import { bucketStart } from '../../core/time/bucket.ts';
import type { Day } from '../../core/time/day.ts';
import type { Abortable } from '../scan/request.ts';
import { columnOf } from './asked-rows.ts';
import { type CountRevenue, countLevels, countSpending } from './count-revenue.ts';
import { byCustomer, type CustomerRows, overCustomers, sortLists, withAmounts } from './customer-rows.ts';
import { readOrders } from './read-orders.ts';
import type { LinkedCustomers, RowsRead } from './read-rows.ts';
import { readSubscriptions } from './read-subscriptions.ts';
import { firstDay } from './spans.ts';
import { type Steps, stepsOf } from './steps.ts';

/** What is asked of revenue, whoever asks. */
export type AskedRevenue = Omit<RevenueInquiry, 'ask'>;

/** How revenue is counted in steps, and in all of them as one. */
export interface Counters {
  readonly steps: CountRevenue;
  readonly whole: CountRevenue;
  readonly size: number;
}

/**
 * Reads the rows that pay: whose amount is known, and above 0 where it recurs.
 *
 * @throws EcholotError `column-missing`, `cancelled`.
 */
export async function readPayments(
  table: Table,
  asked: AskedRevenue,
  signal?: Abortable,
  linked?: LinkedCustomers,
): Promise<RowsRead> {
  const isOrders = table.meta.kind === 'orders';
  const role = isOrders ? 'amount' : 'mrr';
  if (!columnOf(table, role, 'number')) throw new EcholotError({ code: 'column-missing', column: role });
  const currency = columnOf(table, 'currency', 'category');
  const read = await (isOrders ? readOrders : readSubscriptions)(table, asked, currency, signal, linked);
  const least = isOrders ? 0 : Number.MIN_VALUE;
  return { ...read, pieces: read.pieces.map((piece) => withAmounts(piece, least, read.left)) };
}

/** Payments put together by customers, the steps of time, and how they are counted. */
export async function paymentsOf(table: Table, asked: AskedRevenue, read: RowsRead, signal?: Abortable) {
  const rows = await byCustomer(read.pieces, read.customers, signal);
  await overCustomers(rows, signal, (begin, end) => sortLists(rows, true, begin, end));
  const until = firstUnseenDay(table.meta);
  const steps: Steps = stepsOf(asked, firstDay(rows, until), until);
  const counters = table.meta.kind === 'orders' ? ofSpending(steps.bounds, asked) : ofLevels(steps.bounds);
  return { rows, ...steps, counters };
}

/** Goes over the rows first … last − 1 of each customer and group, which lie together. */
export function overGroups(
  { starts, group }: CustomerRows,
  begin: number,
  end: number,
  take: (group: number, first: number, last: number, customer: number) => void,
): void {
  for (let customer = begin; customer < end; customer++) {
    const last = starts[customer + 1] as number;
    for (let at = starts[customer] as number; at < last; ) {
      const first = at;
      const of = group[at] as number;
      while (at < last && group[at] === of) at += 1;
      take(of, first, at, customer);
    }
  }
}

/** The name of a group and its currency, by the number that reading gave them. */
export function namesOf(
  { meta }: Table,
  { groups, currency }: RowsRead,
  { by }: AskedRevenue,
  group: number,
): readonly [string, string] {
  const labels = groups.labels(group);
  const [name, money] = by === undefined ? ['', labels[0]] : labels;
  return [name ?? '', currency ? (money ?? '') : currencyOfHeadings(meta.columns)];
}

function ofLevels(bounds: readonly Day[]): Counters {
  const whole = bounds.length > 0 ? [bounds[0] ?? 0, bounds.at(-1) ?? 0] : [];
  const [steps, all] = [new PeriodTable(bounds), new PeriodTable(whole)];
  return { steps: countLevels(steps), whole: countLevels(all), size: steps.size };
}

/** Every step against the one before, and all steps against as many before them. */
function ofSpending(bounds: readonly Day[], { grain, yearStart = 1 }: AskedRevenue): Counters {
  const size = Math.max(0, bounds.length - 1);
  const [first, last] = [bounds[0], bounds.at(-1)];
  if (first === undefined || last === undefined) return ofLevels([]);
  let earlier = first;
  for (let step = 0; step < size; step++) earlier = bucketStart(earlier - 1, grain, yearStart);
  const steps = new PeriodTable([bucketStart(first - 1, grain, yearStart), ...bounds]);
  return { steps: countSpending(steps), whole: countSpending(new PeriodTable([earlier, first, last])), size };
}
