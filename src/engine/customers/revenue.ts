import type { GroupFlows, RevenueAnswer, RevenueInquiry } from '../../core/customers/inquiry.ts';
import { firstUnseenDay } from '../../core/customers/observed.ts';
import { EcholotError } from '../../core/problem.ts';
import { PeriodTable } from '../../core/statistics/count-movements.ts';
import { RevenueTally } from '../../core/statistics/count-revenue.ts';
import { noRevenueFlow } from '../../core/statistics/revenue-flow.ts';
import type { Table } from '../../core/table/table.ts';
import { bucketStart } from '../../core/time/bucket.ts';
import type { Day } from '../../core/time/day.ts';
import { refuseTooManyResults } from '../scan/limits.ts';
import type { Abortable } from '../scan/request.ts';
import { columnOf } from './asked-rows.ts';
import { type CountRevenue, countLevels, countSpending } from './count-revenue.ts';
import { byCustomer, type CustomerRows, overCustomers, sortLists, withAmounts } from './customer-rows.ts';
import { readOrders } from './read-orders.ts';
import { readSubscriptions } from './read-subscriptions.ts';
import { baseOfTouching, firstDay } from './spans.ts';
import { stepsOf } from './steps.ts';

/** What one group in one currency paid. */
interface GroupTallies {
  readonly steps: RevenueTally;
  readonly whole: RevenueTally;
}

/** How revenue is counted in steps, and in all of them as one. */
interface Counters {
  readonly steps: CountRevenue;
  readonly whole: CountRevenue;
  readonly size: number;
}

/**
 * Where revenue came from and went to, in steps of time, by currency and group.
 *
 * @throws EcholotError `column-missing`, `too-many-results`, `cancelled`.
 */
export async function answerRevenue(table: Table, inquiry: RevenueInquiry, signal?: Abortable): Promise<RevenueAnswer> {
  const isOrders = table.meta.kind === 'orders';
  const role = isOrders ? 'amount' : 'mrr';
  if (!columnOf(table, role, 'number')) throw new EcholotError({ code: 'column-missing', column: role });
  const currency = columnOf(table, 'currency', 'category');
  const read = await (isOrders ? readOrders : readSubscriptions)(table, inquiry, currency, signal);
  const least = isOrders ? 0 : Number.MIN_VALUE;
  const pieces = read.pieces.map((piece) => withAmounts(piece, least, read.left));
  const rows = await byCustomer(pieces, read.customers, signal);
  await overCustomers(rows, signal, (begin, end) => sortLists(rows, true, begin, end));
  const until = firstUnseenDay(table.meta);
  const { bounds, steps } = stepsOf(inquiry, firstDay(rows, until), until);
  const counters = isOrders ? ofSpending(bounds, inquiry) : ofLevels(bounds);
  const tallies = await tally(rows, counters, signal);
  const found = [...tallies.entries()].flatMap(([group, of]: [number, GroupTallies | undefined]) => {
    const labels = read.groups.labels(group);
    const [name, money] = inquiry.by === undefined ? ['', labels[0] ?? ''] : [labels[0] ?? '', labels[1] ?? ''];
    return of ? [{ currency: money, ...flowsOf(name, of) }] : [];
  });
  const base = baseOfTouching(table.meta.rows, { rows, left: read.left }, bounds);
  return { ask: 'revenue', steps, currencies: byCurrency(found), base };
}

function ofLevels(bounds: readonly Day[]): Counters {
  const whole = bounds.length > 0 ? [bounds[0] ?? 0, bounds.at(-1) ?? 0] : [];
  const [steps, all] = [new PeriodTable(bounds), new PeriodTable(whole)];
  return { steps: countLevels(steps), whole: countLevels(all), size: steps.size };
}

/** Every step against the one before, and all steps against as many before them. */
function ofSpending(bounds: readonly Day[], { grain, yearStart = 1 }: RevenueInquiry): Counters {
  const size = Math.max(0, bounds.length - 1);
  const [first, last] = [bounds[0], bounds.at(-1)];
  if (first === undefined || last === undefined) return ofLevels([]);
  let earlier = first;
  for (let step = 0; step < size; step++) earlier = bucketStart(earlier - 1, grain, yearStart);
  const steps = new PeriodTable([bucketStart(first - 1, grain, yearStart), ...bounds]);
  return { steps: countSpending(steps), whole: countSpending(new PeriodTable([earlier, first, last])), size };
}

async function tally(
  rows: CustomerRows,
  { steps, whole, size }: Counters,
  signal: Abortable | undefined,
): Promise<readonly (GroupTallies | undefined)[]> {
  const tallies: GroupTallies[] = [];
  let groups = 0;
  await overCustomers(rows, signal, (begin, end) => {
    for (let customer = begin; customer < end; customer++) {
      const last = rows.starts[customer + 1] as number;
      for (let at = rows.starts[customer] as number; at < last; ) {
        const [first, group] = [at, rows.group[at] as number];
        while (at < last && rows.group[at] === group) at += 1;
        let of = tallies[group];
        if (!of) {
          groups += 1;
          refuseTooManyResults(groups * size);
          of = { steps: new RevenueTally(size), whole: new RevenueTally(Math.min(1, size)) };
          tallies[group] = of;
        }
        steps(rows, first, at, of.steps);
        whole(rows, first, at, of.whole);
      }
    }
  });
  return tallies;
}

const flowsOf = (group: string, { steps, whole }: GroupTallies): GroupFlows => ({
  group,
  flows: steps.flows(),
  whole: whole.flows()[0] ?? noRevenueFlow,
});

const sizeOf = ({ whole: { start, end } }: GroupFlows): number => start + end;

/** Currencies by their revenue, and so the groups in each. */
function byCurrency(found: readonly (GroupFlows & { readonly currency: string })[]): RevenueAnswer['currencies'] {
  const currencies = new Map<string, GroupFlows[]>();
  for (const { currency, ...flows } of found) currencies.set(currency, [...(currencies.get(currency) ?? []), flows]);
  const size = (groups: readonly GroupFlows[]) => groups.reduce((sum, group) => sum + sizeOf(group), 0);
  return [...currencies]
    .map(([currency, groups]) => ({
      currency,
      groups: groups.sort((a, b) => sizeOf(b) - sizeOf(a) || (a.group < b.group ? -1 : 1)),
    }))
    .sort((a, b) => size(b.groups) - size(a.groups) || (a.currency < b.currency ? -1 : 1));
}
