import type { BehindAnswer, BehindInquiry, FlowPart, NumberOfCustomers } from '../../core/customers/behind.ts';
import { EcholotError } from '../../core/problem.ts';
import { revenueUnit } from '../../core/statistics/revenue-flow.ts';
import type { Table } from '../../core/table/table.ts';
import { type Day, parseIsoDate } from '../../core/time/day.ts';
import { periodDays } from '../../core/time/presets.ts';
import { groupsBy } from '../scan/groups.ts';
import type { Abortable } from '../scan/request.ts';
import { askedRows, columnOf, splitOf } from './asked-rows.ts';
import { type Counted, type Placed, placed, rowsOf, withCustomers } from './behind-rows.ts';
import type { RevenueListener } from './count-revenue.ts';
import { overCustomers, type Stay } from './customer-rows.ts';
import { type AskedRevenue, namesOf, overGroups, paymentsOf, readPayments } from './payments.ts';
import { readOrders } from './read-orders.ts';
import { storedOf, valueAt } from './read-rows.ts';
import { readSubscriptions } from './read-subscriptions.ts';
import { overStays, type Spans, spansFrom } from './spans.ts';

/**
 * The customers behind a number of another inquiry.
 *
 * @throws EcholotError `column-missing` where a table names no customers and no dates, `cancelled`.
 */
export async function answerBehind(table: Table, inquiry: BehindInquiry, signal?: Abortable): Promise<BehindAnswer> {
  const { number } = inquiry;
  const dated = table.meta.kind === 'orders' || columnOf(table, 'startedAt', 'date');
  if (number.of === 'durations' && !dated) return behindTenure(table, inquiry, number.atLeast, signal);
  const places = await placed(table, signal);
  if (!places) throw new EcholotError({ code: 'column-missing', column: 'startedAt' });
  if (number.of === 'revenue') return behindRevenue(table, inquiry, number, places, signal);
  const isOrders = table.meta.kind === 'orders';
  const read = await (isOrders ? readOrders : readSubscriptions)(table, inquiry, undefined, signal, places.linked);
  const spans = await spansFrom(table, inquiry, withCustomers(read, places), signal);
  const inGroup = groupTest(inquiry, (group) => spans.groups.labels(group)[0] ?? '');
  const began = beganBefore(inquiry, number, spans);
  const counted: Counted[] = [];
  await overStays(spans, signal, (stay) => {
    const { customer, group, from } = stay;
    const before = inGroup(group) ? began(stay) : null;
    if (before !== null) counted.push({ customer, group, from, before });
  });
  return { ask: 'behind', rows: rowsOf(read.pieces, places, counted), amount: null };
}

/** Whether a group is the one that is asked for; names are looked up once. */
function groupTest({ group: asked }: BehindInquiry, nameOf: (group: number) => string): (group: number) => boolean {
  const known: boolean[] = [];
  return (group) => {
    known[group] ??= asked === null || nameOf(group) === asked;
    return known[group];
  };
}

const dayOfText = (iso: string): Day => parseIsoDate(iso) ?? 0;

type StayNumber = Exclude<NumberOfCustomers, { of: 'revenue' }>;

/** Before which day the row that tells it began, if a stay counts; null if not. */
function beganBefore(inquiry: BehindInquiry, number: StayNumber, { until }: Spans): (stay: Stay) => Day | null {
  if (number.of === 'durations') {
    const [start, end] = (inquiry.period && periodDays(inquiry.period)) ?? [Number.NEGATIVE_INFINITY, until];
    const { atLeast } = number;
    return ({ from, to }) => {
      const last = Math.min(to + 1, until);
      return from >= start && from < end && Math.min(to, until) - from >= atLeast ? last : null;
    };
  }
  if (number.of === 'cohorts') {
    const [start, end] = [dayOfText(number.began.start), dayOfText(number.began.end)];
    const left = number.until === null ? null : dayOfText(number.until);
    return ({ from, to }) => {
      if (from < start || from >= end || (left !== null && to < left)) return null;
      return left ?? from + 1;
    };
  }
  const [start, end] = [dayOfText(number.step.start), dayOfText(number.step.end)];
  switch (number.part) {
    case 'at-start':
      return ({ from, to }) => (from < start && to >= start ? start : null);
    case 'at-end':
      return ({ from, to }) => (from < end && to >= end ? end : null);
    case 'lost':
      return ({ from, to }) => (from < start && to >= start && to < end ? to + 1 : null);
    case 'lost-again':
      return ({ from, to }) => (from >= start && to < end ? to + 1 : null);
    case 'began':
      return ({ from }) => (from >= start && from < end ? from + 1 : null);
    default:
      return number.part satisfies never;
  }
}

/** Hears of one customer's payments whether they are a part of the revenue of a step, and how much. */
class PartListener implements RevenueListener {
  readonly #step: number;
  readonly #parts: ReadonlySet<FlowPart>;
  amount = 0;

  constructor(step: number, parts: readonly FlowPart[]) {
    this.#step = step;
    this.#parts = new Set(parts);
  }

  change(step: number, before: number, after: number, returning: boolean): void {
    if (step !== this.#step) return;
    const difference = after - before;
    this.#add('start', before);
    this.#add('end', after);
    if (before === 0) this.#add(returning ? 'reactivated' : 'gained', after);
    else if (after === 0) this.#add('lost', before);
    else this.#add(difference > 0 ? 'expansion' : 'contraction', Math.abs(difference));
  }

  stay(first: number, end: number, amount: number): void {
    if (first > this.#step || end <= this.#step) return;
    this.#add('start', amount);
    this.#add('end', amount);
  }

  #add(part: FlowPart, amount: number): void {
    if (this.#parts.has(part)) this.amount += amount;
  }
}

async function behindRevenue(
  table: Table,
  { grain = 'month', ...inquiry }: BehindInquiry,
  { step, parts, currency }: Extract<NumberOfCustomers, { of: 'revenue' }>,
  places: Placed,
  signal: Abortable | undefined,
): Promise<BehindAnswer> {
  const asked: AskedRevenue = { ...inquiry, grain };
  const read = await readPayments(table, asked, signal, places.linked);
  const { rows, steps, counters } = await paymentsOf(table, asked, withCustomers(read, places), signal);
  const index = step ? steps.findIndex(({ start }) => start === step.start) : 0;
  const shown = step ?? { start: steps[0]?.start ?? '', end: steps.at(-1)?.end ?? '' };
  const before = dayOfText(parts.length === 1 && parts[0] === 'start' ? shown.start : shown.end);
  const inGroup = groupTest(inquiry, (group) => namesOf(table, read, asked, group)[0]);
  const inCurrency = groupTest({ ...inquiry, group: currency }, (group) => namesOf(table, read, asked, group)[1]);
  const count = step ? counters.steps : counters.whole;
  const counted: Counted[] = [];
  let sum = 0;
  await overCustomers(rows, signal, (begin, end) =>
    overGroups(rows, begin, end, (group, first, last, customer) => {
      if (!inGroup(group) || !inCurrency(group)) return;
      const listener = new PartListener(index, parts);
      count(rows, first, last, listener);
      if (listener.amount === 0) return;
      sum += listener.amount;
      counted.push({ customer, group, from: Number.NEGATIVE_INFINITY, before });
    }),
  );
  return { ask: 'behind', rows: rowsOf(read.pieces, places, counted), amount: sum * revenueUnit };
}

async function behindTenure(
  table: Table,
  inquiry: BehindInquiry,
  atLeast: number,
  signal: Abortable | undefined,
): Promise<BehindAnswer> {
  const tenure = columnOf(table, 'tenure', 'number');
  if (!tenure) throw new EcholotError({ code: 'column-missing', column: 'tenure' });
  const by = splitOf(table, inquiry);
  const groups = groupsBy(by ? [by] : []);
  const inGroup = groupTest(inquiry, (group) => groups.labels(group)[0] ?? '');
  const places: number[] = [];
  for await (const chunk of askedRows(table, inquiry, [tenure, by], signal)) {
    const [times, group] = [storedOf(tenure, chunk), groups.read(chunk.rows)];
    const { length, list } = chunk.rows;
    for (let row = 0; row < length; row++) {
      if (!(valueAt(times, row) >= atLeast) || !inGroup(group[row] as number)) continue;
      places.push(chunk.begin + (list ? (list[row] as number) : row));
    }
  }
  return { ask: 'behind', rows: places, amount: null };
}
