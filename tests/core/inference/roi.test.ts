import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawPert, isExpectation, pertMean } from '../../../src/core/inference/numeric/pert.ts';
import { seededRandom } from '../../../src/core/inference/numeric/random.ts';
import { expectedWorld } from '../../../src/core/inference/roi/expected-world.ts';
import { mostPossible, type PlannedMeasure, stepsOfMeasure } from '../../../src/core/inference/roi/measure.ts';
import {
  discountedYears,
  netByMonth,
  paybackOf,
  returnOfMeasure,
} from '../../../src/core/inference/roi/measure-return.ts';
import { measureSwings } from '../../../src/core/inference/roi/measure-swings.ts';
import { breakEvenOf, forecastMeasure } from '../../../src/core/inference/roi/simulate-measure.ts';

const one = (value: number) => ({ low: value, likely: value, high: value });
const typed = (answers: number, churn: number, revenue: number) => ({
  answers,
  churn: { typed: churn },
  revenue: { typed: revenue },
});

/** 1,000 customers, of whom half are promoters, 30 % passives, 20 % detractors; 12 months without discount. */
const plan: PlannedMeasure = {
  change: 'to-passives',
  expected: one(25),
  real: one(0.5),
  reached: 1000,
  groups: { promoters: typed(50, 0, 600), passives: typed(30, 0.1, 600), detractors: typed(20, 0.3, 600) },
  revenueFollows: false,
  margin: 0.4,
  horizon: 1,
  discount: 0,
  costOnce: 500,
  costYearly: 100,
};

describe('the beta-PERT distribution', () => {
  const range = { low: 1, likely: 3, high: 8 };
  test('has mean (low + 4 likely + high) ÷ 6 and variance (mean − low)(high − mean) ÷ 7', () => {
    const draw = seededRandom(11);
    const drawn = Array.from({ length: 20_000 }, () => drawPert(draw, range));
    const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
    const variance = drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / drawn.length;
    expect(pertMean(range)).toBe(3.5);
    expect(mean).toBeCloseTo(3.5, 1);
    expect(variance).toBeCloseTo((2.5 * 4.5) / 7, 1);
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...drawn)).toBeLessThanOrEqual(8);
  });
  test('of one number is that number, and numbers out of order are no expectation', () => {
    expect(drawPert(seededRandom(1), one(4))).toBe(4);
    expect(isExpectation({ low: 2, likely: 1, high: 3 })).toBe(false);
    expect(isExpectation({ low: 1, likely: 1, high: 1 })).toBe(true);
    expect(isExpectation({ low: 1, likely: Number.NaN, high: 3 })).toBe(false);
  });
});

describe('discounted years', () => {
  test('add up month by month', () => {
    const sum = Array.from({ length: 30 }, (_, index) => (0.7 / 1.1) ** ((index + 1) / 12) / 12);
    expect(discountedYears(0.3, 0.1, 30)).toBeCloseTo(
      sum.reduce((total, value) => total + value, 0),
      12,
    );
  });
  test('are years where nobody leaves and nothing is discounted, and none where everybody leaves', () => {
    expect(discountedYears(0, 0, 18)).toBe(1.5);
    expect(discountedYears(1, 0.1, 36)).toBe(0);
  });
});

describe('the return of a measure', () => {
  // 25 % of 200 detractors are 50 customers; half of the effect is real; each is worth 40 % of 600 a year.
  const byHand = 50 * 0.5 * 0.4 * 600 * (discountedYears(0.1, 0, 12) - discountedYears(0.3, 0, 12));

  test('is what customers who change bring more, by hand', () => {
    const { gain, cost } = returnOfMeasure(plan, expectedWorld(plan));
    expect(gain).toBeCloseTo(byHand, 9);
    expect(cost).toBe(600);
  });

  test('a point of NPS moves one customer of a hundred one group up, detractors and passives by their shares', () => {
    const points: PlannedMeasure = { ...plan, change: 'points', expected: one(5) };
    expect(stepsOfMeasure(points, expectedWorld(points))).toMatchObject([
      { from: 'detractors', to: 'passives', moved: expect.closeTo(20, 9) },
      { from: 'passives', to: 'promoters', moved: expect.closeTo(30, 9) },
    ]);
    expect(mostPossible('points', expectedWorld(points))).toBeCloseTo(50, 9);
  });

  test('orders: who changes spends what the other group spends', () => {
    const orders: PlannedMeasure = {
      ...plan,
      revenueFollows: true,
      groups: { promoters: typed(50, 0, 300), passives: typed(30, 0, 200), detractors: typed(20, 0, 80) },
    };
    expect(returnOfMeasure(orders, expectedWorld(orders)).gain).toBeCloseTo(50 * 0.5 * 0.4 * (200 - 80), 9);
  });

  test('points of churn are taken off the churn of everybody', () => {
    const churn: PlannedMeasure = { ...plan, change: 'churn', expected: one(4), groups: { all: typed(1, 0.2, 600) } };
    const years = discountedYears(0.16, 0, 12) - discountedYears(0.2, 0, 12);
    expect(returnOfMeasure(churn, expectedWorld(churn)).gain).toBeCloseTo(1000 * 0.5 * 0.4 * 600 * years, 9);
  });

  test('losses that were seen become a yearly share: 1 − e^(−events ÷ years)', () => {
    const seen = { ...typed(20, 0, 600), churn: { events: 30, exposure: 100 } };
    const world = expectedWorld({ ...plan, groups: { ...plan.groups, detractors: seen } });
    expect(world.churn.detractors).toBeCloseTo(1 - Math.exp(-0.3), 12);
  });
});

describe('what follows from the return', () => {
  const world = expectedWorld(plan);
  const { gain } = returnOfMeasure(plan, world);

  test('it pays from the change on that brings as much as it costs: cost ÷ return × change', () => {
    expect(breakEvenOf(plan, world)).toBeCloseTo((600 / gain) * 25, 6);
    expect(breakEvenOf({ ...plan, margin: 0 }, { ...world, margin: 0 })).toBeNull();
  });

  test('payback is the first month whose return covers the cost', () => {
    const cheap = { ...plan, costOnce: 100, costYearly: 0 };
    const net = netByMonth(cheap, expectedWorld(cheap));
    const month = paybackOf(net) ?? 0;
    expect(net[month]).toBeGreaterThanOrEqual(0);
    expect(net[month - 1]).toBeLessThan(0);
    expect(paybackOf(netByMonth({ ...plan, costOnce: 1e6 }, { ...world, costOnce: 1e6 }))).toBeNull();
  });

  test('net return by month is the return over as many months', () => {
    const some: PlannedMeasure = { ...plan, horizon: 3, discount: 0.1, change: 'points' };
    const net = netByMonth(some, expectedWorld(some));
    for (const years of [1, 2, 3]) {
      const part = returnOfMeasure({ ...some, horizon: years }, expectedWorld(some));
      expect(net[12 * years]).toBeCloseTo(part.gain - part.cost, 6);
    }
  });

  test('without any uncertainty the ranges are points and it pays for certain or never', () => {
    const forecast = forecastMeasure({ ...plan, groups: { ...plan.groups } });
    expect(forecast.gain.value).toBeCloseTo(gain, 9);
    expect(forecast.cost).toBe(600);
    expect([0, 1]).toContain(forecastMeasure({ ...plan, change: 'churn', groups: { all: typed(1, 0.2, 600) } }).pays);
  });

  test('a linear return with one uncertain assumption keeps its distribution', () => {
    const share: PlannedMeasure = {
      ...plan,
      change: 'churn',
      groups: { all: typed(1, 0.2, 600) },
      real: { low: 0, likely: 0.5, high: 1 },
    };
    const { gain: found, net, cost } = forecastMeasure(share);
    const whole = found.value / 0.5;
    // Beta(3, 3): quantiles 0.1466 and 0.8534 (qbeta of R 4.3).
    expect((found.low ?? 0) / whole).toBeCloseTo(0.1466, 1);
    expect((found.high ?? 0) / whole).toBeCloseTo(0.8534, 1);
    expect(net.low).toBeCloseTo((found.low ?? 0) - cost, 6);
  });

  test('the same assumptions give the same forecast', () => {
    expect(forecastMeasure(plan)).toEqual(forecastMeasure(plan));
  });

  test('the tornado is sorted, and linear assumptions swing as far as they reach', () => {
    const ranged = { ...plan, expected: { low: 0, likely: 25, high: 50 } };
    const swings = measureSwings(ranged, expectedWorld(ranged));
    const span = ({ atFrom, atTo }: (typeof swings)[number]) => Math.abs(atTo - atFrom);
    expect(swings.map(span)).toEqual(swings.map(span).toSorted((a, b) => b - a));
    expect(swings[0]).toMatchObject({ assumption: 'change', ends: 'given', atFrom: -600 });
    expect(swings[0]?.atTo).toBeCloseTo(2 * gain - 600, 6);
    expect(swings.some(({ assumption }) => assumption === 'real')).toBe(false);
  });
});

test('a larger change never brings less, and the expected path ends with the net return', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(share, share, share, fc.integer({ min: 1, max: 5 }), (low, high, discount, horizon) => {
      const [better, worse] = [Math.min(low, high), Math.max(low, high)];
      const some: PlannedMeasure = {
        ...plan,
        horizon,
        discount,
        change: 'points',
        expected: { low: 0, likely: 4, high: 9 },
        groups: {
          promoters: typed(5, better, 600),
          passives: typed(3, (better + worse) / 2, 600),
          detractors: typed(2, worse, 600),
        },
      };
      const world = expectedWorld(some);
      const gainAt = (change: number) => returnOfMeasure(some, { ...world, change }).gain;
      expect(gainAt(8)).toBeGreaterThanOrEqual(gainAt(3) - 1e-9);
      const { path, net } = forecastMeasure(some);
      expect((path.at(-1)?.value ?? Number.NaN) / net.value).toBeCloseTo(1, 7);
      expect(path[0]?.value).toBe(-500);
    }),
    { numRuns: 15 },
  );
});
