import { describe, expect, test } from 'vitest';
import { type ChurnParts, describeChurn } from '../../../src/core/charts/churn-description.ts';
import { flow, months, movement, movements, revenue } from './customer-answers.ts';

const steps = months(2025, 3, 1);
const parts = (more: Partial<ChurnParts> = {}): ChurnParts => ({
  movements: movements(steps, { '': [movement(200, 12, 30), movement(218, 10), movement(218, 1)] }),
  revenue: null,
  movementsBefore: null,
  revenueBefore: null,
  currency: null,
  yearBefore: false,
  split: false,
  grain: 'month',
  fullScale: false,
  measures: [],
  names: { customers: 'Customers', revenue: 'Revenue' },
  ...more,
});

describe('churn over time', () => {
  test('is lost among those at the start with the interval of Wilson, whatever was gained', () => {
    const [point] = describeChurn(parts()).trend.series[0]?.points ?? [];
    // prop.test(12, 200, correct = FALSE): 0.03465 to 0.10193
    expect(point).toMatchObject({ value: 6, n: 200, inProgress: false });
    expect(point?.low).toBeCloseTo(3.465, 2);
    expect(point?.high).toBeCloseTo(10.193, 2);
  });

  test('counts a step in progress neither as finished nor in the rate of the period', () => {
    const { finished, rates, trend } = describeChurn(parts());
    expect(finished).toEqual([0, 1]);
    expect(rates[0]?.now.value).toBeCloseTo((100 * 22) / 418, 10);
    expect(trend.series[0]?.points[2]?.inProgress).toBe(true);
  });

  test('a step in which nobody could be lost yet is in no rate, so that nothing seems to have risen since', () => {
    const early = steps.map((step, index) => (index === 0 ? { ...step, tooEarly: true as const } : step));
    const counted = movements(early, { '': [movement(200, 0, 30), movement(230, 23), movement(230, 1)] });
    const { finished, rates } = describeChurn(parts({ movements: counted }));
    expect(finished).toEqual([1]);
    expect(rates[0]?.now.value).toBeCloseTo(10, 10);
    const [{ change } = { change: null }] = describeChurn(
      parts({ movements: counted, movementsBefore: movements(early.slice(0, 1), { '': [movement(200, 0)] }) }),
    ).rates;
    expect(change?.verdict ?? 'too-few').toBe('too-few');
  });

  test('of a table without dates is what is lost of all', () => {
    const { rates, trend } = describeChurn(parts({ movements: movements([], { '': [] }, movement(7043, 1869)) }));
    expect(trend.buckets).toEqual([]);
    expect(rates[0]?.now.value).toBeCloseTo(26.54, 2);
  });

  test('withholds values on fewer than 10 customers and calls 10 to 29 a hint', () => {
    const few = movements(steps, { '': [movement(9, 3), movement(29, 3), movement(30, 3)] });
    const points = describeChurn(parts({ movements: few })).trend.series[0]?.points ?? [];
    expect(points.map(({ value, hidden, few: hint }) => [value === null, hidden, hint])).toEqual([
      [true, true, true],
      [false, false, true],
      [false, false, false],
    ]);
  });

  test('draws revenue beside customers, by amounts and not by heads', () => {
    const flows = [flow(10, 10, { lost: 10, contraction: 10, expansion: 10 }), flow(12, 10, {}), flow(12, 10, {})];
    const { trend, rates } = describeChurn(parts({ revenue: revenue(steps, flows) }));
    expect(trend.series.map(({ group, points }) => [group, points[0]?.value])).toEqual([
      ['Customers', 6],
      ['Revenue', 20],
    ]);
    expect(rates.map(({ measure }) => measure)).toEqual(['customers', 'revenue']);
  });

  test('shows groups as lines, more than four as small charts', () => {
    const of = [movement(100, 5), movement(100, 5), movement(100, 5)];
    const groups = (count: number) =>
      movements(steps, Object.fromEntries(Array.from({ length: count }, (_, index) => [`Plan ${index}`, of])));
    const shown = (count: number) => describeChurn(parts({ movements: groups(count), split: true })).trend;
    expect(shown(4).smallMultiples).toBe(false);
    expect(shown(5).smallMultiples).toBe(true);
    expect(shown(2).buckets[0]?.n).toBe(200);
  });

  test('puts the year before behind the same months', () => {
    const before = movements(months(2024, 3), { '': [movement(100, 8), movement(100, 9), movement(100, 10)] });
    const { trend } = describeChurn(parts({ movementsBefore: before, yearBefore: true }));
    expect(trend.before?.map(({ value }) => value)).toEqual([8, 9, 10]);
  });
});

describe('the verdict', () => {
  const change = (lost: number, then: number) => {
    const of = (count: number, year: number) =>
      movements(months(year, 1), { '': [movement(1000, count)] }, movement(1000, count));
    return describeChurn(parts({ movements: of(lost, 2025), movementsBefore: of(then, 2024) })).rates[0]?.change;
  };

  test('calls a rise likely real when the interval of Newcombe excludes 0, and bad news', () => {
    expect(change(80, 40)).toMatchObject({ verdict: 'likely-real', direction: 'up', good: false });
    expect(change(40, 80)).toMatchObject({ direction: 'down', good: true });
  });

  test('stays silent within chance', () => {
    expect(change(45, 40)).toMatchObject({ verdict: 'within-chance', direction: null, good: null });
  });

  test('does not take customer-months for customers: 12 customers over a year make no claim', () => {
    const year = movements(months(2025, 12), { '': months(2025, 12).map(() => movement(12, 2)) }, movement(12, 5, 3));
    const { rates } = describeChurn(parts({ movements: year, movementsBefore: year }));
    expect(rates[0]?.confidence).toBe('hint');
    expect(rates[0]?.change?.verdict).toBe('too-few');
  });
});
