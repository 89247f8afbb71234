import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Plan } from '../../src/core/frame/plan.ts';
import { type Problem, problemOf } from '../../src/core/problem.ts';
import { isoDate } from '../../src/core/time/day.ts';
import { grains } from '../../src/core/time/grain.ts';
import { answerPlan, answerPlans } from '../../src/engine/index.ts';
import { predicates } from '../core/segments/naive.ts';
import { edgeDays, responses, tableOf } from '../core/table/random-table.ts';
import { naiveAnswer } from './naive-answer.ts';

// Properties over many cases: a busy machine may need longer than the usual limit.
vi.setConfig({ testTimeout: 30_000 });

const dates = fc.oneof(fc.integer({ min: 19_650, max: 20_450 }), fc.constantFrom(...edgeDays));
const periods = fc
  .tuple(dates, fc.oneof(fc.integer({ min: 1, max: 500 }), fc.constantFrom(1, 2, 3)))
  .map(([start, length]) => ({
    start: isoDate(start),
    end: isoDate(start + length),
  }));
const splits = fc.uniqueArray(fc.constantFrom('bucket', 'channel', 'csat', 'amount', 'ces', 'reasons'), {
  maxLength: 3,
});

const plans: fc.Arbitrary<Plan> = fc.record(
  {
    table: fc.constant('t'),
    metric: fc.constantFrom('nps', 'csat', 'ces'),
    segment: predicates,
    period: periods,
    grain: fc.constantFrom(...grains),
    yearStart: fc.integer({ min: 1, max: 12 }),
    by: splits,
  },
  { requiredKeys: ['table', 'metric'] },
);

describe('answering a plan over typed chunks', () => {
  test.each([false, true])('gives what counting row objects gives (ancient dates: %s)', async (ancient) => {
    await fc.assert(
      fc.asyncProperty(responses(ancient), plans, fc.option(dates.map(isoDate)), async (rows, plan, observedUntil) => {
        const frame = await answerPlan(plan, [tableOf(rows, 16, observedUntil)]);
        const expected = naiveAnswer(rows, plan, observedUntil);
        expect(frame.base).toEqual(expected.base);
        expect(frame.rows).toEqual(expected.rows);
      }),
      { numRuns: 250 },
    );
  });

  test('adds up: every row of the table is outside, without date, without answer or an answer', async () => {
    await fc.assert(
      fc.asyncProperty(responses(false), plans, async (rows, plan) => {
        const { base, rows: frameRows } = await answerPlan(plan, [tableOf(rows, 16)]);
        expect(base.outside + base.withoutDate + base.withoutAnswer + base.answers).toBe(base.rows);
        expect(base.rows).toBe(rows.length);
        const n = frameRows.reduce((sum, row) => sum + row.n, 0);
        if (plan.by?.includes('reasons')) expect(n).toBeGreaterThanOrEqual(base.answers);
        else expect(n).toBe(base.answers);
      }),
    );
  });

  test('gives many plans the frames that each gets alone, in their order', async () => {
    await fc.assert(
      fc.asyncProperty(responses(false), fc.array(plans, { maxLength: 5 }), periods, async (rows, asked, period) => {
        const tables = [tableOf(rows, 16)];
        const together = asked.map((plan, index) => (index % 2 === 0 ? { ...plan, period } : plan));
        const alone = await Promise.all(together.map((plan) => answerPlan(plan, tables)));
        expect(await answerPlans(together, tables)).toEqual(alone);
      }),
    );
  });

  test('does not depend on the size of chunks', async () => {
    await fc.assert(
      fc.asyncProperty(responses(false), plans, fc.integer({ min: 1, max: 70 }), async (rows, plan, size) => {
        expect(await answerPlan(plan, [tableOf(rows, size)])).toEqual(await answerPlan(plan, [tableOf(rows, 65_536)]));
      }),
    );
  });
});

const none = { nps: null, wrs: null, csat: null, ces: null, day: null, channel: null, amount: null, comment: null };

test('takes the first column of the role and the first variant by default, and one row without splits', async () => {
  const frame = await answerPlan({ table: 't', metric: 'nps' }, [tableOf([{ ...none, nps: 9 }, none], 16)]);
  expect(frame).toMatchObject({ table: 't', metric: 'nps', item: 'nps', variant: 'points', unit: 'points' });
  expect(frame.rows).toHaveLength(1);
  expect(frame.rows[0]).toMatchObject({ group: [], periodStart: null, periodEnd: null, inProgress: false, n: 1 });
});

test('months between the first and the last answer are there with n = 0, and the unfinished one is in progress', async () => {
  // Days 20,089 and 20,150 are 2025-01-01 and 2025-03-03.
  const rows = [20_089, 20_150].map((day) => ({ ...none, nps: 10, day }));
  const ask = (observed: string) =>
    answerPlan({ table: 't', metric: 'nps', by: ['bucket'] }, [tableOf(rows, 16, observed)]);
  const shown = (await ask('2025-03-30')).rows.map(({ n, periodStart, inProgress }) => [periodStart, n, inProgress]);
  expect(shown).toEqual([
    ['2025-01-01', 1, false],
    ['2025-02-01', 0, false],
    ['2025-03-01', 1, true],
  ]);
  expect((await ask('2025-03-31')).rows.at(-1)?.inProgress).toBe(false);
});

test('a table without rows has a frame', async () => {
  const [whole, split] = await answerPlans(
    [
      { table: 't', metric: 'csat' },
      { table: 't', metric: 'csat', by: ['bucket', 'channel'] },
    ],
    [tableOf([], 16)],
  );
  expect(whole?.rows).toMatchObject([{ n: 0, value: null, low: null, high: null }]);
  expect(split?.rows).toEqual([]);
});

describe('what cannot be answered', () => {
  const table = tableOf([{ ...none, nps: 9 }], 16);
  const without = (id: string) => ({
    ...table,
    meta: { ...table.meta, columns: table.meta.columns.filter((column) => column.id !== id) },
  });
  test.each<[string, Plan, Problem]>([
    ['a table', { table: 'x', metric: 'nps' }, { code: 'table-missing', table: 'x' }],
    ['an item', { table: 't', metric: 'nps', item: 'x' }, { code: 'column-missing', column: 'x' }],
    [
      'an item of the metric',
      { table: 't', metric: 'nps', item: 'csat' },
      { code: 'not-measurable', metric: 'nps', reason: 'no-item' },
    ],
    ['a column to split by', { table: 't', metric: 'nps', by: ['x'] }, { code: 'column-missing', column: 'x' }],
    [
      'groups of a comment',
      { table: 't', metric: 'nps', by: ['comment'] },
      { code: 'column-missing', column: 'comment' },
    ],
    [
      'a column of the segment',
      { table: 't', metric: 'nps', segment: { is: 'answered', column: 'x' } },
      { code: 'column-missing', column: 'x' },
    ],
  ])('without %s is a problem', async (_, plan, problem) => {
    expect(problemOf(await answerPlan(plan, [table]).catch((thrown: unknown) => thrown))).toEqual(problem);
  });

  test('without a date column, periods and buckets are a problem and a plain question is not', async () => {
    const problem = { code: 'not-measurable', metric: 'nps', reason: 'no-date' };
    const period = { start: '2025-01-01', end: '2025-02-01' };
    for (const plan of [{ by: ['bucket'] }, { period }]) {
      const thrown: unknown = await answerPlan({ table: 't', metric: 'nps', ...plan }, [without('day')]).catch(
        (e) => e,
      );
      expect(problemOf(thrown)).toEqual(problem);
    }
    expect((await answerPlan({ table: 't', metric: 'nps' }, [without('day')])).base.answers).toBe(1);
    const thrown: unknown = await answerPlan({ table: 't', metric: 'nps' }, [without('nps')]).catch((e) => e);
    expect(problemOf(thrown)).toEqual({ code: 'not-measurable', metric: 'nps', reason: 'no-item' });
  });

  test('days from a mistyped year to today are refused by the day, and not by the year', async () => {
    // Day −710,000 lies in the year 26; day 20,000 in 2024.
    const rows = [-710_000, 20_000].map((day) => ({ ...none, nps: 9, day }));
    const ask = (grain: 'day' | 'year') =>
      answerPlan({ table: 't', metric: 'nps', grain, by: ['bucket'] }, [tableOf(rows, 16)]);
    const thrown: unknown = await ask('day').catch((problem) => problem);
    expect(problemOf(thrown)).toEqual({ code: 'too-many-results', found: 730_001, supported: 50_000 });
    expect((await ask('year')).rows).toHaveLength(2024 - 26 + 1);
  });

  test('an aborted question is cancelled', async () => {
    const thrown: unknown = await answerPlan({ table: 't', metric: 'nps' }, [table], AbortSignal.abort()).catch(
      (e) => e,
    );
    expect(problemOf(thrown)).toEqual({ code: 'cancelled' });
  });
});
