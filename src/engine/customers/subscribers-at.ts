import type { Day } from '../../core/time/day.ts';
import { addMonths, wholeMonths } from '../../core/time/months.ts';
import type { Abortable } from '../scan/request.ts';
import { type CustomerRows, endless, overCustomers } from './customer-rows.ts';

/** Days in a month of which a subscription is paid. */
const daysInMonth = 365.25 / 12;

/**
 * Stays of subscribers as columns, as they were known on one day: a customer who comes back begins a new one. Ages are
 * renewals: those that fell due and were made, or the first that was not.
 */
export interface Subscribers {
  readonly size: number;
  readonly customer: Int32Array;
  /** Of the first subscription of the stay. */
  readonly group: Int32Array;
  readonly from: Int32Array;
  /** Day of the loss, or `endless`. */
  readonly to: Int32Array;
  readonly age: Int32Array;
  /** 1 where the renewal at that age was due and not made. */
  readonly lost: Uint8Array;
  /** 1 where a customer pays on that day. */
  readonly current: Uint8Array;
  /** A month, at the end of the stay. */
  readonly paying: Float64Array;
  /** What the customer paid up to the end of the stay, earlier stays included. */
  readonly paid: Float64Array;
  /** What all paid. */
  readonly allPaid: number;
  /** Different customers. */
  readonly customers: number;
}

/** Columns for so many stays. */
export function subscriberColumns(size: number) {
  const whole = () => new Int32Array(size);
  return {
    customer: whole(),
    group: whole(),
    from: whole(),
    to: whole(),
    age: whole(),
    lost: new Uint8Array(size),
    current: new Uint8Array(size),
    paying: new Float64Array(size),
    paid: new Float64Array(size),
  };
}

/** The first renewal that was not made by who left on a day: it falls on that day or is the next one. */
export function missedRenewal(from: Day, to: Day): number {
  const whole = wholeMonths(from, to);
  return Math.max(1, addMonths(from, whole) < to ? whole + 1 : whole);
}

/** Renewals that fell due before the first day that was not seen. */
export const renewalsDue = (from: Day, until: Day): number => wholeMonths(from, until - 1);

/**
 * Stays as they were known when `until` was the first day of which nothing was known. Rows must lie customer by
 * customer, sorted by their first day; those that touch or are a day apart are one stay. A renewal that falls due later
 * counts neither as made nor as missed, also of who has left already.
 */
export async function subscribersAt(rows: CustomerRows, until: Day, signal?: Abortable): Promise<Subscribers> {
  const columns = subscriberColumns(rows.from.length);
  let [size, customers, allPaid] = [0, 0, 0];
  const end = (row: number) => ((rows.to[row] as number) < until ? (rows.to[row] as number) : endless);
  const finish = (first: number, last: number, to: number, before: number): number => {
    let [paying, paid] = [0, before];
    for (let row = first; row < last; row++) {
      const [amount, ends] = [rows.amount[row] as number, end(row)];
      if (ends === to) paying += amount;
      paid += (amount * (Math.min(ends, until) - (rows.from[row] as number))) / daysInMonth;
    }
    const from = rows.from[first] as number;
    const due = renewalsDue(from, until);
    const missed = to === endless ? due + 1 : missedRenewal(from, to);
    columns.group[size] = rows.group[first] as number;
    columns.from[size] = from;
    columns.to[size] = to;
    columns.age[size] = Math.min(missed, due);
    columns.lost[size] = missed <= due ? 1 : 0;
    columns.current[size] = to === endless ? 1 : 0;
    columns.paying[size] = paying;
    columns.paid[size] = paid;
    size += 1;
    return paid;
  };
  await overCustomers(rows, signal, (begin, over) => {
    for (let customer = begin; customer < over; customer++) {
      const last = rows.starts[customer + 1] as number;
      let [at, paid] = [rows.starts[customer] as number, 0];
      if (at < last && (rows.from[at] as number) < until) customers += 1;
      while (at < last && (rows.from[at] as number) < until) {
        const first = at;
        let to = end(at);
        for (at += 1; at < last && (rows.from[at] as number) < until && (rows.from[at] as number) <= to + 1; at++) {
          to = Math.max(to, end(at));
        }
        columns.customer[size] = customer;
        paid = finish(first, at, to, paid);
      }
      allPaid += paid;
    }
  });
  return { ...columns, size, customers, allPaid };
}
