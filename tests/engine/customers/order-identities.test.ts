import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstUnseenDay } from '../../../src/core/customers/observed.ts';
import { revenueBalance } from '../../../src/core/statistics/revenue-flow.ts';
import type { Table } from '../../../src/core/table/table.ts';
import { answerInquiry } from '../../../src/engine/index.ts';
import { movementOf, runsOf, spendingFlow } from './day-by-day.ts';
import { asked, boundsOf, firstDay, type Line, lines, observed, ofDays, sumOfBase } from './made-lines.ts';
import { madeTable } from './made-table.ts';

function ordersOf(rows: readonly Line[]): Table {
  return madeTable(
    'orders',
    [
      { role: 'customerId', kind: 'text', values: rows.map(({ customer }) => customer) },
      { role: 'orderedAt', kind: 'date', values: rows.map(({ from }) => firstDay + from) },
      { role: 'product', kind: 'category', values: rows.map(({ plan }) => plan) },
      { role: 'amount', kind: 'number', values: rows.map(({ mrr, length }) => (length === 1 ? -5 : mrr)) },
    ],
    observed,
  );
}

describe('orders', () => {
  const inactivity = fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined });

  test('make customers for as long as the last one is not long ago, day by day', async () => {
    await fc.assert(
      fc.asyncProperty(lines, asked, inactivity, fc.boolean(), async (rows, inSteps, days, isSplit) => {
        const table = ordersOf(rows);
        const until = firstUnseenDay(table.meta);
        const ask = { ...inSteps, ...(days === undefined ? {} : { inactivity: days }) };
        const answer = await answerInquiry(table, {
          ask: 'movements',
          table: 't',
          ...ask,
          ...(isSplit ? { by: 'product' } : {}),
        });
        const threshold = answer.inactivity?.days ?? 0;
        if (days !== undefined) expect(threshold).toBe(days);
        const counted = rows
          .filter(({ mrr, length, from }) => mrr !== 0 && length !== 1 && firstDay + from < until)
          .map(({ customer, from, plan }) => {
            const day = firstDay + from;
            return { customer, group: plan, from: day, to: day + threshold, amount: 0 };
          });
        for (const { group, movements } of answer.groups) {
          const own = counted.filter((row) => !isSplit || row.group === group);
          const runs = runsOf(own, until, 0);
          expect(movements).toEqual(boundsOf(answer.steps).map(([start, end]) => movementOf(runs, start, end, until)));
        }
        expect(sumOfBase(answer.base)).toBe(rows.length);
      }),
      { numRuns: 120 },
    );
  });

  test('bring revenue of a step against the step before', async () => {
    await fc.assert(
      fc.asyncProperty(lines, asked, ofDays, async (rows, inSteps, period) => {
        const table = ordersOf(rows);
        const until = firstUnseenDay(table.meta);
        const ask = { ...inSteps, ...(period ? { period } : {}) };
        const { steps, currencies } = await answerInquiry(table, { ask: 'revenue', table: 't', ...ask });
        const counted = rows
          .filter(({ mrr, length, from }) => mrr && length !== 1 && firstDay + from < until)
          .map(({ customer, from, mrr }) => {
            const day = firstDay + from;
            return { customer, group: '', from: day, to: day, amount: mrr ?? 0 };
          });
        const bounds = boundsOf(steps);
        const flows = currencies[0]?.groups[0]?.flows ?? [];
        for (const [index, flow] of flows.entries()) {
          const [start, end] = bounds[index] ?? [0, 0];
          const before = bounds[index - 1]?.[0];
          expect(revenueBalance(flow)).toBe(0);
          if (before === undefined) continue;
          expect(flow).toEqual({ ...spendingFlow(counted, before, start, end), withoutRevenue: 0 });
          expect(flow.start).toBe(flows[index - 1]?.end);
        }
      }),
      { numRuns: 120 },
    );
  });
});
