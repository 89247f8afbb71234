import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '../../../../src/core/inference/refusal.ts';
import { lowess } from '../../../../src/core/inference/trend/lowess.ts';
import { seasonalTrend } from '../../../../src/core/inference/trend/stl.ts';
import { nottem } from './nottem.ts';

const closeTo = (found: readonly number[], expected: readonly number[], digits: number): void => {
  expect(found).toHaveLength(expected.length);
  found.forEach((value, index) => {
    expect(value).toBeCloseTo(expected[index] ?? Number.NaN, digits);
  });
};

describe('LOWESS', () => {
  test('is what statsmodels 0.15 gives, with ties and two outliers', () => {
    const x = [1, 1, 2, 3, 3, 4, 5, 6, 7, 8, 9, 10];
    const y = [2, 3, 5, 4, 30, 6, 7, 9, 8, -20, 11, 12];
    const expected = [
      2.77457549918724, 2.77457549918724, 3.830953289580589, 4.920303963844651, 4.920303963844651, 5.96598538286382,
      7.057388407947, 7.948833838410541, 8.859482281733289, 9.906340585823985, 10.89787176507927, 11.93064873171098,
    ];
    closeTo(lowess(x, y, { share: 0.6, rounds: 3 }).y, expected, 9);
  });

  test('keeps a straight line, in whatever order its points come', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 30 }), (x) => {
        const smooth = lowess(
          x,
          x.map((at) => 2 * at - 1),
        );
        closeTo(
          smooth.y,
          smooth.x.map((at) => 2 * at - 1),
          7,
        );
      }),
    );
  });

  test('leaves nothing and one point as they are, and equal ones equal', () => {
    expect(lowess([], [])).toEqual({ x: [], y: [] });
    expect(lowess([3], [8])).toEqual({ x: [3], y: [8] });
    closeTo(lowess([1, 2, 3, 4], [6, 6, 6, 6]).y, [6, 6, 6, 6], 12);
    closeTo(lowess([1, 1, 1], [1, 2, 3]).y, [2, 2, 2], 12);
  });
});

describe('STL', () => {
  test('with a changing season is what statsmodels 0.15 gives with the windows and jumps of R', () => {
    const found = seasonalTrend(nottem.slice(0, 31), { period: 12, window: 7 });
    if (isRefusal(found)) throw new TypeError(found.refused);
    closeTo(found.seasonal.slice(0, 4), [-8.0924971701, -9.3125989949, -5.8126280377, -3.5845772557], 9);
    closeTo(found.trend.slice(-4), [47.6180356281, 47.2826230388, 46.9472104494, 46.61179786], 9);
  });

  test('its parts add up to the series, and a pattern without change repeats itself', () => {
    const found = seasonalTrend(nottem, { period: 12, window: 'periodic' });
    if (isRefusal(found)) throw new TypeError(found.refused);
    const { seasonal, trend, remainder } = found;
    closeTo(
      nottem.map((_, i) => (seasonal[i] ?? 0) + (trend[i] ?? 0) + (remainder[i] ?? 0)),
      nottem,
      10,
    );
    expect(seasonal.slice(12, 24)).toEqual(seasonal.slice(0, 12));
  });

  test('a constant series has neither season nor remainder; less than two cycles are refused', () => {
    const flat = seasonalTrend(new Array<number>(24).fill(5), { period: 12, window: 'periodic' });
    expect(isRefusal(flat)).toBe(false);
    closeTo(isRefusal(flat) ? [] : flat.remainder, new Array<number>(24).fill(0), 10);
    expect(seasonalTrend(nottem.slice(0, 23), { period: 12, window: 7 })).toEqual({
      refused: 'too-few-points',
      found: 23,
      needed: 24,
    });
    expect(seasonalTrend([], { period: 12, window: 7 })).toMatchObject({ refused: 'too-few-points' });
  });
});
