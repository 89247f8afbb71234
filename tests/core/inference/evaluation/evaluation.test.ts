import { describe, expect, test } from 'vitest';
import {
  netDoubleDifference,
  shareDoubleDifference,
} from '../../../../src/core/inference/evaluation/difference-in-differences.ts';
import { interruptedSeries, placeboSeries } from '../../../../src/core/inference/evaluation/interrupted-series.ts';
import { drawNormal } from '../../../../src/core/inference/numeric/draws.ts';
import { seededRandom } from '../../../../src/core/inference/numeric/random.ts';
import { isRefusal } from '../../../../src/core/inference/refusal.ts';

const month = (promoters: number, passives: number, detractors: number) => ({ promoters, passives, detractors });
const good = month(60, 30, 10);
const bad = month(30, 40, 30);

describe('difference in differences', () => {
  test('is nothing where both groups move alike', () => {
    const found = netDoubleDifference({
      treatedBefore: bad,
      treatedAfter: good,
      controlBefore: bad,
      controlAfter: good,
    });
    expect(found).toMatchObject({ value: 0, z: 0, p: 1 });
    expect(found.adjusted.value).toBeCloseTo(0, 12);
  });

  test('turns its sign when the groups are exchanged', () => {
    const one = netDoubleDifference({ treatedBefore: bad, treatedAfter: good, controlBefore: bad, controlAfter: bad });
    const two = netDoubleDifference({ treatedBefore: bad, treatedAfter: bad, controlBefore: bad, controlAfter: good });
    expect([two.value, two.p]).toEqual([-50, one.p]);
    expect(one.low ?? 0).toBeGreaterThan(0);
  });

  test('is not given where a cell is empty, and not judged where nothing varies', () => {
    const cells = { treatedBefore: bad, treatedAfter: month(0, 0, 0), controlBefore: bad, controlAfter: good };
    const nothing = { value: null, standardError: null, z: null, p: null, low: null, high: null };
    expect(netDoubleDifference(cells)).toEqual({ ...nothing, adjusted: nothing });
    const all = month(8, 0, 0);
    const sure = netDoubleDifference({ treatedBefore: all, treatedAfter: all, controlBefore: all, controlAfter: all });
    expect(sure).toMatchObject({ value: 0, z: null, p: null, low: null });
    expect(sure.adjusted.low).toBeLessThan(0);
    const shares = { treatedBefore: { hits: 0, base: 4 }, treatedAfter: { hits: 4, base: 4 } };
    const control = { controlBefore: { hits: 0, base: 3 }, controlAfter: { hits: 0, base: 0 } };
    expect(shareDoubleDifference({ ...shares, ...control })).toEqual(nothing);
  });
});

describe('the interrupted series', () => {
  const line = (t: number): number => 20 + 0.5 * t + (t > 10 ? 6 + 0.25 * (t - 10) : 0);
  const exact = Array.from({ length: 20 }, (_, index) => line(index + 1));

  test('finds back the line it was made of, and judges nothing where no point leaves it', () => {
    const found = interruptedSeries(exact, { pointsBefore: 10 });
    if (isRefusal(found)) throw new TypeError(found.refused);
    expect(found.level.value).toBeCloseTo(20, 9);
    expect(found.slope.value).toBeCloseTo(0.5, 9);
    expect(found.levelChange.value).toBeCloseTo(6, 9);
    expect(found.slopeChange.value).toBeCloseTo(0.25, 9);
    expect(found).toMatchObject({ durbinWatson: null, levelChange: { p: null, low: null, high: null } });
  });

  test('rests on the larger of both standard errors', () => {
    const draw = seededRandom(5);
    const found = interruptedSeries(
      exact.map((value) => value + drawNormal(draw)),
      { pointsBefore: 10 },
    );
    if (isRefusal(found)) throw new TypeError(found.refused);
    const { value, low, high, plainError, neweyWestError, p, neweyWestP } = found.levelChange;
    // t quantile of 0.975 at 16 degrees of freedom.
    const reach = 2.1199052992210112 * Math.max(plainError, neweyWestError);
    expect(low).toBeCloseTo(value - reach, 8);
    expect(high).toBeCloseTo(value + reach, 8);
    expect(p ?? 0).toBeGreaterThanOrEqual(neweyWestP ?? 1);
  });

  test('cries wolf in few of many series without any interruption', () => {
    const draw = seededRandom(11);
    const alarms = Array.from({ length: 300 }, () => {
      const series = Array.from({ length: 20 }, () => drawNormal(draw));
      const found = interruptedSeries(series, { pointsBefore: 10 });
      return !isRefusal(found) && (found.levelChange.p ?? 1) < 0.05;
    });
    expect(alarms.filter(Boolean).length / alarms.length).toBeLessThan(0.08);
  });

  test('is refused with fewer than eight points on a side', () => {
    expect(interruptedSeries(exact, { pointsBefore: 7 })).toEqual({ refused: 'too-few-points', found: 7, needed: 8 });
    expect(interruptedSeries(exact, { pointsBefore: 13 })).toMatchObject({ found: 7 });
    expect(interruptedSeries([], { pointsBefore: 0 })).toMatchObject({ refused: 'too-few-points', found: 0 });
    expect(interruptedSeries([1, 2, 3, 4], { pointsBefore: 2 }, 2)).toMatchObject({ refused: 'too-few-points' });
  });

  test('the placebo looks at the time before alone, and needs enough of it', () => {
    const series = [...new Array<number>(8).fill(1), ...new Array<number>(8).fill(5), ...new Array<number>(9).fill(50)];
    const found = placeboSeries(series, { pointsBefore: 16 });
    expect(isRefusal(found) ? null : found.levelChange.value).toBeCloseTo(4, 9);
    expect(placeboSeries(series, { pointsBefore: 15 })).toEqual({ refused: 'too-few-points', found: 7, needed: 8 });
  });

  test('a constant series has no share of explained variance', () => {
    const found = interruptedSeries(new Array<number>(20).fill(4), { pointsBefore: 10 });
    expect(found).toMatchObject({ r2: null, durbinWatson: null, slope: { p: null } });
  });
});
