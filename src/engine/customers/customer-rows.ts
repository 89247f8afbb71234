import type { LeftOut } from '../../core/customers/inquiry.ts';
import { firstPlaces, sortedByKeys } from '../rows/radix-sort.ts';
import type { Abortable } from '../scan/request.ts';
import { stopIfAborted } from '../stop-if-aborted.ts';
import { Turns } from '../turns.ts';

/** The day on which a customer is lost who is still one; adding to it stays a small integer. */
export const endless = 0x3fff_ffff;

/** Rows of one chunk that count, as columns of which the first `length` values are used. */
export interface RowPiece {
  readonly length: number;
  readonly customer: Int32Array;
  readonly group: Int32Array;
  readonly from: Int32Array;
  /** The same array as `from` where rows are single days. */
  readonly to: Int32Array;
  /** NaN where unknown; empty where nobody asks. */
  readonly amount: Float64Array;
}

/** Rows put together by their customers: those of customer c are at starts[c] … starts[c + 1] − 1. */
export interface CustomerRows {
  readonly starts: Int32Array;
  readonly group: Int32Array;
  readonly from: Int32Array;
  /** {@link endless} while still a customer. */
  readonly to: Int32Array;
  readonly amount: Float64Array;
}

/** Why rows were left out, counted. */
export class LeftOutRows {
  readonly counts: Partial<Record<LeftOut, number>> = {};

  add(reason: LeftOut, rows = 1): void {
    if (rows > 0) this.counts[reason] = (this.counts[reason] ?? 0) + rows;
  }
}

/** Leaves out rows of a piece, in place: those that shall not be kept. */
export function keepRows(piece: RowPiece, keeps: (row: number) => boolean): RowPiece {
  const { customer, group, from, to, amount } = piece;
  let length = 0;
  for (let row = 0; row < piece.length; row++) {
    if (!keeps(row)) continue;
    customer[length] = customer[row] as number;
    group[length] = group[row] as number;
    from[length] = from[row] as number;
    to[length] = to[row] as number;
    amount[length] = amount[row] as number;
    length += 1;
  }
  return { ...piece, length };
}

/** Leaves out rows whose amount is not known, or below the least. */
export function withAmounts(piece: RowPiece, least: number, left: LeftOutRows): RowPiece {
  const kept = keepRows(piece, (row) => (piece.amount[row] as number) >= least);
  left.add('no-amount', piece.length - kept.length);
  return kept;
}

/** Customers in a stretch of work between which others get a turn. */
const customersAtOnce = 50_000;

/** Works through customers in turns with other tasks. */
export async function overCustomers(
  { starts }: CustomerRows,
  signal: Abortable | undefined,
  work: (begin: number, end: number) => void,
): Promise<void> {
  const turns = new Turns();
  for (let begin = 0; begin < starts.length - 1; begin += customersAtOnce) {
    stopIfAborted(signal);
    work(begin, Math.min(starts.length - 1, begin + customersAtOnce));
    await turns.give();
  }
}

/** Puts rows together by customers, numbers from 0 up to `customers`: two passes, no comparison. */
export async function byCustomer(
  pieces: readonly RowPiece[],
  customers: number,
  signal?: Abortable,
): Promise<CustomerRows> {
  const turns = new Turns();
  const starts = new Int32Array(customers + 1);
  for (const { customer, length } of pieces) {
    for (let row = 0; row < length; row++) {
      const next = (customer[row] as number) + 1;
      starts[next] = (starts[next] as number) + 1;
    }
  }
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] as number) + (starts[at - 1] as number);
  const size = starts[customers] as number;
  const column = () => new Int32Array(size);
  const [from, group] = [column(), column()];
  const hasAmounts = pieces.some(({ amount }) => amount.length > 0);
  const areDays = pieces.every((piece) => piece.from === piece.to);
  const amount = new Float64Array(hasAmounts ? size : 0);
  const rows = { starts, group, from, to: areDays ? from : column(), amount };
  const place = starts.slice();
  for (const piece of pieces) {
    scatter(piece, rows, place);
    stopIfAborted(signal);
    await turns.give();
  }
  return areDays ? { ...rows, to: from.slice() } : rows;
}

function scatter({ length, customer, group, from, to, amount }: RowPiece, into: CustomerRows, place: Int32Array): void {
  const places = new Int32Array(length);
  for (let row = 0; row < length; row++) {
    const who = customer[row] as number;
    const at = place[who] as number;
    place[who] = at + 1;
    places[row] = at;
    into.from[at] = from[row] as number;
    into.group[at] = group[row] as number;
  }
  if (into.to !== into.from) {
    for (let row = 0; row < length; row++) into.to[places[row] as number] = to[row] as number;
  }
  if (into.amount.length > 0) {
    for (let row = 0; row < length; row++) into.amount[places[row] as number] = amount[row] as number;
  }
}

/** The longest list of a customer that is sorted by moving its rows one by one. */
const shortList = 40;

/** Sorts the rows of each customer by their first day; with `apart` by group before that. */
export function sortLists(rows: CustomerRows, apart: boolean, begin: number, end: number): void {
  for (let customer = begin; customer < end; customer++) {
    const first = rows.starts[customer] as number;
    const last = rows.starts[customer + 1] as number;
    if (last - first < 2 || isSorted(rows, apart, first, last)) continue;
    if (last - first <= shortList) sortShort(rows, apart, first, last);
    else sortLong(rows, apart, first, last);
  }
}

const isBefore = ({ group, from }: CustomerRows, apart: boolean, left: number, right: number): boolean => {
  const difference = apart ? (group[left] as number) - (group[right] as number) : 0;
  return difference === 0 ? (from[left] as number) <= (from[right] as number) : difference < 0;
};

function isSorted(rows: CustomerRows, apart: boolean, first: number, last: number): boolean {
  for (let at = first + 1; at < last; at++) if (!isBefore(rows, apart, at - 1, at)) return false;
  return true;
}

function sortShort(rows: CustomerRows, apart: boolean, first: number, last: number): void {
  for (let at = first + 1; at < last; at++) {
    for (let to = at; to > first && !isBefore(rows, apart, to - 1, to); to--) swap(rows, to - 1, to);
  }
}

function swap({ group, from, to, amount }: CustomerRows, left: number, right: number): void {
  const row = { group: group[left], from: from[left], to: to[left], amount: amount[left] };
  group[left] = group[right] as number;
  from[left] = from[right] as number;
  to[left] = to[right] as number;
  group[right] = row.group as number;
  from[right] = row.from as number;
  to[right] = row.to as number;
  if (amount.length === 0) return;
  amount[left] = amount[right] as number;
  amount[right] = row.amount as number;
}

function sortLong(rows: CustomerRows, apart: boolean, first: number, last: number): void {
  const { group, from, to, amount } = rows;
  const high = Uint32Array.from(group.subarray(first, last), (value) => (apart ? value : 0));
  const low = Uint32Array.from(from.subarray(first, last), (day) => day + 0x4000_0000);
  const order = sortedByKeys(firstPlaces(last - first), { high, low });
  for (const column of [group, from, to]) {
    column.set(
      Int32Array.from(order, (at) => column[first + at] as number),
      first,
    );
  }
  if (amount.length === 0) return;
  amount.set(
    Float64Array.from(order, (at) => amount[first + at] as number),
    first,
  );
}

/** A stretch of time as a customer of a group; the same object for each, so that none is kept. */
export interface Stay {
  customer: number;
  group: number;
  /** First day. */
  from: number;
  /** Day of the loss, or {@link endless}. */
  to: number;
  /** How many rows it joins. */
  rows: number;
  /** Not the customer's first of this group. */
  again: boolean;
}

/**
 * Joins the rows of each customer and group that touch or overlap, or are at most `slack` days apart. Lists must be
 * sorted by group and first day; a stretch after another of the same group is `again`.
 */
export function takeStays(
  rows: CustomerRows,
  slack: number,
  begin: number,
  end: number,
  take: (stay: Stay) => void,
): void {
  const stay: Stay = { customer: 0, group: 0, from: 0, to: 0, rows: 0, again: false };
  const { starts, group, from, to } = rows;
  for (let at = starts[begin] as number, customer = begin; customer < end; customer++) {
    const last = starts[customer + 1] as number;
    let before = -1;
    while (at < last) {
      const first = at;
      const of = group[at] as number;
      let until = to[at] as number;
      for (at += 1; at < last && group[at] === of && (from[at] as number) <= until + slack; at++) {
        until = Math.max(until, to[at] as number);
      }
      stay.customer = customer;
      stay.group = of;
      stay.from = from[first] as number;
      stay.to = until;
      stay.rows = at - first;
      stay.again = before === of;
      take(stay);
      before = of;
    }
  }
}
