import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cohortTriangle } from '../../../src/core/inference/churn/cohort-triangle.ts';
import { averageRate, convertRate } from '../../../src/core/inference/churn/convert-rate.ts';
import { exposureRate } from '../../../src/core/inference/churn/exposure-rate.ts';
import { periodChurn } from '../../../src/core/inference/churn/period-churn.ts';
import { revenueChurn } from '../../../src/core/inference/churn/revenue-churn.ts';
import { isRefusal } from '../../../src/core/inference/refusal.ts';
import { kaplanMeier, survivalAt } from '../../../src/core/inference/survival/kaplan-meier.ts';
import { lifeTableOf } from '../../../src/core/statistics/life-table.ts';
import { noMovement } from '../../../src/core/statistics/movement.ts';
import { noRevenueFlow, revenueFlowOf } from '../../../src/core/statistics/revenue-flow.ts';

describe('churn of a period', () => {
  test('200 at the start, 12 lost, 30 gained: 6 % churn where the net change says −9 %', () => {
    const churn = periodChurn({ ...noMovement, start: 200, gained: 30, lost: 12, end: 218 });
    expect(churn).toMatchObject({ churn: 0.06, retention: 0.94, netChange: -0.09, imbalance: 0 });
    expect(churn.ofAverage).toBeCloseTo(12 / 209, 12);
    expect(churn.ofEverybody).toBeCloseTo(12 / 230, 12);
  });

  test('says by how much counts disagree, and gives no rate that counting cannot give', () => {
    expect(periodChurn({ ...noMovement, start: 10, gained: 2, lost: 3, end: 8 }).imbalance).toBe(1);
    const impossible = periodChurn({ ...noMovement, start: 10, lost: 12, end: 0 });
    expect(impossible).toMatchObject({ churn: null, retention: null, interval: { low: null, high: null } });
    expect(periodChurn(noMovement)).toMatchObject({ churn: null, netChange: null, ofAverage: null, ofEverybody: null });
  });

  test('all customers lost at once is 100 %', () => {
    const { churn, interval } = periodChurn({ ...noMovement, start: 5, lost: 5 });
    expect([churn, interval.high]).toEqual([1, 1]);
    expect(interval.low).toBeGreaterThan(0.5);
  });
});

describe('rates of other lengths', () => {
  test('go to a year and back', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.5, noNaN: true }), (rate) => {
        expect(convertRate(convertRate(rate, 12) ?? Number.NaN, 1 / 12)).toBeCloseTo(rate, 10);
      }),
    );
    expect(convertRate(0.02, 12)).toBeCloseTo(0.2153, 4);
    expect([convertRate(1.2, 12), convertRate(-0.1, 12), convertRate(0.1, 0)]).toEqual([null, null, null]);
  });

  test('the average lies between the rates, keeps the cumulative loss, and is null of nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 0.9, noNaN: true }), { minLength: 1, maxLength: 24 }), (rates) => {
        const { geometric, cumulative } = averageRate(rates);
        expect(geometric).toBeGreaterThanOrEqual(Math.min(...rates) - 1e-12);
        expect(geometric).toBeLessThanOrEqual(Math.max(...rates) + 1e-12);
        expect(1 - (1 - (geometric ?? Number.NaN)) ** rates.length).toBeCloseTo(cumulative ?? Number.NaN, 10);
      }),
    );
    expect(averageRate([])).toMatchObject({ geometric: null, annual: null });
    expect(averageRate([0.1, 1.1])).toMatchObject({ cumulative: null });
    expect(averageRate([0.2, 1])).toMatchObject({ cumulative: 1, geometric: 1, annual: 1, hazard: null });
    expect(averageRate([0, 0])).toMatchObject({ geometric: 0, hazard: 0 });
  });

  test('the person-time rate is null without exposure and lies within its interval', () => {
    expect(exposureRate(3, 0)).toEqual({ value: null, low: null, high: null });
    fc.assert(
      fc.property(fc.nat({ max: 5000 }), fc.double({ min: 0.1, max: 1e6, noNaN: true }), (events, exposure) => {
        const { value, low, high } = exposureRate(events, exposure);
        expect(low).toBeLessThanOrEqual(value ?? Number.NaN);
        expect(high).toBeGreaterThan(value ?? Number.NaN);
      }),
    );
  });
});

describe('revenue churn', () => {
  test('100 at the start, 10 lost, 10 contraction, 10 expansion: 20 % gross and 10 % net', () => {
    const before = [10, 30, 30, 30];
    const { gross, net, grossRetention, netRetention } = revenueChurn(
      revenueFlowOf({ before, after: [0, 20, 40, 30] }),
    );
    expect([gross.value, net.value, grossRetention.value, netRetention.value]).toEqual([0.2, 0.1, 0.8, 0.9]);
    for (const { value, low, high } of [gross, net, grossRetention, netRetention]) {
      expect(low).toBeLessThan(value ?? Number.NaN);
      expect(high).toBeGreaterThan(value ?? Number.NaN);
    }
  });

  test('is null without revenue at the start, and new revenue counts in no rate', () => {
    expect(revenueChurn(noRevenueFlow).gross).toEqual({ value: null, low: null, high: null });
    expect(revenueChurn(revenueFlowOf({ before: [0, 0], after: [0, 9] })).net.value).toBeNull();
    const grown = revenueChurn(revenueFlowOf({ before: [0, 10], after: [50, 10] }));
    expect([grown.gross.value, grown.net.value]).toEqual([0, 0]);
  });

  test('of customers with equal revenue has the Wilson interval of customer churn', () => {
    const after = Array.from({ length: 40 }, (_, row) => (row < 6 ? 0 : 25));
    const { gross } = revenueChurn(revenueFlowOf({ before: after.map(() => 25), after }));
    const { churn, interval } = periodChurn({ ...noMovement, start: 40, lost: 6, end: 34 });
    expect(gross.value).toBeCloseTo(churn ?? Number.NaN, 12);
    expect(gross.low).toBeCloseTo(interval.low ?? Number.NaN, 12);
    expect(gross.high).toBeCloseTo(interval.high ?? Number.NaN, 12);
  });

  test('the net figures have no interval of one customer or when all changed alike', () => {
    const nothing = { low: null, high: null };
    expect(revenueChurn(revenueFlowOf({ before: [10], after: [7] })).net).toMatchObject(nothing);
    expect(revenueChurn(revenueFlowOf({ before: [10, 20], after: [5, 10] })).netRetention).toMatchObject(nothing);
  });
});

describe('the cohort triangle', () => {
  const cohorts = fc.array(
    fc
      .array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 6 })
      .map((sizes) => sizes.toSorted((one, two) => two - one)),
    { maxLength: 5 },
  );

  test('its pooled row is the Kaplan–Meier curve of the same customers one by one', () => {
    fc.assert(
      fc.property(cohorts, (sizes) => {
        const time: number[] = [];
        const lost: number[] = [];
        for (const cohort of sizes) {
          for (const [age, active] of cohort.entries()) {
            const gone = active - (cohort[age + 1] ?? 0);
            const last = age === cohort.length - 1;
            for (let customer = 0; customer < gone; customer++) {
              time.push(last ? age : age + 1);
              lost.push(last ? 0 : 1);
            }
          }
        }
        const curve = kaplanMeier(lifeTableOf(time, lost));
        const triangle = cohortTriangle(sizes);
        if (isRefusal(triangle)) throw new Error(triangle.refused);
        for (const { age, survival, standardError, low, high } of triangle.pooled) {
          const at = survivalAt(curve, age);
          expect([survival, standardError, low, high]).toEqual(
            at === null ? [null, null, null, null] : [at.survival, at.standardError, at.low, at.high],
          );
        }
      }),
    );
  });

  test('has no retention where nobody was at risk, and none at all of no cohorts', () => {
    const triangle = cohortTriangle([[5, 0, 0], [0, 0], []]);
    expect(triangle).toMatchObject({
      matrix: [[1, 0, 0], [null, null], []],
      pooled: [
        { age: 1, atRisk: 5, lost: 5, retention: 0, survival: 0, standardError: null },
        { age: 2, atRisk: 0, lost: 0, retention: null, survival: 0 },
      ],
    });
    expect(cohortTriangle([])).toMatchObject({ matrix: [], pooled: [] });
  });

  test('refuses a cohort that grows or counts below 0, and says which', () => {
    expect(
      cohortTriangle([
        [5, 4],
        [3, 4],
      ]),
    ).toEqual({ refused: 'cohort-grows', about: '2' });
    expect(cohortTriangle([[-5]])).toEqual({ refused: 'cohort-grows', about: '1' });
  });
});
