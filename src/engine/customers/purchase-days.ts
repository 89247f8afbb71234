import type { PurchaseSummaries } from '../../core/inference/btyd/summaries.ts';
import type { Day } from '../../core/time/day.ts';
import type { OrderLog } from './order-log.ts';

/** Days in a week, the unit of time of purchase models. */
const week = 7;

/**
 * The days on which each customer bought, each day once: those of customer c are at the places starts[c] …
 * starts[c + 1] − 1, ascending. Only customers who bought anything have a number here.
 */
export interface PurchaseDays {
  readonly starts: Uint32Array;
  readonly day: Int32Array;
  /** Net amount of the day; NaN where none of its orders has one. */
  readonly net: Float64Array;
  /** Group of the customer's first order. */
  readonly group: Int32Array;
  /** Row of the table with the customer's last order. */
  readonly row: Int32Array;
}

/** Number of customers. */
export const customersOf = ({ group }: PurchaseDays): number => group.length;

/** The purchases of a log in one currency, or in all of them (null), where amounts mean nothing. */
export function purchaseDaysOf(log: OrderLog, currency: number | null): PurchaseDays {
  const rows = log.customer.length;
  const [starts, group, lastRow]: [number[], number[], number[]] = [[], [], []];
  const [day, net] = [new Int32Array(rows), new Float64Array(rows)];
  let [size, before] = [0, -1];
  for (let row = 0; row < rows; row++) {
    if (currency !== null && log.currency[row] !== currency) continue;
    const isNew = log.customer[row] !== before;
    if (isNew) {
      starts.push(size);
      group.push(log.group[row] as number);
      before = log.customer[row] as number;
    }
    lastRow[starts.length - 1] = log.row[row] as number;
    const amount = log.net[row] as number;
    if (isNew || day[size - 1] !== log.day[row]) {
      day[size] = log.day[row] as number;
      net[size] = amount;
      size += 1;
    } else if (!Number.isNaN(amount)) {
      const sum = net[size - 1] as number;
      net[size - 1] = Number.isNaN(sum) ? amount : sum + amount;
    }
  }
  return {
    starts: Uint32Array.from([...starts, size]),
    day: day.slice(0, size),
    net: net.slice(0, size),
    group: Int32Array.from(group),
    row: Int32Array.from(lastRow),
  };
}

/** What purchase models know of each customer, in weeks since the first purchase. */
export interface CustomerSummaries extends PurchaseSummaries {
  readonly x: Float64Array;
  readonly tx: Float64Array;
  readonly T: Float64Array;
  /** Mean net amount of the days after the first; NaN without any or where none is known. */
  readonly spend: Float64Array;
  /** Net amount of all days, 0 where none is known. */
  readonly spent: Float64Array;
  /** Day of the last purchase. */
  readonly last: Int32Array;
}

/** Summaries of purchases, observed up to a day. */
export function summariesOf(days: PurchaseDays, until: Day): CustomerSummaries {
  const customers = customersOf(days);
  const column = () => new Float64Array(customers);
  const summaries = { x: column(), tx: column(), T: column(), spend: column(), spent: column() };
  const last = new Int32Array(customers);
  for (let customer = 0; customer < customers; customer++) {
    const [from, to] = [days.starts[customer] as number, days.starts[customer + 1] as number];
    const first = days.day[from] as number;
    let [sum, known, total] = [0, 0, 0];
    for (let at = from; at < to; at++) {
      const amount = days.net[at] as number;
      if (Number.isNaN(amount)) continue;
      total += amount;
      if (at === from) continue;
      sum += amount;
      known += 1;
    }
    last[customer] = days.day[to - 1] as number;
    summaries.x[customer] = to - from - 1;
    summaries.tx[customer] = ((last[customer] as number) - first) / week;
    summaries.T[customer] = (until - first) / week;
    summaries.spend[customer] = known > 0 ? sum / known : Number.NaN;
    summaries.spent[customer] = total;
  }
  return { ...summaries, last };
}
