import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mannKendall } from '../../../../src/core/inference/trend/mann-kendall.ts';

/** Share of all orders of 1 … n whose |S| is at least the given one: the definition of the exact p. */
function shareOfOrders(n: number, s: number): number {
  const orders = (left: readonly number[]): number[][] =>
    left.length === 0
      ? [[]]
      : left.flatMap((one) => orders(left.filter((other) => other !== one)).map((rest) => [one, ...rest]));
  const all = orders(Array.from({ length: n }, (_, index) => index));
  return all.filter((order) => Math.abs(mannKendall(order).s) >= s).length / all.length;
}

describe('Mann and Kendall', () => {
  test.each([
    [4, 6],
    [5, 6],
    [6, 9],
  ])('the exact p of S = %2$d among %1$d values is the share of orders at least as extreme', (n, s) => {
    const order = Array.from({ length: n }, (_, index) => index);
    const extreme = fc.sample(fc.shuffledSubarray(order, { minLength: n }), { seed: 7, numRuns: 400 });
    const found = extreme.map((values) => mannKendall(values)).find((one) => one.s === s);
    expect(found?.exactP).toBeCloseTo(shareOfOrders(n, s), 12);
  });

  test('turned around, S, z and the slope change their sign and p stays', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 40 }), (values) => {
        const up = mannKendall(values);
        const down = mannKendall(values.map((value) => -value));
        expect([down.s + up.s, (down.z ?? 0) + (up.z ?? 0)]).toEqual([0, 0]);
        expect((down.slope ?? 0) + (up.slope ?? 0)).toBeCloseTo(0, 12);
        expect([down.p, down.exactP]).toEqual([up.p, up.exactP]);
      }),
    );
  });

  test('a straight line has its own slope and level', () => {
    const line = Array.from({ length: 12 }, (_, month) => 3 + 0.5 * month);
    expect(mannKendall(line)).toMatchObject({
      slope: 0.5,
      intercept: 3,
      tau: 1,
      slopeInterval: { low: 0.5, high: 0.5 },
    });
  });

  test('a gap keeps its time', () => {
    const line = Array.from({ length: 12 }, (_, month) => (month === 3 || month === 4 ? null : 3 + 0.5 * month));
    expect(mannKendall(line)).toMatchObject({ n: 10, slope: 0.5, intercept: 3, reach: { points: 10, trend: true } });
    expect(mannKendall([null, 4, null])).toMatchObject({ n: 1, slope: null, p: null });
  });

  test('says nothing of no, one or equal values', () => {
    const nothing = {
      slope: null,
      slopeInterval: { low: null, high: null },
      intercept: null,
      z: null,
      p: null,
      tau: null,
    };
    expect(mannKendall([])).toMatchObject({ ...nothing, s: 0, exactP: null });
    expect(mannKendall([5])).toMatchObject({ ...nothing, exactP: null });
    expect(mannKendall([5, 5, 5, 5])).toMatchObject({
      s: 0,
      z: null,
      p: null,
      tau: null,
      exactP: null,
      slope: 0,
      intercept: 5,
    });
  });
});
