import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  conditionalPurchases,
  expectedPurchases,
  probabilityAlive,
  totalPurchases,
} from '../../../src/core/inference/btyd/expectation.ts';
import { expectedSpend } from '../../../src/core/inference/btyd/gamma-gamma.ts';
import { groupPurchases } from '../../../src/core/inference/btyd/groups.ts';
import { btydLogLikelihood, customerLogLikelihood } from '../../../src/core/inference/btyd/likelihood.ts';
import type { BtydModelId, BtydParameters } from '../../../src/core/inference/btyd/model.ts';
import { purchaseCountProbability } from '../../../src/core/inference/btyd/purchase-count.ts';
import { purchasesOfAlive } from '../../../src/core/inference/btyd/purchases-alive.ts';
import type { PurchaseSummary } from '../../../src/core/inference/btyd/summaries.ts';
import { discountedValue } from '../../../src/core/inference/btyd/value.ts';
import { scaledHypergeometric2F1 } from '../../../src/core/inference/special/hypergeometric.ts';

const models: readonly BtydModelId[] = ['bgnbd', 'mbgnbd'];
const published: BtydParameters = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const spend = { p: 6.25, q: 3.74, v: 15.44 };

const positive = fc.double({ min: 0.05, max: 20, noNaN: true });
const parameterSets: fc.Arbitrary<BtydParameters> = fc.record({
  r: positive,
  alpha: positive,
  a: positive,
  b: positive,
});
const customers: fc.Arbitrary<PurchaseSummary> = fc
  .record({ x: fc.nat(40), share: fc.double({ min: 0.01, max: 1, noNaN: true }), T: fc.integer({ min: 1, max: 100 }) })
  .map(({ x, share, T }) => ({ x, tx: x === 0 ? 0 : share * T, T }));
const anyModel = fc.constantFrom(...models);

const columnsOf = (rows: readonly PurchaseSummary[]) => ({
  x: rows.map(({ x }) => x),
  tx: rows.map(({ tx }) => tx),
  T: rows.map(({ T }) => T),
});

// Hardie 2004, note "Implementing the BG/NBD Model in Excel", brucehardie.com: customer 1 of the CDNOW sample.
test('the published customer (2, 30.43, 38.86) is expected to buy 1.226 times in 39 weeks', () => {
  expect(conditionalPurchases('bgnbd', published, { x: 2, tx: 30.43, T: 38.86 }, 39)).toBeCloseTo(1.226, 3);
});

describe('groups of customers', () => {
  test('give the likelihood and the expectation of their customers one by one, in any order', () => {
    const lists = fc.array(fc.tuple(customers, fc.integer({ min: 1, max: 3 })), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(anyModel, parameterSets, lists, (model, parameters, list) => {
        const rows = list.flatMap(([customer, times]) => new Array<PurchaseSummary>(times).fill(customer));
        const groups = groupPurchases(columnsOf(rows));
        expect(groups.x.length).toBeLessThanOrEqual(list.length);
        expect(groupPurchases(columnsOf(rows.toReversed()))).toEqual(groups);
        const sums = rows.reduce(
          ({ logs, later }, row) => ({
            logs: logs + (customerLogLikelihood(model, parameters, row) ?? Number.NaN),
            later: later + (conditionalPurchases(model, parameters, row, 13) ?? Number.NaN),
          }),
          { logs: 0, later: 0 },
        );
        const logs = btydLogLikelihood(model, parameters, groups);
        expect(Math.abs(logs - sums.logs)).toBeLessThan(1e-9 * Math.max(1, Math.abs(sums.logs)));
        expect(totalPurchases(model, parameters, groups, 13)).toBeCloseTo(sums.later, 8);
      }),
      { numRuns: 60 },
    );
  });

  test('are one where customers differ in nothing, and apart where they differ in one thing', () => {
    const groups = groupPurchases({ x: [1, 1, 1, 2, 1], tx: [3, 3, 4, 3, 3], T: [9, 9, 9, 9, 8] });
    expect(Array.from(groups.weight)).toEqual([1, 2, 1, 1]);
    expect(groups.customers).toBe(5);
    expect(groups.repeatBuyers).toBe(5);
  });
});

describe('being alive', () => {
  test('has a probability between 0 and 1, certain under BG/NBD before the first repeat and never under MBG/NBD', () => {
    fc.assert(
      fc.property(parameterSets, customers, (parameters, customer) => {
        const [bgnbd, mbgnbd] = models.map((model) => probabilityAlive(model, parameters, customer));
        if (customer.x === 0) expect(bgnbd).toBe(1);
        expect(bgnbd).toBeGreaterThanOrEqual(0);
        expect(bgnbd).toBeLessThanOrEqual(1);
        expect(mbgnbd).toBeGreaterThanOrEqual(0);
        expect(mbgnbd).toBeLessThan(1);
      }),
    );
  });

  test('grows less likely the longer ago the last purchase was', () => {
    fc.assert(
      fc.property(anyModel, parameterSets, customers, (model, parameters, customer) => {
        const later = probabilityAlive(model, parameters, { ...customer, T: customer.T + 10 });
        expect(later).toBeLessThanOrEqual(probabilityAlive(model, parameters, customer) ?? 0);
      }),
    );
  });
});

describe('expected purchases', () => {
  test('are none in no time, and grow with it', () => {
    fc.assert(
      fc.property(anyModel, parameterSets, customers, (model, parameters, customer) => {
        const over = (time: number) => conditionalPurchases(model, parameters, customer, time) ?? Number.NaN;
        expect(over(0)).toBe(0);
        expect(over(2)).toBeGreaterThanOrEqual(over(1) * (1 - 1e-12));
        expect(over(200)).toBeGreaterThanOrEqual(over(20) * (1 - 1e-12));
        expect(over(2)).toBeLessThanOrEqual(2.000001 * over(1));
      }),
    );
  });

  test('of a new customer are the mean of the probabilities of each number', () => {
    fc.assert(
      fc.property(anyModel, parameterSets, fc.double({ min: 0.1, max: 3, noNaN: true }), (model, drawn, time) => {
        const parameters = { ...drawn, alpha: drawn.alpha + 3 };
        let all = 0;
        let mean = 0;
        for (let x = 0; x < 600; x += 1) {
          const p = purchaseCountProbability(model, parameters, x, time) ?? Number.NaN;
          all += p;
          mean += x * p;
        }
        expect(all).toBeCloseTo(1, 9);
        expect(mean).toBeCloseTo(expectedPurchases(model, parameters, time) ?? Number.NaN, 7);
      }),
      { numRuns: 40 },
    );
  });

  test('equal the published form with the hypergeometric function', () => {
    fc.assert(
      fc.property(parameterSets, customers, fc.integer({ min: 20, max: 100 }), (parameters, { x, T }, time) => {
        const { r, alpha, a, b } = parameters;
        fc.pre(Math.abs(a - 1) > 0.01 && a + b + x > 1.5);
        const odds = time / (alpha + T);
        const series = scaledHypergeometric2F1(r + x, b + x, a + b + x - 1, odds / (1 + odds));
        const published = ((a + b + x - 1) / (a - 1)) * (1 - series);
        expect(Math.abs(purchasesOfAlive(r + x, odds, a, b + x) / published - 1)).toBeLessThan(1e-8);
      }),
    );
  });

  test('do not jump where adding up gives way to quadrature', () => {
    // (shape + 40) · odds = 5000 is the border.
    for (const [shape, a, b] of [
      [0.24, 0.8, 2.4],
      [30, 1, 30],
      [2, 1e-9, 3],
      [5, 800, 900],
    ] as const) {
      const odds = 5000 / (shape + 40);
      const below = purchasesOfAlive(shape, odds, a, b);
      const above = purchasesOfAlive(shape, odds * (1 + 1e-13), a, b);
      expect(Math.abs(above / below - 1)).toBeLessThan(1e-11);
    }
  });
});

test('what cannot be gives null, and what is extreme a finite number', () => {
  const customer = { x: 2, tx: 30, T: 40 };
  for (const model of models) {
    for (const wrong of [
      { ...customer, x: -1 },
      { ...customer, x: 1.5 },
      { ...customer, tx: 41 },
      { ...customer, T: Number.NaN },
    ]) {
      expect(conditionalPurchases(model, published, wrong, 10)).toBeNull();
      expect(probabilityAlive(model, published, wrong)).toBeNull();
      expect(customerLogLikelihood(model, published, wrong)).toBeNull();
    }
    for (const time of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(conditionalPurchases(model, published, customer, time)).toBeNull();
      expect(purchaseCountProbability(model, published, 1, time)).toBeNull();
    }
    expect(expectedPurchases(model, { ...published, a: 0 }, 10)).toBeNull();
    for (const extreme of [
      { x: 1e6, tx: 38.8, T: 38.86 },
      { x: 1e6, tx: 40, T: 40 },
      { x: 0, tx: 0, T: 0 },
      { x: 3, tx: 0, T: 1e9 },
    ]) {
      expect(conditionalPurchases(model, published, extreme, 1e6)).toSatisfy(Number.isFinite);
      expect(probabilityAlive(model, published, extreme)).toSatisfy(Number.isFinite);
      expect(customerLogLikelihood(model, published, extreme)).toSatisfy(Number.isFinite);
    }
  }
});

describe('expected spend', () => {
  test('lies between the mean of all and the customer’s own, nearer to her own the more she bought', () => {
    const all = expectedSpend(spend, 0, 0) ?? Number.NaN;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.double({ min: 0.1, max: 500, noNaN: true }), (x, m) => {
        const one = expectedSpend(spend, x, m) ?? Number.NaN;
        const more = expectedSpend(spend, x + 1, m) ?? Number.NaN;
        expect(one).toBeGreaterThanOrEqual(Math.min(all, m) - 1e-9);
        expect(one).toBeLessThanOrEqual(Math.max(all, m) + 1e-9);
        expect(Math.abs(more - m)).toBeLessThanOrEqual(Math.abs(one - m) + 1e-9);
      }),
    );
  });

  test('is null where the mean of all is infinite, and for repeat buyers without positive spend', () => {
    expect(expectedSpend({ p: 6, q: 1, v: 15 }, 0, 0)).toBeNull();
    expect(expectedSpend({ p: 6, q: 0.5, v: 15 }, 0, 0)).toBeNull();
    expect(expectedSpend({ p: 6, q: 0.5, v: 15 }, 2, 20)).toBeCloseTo((6 * (15 + 40)) / 11.5, 12);
    expect(expectedSpend(spend, 2, 0)).toBeNull();
    expect(expectedSpend(spend, 2, -5)).toBeNull();
  });
});

describe('discounted value', () => {
  const customer = { x: 2, tx: 30.43, T: 38.86, m: 22.35 };
  const year = { months: 12, monthlyDiscount: 0.01, unitsPerMonth: 4.345 };
  const valueOver = (horizon: Partial<typeof year>, q = spend.q) =>
    discountedValue('mbgnbd', published, { ...spend, q }, customer, { ...year, ...horizon });

  test('is purchases times spend without a discount, and less with one', () => {
    const purchases = conditionalPurchases('mbgnbd', published, customer, 12 * 4.345) ?? Number.NaN;
    const perPurchase = expectedSpend(spend, 2, 22.35) ?? Number.NaN;
    expect(valueOver({ monthlyDiscount: 0 })).toBeCloseTo(purchases * perPurchase, 10);
    expect(valueOver({})).toBeLessThan(purchases * perPurchase);
    expect(valueOver({ months: 0 })).toBe(0);
  });

  test('is null over horizons that cannot be', () => {
    expect(valueOver({ months: -1 })).toBeNull();
    expect(valueOver({ months: 1.5 })).toBeNull();
    expect(valueOver({ monthlyDiscount: -1 })).toBeNull();
    expect(valueOver({ unitsPerMonth: 0 })).toBeNull();
  });
});
