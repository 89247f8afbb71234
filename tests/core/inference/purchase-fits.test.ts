import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { expectedPurchases, totalPurchases } from '../../../src/core/inference/btyd/expectation.ts';
import { type BtydFit, fitBtyd } from '../../../src/core/inference/btyd/fit.ts';
import { forecastPurchases } from '../../../src/core/inference/btyd/forecast.ts';
import { fitGammaGamma } from '../../../src/core/inference/btyd/gamma-gamma-fit.ts';
import { groupPurchases } from '../../../src/core/inference/btyd/groups.ts';
import { type BtydModelId, btydNames } from '../../../src/core/inference/btyd/model.ts';
import { drawnInterval, drawParameters } from '../../../src/core/inference/numeric/parameter-draws.ts';
import { finish } from '../../../src/core/inference/numeric/positive-fit.ts';
import { isRefusal, type Refusal } from '../../../src/core/inference/refusal.ts';
import { simulatePurchases, simulateSpend } from './simulated-purchases.ts';

const truth = { r: 0.6, alpha: 6, a: 0.8, b: 2.5 };
const horizon = { customers: 3000, T: 40, later: 40 };

function given<Fit extends object>(fit: Fit | Refusal): Fit {
  if (isRefusal(fit)) throw new Error(`refused: ${JSON.stringify(fit)}`);
  return fit;
}

const fitOf = (model: BtydModelId, columns: Parameters<typeof fitBtyd>[1]): BtydFit =>
  given(finish(fitBtyd(model, columns)));

describe.each(['bgnbd', 'mbgnbd'] as const)('a fit of customers drawn from %s', (model) => {
  const simulated = simulatePurchases(model, truth, { ...horizon, seed: 7 });
  const fit = fitOf(model, simulated);

  test('finds the parameters within their intervals', () => {
    for (const name of btydNames) {
      expect(fit.intervals[name].low).toBeLessThan(truth[name]);
      expect(fit.intervals[name].high).toBeGreaterThan(truth[name]);
    }
  });

  test('foretells what they buy next', () => {
    const actual = simulated.later.reduce((sum, count) => sum + count, 0);
    const predicted = totalPurchases(model, fit.parameters, groupPurchases(simulated), horizon.later) ?? Number.NaN;
    expect(Math.abs(predicted / actual - 1)).toBeLessThan(0.1);
  });

  test('does not depend on the order of customers', () => {
    const turned = { x: simulated.x.toReversed(), tx: simulated.tx.toReversed(), T: simulated.T.toReversed() };
    expect(fitOf(model, turned)).toEqual(fit);
  });

  test('in days instead of weeks differs in alpha only', () => {
    const days = { x: simulated.x, tx: simulated.tx.map((t) => 7 * t), T: simulated.T.map((t) => 7 * t) };
    const { parameters } = fitOf(model, days);
    const inWeeks = { ...parameters, alpha: parameters.alpha / 7 };
    for (const name of btydNames) expect(Math.abs(inWeeks[name] / fit.parameters[name] - 1)).toBeLessThan(1e-4);
  });

  test('is likelier under its own model than under the other', () => {
    const own = fit.logLikelihood;
    const other = model === 'bgnbd' ? 'mbgnbd' : 'bgnbd';
    expect(own).toBeGreaterThan(fitOf(other, simulated).logLikelihood);
  });
});

test('intervals from draws are the same every time, hold the estimate, and are about ± z standard errors', () => {
  const fit = fitOf('mbgnbd', simulatePurchases('mbgnbd', truth, { ...horizon, seed: 11 }));
  const draws = drawParameters(fit);
  expect(drawParameters(fit)).toEqual(draws);
  const { low, high } = drawnInterval(draws, ({ r }) => Math.log(r));
  expect(((high ?? 0) - (low ?? 0)) / (2 * 1.96 * fit.uncertainty.standardErrors.r)).toBeCloseTo(1, 1);
  const bounds = drawnInterval(draws, (set) => expectedPurchases('mbgnbd', set, 52));
  const value = expectedPurchases('mbgnbd', fit.parameters, 52);
  expect(bounds.low).toBeLessThan(value ?? Number.NaN);
  expect(bounds.high).toBeGreaterThan(value ?? Number.NaN);
  expect(drawnInterval(draws, ({ r }) => (r > fit.parameters.r ? null : r))).toEqual({ low: null, high: null });
});

test('a forecast grows with its horizon, and holds what happens', () => {
  const simulated = simulatePurchases('bgnbd', truth, { ...horizon, seed: 3 });
  const groups = groupPurchases(simulated);
  const points = finish(forecastPurchases(fitOf('bgnbd', simulated), groups, [10, 40], 60));
  expect(points.map(({ time }) => time)).toEqual([10, 40]);
  expect(points[1]?.value).toBeGreaterThan(points[0]?.value ?? Number.NaN);
  const actual = simulated.later.reduce((sum, count) => sum + count, 0);
  expect(points[1]?.low).toBeLessThan(actual);
  expect(points[1]?.high).toBeGreaterThan(actual);
});

test('that leaves open how customers leave is made again with a weak prior, says so, and predicts what happens', () => {
  const hardlyLeaving = { r: 0.6, alpha: 6, a: 3, b: 30 };
  let [predicted, actual, open] = [0, 0, 0];
  for (let seed = 1; seed <= 8; seed += 1) {
    const crowd = simulatePurchases('mbgnbd', hardlyLeaving, { customers: 200, T: 26, later: 26, seed });
    const fit = fitOf('mbgnbd', crowd);
    if (!fit.prior) continue;
    open += 1;
    predicted += totalPurchases('mbgnbd', fit.parameters, groupPurchases(crowd), 26) ?? Number.NaN;
    actual += crowd.later.reduce((sum, count) => sum + count, 0);
  }
  expect(open).toBeGreaterThanOrEqual(2);
  expect(predicted / actual).toBeGreaterThan(0.75);
  expect(predicted / actual).toBeLessThan(1.35);
  expect(fitOf('mbgnbd', simulatePurchases('mbgnbd', truth, { ...horizon, seed: 1 })).prior).toBe(false);
});

describe('a fit is refused', () => {
  const alike = (rows: number, x: number, tx: number, T: number) => ({
    x: new Array<number>(rows).fill(x),
    tx: new Array<number>(rows).fill(tx),
    T: new Array<number>(rows).fill(T),
  });
  const cases: readonly [string, Parameters<typeof fitBtyd>[1], Partial<Refusal>][] = [
    ['without customers', alike(0, 0, 0, 0), { refused: 'too-few-customers', found: 0 }],
    ['of few customers', alike(29, 2, 5, 9), { refused: 'too-few-customers', found: 29, needed: 30 }],
    ['without repeat buyers', alike(500, 0, 0, 30), { refused: 'too-few-repeat-buyers', found: 0, needed: 10 }],
    ['when no time has passed', alike(500, 0, 0, 0), { refused: 'too-few-repeat-buyers', found: 0 }],
    ['of customers who are all alike', alike(500, 4, 25, 30), { refused: 'unidentified' }],
    ['of a last purchase after the end', alike(50, 1, 31, 30), { refused: 'impossible-purchases', found: 1 }],
    ['of repeats at the time of the first', alike(50, 1, 0, 30), { refused: 'impossible-purchases', found: 1 }],
    ['of columns of unequal length', { x: [0, 0], tx: [0, 0], T: [3] }, { refused: 'impossible-purchases', found: 2 }],
  ];

  test.each(cases)('%s', (_, columns, reason) => {
    for (const model of ['bgnbd', 'mbgnbd'] as const) expect(finish(fitBtyd(model, columns))).toMatchObject(reason);
  });

  test('or given without a number that is not finite, for any small crowd', () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const crowd = simulatePurchases('bgnbd', truth, { customers: 40, T: 20, seed });
      const steps = fitBtyd('mbgnbd', crowd);
      let pauses = 0;
      let step = steps.next();
      for (; !step.done; step = steps.next()) pauses += 1;
      // A search on a ridge that ends in rounding would run to its last iteration, twenty times as long.
      expect(pauses).toBeLessThan(2000);
      const text = JSON.stringify(step.value, (_, value) =>
        typeof value === 'number' && !Number.isFinite(value) ? 'not finite' : value,
      );
      expect(text).not.toContain('not finite');
    }
  });
});

describe('a fit of spend', () => {
  const truthOfSpend = { p: 6, q: 4, v: 15 };
  const { x } = simulatePurchases('bgnbd', truth, { ...horizon, seed: 5 });

  test('finds the parameters within their intervals, and no correlation', () => {
    const fit = given(finish(fitGammaGamma(x, simulateSpend(x, truthOfSpend, 9))));
    for (const name of ['p', 'q', 'v'] as const) {
      expect(fit.intervals[name].low).toBeLessThan(truthOfSpend[name]);
      expect(fit.intervals[name].high).toBeGreaterThan(truthOfSpend[name]);
    }
    expect(fit.meanSpend).toBeCloseTo(30, -1);
    expect(fit.correlated).toBe(false);
    expect(fit.withoutSpend).toBe(0);
  });

  test('warns when those who buy often spend more', () => {
    const spend = simulateSpend(x, truthOfSpend, 9).map((mean, row) => mean * (1 + (x[row] as number)));
    expect(given(finish(fitGammaGamma(x, spend))).correlated).toBe(true);
  });

  test('leaves out repeat buyers without positive spend, and says how many', () => {
    const spend = simulateSpend(x, truthOfSpend, 9);
    const repeaters = Array.from(x.keys()).filter((row) => (x[row] as number) > 0);
    const wrong = [0, -20, Number.NaN, Number.POSITIVE_INFINITY];
    for (const [index, value] of wrong.entries()) spend[repeaters[index] ?? -1] = value;
    const fit = given(finish(fitGammaGamma(x, spend)));
    expect(fit.withoutSpend).toBe(4);
    expect(fit.customers).toBe(repeaters.length - 4);
  });

  test('has no mean where q is at most 1', () => {
    const fit = given(finish(fitGammaGamma(x, simulateSpend(x, { p: 4, q: 0.6, v: 15 }, 2))));
    expect(fit.parameters.q).toBeLessThan(1);
    expect(fit.meanSpend).toBeNull();
  });

  test.each([
    ['nobody bought again', [0, 0], [5, 6], { refused: 'too-few-repeat-buyers', found: 0, needed: 10 }],
    ['refunds only', new Array(20).fill(2), new Array(20).fill(-3), { refused: 'too-few-repeat-buyers', found: 0 }],
    ['all spend the same', new Array(20).fill(2), new Array(20).fill(9), { refused: 'no-variation', about: 'm' }],
  ])('is refused when %s', (_, counts, spend, reason) => {
    expect(finish(fitGammaGamma(counts, spend))).toMatchObject(reason);
  });
});

const cdnow = '../shared/reference/data/cdnow.json';

describe.skipIf(!existsSync(cdnow))(`the CDNOW sample of ${cdnow}`, () => {
  const sample = JSON.parse(existsSync(cdnow) ? readFileSync(cdnow, 'utf8') : '{}');

  // Fader, Hardie & Lee 2005, Marketing Science 24(2).
  test('gives the published parameters of BG/NBD', () => {
    const { parameters, logLikelihood, customers, groups } = fitOf('bgnbd', sample);
    expect(parameters.r).toBeCloseTo(0.243, 3);
    expect(parameters.alpha).toBeCloseTo(4.414, 2);
    expect(parameters.a).toBeCloseTo(0.793, 3);
    expect(parameters.b).toBeCloseTo(2.426, 3);
    expect(logLikelihood).toBeCloseTo(-9582.4, 1);
    expect([customers, groups]).toEqual([2357, 1016]);
  });
});
