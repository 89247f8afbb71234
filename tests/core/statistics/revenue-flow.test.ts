import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  mergeRevenueFlows,
  type RevenueFlow,
  revenueBalance,
  revenueFlowOf,
  revenueUnit,
} from '../../../src/core/statistics/revenue-flow.ts';

const amount = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 50_000 }).map((cents) => cents / 100),
  fc.integer({ min: 0, max: 9_999 }).map((yearly) => yearly / 12),
  fc.constantFrom(Number.NaN, -3, Number.POSITIVE_INFINITY),
);
const customer = fc.record({ before: amount, after: amount, returning: fc.integer({ min: 0, max: 1 }) });
const customers = fc.array(customer, { maxLength: 40 });
type Customer = { before: number; after: number; returning: number };

const flowOf = (rows: readonly Customer[]): RevenueFlow =>
  revenueFlowOf({
    before: rows.map(({ before }) => before),
    after: rows.map(({ after }) => after),
    returning: rows.map(({ returning }) => returning),
  });

const { squares: _, ...exactly } = flowOf([]);

describe('the revenue waterfall', () => {
  test('sums exactly from start to end, with twelfths and cents', () => {
    fc.assert(
      fc.property(customers, (rows) => {
        expect(revenueBalance(flowOf(rows))).toBe(0);
      }),
    );
  });

  test('of two halves merged equals one pass, in any order', () => {
    fc.assert(
      fc.property(customers, customers, (left, right) => {
        const merged = mergeRevenueFlows(flowOf(left), flowOf(right));
        const whole = flowOf([...right, ...left]);
        for (const field of Object.keys(exactly) as (keyof typeof exactly)[]) expect(merged[field]).toBe(whole[field]);
        expect(merged.squares.both).toBeCloseTo(whole.squares.both, -3);
      }),
    );
  });

  test('puts every customer into one part', () => {
    const flow = revenueFlowOf({
      before: [0, 0, 50, 50, 50, 50, 0, Number.NaN, -1],
      after: [20, 30, 70, 45, 0, 50, 0, 5, 5],
      returning: [0, 1, 1, 0, 0, 0, 0, 0, 0],
    });
    const money = (units: number) => units * revenueUnit;
    expect(money(flow.gained)).toBeCloseTo(20, 9);
    expect(money(flow.reactivated)).toBeCloseTo(30, 9);
    expect(money(flow.expansion)).toBeCloseTo(20, 9);
    expect(money(flow.contraction)).toBeCloseTo(5, 9);
    expect(money(flow.lost)).toBeCloseTo(50, 9);
    expect(money(flow.end)).toBeCloseTo(215, 9);
    expect(flow).toMatchObject({ customers: 4, withoutRevenue: 1, unusable: 2 });
  });
});
