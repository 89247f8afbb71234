import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StepPart } from '../../../src/core/customers/behind.ts';
import { rowsOfStep } from '../../../src/core/people/customers-behind.ts';
import type { Movement } from '../../../src/core/statistics/movement.ts';
import type { Table } from '../../../src/core/table/table.ts';
import { dayOf } from '../../../src/core/time/day.ts';
import { answerInquiry, countRows } from '../../../src/engine/index.ts';
import { madeTable } from './made-table.ts';

const firstDay = dayOf({ year: 2024, month: 1, day: 29 });

const line = fc.record({
  from: fc.nat({ max: 110 }),
  length: fc.option(fc.integer({ min: 1, max: 60 }), { nil: null }),
  trial: fc.constantFrom(null, null, 7, 14),
  plan: fc.constantFrom('Basic', 'Pro', null),
  mrr: fc.constantFrom(null, 0, 9.99, 20),
  status: fc.constantFrom('active', 'canceled', 'trialing', 'incomplete', null),
});
type Line = {
  from: number;
  length: number | null;
  trial: number | null;
  plan: string | null;
  mrr: number | null;
  status: string | null;
};

/** Is over and paid until then, so that 0 is not taken for how a billing system writes who left. */
const paidAndOver: Line = { from: 1, length: 9, trial: null, plan: 'Pro', mrr: 9, status: null };

/** One row per customer; nobody leaves within the trial, which two columns would have to be compared for. */
function tableOf(rows: readonly Line[]): Table {
  const ends = ({ from, length, trial }: Line) => (length === null ? null : firstDay + from + length + (trial ?? 0));
  return madeTable(
    'subscriptions',
    [
      { role: 'customerId', kind: 'text', values: rows.map((_, index) => (index % 13 === 12 ? null : `c${index}`)) },
      { role: 'startedAt', kind: 'date', values: rows.map(({ from }) => firstDay + from) },
      { role: 'endedAt', kind: 'date', values: rows.map(ends) },
      {
        role: 'trialEndsAt',
        kind: 'date',
        values: rows.map(({ from, trial }) => (trial === null ? null : firstDay + from + trial)),
      },
      { role: 'plan', kind: 'category', values: rows.map(({ plan }) => plan) },
      { role: 'mrr', kind: 'number', values: rows.map(({ mrr }) => mrr) },
      { role: 'status', kind: 'category', values: rows.map(({ status }) => status) },
    ],
    firstDay + 100,
  );
}

const parts: readonly (readonly [StepPart, keyof Movement])[] = [
  ['at-start', 'start'],
  ['began', 'gained'],
  ['lost', 'lost'],
  ['lost-again', 'lostGained'],
  ['at-end', 'end'],
];

describe('the rows behind a movement', () => {
  test('are as many as its customers where each has one row, in each step and group', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 40, size: 'max' }), async (rows) => {
        const table = tableOf([paidAndOver, ...rows]);
        const ask = { ask: 'movements', table: 't', grain: 'month', by: 'plan' } as const;
        const { groups, steps } = await answerInquiry(table, ask);
        for (const { group, movements } of groups) {
          for (const [index, step] of steps.entries()) {
            for (const [part, count] of parts) {
              const predicate = rowsOfStep(table.meta, ask, part, step, group);
              const found = predicate && (await countRows(table, predicate));
              expect([part, step.start, found?.selected]).toEqual([part, step.start, movements[index]?.[count]]);
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('of orders are told by no predicate', () => {
    const column = { role: 'orderedAt', kind: 'date', values: [firstDay] } as const;
    const { meta } = madeTable('orders', [column], null);
    expect(rowsOfStep(meta, {}, 'lost', { start: '2024-01-01', end: '2024-02-01' })).toBeNull();
  });
});
