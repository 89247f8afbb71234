import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CohortAnswer } from '../../../src/core/customers/inquiry.ts';
import { firstUnseenDay } from '../../../src/core/customers/observed.ts';
import { cohortTriangle, lifeTableOfCohorts } from '../../../src/core/inference/churn/cohort-triangle.ts';
import { isRefusal } from '../../../src/core/inference/refusal.ts';
import { kaplanMeier } from '../../../src/core/inference/survival/kaplan-meier.ts';
import { mergeLifeTables } from '../../../src/core/statistics/life-table.ts';
import { mergeMovements, movementBalance, noMovement } from '../../../src/core/statistics/movement.ts';
import { mergeRevenueFlows, noRevenueFlow, revenueBalance } from '../../../src/core/statistics/revenue-flow.ts';
import type { Table } from '../../../src/core/table/table.ts';
import { answerInquiry } from '../../../src/engine/index.ts';
import { levelsFlow, movementOf, type NaiveRow, type Run, runsOf } from './day-by-day.ts';
import { asked, boundsOf, firstDay, type Line, lines, observed, ofDays, sumOfBase } from './made-lines.ts';
import { madeTable } from './made-table.ts';

function subscriptionsOf(rows: readonly Line[]): Table {
  const column = <Value>(of: (row: Line) => Value) => rows.map(of);
  return madeTable(
    'subscriptions',
    [
      { role: 'customerId', kind: 'text', values: column(({ customer }) => customer) },
      { role: 'startedAt', kind: 'date', values: column(({ from }) => firstDay + from) },
      {
        role: 'endedAt',
        kind: 'date',
        values: column(({ from, length }) => (length === null ? null : firstDay + from + length)),
      },
      { role: 'plan', kind: 'category', values: column(({ plan }) => plan) },
      { role: 'mrr', kind: 'number', values: column(({ mrr }) => mrr) },
    ],
    observed,
  );
}

/** The rows that count, by the rules that the interface tells. */
const usable = (rows: readonly Line[], until: number): readonly NaiveRow[] =>
  rows
    .filter(({ from, mrr }) => mrr !== 0 && firstDay + from < until)
    .map(({ customer, from, length, plan, mrr }) => {
      const to = length === null ? Number.POSITIVE_INFINITY : firstDay + from + length;
      const end = to < until ? to : Number.POSITIVE_INFINITY;
      return { customer, group: plan, from: firstDay + from, to: end, amount: mrr ?? Number.NaN };
    });

describe('movements of subscriptions', () => {
  test('equal a model that looks at every day, in each step, group and as a whole', async () => {
    await fc.assert(
      fc.asyncProperty(lines, asked, ofDays, fc.boolean(), async (rows, inSteps, period, isSplit) => {
        const table = subscriptionsOf(rows);
        const until = firstUnseenDay(table.meta);
        const ask = { ...inSteps, ...(period ? { period } : {}), ...(isSplit ? { by: 'plan' } : {}) };
        const answer = await answerInquiry(table, { ask: 'movements', table: 't', ...ask });
        const counted = usable(rows, until);
        for (const { group, movements, returned, whole } of answer.groups) {
          const runs = runsOf(
            counted.filter((row) => !isSplit || row.group === group),
            until,
            1,
          );
          const bounds = boundsOf(answer.steps);
          expect(movements).toEqual(bounds.map(([start, end]) => movementOf(runs, start, end, until)));
          expect(returned).toEqual(
            bounds.map(([start, end]) => runs.filter(({ from, again }) => again && from >= start && from < end).length),
          );
          expect(whole).toEqual(movementOf(runs, bounds[0]?.[0] ?? 0, bounds.at(-1)?.[1] ?? 0, until));
          expect(movements.slice(1).map(({ start }) => start)).toEqual(movements.slice(0, -1).map(({ end }) => end));
          for (const movement of [...movements, whole]) expect(movementBalance(movement)).toBe(0);
        }
        expect(sumOfBase(answer.base)).toBe(rows.length);
        if (!period) expect(answer.base.customers).toBe(new Set(counted.map(({ customer }) => customer)).size);
      }),
      { numRuns: 150 },
    );
  });

  test('of groups sum to the total where each customer is in one group only', async () => {
    await fc.assert(
      fc.asyncProperty(lines, asked, async (rows, inSteps) => {
        const table = subscriptionsOf(rows.map((row) => ({ ...row, plan: row.customer < 'c' ? 'Basic' : 'Pro' })));
        const ask = { ask: 'movements', table: 't', ...inSteps } as const;
        const [all, split] = [await answerInquiry(table, ask), await answerInquiry(table, { ...ask, by: 'plan' })];
        const sums = all.steps.map((_, step) =>
          split.groups.reduce((sum, { movements }) => mergeMovements(sum, movements[step] ?? noMovement), noMovement),
        );
        expect(sums).toEqual(all.groups[0]?.movements ?? all.steps.map(() => noMovement));
        expect(split.base).toEqual(all.base);
      }),
      { numRuns: 60 },
    );
  });
});

describe('revenue of subscriptions', () => {
  test('equals what each customer pays at both ends of each step, and its parts add up', async () => {
    await fc.assert(
      fc.asyncProperty(lines, asked, ofDays, fc.boolean(), async (rows, inSteps, period, isSplit) => {
        const table = subscriptionsOf(rows);
        const until = firstUnseenDay(table.meta);
        const ask = { ...inSteps, ...(period ? { period } : {}), ...(isSplit ? { by: 'plan' } : {}) };
        const { steps, currencies, base } = await answerInquiry(table, { ask: 'revenue', table: 't', ...ask });
        const counted = usable(rows, until).filter(({ amount }) => amount > 0);
        const bounds = boundsOf(steps);
        for (const { group, flows, whole } of currencies[0]?.groups ?? []) {
          const own = counted.filter((row) => !isSplit || row.group === group);
          const naive = (start: number, end: number) => ({ ...levelsFlow(own, start, end), withoutRevenue: 0 });
          expect(flows).toEqual(bounds.map(([start, end]) => naive(start, end)));
          expect(whole).toEqual(
            bounds.length > 0 ? naive(bounds[0]?.[0] ?? 0, bounds.at(-1)?.[1] ?? 0) : noRevenueFlow,
          );
          for (const flow of [...flows, whole]) expect(revenueBalance(flow)).toBe(0);
          expect(flows.slice(1).map(({ start }) => start)).toEqual(flows.slice(0, -1).map(({ end }) => end));
        }
        expect(sumOfBase(base)).toBe(rows.length);
      }),
      { numRuns: 150 },
    );
  });
});

/** A loss at the first age that is not observed any more, or who came in the running step. */
const naiveCohort = (runs: readonly Run[], step: readonly [number, number], ends: readonly number[]) =>
  ends.map(
    (end, age) => runs.filter(({ from, to }) => from >= step[0] && from < step[1] && (age === 0 || to >= end)).length,
  );

function expectCohorts({ cohorts }: CohortAnswer, runs: readonly Run[], until: number): void {
  const bounds = boundsOf(cohorts.map(({ start, end }) => ({ start, end, inProgress: false })));
  for (const [index, { active, running }] of cohorts.entries()) {
    const ends = bounds.slice(index).map(([, end]) => end);
    const counts = naiveCohort(runs, bounds[index] ?? [0, 0], ends);
    const over = ends.filter((end) => end <= until).length;
    expect(active).toEqual(counts.slice(0, over));
    expect(running).toBe(over < counts.length ? counts[over] : null);
  }
}

describe('cohorts', () => {
  test('equal the model that looks at every day, sum to the total, and their pooled row is Kaplan–Meier', async () => {
    await fc.assert(
      fc.asyncProperty(lines, asked, async (rows, inSteps) => {
        const table = subscriptionsOf(rows);
        const until = firstUnseenDay(table.meta);
        const runs = runsOf(usable(rows, until), until, 1);
        const answer = await answerInquiry(table, { ask: 'cohorts', table: 't', ...inSteps });
        expectCohorts(answer, runs, until);
        const began = answer.cohorts.reduce((sum, { active, running }) => sum + (active[0] ?? running ?? 0), 0);
        expect(began).toBe(runs.length);
        expect(sumOfBase(answer.base)).toBe(rows.length);

        const observedAges = answer.cohorts.map(({ active }) => active);
        const pooled = lifeTableOfCohorts(observedAges);
        const durations = await answerInquiry(table, { ask: 'durations', table: 't', ...inSteps });
        expect(durations.unit).toBe(inSteps.grain);
        const [first, ...others] = durations.groups.map(({ table: life }) => life);
        const all = first && others.reduce(mergeLifeTables, first);
        if (isRefusal(pooled) || !all) return;
        const [left, right] = [kaplanMeier(pooled), kaplanMeier(all)];
        for (const column of ['time', 'lost', 'atRisk', 'survival', 'low', 'high'] as const) {
          expect(left[column]).toEqual(right[column]);
        }
        const triangle = cohortTriangle(observedAges);
        if (!isRefusal(triangle)) expect(triangle.curve.survival).toEqual(right.survival);
      }),
      { numRuns: 120 },
    );
  });
});

test('revenue flows of groups sum to the total where each customer is in one group only', async () => {
  await fc.assert(
    fc.asyncProperty(lines, asked, async (rows, inSteps) => {
      const table = subscriptionsOf(rows.map((row) => ({ ...row, plan: row.customer < 'c' ? 'Basic' : 'Pro' })));
      const ask = { ask: 'revenue', table: 't', ...inSteps } as const;
      const [all, split] = [await answerInquiry(table, ask), await answerInquiry(table, { ...ask, by: 'plan' })];
      const sum = (step: number) =>
        (split.currencies[0]?.groups ?? []).reduce(
          (flow, { flows }) => mergeRevenueFlows(flow, flows[step] ?? noRevenueFlow),
          noRevenueFlow,
        );
      for (const [step, flow] of (all.currencies[0]?.groups[0]?.flows ?? []).entries()) {
        const merged = sum(step);
        expect({ ...merged, squares: flow.squares }).toEqual(flow);
        expect(merged.squares.both).toBeCloseTo(flow.squares.both, 3);
      }
    }),
    { numRuns: 60 },
  );
});
