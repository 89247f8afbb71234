import type {
  PurchaseGroup,
  PurchaseInquiry,
  PurchaseIntervals,
  PurchasesAnswer,
} from '../../core/customers/purchases.ts';
import { quantileOf } from '../../core/inference/numeric/percentile-interval.ts';
import type { Table } from '../../core/table/table.ts';
import { isoDate } from '../../core/time/day.ts';
import type { Abortable } from '../scan/request.ts';
import { keptFor } from './kept.ts';
import { type OrderLog, orderLogOf } from './order-log.ts';
import { customersOf, type PurchaseDays, purchaseDaysOf } from './purchase-days.ts';

/** Customers with this many purchases and more are counted together. */
const mostPurchases = 10;

/** The log of orders of an inquiry, kept for the next one about the same rows. */
export function keptOrderLog(
  table: Table,
  { segment, period, by }: Pick<PurchaseInquiry, 'segment' | 'period' | 'by'>,
  signal?: Abortable,
): Promise<OrderLog> {
  const asked = {
    table: table.meta.id,
    ...(segment ? { segment } : {}),
    ...(period ? { period } : {}),
    ...(by ? { by } : {}),
  };
  return keptFor(table, ['orders', asked], () => orderLogOf(table, asked, signal));
}

/** First and last day of a log as ISO dates. */
export function spanOf({ day, last }: Pick<OrderLog, 'last'> & { readonly day: Int32Array }): PurchasesAnswer['span'] {
  if (day.length === 0 || last === null) return null;
  const first = day.reduce((earliest, one) => Math.min(earliest, one));
  return { first: isoDate(first), last: isoDate(last) };
}

/**
 * What customers of a table of orders bought: how often, at which intervals, for how much.
 *
 * @throws EcholotError `column-missing` without dates of orders, `cancelled`.
 */
export async function answerPurchases(
  table: Table,
  inquiry: PurchaseInquiry,
  signal?: Abortable,
): Promise<PurchasesAnswer> {
  const log = await keptOrderLog(table, inquiry, signal);
  const days = purchaseDaysOf(log, null);
  const [whole, groups] = countGroups(days, log);
  return {
    ask: 'purchases',
    span: spanOf(log),
    currencies: log.totals.toSorted((a, b) => b.orders - a.orders || (a.currency < b.currency ? -1 : 1)),
    whole,
    groups: inquiry.by === undefined ? [] : groups,
    byPurchases: countPurchases(days),
    intervals: intervalsOf(days),
    base: log.base,
  };
}

function countGroups(days: PurchaseDays, { groups }: OrderLog): [PurchaseGroup, readonly PurchaseGroup[]] {
  const whole = { group: '', customers: 0, repeatBuyers: 0, purchases: 0 };
  const counts = new Map<number, { group: string; customers: number; repeatBuyers: number; purchases: number }>();
  for (let customer = 0; customer < customersOf(days); customer++) {
    const code = days.group[customer] as number;
    const purchases = (days.starts[customer + 1] as number) - (days.starts[customer] as number);
    const group = counts.get(code) ?? {
      ...whole,
      group: groups.labels(code)[0] ?? '',
      customers: 0,
      repeatBuyers: 0,
      purchases: 0,
    };
    counts.set(code, group);
    for (const count of [whole, group]) {
      count.customers += 1;
      count.purchases += purchases;
      count.repeatBuyers += purchases > 1 ? 1 : 0;
    }
  }
  const sorted = [...counts.values()].sort((a, b) => b.customers - a.customers || (a.group < b.group ? -1 : 1));
  return [whole, sorted];
}

function countPurchases({ starts }: PurchaseDays): readonly number[] {
  const counts = new Array<number>(mostPurchases).fill(0);
  for (let customer = 0; customer + 1 < starts.length; customer++) {
    const purchases = (starts[customer + 1] as number) - (starts[customer] as number);
    const place = Math.min(purchases, mostPurchases) - 1;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

function intervalsOf({ starts, day }: PurchaseDays): PurchaseIntervals | null {
  const between = new Float64Array(day.length);
  let intervals = 0;
  for (let customer = 0; customer + 1 < starts.length; customer++) {
    for (let at = (starts[customer] as number) + 1; at < (starts[customer + 1] as number); at++) {
      between[intervals] = (day[at] as number) - (day[at - 1] as number);
      intervals += 1;
    }
  }
  if (intervals === 0) return null;
  const sorted = between.subarray(0, intervals).sort();
  const at = (chance: number) => quantileOf(sorted, chance);
  return { intervals, median: at(0.5), p75: at(0.75), p90: at(0.9), p95: at(0.95) };
}
