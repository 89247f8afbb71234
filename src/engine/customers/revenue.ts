import type { GroupFlows, RevenueAnswer, RevenueInquiry } from '../../core/customers/inquiry.ts';
import { RevenueTally } from '../../core/statistics/count-revenue.ts';
import { noRevenueFlow } from '../../core/statistics/revenue-flow.ts';
import type { Table } from '../../core/table/table.ts';
import { refuseTooManyResults } from '../scan/limits.ts';
import type { Abortable } from '../scan/request.ts';
import { type CustomerRows, overCustomers } from './customer-rows.ts';
import { type Counters, namesOf, overGroups, paymentsOf, readPayments } from './payments.ts';
import { baseOfTouching } from './spans.ts';

/** What one group in one currency paid. */
interface GroupTallies {
  readonly steps: RevenueTally;
  readonly whole: RevenueTally;
}

/**
 * Where revenue came from and went to, in steps of time, by currency and group.
 *
 * @throws EcholotError `column-missing`, `too-many-results`, `cancelled`.
 */
export async function answerRevenue(table: Table, inquiry: RevenueInquiry, signal?: Abortable): Promise<RevenueAnswer> {
  const read = await readPayments(table, inquiry, signal);
  const { rows, bounds, steps, counters } = await paymentsOf(table, inquiry, read, signal);
  const tallies = await tally(rows, counters, signal);
  const found = [...tallies.entries()].flatMap(([group, of]: [number, GroupTallies | undefined]) => {
    const [name, currency] = namesOf(table, read, inquiry, group);
    return of ? [{ currency, ...flowsOf(name, of) }] : [];
  });
  const base = baseOfTouching(table.meta.rows, { rows, left: read.left }, bounds);
  return { ask: 'revenue', steps, currencies: byCurrency(found), base };
}

async function tally(
  rows: CustomerRows,
  { steps, whole, size }: Counters,
  signal: Abortable | undefined,
): Promise<readonly (GroupTallies | undefined)[]> {
  const tallies: GroupTallies[] = [];
  let groups = 0;
  await overCustomers(rows, signal, (begin, end) =>
    overGroups(rows, begin, end, (group, first, last) => {
      let of = tallies[group];
      if (!of) {
        groups += 1;
        refuseTooManyResults(groups * size);
        of = { steps: new RevenueTally(size), whole: new RevenueTally(Math.min(1, size)) };
        tallies[group] = of;
      }
      steps(rows, first, last, of.steps);
      whole(rows, first, last, of.whole);
    }),
  );
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
