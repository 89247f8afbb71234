import type { AskedRows, CustomerBase, LeftOut } from '../../core/customers/inquiry.ts';
import { EcholotError } from '../../core/problem.ts';
import { type ColumnMeta, missingMark, type NumberArray } from '../../core/table/column.ts';
import type { Role } from '../../core/table/role.ts';
import { daySpan, type Table } from '../../core/table/table.ts';
import { type Day, parseIsoDate } from '../../core/time/day.ts';
import { type Groups, groupsBy } from '../scan/groups.ts';
import type { Abortable } from '../scan/request.ts';
import { type AskedChunk, askedRows, columnOf, splitOf } from './asked-rows.ts';
import { CustomerNumbers, nobody } from './customer-numbers.ts';

/** Stretches of time as a customer, one row each, sorted by group, customer and start; those of a customer do not overlap. */
export interface Stays {
  readonly group: Int32Array;
  readonly customer: Int32Array;
  /** First day. */
  readonly from: Int32Array;
  /** Day of the loss; infinity while still a customer. */
  readonly to: Float64Array;
  readonly groups: Groups;
  /** First day of which nothing is known any more. */
  readonly until: Day;
  readonly base: CustomerBase;
}

/** Who counts as one customer: the account where there is one, else the customer, else the row. */
const customerRoles = ['accountId', 'customerId'] as const satisfies readonly Role[];

/** Rows as they are read, before stretches of a customer are joined. */
class StayRows {
  readonly left: Partial<Record<LeftOut, number>> = {};
  #size = 0;
  #group = new Int32Array(1024);
  #customer = new Int32Array(1024);
  #from = new Int32Array(1024);
  #to = new Float64Array(1024);

  leaveOut(reason: LeftOut, rows = 1): void {
    this.left[reason] = (this.left[reason] ?? 0) + rows;
  }

  add(group: number, customer: number, from: Day, to: number): void {
    if (this.#size === this.#group.length) this.#grow();
    this.#group[this.#size] = group;
    this.#customer[this.#size] = customer;
    this.#from[this.#size] = from;
    this.#to[this.#size] = to;
    this.#size += 1;
  }

  get size(): number {
    return this.#size;
  }

  /** All rows sorted, those of one customer joined where they touch or overlap. */
  joined(): Pick<Stays, 'group' | 'customer' | 'from' | 'to'> {
    const [group, customer, from, to] = [this.#group, this.#customer, this.#from, this.#to];
    const order = Uint32Array.from({ length: this.#size }, (_, row) => row).sort(
      (a, b) =>
        (group[a] as number) - (group[b] as number) ||
        (customer[a] as number) - (customer[b] as number) ||
        (from[a] as number) - (from[b] as number),
    );
    const stays = {
      group: new Int32Array(this.#size),
      customer: new Int32Array(this.#size),
      from: new Int32Array(this.#size),
      to: new Float64Array(this.#size),
    };
    let last = -1;
    for (const row of order) {
      const same = last >= 0 && stays.group[last] === group[row] && stays.customer[last] === customer[row];
      if (same && (from[row] as number) <= (stays.to[last] as number)) {
        stays.to[last] = Math.max(stays.to[last] as number, to[row] as number);
        continue;
      }
      last += 1;
      stays.group[last] = group[row] as number;
      stays.customer[last] = customer[row] as number;
      stays.from[last] = from[row] as number;
      stays.to[last] = to[row] as number;
    }
    return {
      group: stays.group.subarray(0, last + 1),
      customer: stays.customer.subarray(0, last + 1),
      from: stays.from.subarray(0, last + 1),
      to: stays.to.subarray(0, last + 1),
    };
  }

  #grow(): void {
    const length = this.#size * 2;
    const [group, customer, from, to] = [this.#group, this.#customer, this.#from, this.#to];
    this.#group = new Int32Array(length);
    this.#customer = new Int32Array(length);
    this.#from = new Int32Array(length);
    this.#to = new Float64Array(length);
    this.#group.set(group);
    this.#customer.set(customer);
    this.#from.set(from);
    this.#to.set(to);
  }
}

/** The day after the last that the export can have seen, or that it names. */
function untilOf({ meta }: Table): Day {
  const observed = meta.observedUntil === null ? null : parseIsoDate(meta.observedUntil);
  return (observed ?? daySpan(meta)?.last ?? 0) + 1;
}

/**
 * How long customers of a table of subscriptions stayed. Several subscriptions of one customer are one stay as long as
 * they touch or overlap; within a group, not across groups.
 *
 * @throws EcholotError `column-missing` without a start, `cancelled`.
 */
export async function staysOf(table: Table, asked: AskedRows, signal?: Abortable): Promise<Stays> {
  const started = columnOf(table, 'startedAt', 'date');
  if (!started) throw new EcholotError({ code: 'column-missing', column: 'startedAt' });
  const ended = columnOf(table, 'endedAt', 'date');
  const named = customerRoles.map((role) => columnOf(table, role)).find((column) => column !== undefined);
  const by = splitOf(table, asked);
  const groups = groupsBy(by ? [by] : []);
  const [until, customers, stays] = [untilOf(table), new CustomerNumbers(), new StayRows()];
  let read = 0;
  for await (const chunk of askedRows(table, asked, [started, ended, named, by], signal)) {
    const days = daysOf(chunk, started, ended);
    const who = named ? customers.read(named, chunk) : null;
    const group = groups.read(chunk.rows);
    for (let row = 0; row < chunk.rows.length; row++) {
      const customer = who ? (who[row] as number) : read + row;
      const reason = whyLeftOut(customer, days.from[row] as number, days.to[row] as number, until);
      if (reason) stays.leaveOut(reason);
      else stays.add(group[row] as number, customer, days.from[row] as number, days.to[row] as number);
    }
    read += chunk.rows.length;
  }
  if (read < table.meta.rows) stays.leaveOut('outside', table.meta.rows - read);
  const joined = stays.joined();
  const different = named ? new Set(joined.customer).size : stays.size;
  const base = { rows: table.meta.rows, used: stays.size, customers: different, left: stays.left };
  return { ...joined, groups, until, base };
}

function whyLeftOut(customer: number, from: number, to: number, until: Day): LeftOut | null {
  if (customer === nobody) return 'no-customer';
  if (Number.isNaN(from)) return 'no-start';
  if (to < from) return 'ends-before-start';
  return from >= until ? 'not-yet' : null;
}

/** First days, NaN where missing, and days of loss, infinite where missing. */
function daysOf({ rows }: AskedChunk, started: ColumnMeta, ended: ColumnMeta | undefined) {
  const present = (values: NumberArray, missing: number): Float64Array => {
    const mark = missingMark(values);
    return Float64Array.from(values as ArrayLike<number>, (value) => (value === mark ? missing : value));
  };
  const from = present(rows.numbers(started.id), Number.NaN);
  const to = ended ? present(rows.numbers(ended.id), Number.POSITIVE_INFINITY) : null;
  return { from, to: to ?? new Float64Array(from.length).fill(Number.POSITIVE_INFINITY) };
}
