import { endedCodes } from '../../core/customers/ended.ts';
import type { DurationAnswer, DurationInquiry } from '../../core/customers/inquiry.ts';
import { EcholotError } from '../../core/problem.ts';
import { PeriodTable } from '../../core/statistics/count-movements.ts';
import { lifeTableBase, lifeTableOf } from '../../core/statistics/life-table.ts';
import type { Table } from '../../core/table/table.ts';
import { periodDays } from '../../core/time/presets.ts';
import { type Groups, groupsBy } from '../scan/groups.ts';
import type { Abortable } from '../scan/request.ts';
import { askedRows, columnOf, splitOf } from './asked-rows.ts';
import { LeftOutRows } from './customer-rows.ts';
import { storedOf, valueAt } from './read-rows.ts';
import { overStays, type Spans, spansOf, UsedRows } from './spans.ts';
import { stepsOf } from './steps.ts';

/** Durations of one group while they are collected, and 1 where the customer was lost. */
interface Collected {
  readonly time: number[];
  readonly happened: number[];
}

/**
 * How long customers stayed, by group: from dates where the table has them, else from periods that it counts.
 *
 * @throws EcholotError `column-missing` when it has neither, `too-many-results`, `cancelled`.
 */
export async function answerDurations(
  table: Table,
  inquiry: DurationInquiry,
  signal?: Abortable,
): Promise<DurationAnswer> {
  const hasDates = table.meta.kind === 'orders' || columnOf(table, 'startedAt', 'date') !== undefined;
  return hasDates ? fromDates(table, inquiry, signal) : fromTenure(table, inquiry, signal);
}

/** Days that are counted, and how: which stays begin in time, how long one lasted, and whether a loss is known. */
interface Clock {
  readonly begins: (from: number) => boolean;
  readonly time: (from: number, to: number) => number;
  readonly isLost: (from: number, to: number) => boolean;
}

function inDays({ period }: DurationInquiry, { until }: Spans): Clock {
  const [start, end] = (period && periodDays(period)) ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  return {
    begins: (from) => from >= start && from < end,
    time: (from, to) => Math.min(to, until) - from,
    isLost: (_, to) => to < until,
  };
}

/** Steps as cohorts count them: who leaves within the first step, leaves in the next; the one in progress is not over. */
function inSteps({ grain = 'day', ...inquiry }: DurationInquiry, { first, until }: Spans): Clock {
  const { bounds } = stepsOf({ ...inquiry, grain }, first, until);
  const [start, end] = [bounds[0] ?? until, bounds.at(-1) ?? until];
  const { period: _, ...always } = inquiry;
  const ahead = new PeriodTable(stepsOf({ ...always, grain }, start, until).bounds);
  const last = ahead.size - ((ahead.bounds.at(-1) ?? 0) > until ? 2 : 1);
  const leavesIn = (from: number, to: number) => Math.max(ahead.periodOf(to), ahead.periodOf(from) + 1);
  return {
    begins: (from) => from >= start && from < end,
    time: (from, to) => Math.max(0, Math.min(leavesIn(from, to), last) - ahead.periodOf(from)),
    isLost: (from, to) => leavesIn(from, to) <= last,
  };
}

async function fromDates(table: Table, inquiry: DurationInquiry, signal?: Abortable): Promise<DurationAnswer> {
  const spans = await spansOf(table, inquiry, signal);
  const clock = inquiry.grain ? inSteps(inquiry, spans) : inDays(inquiry, spans);
  const [collected, used]: [Collected[], UsedRows] = [[], new UsedRows()];
  await overStays(spans, signal, ({ customer, group, from, to, rows }) => {
    if (!clock.begins(from)) return;
    used.add(customer, rows);
    collect(collected, group, clock.time(from, to), clock.isLost(from, to));
  });
  const base = used.base(table.meta.rows, spans);
  return { ask: 'durations', unit: inquiry.grain ?? 'days', groups: tablesOf(collected, spans.groups), base };
}

async function fromTenure(table: Table, inquiry: DurationInquiry, signal?: Abortable): Promise<DurationAnswer> {
  const [tenure, churned] = [columnOf(table, 'tenure', 'number'), columnOf(table, 'churned')];
  if (!tenure) throw new EcholotError({ code: 'column-missing', column: 'tenure' });
  if (!churned || churned.kind === 'text' || churned.kind === 'set')
    throw new EcholotError({ code: 'column-missing', column: 'churned' });
  const by = splitOf(table, inquiry);
  const [groups, lost, left] = [groupsBy(by ? [by] : []), endedCodes(churned), new LeftOutRows()];
  const collected: Collected[] = [];
  let [read, used] = [0, 0];
  for await (const chunk of askedRows(table, inquiry, [tenure, churned, by], signal)) {
    const group = groups.read(chunk.rows);
    const [times, ends] = [storedOf(tenure, chunk), storedOf(churned, chunk)];
    read += chunk.rows.length;
    for (let row = 0; row < chunk.rows.length; row++) {
      const time = valueAt(times, row);
      if (time >= 0) {
        used += 1;
        collect(collected, group[row] as number, time, lost[valueAt(ends, row)] === true);
      } else left.add(time < 0 ? 'ends-before-start' : 'no-start');
    }
  }
  left.add('outside', table.meta.rows - read);
  const base = { rows: table.meta.rows, used, customers: used, left: left.counts };
  return { ask: 'durations', unit: 'periods', groups: tablesOf(collected, groups), base };
}

function collect(collected: Collected[], group: number, time: number, lost: boolean): void {
  collected[group] ??= { time: [], happened: [] };
  collected[group].time.push(time);
  collected[group].happened.push(lost ? 1 : 0);
}

/** Life tables of groups with anybody, largest first. */
const tablesOf = (collected: readonly (Collected | undefined)[], groups: Groups): DurationAnswer['groups'] =>
  collected
    .flatMap((found, group) =>
      found ? [{ group: groups.labels(group)[0] ?? '', table: lifeTableOf(found.time, found.happened) }] : [],
    )
    .sort((a, b) => lifeTableBase(b.table) - lifeTableBase(a.table) || (a.group < b.group ? -1 : 1));
