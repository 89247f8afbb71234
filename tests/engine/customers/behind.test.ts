import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeCohorts } from '../../../src/core/charts/cohort-description.ts';
import { describeSurvival } from '../../../src/core/charts/survival-description.ts';
import type { BehindInquiry, FlowPart, StepPart } from '../../../src/core/customers/behind.ts';
import type { Movement } from '../../../src/core/statistics/movement.ts';
import { revenueUnit } from '../../../src/core/statistics/revenue-flow.ts';
import type { Table } from '../../../src/core/table/table.ts';
import { answerInquiry, countRows } from '../../../src/engine/index.ts';
import { asked, firstDay, type Line, lines, observed, ofDays } from './made-lines.ts';
import { madeTable } from './made-table.ts';

function tableOf(rows: readonly Line[], kind: 'subscriptions' | 'orders'): Table {
  const column = <Value>(of: (row: Line) => Value) => rows.map(of);
  const ends = ({ from, length }: Line) => (length === null ? null : firstDay + from + length);
  const from = column((row) => firstDay + row.from);
  const amount = column(({ mrr }) => mrr);
  return madeTable(
    kind,
    [
      { role: 'customerId', kind: 'text', values: column(({ customer }) => (customer === 'g' ? null : customer)) },
      { role: 'plan', kind: 'category', values: column(({ plan }) => plan) },
      ...(kind === 'orders'
        ? ([
            { role: 'orderedAt', kind: 'date', values: from },
            { role: 'amount', kind: 'number', values: amount },
          ] as const)
        : ([
            { role: 'startedAt', kind: 'date', values: from },
            { role: 'endedAt', kind: 'date', values: column(ends) },
            { role: 'mrr', kind: 'number', values: amount },
          ] as const)),
    ],
    observed,
  );
}

const kinds = fc.constantFrom('subscriptions' as const, 'orders' as const);
const movementParts: readonly (readonly [StepPart, keyof Movement])[] = [
  ['at-start', 'start'],
  ['began', 'gained'],
  ['lost', 'lost'],
  ['lost-again', 'lostGained'],
  ['at-end', 'end'],
];
const flowParts: readonly FlowPart[] = ['start', 'gained', 'reactivated', 'expansion', 'contraction', 'lost', 'end'];

/** The rows behind a number: each once, and as many as a predicate of them selects. */
async function rowsBehind(table: Table, inquiry: BehindInquiry): Promise<number> {
  const { rows } = await answerInquiry(table, inquiry);
  expect(new Set(rows).size).toBe(rows.length);
  expect(rows).toEqual(rows.toSorted((a, b) => a - b));
  expect((await countRows(table, { is: 'rows', rows })).selected).toBe(rows.length);
  return rows.length;
}

describe('the customers behind', () => {
  test('a movement are as many as it counts, in each step and group, whatever rows a customer has', async () => {
    await fc.assert(
      fc.asyncProperty(lines, kinds, asked, ofDays, fc.boolean(), async (rows, kind, inSteps, period, isSplit) => {
        const table = tableOf(rows, kind);
        const ask = { table: 't', ...inSteps, ...(period ? { period } : {}), ...(isSplit ? { by: 'plan' } : {}) };
        const { groups, steps } = await answerInquiry(table, { ask: 'movements', ...ask });
        const shown = steps.flatMap((step, index) =>
          index % Math.ceil(steps.length / 4) === 0 ? [{ step, index }] : [],
        );
        for (const { group, movements } of groups) {
          for (const { step, index } of shown) {
            for (const [part, count] of movementParts) {
              const number = { of: 'movements', part, step } as const;
              const found = await rowsBehind(table, { ask: 'behind', ...ask, number, group });
              expect([part, step.start, found]).toEqual([part, step.start, movements[index]?.[count]]);
            }
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  test('a part of revenue bring exactly its amount', async () => {
    await fc.assert(
      fc.asyncProperty(lines, kinds, asked, ofDays, async (rows, kind, inSteps, period) => {
        const table = tableOf(rows, kind);
        const ask = { table: 't', ...inSteps, ...(period ? { period } : {}) };
        const { currencies, steps } = await answerInquiry(table, { ask: 'revenue', ...ask });
        const { currency = '', groups = [] } = currencies[0] ?? {};
        const wholes = groups.map(({ whole }) => ({ step: null, flow: whole }));
        const flows = groups.flatMap((one) => one.flows.map((flow, index) => ({ step: steps[index] ?? null, flow })));
        for (const { step, flow } of [...wholes, ...flows.slice(0, 3), ...flows.slice(-1)]) {
          for (const part of flowParts) {
            const number = { of: 'revenue', parts: [part], step, currency } as const;
            const inquiry = { ask: 'behind', ...ask, number, group: null } as const;
            const { amount } = await answerInquiry(table, inquiry);
            expect([part, step?.start, amount]).toEqual([part, step?.start, flow[part] * revenueUnit]);
            const found = await rowsBehind(table, inquiry);
            expect(found > 0).toBe(flow[part] > 0);
            if (part === 'start') expect(found).toBe(flow.customers);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  test('a square of the triangle are those still there, the running one too', async () => {
    await fc.assert(
      fc.asyncProperty(lines, kinds, asked, async (rows, kind, { grain }) => {
        const table = tableOf(rows, kind);
        const ask = { table: 't', grain: grain === 'day' ? 'week' : grain } as const;
        const described = describeCohorts(await answerInquiry(table, { ask: 'cohorts', ...ask }), ask.grain);
        for (const began of described.rows.slice(-4)) {
          const of = (until: string | null) =>
            rowsBehind(table, { ask: 'behind', ...ask, number: { of: 'cohorts', began, until }, group: null });
          expect(await of(null)).toBe(began.size);
          for (const { until, active } of began.squares) expect([until, await of(until)]).toEqual([until, active]);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('a point of a curve are those at risk', async () => {
    await fc.assert(
      fc.asyncProperty(lines, kinds, fc.boolean(), async (rows, kind, isSplit) => {
        const table = tableOf(rows, kind);
        const ask = { table: 't', ...(isSplit ? { by: 'plan' } : {}) };
        const survival = describeSurvival(await answerInquiry(table, { ask: 'durations', ...ask }));
        for (const [index, { group }] of survival.series.entries()) {
          for (const [place, tick] of survival.ticks.entries()) {
            const number = { of: 'durations', atLeast: tick * survival.scale } as const;
            const found = await rowsBehind(table, { ask: 'behind', ...ask, number, group });
            expect(found).toBe(survival.atRisk[index]?.[place]);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  test('a duration that the table counts itself are the rows that reached it', async () => {
    const table = madeTable(
      'subscriptions',
      [
        { role: 'tenure', kind: 'number', values: [1, 5, null, 9, 5] },
        { role: 'churned', kind: 'category', values: ['Yes', 'No', 'No', 'Yes', 'Yes'] },
        { role: 'plan', kind: 'category', values: ['A', 'A', 'A', 'B', 'B'] },
      ],
      null,
    );
    const ask = { ask: 'behind', table: 't', number: { of: 'durations', atLeast: 5 } } as const;
    expect((await answerInquiry(table, { ...ask, group: null })).rows).toEqual([1, 3, 4]);
    expect((await answerInquiry(table, { ...ask, by: 'plan', group: 'B' })).rows).toEqual([3, 4]);
  });

  test('are shown by the row that tells it: the one that ended, began or goes on', async () => {
    const rows = [
      { customer: 'a', from: 0, length: 10, plan: 'Pro', mrr: 9 },
      { customer: 'a', from: 5, length: 30, plan: 'Pro', mrr: 9 },
      { customer: 'a', from: 60, length: null, plan: 'Pro', mrr: 20 },
    ];
    const table = tableOf(rows, 'subscriptions');
    const step = { start: '2024-03-01', end: '2024-04-01' };
    const of = async (part: StepPart) =>
      (await answerInquiry(table, { ask: 'behind', table: 't', number: { of: 'movements', part, step }, group: null }))
        .rows;
    expect(await of('at-start')).toEqual([1]);
    expect(await of('lost')).toEqual([1]);
    expect(await of('began')).toEqual([2]);
    expect(await of('at-end')).toEqual([2]);
  });
});
