import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkHoldOut } from '../../../src/core/inference/btyd/hold-out.ts';
import { purchaseTimes, splitPurchases } from '../../../src/core/inference/btyd/purchase-log.ts';
import { finish } from '../../../src/core/inference/numeric/positive-fit.ts';
import { isRefusal } from '../../../src/core/inference/refusal.ts';
import { dayOf } from '../../../src/core/time/day.ts';

describe('a log of purchases', () => {
  test('becomes summaries: purchases of a time once, later ones apart, later customers left out', () => {
    const log = { customer: [2, 0, 0, 2, 0, 3, 0], time: [5, 1, 4, 5, 4, 11, 12] };
    const split = splitPurchases(purchaseTimes(log), 10, 20);
    expect(Object.fromEntries(Object.entries(split).map(([name, column]) => [name, Array.from(column)]))).toEqual({
      x: [1, 0],
      tx: [3, 0],
      T: [9, 5],
      first: [1, 5],
      later: [1, 0],
    });
  });

  test('counts each purchase once, before or after, in any order', () => {
    const rows = fc.array(fc.tuple(fc.nat(5), fc.nat(30)), { maxLength: 60 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 30 }), (list, until) => {
        const logOf = (pairs: typeof list) => ({ customer: pairs.map(([c]) => c), time: pairs.map(([, t]) => t) });
        const split = splitPurchases(purchaseTimes(logOf(list)), until, 30);
        expect(splitPurchases(purchaseTimes(logOf(list.toReversed())), until, 30)).toEqual(split);
        const firsts = new Map<number, number>();
        for (const [customer, time] of list) firsts.set(customer, Math.min(time, firsts.get(customer) ?? time));
        const known = list.filter(([customer]) => (firsts.get(customer) ?? 99) <= until);
        const purchases = new Set(known.map(([customer, time]) => `${customer} at ${time}`)).size;
        const counted = split.x.length + [...split.x, ...split.later].reduce((sum, count) => sum + count, 0);
        expect(counted).toBe(purchases);
      }),
    );
  });
});

test('a check is refused without time to predict, and on thin data', () => {
  const log = { customer: [0, 1, 1], time: [0, 0, 3] };
  expect(finish(checkHoldOut('bgnbd', log, { until: 5, end: 5 }))).toMatchObject({ refused: 'too-few-points' });
  expect(finish(checkHoldOut('bgnbd', log, { until: 5, end: 9 }))).toMatchObject({ refused: 'too-few-customers' });
  expect(finish(checkHoldOut('bgnbd', { customer: [], time: [] }, { until: 5, end: 9 }))).toMatchObject({
    refused: 'too-few-customers',
    found: 0,
  });
});

const file = '../shared/data/cdnow/CDNOW_sample.txt';

describe.skipIf(!existsSync(file))(`the purchases of ${file}`, () => {
  const weekOf = (date: string): number =>
    (dayOf({ year: Number(date.slice(0, 4)), month: Number(date.slice(4, 6)), day: Number(date.slice(6)) }) -
      dayOf({ year: 1997, month: 1, day: 1 })) /
    7;
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split(/\r?\n/) : [];
  const cells = lines.map((line) => line.trim().split(/\s+/));
  const log = { customer: cells.map(([, id]) => Number(id)), time: cells.map(([, , date]) => weekOf(date ?? '')) };
  const check = finish(
    checkHoldOut('bgnbd', log, { until: weekOf('19970930'), end: weekOf('19980630'), stretches: 78 }),
  );
  if (isRefusal(check)) throw new Error(`refused: ${check.refused}`);

  // Fader, Hardie & Lee 2005; the 1,882 purchases of weeks 40–78 are those of R's BTYD, cdnowSummary.
  test('give the published fit, and its forecast beside the 1,882 purchases that followed', () => {
    expect(check.fit.parameters.r).toBeCloseTo(0.243, 3);
    expect(check.fit.customers).toBe(2357);
    expect(check.actual).toBe(1882);
    expect(check.predicted).toBeCloseTo(1653, -1);
  });

  test('are each in one group and one stretch', () => {
    const sums = check.byPurchases.reduce(
      (sum, { customers, predicted, actual }) => ({
        customers: sum.customers + customers,
        predicted: sum.predicted + customers * predicted,
        actual: sum.actual + customers * actual,
      }),
      { customers: 0, predicted: 0, actual: 0 },
    );
    expect(sums.customers).toBe(2357);
    expect(sums.actual).toBeCloseTo(1882, 6);
    expect(sums.predicted).toBeCloseTo(check.predicted, 6);
    expect(check.byPurchases.map(({ purchases }) => purchases)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(check.byPurchases.at(-1)?.andMore).toBe(true);
    const calibration = cells.length;
    const last = check.overTime.at(-1);
    expect(last?.time).toBe(weekOf('19980630'));
    expect(last?.actual).toBeLessThan(calibration);
    expect(check.overTime).toHaveLength(78);
    for (const [index, point] of check.overTime.entries()) {
      expect(point.actual).toBeGreaterThanOrEqual(check.overTime[index - 1]?.actual ?? 0);
      expect(point.predicted).toBeGreaterThan(check.overTime[index - 1]?.predicted ?? 0);
    }
  });
});
