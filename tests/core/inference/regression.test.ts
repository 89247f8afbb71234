import { describe, expect, test } from 'vitest';
import { drawNormal } from '../../../src/core/inference/numeric/draws.ts';
import { seededRandom } from '../../../src/core/inference/numeric/random.ts';
import { linearRegression, type Predictor, type Regression } from '../../../src/core/inference/numeric/regression.ts';
import { isRefusal } from '../../../src/core/inference/refusal.ts';

const fitted = (y: readonly number[], predictors: readonly Predictor[]): Regression => {
  const found = linearRegression(y, predictors);
  if (isRefusal(found)) throw new Error(found.refused);
  return found;
};

const draw = seededRandom(8);
const column = (n: number): number[] => Array.from({ length: n }, () => drawNormal(draw));
const x1 = column(60);
const x2 = column(60).map((value, i) => value + 0.7 * (x1[i] ?? 0));
const y = column(60).map((value, i) => value + 0.8 * (x1[i] ?? 0) + 3);
const predictors: readonly Predictor[] = [
  { name: 'price', values: x1 },
  { name: 'staff', values: x2 },
];

describe('linear regression', () => {
  test('follows rows in another order, another unit of a predictor, and a shift of the target', () => {
    const plain = fitted(y, predictors);
    const turned = predictors.map(({ name, values }) => ({ name, values: values.toReversed() }));
    expect(fitted(y.toReversed(), turned).r2).toBeCloseTo(plain.r2, 12);
    const scaled = predictors.map(({ name, values }) => ({ name, values: values.map((value) => 100 * value + 7) }));
    const other = fitted(
      y.map((value) => value - 50),
      scaled,
    );
    for (const [j, before] of plain.predictors.entries()) {
      const after = other.predictors[j];
      expect(after?.value).toBeCloseTo(before.value / 100, 11);
      expect([after?.beta, after?.t, after?.vif].map((value) => value?.toFixed(8))).toEqual(
        [before.beta, before.t, before.vif].map((value) => value?.toFixed(8)),
      );
    }
  });

  test('with one predictor: F is t², VIF 1, and R² is the squared beta', () => {
    const {
      f,
      p,
      r2,
      predictors: [only],
    } = fitted(y, predictors.slice(0, 1));
    expect(f).toBeCloseTo((only?.t ?? 0) ** 2, 9);
    expect(p).toBeCloseTo(only?.p ?? -1, 12);
    expect(only?.vif).toBeCloseTo(1, 12);
    expect(r2).toBeCloseTo((only?.beta ?? 0) ** 2, 12);
  });

  test('refuses with a reason what it cannot tell', () => {
    const flat = { name: 'flat', values: y.map(() => 4) };
    const double = { name: 'double', values: x1.map((value) => 2 * value + 1) };
    expect(linearRegression([], predictors)).toEqual({ refused: 'too-few-rows', found: 0, needed: 4 });
    expect(linearRegression([1, 2, 4], predictors)).toMatchObject({ refused: 'too-few-rows', found: 3 });
    expect(linearRegression(y, [])).toEqual({ refused: 'no-variation' });
    expect(linearRegression(flat.values, predictors)).toEqual({ refused: 'no-variation' });
    expect(linearRegression(y, [...predictors, flat])).toEqual({ refused: 'no-variation', about: 'flat' });
    expect(linearRegression(y, [...predictors, double])).toEqual({ refused: 'columns-depend' });
  });

  test('of a perfect line gives finite numbers or null', () => {
    const line = fitted([0, 2, 4, 6], [{ name: 'x', values: [0, 1, 2, 3] }]);
    expect(line.r2).toBeCloseTo(1, 12);
    for (const { t, p } of [line.intercept, ...line.predictors]) {
      expect(t === null || Number.isFinite(t)).toBe(true);
      expect(p === null || p >= 0).toBe(true);
    }
    expect(line.f === null || Number.isFinite(line.f)).toBe(true);
  });

  test('calls an unrelated predictor significant about five times in a hundred', () => {
    const rounds = 600;
    let alarms = 0;
    for (let round = 0; round < rounds; round++) {
      const { p } = fitted(column(12), [{ name: 'noise', values: column(12) }]);
      if ((p ?? 1) < 0.05) alarms++;
    }
    expect(alarms / rounds).toBeGreaterThan(0.025);
    expect(alarms / rounds).toBeLessThan(0.08);
  });
});
