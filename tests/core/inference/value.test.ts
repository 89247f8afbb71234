import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '../../../src/core/inference/refusal.ts';
import { kaplanMeier } from '../../../src/core/inference/survival/kaplan-meier.ts';
import { historicValue } from '../../../src/core/inference/value/historic-value.ts';
import { simpleValue } from '../../../src/core/inference/value/simple-value.ts';
import { discountedSurvival, valueOfCurve } from '../../../src/core/inference/value/survival-value.ts';
import { lifeTableOf } from '../../../src/core/statistics/life-table.ts';

const finiteOf = (retention: number, discount: number, horizon: number) => {
  const value = simpleValue({ margin: 10, retention, discount, horizon });
  if (isRefusal(value) || value.finite === null) throw new Error('refused');
  return value;
};

describe('the simple customer value', () => {
  test('refuses the value of all years when retention is 1 + discount or more, but not that of a few', () => {
    for (const [retention, discount] of [
      [1.1, 0.1],
      [1, 0],
      [1.3, 0.1],
    ] as const) {
      const value = finiteOf(retention, discount, 3);
      expect(value).toMatchObject({ perpetual: { refused: 'no-limit' }, lifetimePeriods: null });
      expect(value.finite?.endOfPeriod).toBeGreaterThanOrEqual(30 - 1e-9);
    }
  });

  test('refuses what means nothing', () => {
    for (const [retention, discount] of [
      [-0.1, 0.1],
      [0.8, -1],
      [Number.NaN, 0.1],
      [0.8, Number.NaN],
      [0.8, Number.POSITIVE_INFINITY],
    ] as const) {
      expect(simpleValue({ margin: 10, retention, discount })).toEqual({ refused: 'out-of-range' });
    }
  });

  test('over a horizon is the sum of its margins under either timing, and nears the value of all years', () => {
    const rate = fc.double({ min: 0, max: 0.95, noNaN: true });
    fc.assert(
      fc.property(rate, fc.double({ min: 0, max: 0.5, noNaN: true }), fc.nat({ max: 30 }), (retention, discount, n) => {
        const { finite } = finiteOf(retention, discount, n);
        const factor = retention / (1 + discount);
        let [end, now] = [0, 0];
        for (let t = 1; t <= n; t++) end += 10 * factor ** t;
        for (let t = 0; t < n; t++) now += 10 * factor ** t;
        expect(finite?.endOfPeriod).toBeCloseTo(end, 8);
        expect(finite?.immediate).toBeCloseTo(now, 8);
        const { perpetual, finite: long } = finiteOf(retention, discount, 5000);
        if (isRefusal(perpetual)) throw new Error('refused');
        expect(long?.endOfPeriod).toBeCloseTo(perpetual.endOfPeriod, 6);
        expect(long?.immediate).toBeCloseTo(perpetual.immediate, 6);
      }),
    );
  });
});

describe('the realised value', () => {
  test('without discount is the plain sum, refunds included, and 0 of nothing', () => {
    const flows = [
      { value: 50, ageYears: 2 },
      { value: -70, ageYears: 1 },
    ];
    expect(historicValue(flows, 0)).toEqual({ sum: -20, compounded: -20 });
    expect(historicValue([], 0.1)).toEqual({ sum: 0, compounded: 0 });
    expect(historicValue(flows, -1)).toEqual({ refused: 'out-of-range' });
    expect(historicValue([{ value: Number.NaN, ageYears: 1 }], 0.1)).toEqual({ refused: 'out-of-range' });
    expect(discountedSurvival([1, Number.NaN], 5, 0.1)).toEqual({ refused: 'out-of-range' });
  });
});

describe('the value by a survival curve', () => {
  const curve = kaplanMeier(lifeTableOf([1, 1, 2, 3, 4, 4, 5], [1, 0, 1, 1, 0, 1, 0]));

  test('from the curve equals the sum over its ages, and refuses ages that nobody reached', () => {
    const ages = [1, 6 / 7, (6 / 7) * (4 / 5), (6 / 7) * (4 / 5) * (3 / 4), (6 / 7) * (4 / 5) * (3 / 4) * (2 / 3)];
    const sum = discountedSurvival(ages, 20, 0.05);
    const value = valueOfCurve(curve, 20, 0.05, 4);
    if (isRefusal(sum) || isRefusal(value)) throw new Error('refused');
    expect(value.value).toBeCloseTo(sum.value, 10);
    expect(value.low).toBeLessThan(value.value);
    expect(valueOfCurve(curve, 20, 0.05, 6)).toEqual({ refused: 'beyond-observation', found: 5, needed: 6 });
    expect(valueOfCurve(curve, 20, -1, 4)).toEqual({ refused: 'out-of-range' });
  });

  test('without discount and censoring has the standard error of the mean of what each customer paid', () => {
    const time = [1, 2, 2, 3, 5, 6, 6, 8];
    const paid = time.map((periods) => 20 * Math.min(periods, 8));
    const mean = paid.reduce((one, two) => one + two) / paid.length;
    const variance = paid.reduce((sum, value) => sum + (value - mean) ** 2, 0) / paid.length ** 2;
    const lost = time.map(() => 1);
    const value = valueOfCurve(kaplanMeier(lifeTableOf(time, lost)), 20, 0, 7);
    expect(value).toMatchObject({ value: expect.closeTo(mean, 9), standardError: expect.closeTo(variance ** 0.5, 9) });
  });
});
