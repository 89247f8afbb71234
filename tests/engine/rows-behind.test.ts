import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Plan } from '../../src/core/frame/plan.ts';
import { metricById, variantOf } from '../../src/core/metrics/index.ts';
import { partOfRow, rowsBehind } from '../../src/core/people/rows-behind.ts';
import { isoDate } from '../../src/core/time/day.ts';
import { grains } from '../../src/core/time/grain.ts';
import { answerPlan, countRows } from '../../src/engine/index.ts';
import { predicates } from '../core/segments/naive.ts';
import { edgeDays, responses, tableOf } from '../core/table/random-table.ts';

// Properties over many cases: a busy machine may need longer than the usual limit.
vi.setConfig({ testTimeout: 30_000 });

const dates = fc.oneof(fc.integer({ min: 19_650, max: 20_450 }), fc.constantFrom(...edgeDays));
const plans: fc.Arbitrary<Plan> = fc.record(
  {
    table: fc.constant('t'),
    metric: fc.constantFrom('nps', 'csat', 'ces'),
    segment: predicates,
    period: fc
      .tuple(dates, fc.integer({ min: 1, max: 500 }))
      .map(([start, days]) => ({ start: isoDate(start), end: isoDate(start + days) })),
    grain: fc.constantFrom(...grains),
    by: fc.uniqueArray(fc.constantFrom('bucket', 'channel', 'csat', 'reasons'), { maxLength: 3 }),
  },
  { requiredKeys: ['table', 'metric'] },
);

test('as many people are behind a number as its base n says, in every row of every frame', async () => {
  await fc.assert(
    fc.asyncProperty(responses(false), plans, async (rows, plan) => {
      const table = tableOf(rows, 16);
      const frame = await answerPlan(plan, [table]);
      for (const row of frame.rows) {
        const { predicate } = rowsBehind(plan, partOfRow(row, plan), frame.item, table.meta);
        expect((await countRows(table, predicate)).selected).toBe(row.n);
      }
    }),
  );
});

test('the people of each part of the answers are as many as its count, and the parts are all of them', async () => {
  await fc.assert(
    fc.asyncProperty(responses(false), plans, async (rows, plan) => {
      const table = tableOf(rows, 16);
      const frame = await answerPlan(plan, [table]);
      for (const row of frame.rows.slice(0, 6)) {
        const { parts } = variantOf(metricById(frame.metric), frame.variant).explain(row.answers, frame.scale);
        for (const { from, to, count } of parts) {
          const part = { ...partOfRow(row, plan), answers: { from, to } };
          const { predicate } = rowsBehind(plan, part, frame.item, table.meta);
          expect((await countRows(table, predicate)).selected).toBe(count);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('the rows of the whole plan and what is its own together are the rows behind a number', async () => {
  await fc.assert(
    fc.asyncProperty(responses(false), plans, async (rows, plan) => {
      const table = tableOf(rows, 16);
      const frame = await answerPlan(plan, [table]);
      const [row] = frame.rows;
      if (!row) return;
      const { predicate, own, within } = rowsBehind(plan, partOfRow(row, plan), frame.item, table.meta);
      const count = async (of: typeof own) => (await countRows(table, of)).selected;
      expect(await count({ is: 'all', of: [within, own] })).toBe(await count(predicate));
      expect(await count(within)).toBe(frame.base.answers);
    }),
    { numRuns: 40 },
  );
});
