import type { Inactivity } from '../../core/customers/inquiry.ts';
import type { Day } from '../../core/time/day.ts';
import type { Abortable } from '../scan/request.ts';
import { type CustomerRows, endless, overCustomers } from './customer-rows.ts';

/** The share of next orders that come within the proposed threshold. */
const shareWithin = 0.9;

/** Days that are taken where nobody ordered twice. */
const withoutIntervals = 365;

/** Counts intervals by their days. */
class Intervals {
  #counts = new Uint32Array(4096);
  total = 0;

  add(days: number): void {
    if (days >= this.#counts.length) this.#grow(days);
    this.#counts[days] = (this.#counts[days] as number) + 1;
    this.total += 1;
  }

  /** The fewest days within which a share of all intervals ended. */
  within(share: number): number {
    let [days, seen] = [0, this.#counts[0] ?? 0];
    while (seen < Math.ceil(share * this.total)) {
      days += 1;
      seen += this.#counts[days] ?? 0;
    }
    return days;
  }

  #grow(days: number): void {
    const longer = new Uint32Array(Math.max(days + 1, this.#counts.length * 2));
    longer.set(this.#counts);
    this.#counts = longer;
  }
}

/** The threshold asked for, or the one that customers' own intervals propose; lists must be sorted by day. */
export async function inactivityOf(
  rows: CustomerRows,
  asked: number | undefined,
  signal?: Abortable,
): Promise<Inactivity> {
  const { starts, from } = rows;
  const intervals = new Intervals();
  await overCustomers(rows, signal, (begin, end) => {
    for (let customer = begin; customer < end; customer++) {
      for (let row = (starts[customer] as number) + 1; row < (starts[customer + 1] as number); row++) {
        const days = (from[row] as number) - (from[row - 1] as number);
        if (days > 0) intervals.add(days);
      }
    }
  });
  const proposed = intervals.total > 0 ? intervals.within(shareWithin) : null;
  const days = Math.max(1, Math.round(asked ?? proposed ?? withoutIntervals));
  return { days, proposed, intervals: intervals.total };
}

/** Lets every order make a customer for some days; whether later than the last day seen is not known. */
export function spreadOrders({ from, to }: CustomerRows, days: number, until: Day): void {
  for (let row = 0; row < from.length; row++) {
    const end = (from[row] as number) + days;
    to[row] = end < until ? end : endless;
  }
}
