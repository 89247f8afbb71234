import { describe, expect, test } from 'vitest';
import { describeLab } from '../../../src/core/charts/lab-description.ts';
import { describeRevenue } from '../../../src/core/charts/revenue-description.ts';
import { describeSurvival } from '../../../src/core/charts/survival-description.ts';
import { lifeTableOf } from '../../../src/core/statistics/life-table.ts';
import { base, flow, months, movement, movements, revenue } from './customer-answers.ts';

describe('a waterfall of revenue', () => {
  const units = (amount: number) => amount * 10_000;
  const parts = { gained: units(15), lost: units(10), contraction: units(10), expansion: units(10) };
  const steps = months(2025, 1);
  const answer = revenue(steps, [flow(10, units(10), parts)]);
  const choice = { currency: null, last: false, grain: 'month' } as const;

  test('leads from the start to the end: 100, 15 new, 10 more, 10 less, 10 lost', () => {
    const found = describeRevenue(answer, choice);
    expect(found?.bars.map(({ from, effect, to }) => [from, effect, to])).toEqual([
      [100, 15, 115],
      [115, 0, 115],
      [115, 10, 125],
      [125, -10, 115],
      [115, -10, 105],
    ]);
    expect([found?.start, found?.end, found?.bars.at(-1)?.to]).toEqual([100, 105, 105]);
  });

  test('of 100 at the start, 10 lost, 10 contraction and 10 expansion is 20 % gross and 10 % net churn', () => {
    const churn = describeRevenue(answer, choice)?.churn;
    expect([churn?.gross.value, churn?.net.value]).toEqual([0.2, 0.1]);
  });

  test('shows one currency and names the others', () => {
    const two = {
      ...answer,
      currencies: [...answer.currencies, ...revenue(steps, [flow(3, 5, {})], 'USD').currencies],
    };
    expect(describeRevenue(two, choice)).toMatchObject({ currency: 'EUR', others: ['USD'] });
    expect(describeRevenue(two, { ...choice, currency: 'USD' })?.start).toBeCloseTo(0.0015, 10);
  });
});

describe('curves of how long customers stay', () => {
  const group = (name: string, count: number, time: number, lost: number) => ({
    group: name,
    table: lifeTableOf(
      Array.from({ length: count }, (_, index) => (index < lost ? time + index : 400)),
      Array.from({ length: count }, (_, index) => (index < lost ? 1 : 0)),
    ),
  });
  const answer = { ask: 'durations', unit: 'days', base: base(100) } as const;

  test('in months once there are enough days, with customers at risk at each tick and the median', () => {
    const { unit, ticks, atRisk, series } = describeSurvival({ ...answer, groups: [group('', 40, 30, 30)] });
    expect(unit).toBe('month');
    expect(ticks[0]).toBe(0);
    expect(atRisk[0]?.[0]).toBe(40);
    // The 20th of 40 leaves on day 49, the 21st on day 50: R gives their middle.
    expect(series[0]?.median).toBeCloseTo(49.5 / (365.25 / 12), 10);
  });

  test('name who leaves soonest only beyond chance', () => {
    const ends = (lost: number) =>
      describeSurvival({ ...answer, groups: [group('A', 60, 30, 30), group('B', 60, 30, lost)] }).ends;
    expect(ends(5)).toMatchObject({ soonest: { group: 'A' }, latest: { group: 'B' } });
    expect(ends(29)).toBe(null);
  });

  test('draw at most four groups, none with fewer than 10 customers', () => {
    const groups = ['A', 'B', 'C', 'D', 'E'].map((name) => group(name, 40, 30, 10));
    const few = group('F', 9, 30, 5);
    const { series, others } = describeSurvival({ ...answer, groups: [...groups, few] });
    expect([series.length, others.map((one) => one.group)]).toEqual([4, ['E', 'F']]);
  });
});

describe('the definitions side by side', () => {
  const lab = describeLab({
    movements: movements(months(2025, 1), { '': [movement(200, 12, 30)] }),
    revenue: null,
    currency: null,
    grain: 'month',
    names: ['January'],
  });
  const of = (definition: string) => lab.rows.find((row) => row.definition === definition);

  test('200 at the start, 12 lost and 30 new: 6 % churn, −9 % net change, which is marked', () => {
    expect(of('churn.customers')?.account.result.value).toBeCloseTo(0.06, 12);
    expect(of('churn.net-change')?.account.result.value).toBeCloseTo(-0.09, 12);
    expect(lab.rows.filter(({ misleads }) => misleads).map(({ definition }) => definition)).toEqual([
      'churn.net-change',
    ]);
  });

  test('a year is not twelve times the month', () => {
    expect(of('churn.annualised')?.account.result.value).toBeCloseTo(1 - 0.94 ** 12, 12);
  });

  test('leave out revenue where none is known', () => {
    expect(lab.rows.some(({ definition }) => definition.includes('revenue'))).toBe(false);
  });
});
