import { expect, test } from 'vitest';
import { describeCohorts } from '../../../src/core/charts/cohort-description.ts';
import type { Cohort, CohortAnswer } from '../../../src/core/customers/inquiry.ts';
import { kaplanMeier, survivalAt } from '../../../src/core/inference/survival/kaplan-meier.ts';
import { lifeTableOf } from '../../../src/core/statistics/life-table.ts';
import { base, months } from './customer-answers.ts';

const answer = (cohorts: readonly (readonly [readonly number[], number | null])[]): CohortAnswer => ({
  ask: 'cohorts',
  cohorts: months(2025, cohorts.length).map(({ start, end }, index): Cohort => {
    const [active, running] = cohorts[index] ?? [[], null];
    return { start, end, active, running };
  }),
  base: base(100),
  inactivity: null,
});
const triangle = answer([
  [[40, 36, 30], 29],
  [[50, 44], 43],
  [[0], 0],
  [[30], 28],
]);

test('ages that are not reached are not there, the running one is marked and nobody is left out in silence', () => {
  const { rows, ages, customers } = describeCohorts(triangle, 'month');
  expect(rows.map(({ size, squares }) => [size, squares.map(({ active, running }) => [active, running])])).toEqual([
    [
      40,
      [
        [36, false],
        [30, false],
        [29, true],
      ],
    ],
    [
      50,
      [
        [44, false],
        [43, true],
      ],
    ],
    [30, [[28, true]]],
  ]);
  expect(ages).toBe(3);
  expect(customers).toBe(120);
});

test('the pooled row is Kaplan–Meier of the same customers', () => {
  const { pooled } = describeCohorts(triangle, 'month');
  const times: number[] = [];
  const lost: number[] = [];
  const add = (count: number, time: number, event: number) => {
    for (let one = 0; one < count; one++) {
      times.push(time);
      lost.push(event);
    }
  };
  // Cohort of 40: 4 lost at 1, 6 at 2, 30 seen until 2; of 50: 6 lost at 1, 44 seen until 1; of 30: seen until 0.
  for (const [count, time, event] of [
    [4, 1, 1],
    [6, 2, 1],
    [30, 2, 0],
    [6, 1, 1],
    [44, 1, 0],
    [30, 0, 0],
  ] as const) {
    add(count, time, event);
  }
  const curve = kaplanMeier(lifeTableOf(times, lost));
  expect(pooled.map(({ value }) => value)).toEqual(
    [1, 2].map((age) => 100 * (survivalAt(curve, age)?.survival ?? Number.NaN)),
  );
});

test('a cohort of fewer than 10 shows no share, of fewer than 30 a hint', () => {
  const { rows } = describeCohorts(
    answer([
      [[9, 8], null],
      [[29, 20], null],
    ]),
    'month',
  );
  expect(rows.map(({ squares }) => [squares[0]?.value === null, squares[0]?.confidence])).toEqual([
    [true, 'none'],
    [false, 'hint'],
  ]);
});

test('newer customers who leave sooner are told of, and only beyond chance', () => {
  const halves = (late: number) =>
    describeCohorts(
      answer([
        [[200, 190, 180], null],
        [[200, late, late - 5], null],
      ]),
      'month',
    ).halves?.newerLeave;
  expect(halves(150)).toBe('sooner');
  expect(halves(189)).toBe(null);
});
