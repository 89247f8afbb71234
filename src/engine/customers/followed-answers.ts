import type { NotFollowed, OutcomeInquiry } from '../../core/customers/outcome.ts';
import { EcholotError } from '../../core/problem.ts';
import { type ColumnMeta, missingMark } from '../../core/table/column.ts';
import { isScale, type Scale, scaleSteps } from '../../core/table/scale.ts';
import { type Table, timeAxis } from '../../core/table/table.ts';
import { type Groups, groupsBy } from '../scan/groups.ts';
import type { Abortable } from '../scan/request.ts';
import { askedRows, splitOf } from './asked-rows.ts';
import { byCustomer } from './by-customer.ts';
import { type CustomerNumbers, nobody } from './customer-numbers.ts';
import { int32List } from './number-list.ts';
import { keyOf } from './outcome-rows.ts';

/** Responses with an answer, a day and a customer, as columns. */
export interface FollowedAnswers {
  readonly customer: Int32Array;
  readonly day: Int32Array;
  /** Day of the customer's next answer; the largest number when there is none. */
  readonly next: Int32Array;
  /** Group × answers of the scale + answer, from 0. */
  readonly place: Int32Array;
  readonly groups: Groups;
  readonly scale: Scale;
  readonly left: Partial<Record<NotFollowed, number>>;
}

/** Stands for "no further answer": later than any day. */
const never = 0x7fff_ffff;

function itemOf({ meta }: Table, id: string): ColumnMeta & { readonly scale: Scale } {
  const column = meta.columns.find((candidate) => candidate.id === id);
  if (!column?.scale || !isScale(column.scale)) throw new EcholotError({ code: 'column-missing', column: id });
  return { ...column, scale: column.scale };
}

/**
 * Reads the answers that can be followed. Of several on one day by one customer the last in the table stays.
 *
 * @throws EcholotError `column-missing` without a date, a key or the item, `cancelled`.
 */
export async function followedAnswers(
  table: Table,
  inquiry: OutcomeInquiry,
  customers: CustomerNumbers,
  signal?: Abortable,
): Promise<FollowedAnswers> {
  const [item, key, by] = [itemOf(table, inquiry.item), keyOf(table, inquiry.outcome.role), splitOf(table, inquiry)];
  const axis = timeAxis(table.meta);
  if (!axis) throw new EcholotError({ code: 'column-missing', column: 'answeredAt' });
  const { min } = item.scale;
  const steps = scaleSteps(item.scale);
  const groups = groupsBy(by ? [by] : []);
  const left: FollowedAnswers['left'] = {};
  const leaveOut = (reason: NotFollowed, rows = 1) => {
    left[reason] = (left[reason] ?? 0) + rows;
  };
  const [customer, day, place] = [int32List(), int32List(), int32List()];
  let read = 0;
  for await (const chunk of askedRows(table, inquiry, [item, key, axis, by], signal)) {
    const { rows } = chunk;
    read += rows.length;
    const who = customers.read(key, chunk);
    const [days, values, group] = [rows.numbers(axis.id), rows.numbers(item.id), groups.read(rows)];
    const [noDay, noValue] = [missingMark(days), missingMark(values)];
    const kept = {
      customer: new Int32Array(rows.length),
      day: new Int32Array(rows.length),
      place: new Int32Array(rows.length),
    };
    let size = 0;
    for (let row = 0; row < rows.length; row++) {
      const value = values[row] as number;
      if (value === noValue || Number.isNaN(value)) leaveOut('no-answer');
      else if (days[row] === noDay || Number.isNaN(days[row])) leaveOut('no-date');
      else if (who[row] === nobody) leaveOut('no-customer');
      else {
        kept.customer[size] = who[row] as number;
        kept.day[size] = days[row] as number;
        kept.place[size] = (group[row] as number) * steps + (value - min);
        size += 1;
      }
    }
    customer.add(kept.customer.subarray(0, size));
    day.add(kept.day.subarray(0, size));
    place.add(kept.place.subarray(0, size));
  }
  if (read < table.meta.rows) leaveOut('outside', table.meta.rows - read);
  const next = nextDays(customer.all, day.all, customers.size);
  return { customer: customer.all, day: day.all, place: place.all, next, groups, scale: item.scale, left };
}

/** The day of the next answer of the same customer; the same day for all but the last answer of a day. */
function nextDays(customer: Int32Array, day: Int32Array, customers: number): Int32Array {
  const { starts, rows } = byCustomer(customer, customers);
  const next = new Int32Array(customer.length).fill(never);
  for (let who = 0; who < customers; who++) {
    const [from, to] = [starts[who] as number, starts[who + 1] as number];
    if (to - from < 2) continue;
    const own = rows.subarray(from, to).sort((a, b) => (day[a] as number) - (day[b] as number) || a - b);
    for (let at = 0; at + 1 < own.length; at++) next[own[at] as number] = day[own[at + 1] as number] as number;
  }
  return next;
}
