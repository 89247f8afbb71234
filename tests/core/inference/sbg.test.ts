import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lifeTableOfCohorts } from '../../../src/core/inference/churn/cohort-triangle.ts';
import { drawBeta } from '../../../src/core/inference/numeric/draws.ts';
import { seededRandom } from '../../../src/core/inference/numeric/random.ts';
import { isRefusal } from '../../../src/core/inference/refusal.ts';
import { sbgCurve, sbgRetention } from '../../../src/core/inference/sbg/curve.ts';
import { fitSbg } from '../../../src/core/inference/sbg/fit.ts';
import { projectSbg, sbgResidualValue } from '../../../src/core/inference/sbg/projection.ts';
import { sbgExpectedLifetime, sbgResidualLifetime } from '../../../src/core/inference/sbg/residual-value.ts';
import { emptyLifeTable, lifeTableOf, mergeLifeTables } from '../../../src/core/statistics/life-table.ts';

const fitOf = (...cohorts: number[][]) => {
  const table = lifeTableOfCohorts(cohorts);
  return isRefusal(table) ? table : fitSbg(table);
};

/** Renewals that customers with these parameters make, seen for so many of them. */
function simulated(alpha: number, beta: number, customers: number, seen: number, seed: number) {
  const draw = seededRandom(seed);
  const time: number[] = [];
  const lost: number[] = [];
  for (let customer = 0; customer < customers; customer++) {
    const chance = drawBeta(draw, alpha, beta);
    let age = 1;
    while (age <= seen && draw() >= chance) age += 1;
    time.push(Math.min(age, seen));
    lost.push(age <= seen ? 1 : 0);
  }
  return lifeTableOf(time, lost);
}

describe('the sBG curve', () => {
  test('loses what it does not keep, falls, and its retention rises with age', () => {
    const size = fc.double({ min: 0.05, max: 50, noNaN: true });
    fc.assert(
      fc.property(size, size, (alpha, beta) => {
        let before = { survival: 1, retention: 0 };
        for (const { lost, survival, retention } of sbgCurve({ alpha, beta }, 20)) {
          expect(survival + lost).toBeCloseTo(before.survival, 12);
          expect(survival).toBeLessThan(before.survival);
          expect(retention).toBeGreaterThan(before.retention);
          before = { survival, retention };
        }
      }),
    );
  });
});

describe('the sBG fit', () => {
  test.each([
    ['fewer than three ages', [[100, 80, 70]], { refused: 'too-few-ages', found: 2, needed: 3 }],
    ['nobody', [[]], { refused: 'too-few-ages', found: 0, needed: 3 }],
    ['customers who all stayed', [[100, 100, 100, 100]], { refused: 'nobody-lost' }],
    ['losses at the first age alone', [[100, 60, 60, 60, 60]], { refused: 'lost-at-once' }],
    ['one constant rate', [[1000, 800, 640, 512]], { refused: 'no-heterogeneity' }],
    ['retention that falls with age', [[1000, 900, 750, 500, 200]], { refused: 'no-heterogeneity' }],
    ['losses at the end alone', [[100, 100, 100, 0]], { refused: 'no-heterogeneity' }],
  ])('refuses %s', (_, cohorts, refusal) => expect(fitOf(...cohorts)).toEqual(refusal));

  test('refuses a table that is not in renewals', () => {
    expect(fitSbg(lifeTableOf([0.5, 1, 2, 3], [1, 1, 1, 0]))).toEqual({ refused: 'out-of-range' });
    expect(fitSbg(lifeTableOf([0, 1, 2, 3], [1, 1, 1, 0]))).toEqual({ refused: 'out-of-range' });
    expect(fitSbg(emptyLifeTable)).toMatchObject({ refused: 'too-few-ages' });
  });

  test('gives numbers or a reason for any cohorts, and the same for merged ones', () => {
    const cohort = fc
      .array(fc.nat({ max: 300 }), { minLength: 1, maxLength: 7 })
      .map((sizes) => sizes.toSorted((one, two) => two - one));
    fc.assert(
      fc.property(cohort, cohort, (one, two) => {
        const fit = fitOf(one, two);
        const [first, second] = [lifeTableOfCohorts([one]), lifeTableOfCohorts([two])];
        if (isRefusal(first) || isRefusal(second)) throw new Error('refused');
        expect(fitSbg(mergeLifeTables(first, second))).toEqual(fit);
        if (isRefusal(fit)) return;
        const { alpha, beta } = fit.parameters;
        expect(Math.min(alpha, beta)).toBeGreaterThan(0);
        expect([alpha, beta, fit.logLikelihood].every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the sBG fit of simulated customers', () => {
  test('recovers their parameters within its standard errors', () => {
    const fit = fitSbg(simulated(0.8, 2.5, 20_000, 10, 3));
    if (isRefusal(fit)) throw new Error(fit.refused);
    const { parameters, uncertainty } = fit;
    expect(Math.abs(Math.log(parameters.alpha / 0.8))).toBeLessThan(2.5 * uncertainty.standardErrors.alpha);
    expect(Math.abs(Math.log(parameters.beta / 2.5))).toBeLessThan(2.5 * uncertainty.standardErrors.beta);
    expect(uncertainty.standardErrors.alpha).toBeLessThan(0.1);
  });
});

describe('the sBG projection', () => {
  // Fader & Hardie 2007, table 1, customers per 1000, fitted to years 1–7 and seen to year 12.
  test.each([
    ['high end', [1000, 869, 743, 653, 593, 551, 517, 491], [468, 445, 427, 409, 394]],
    ['regular', [1000, 631, 468, 382, 326, 289, 262, 241], [223, 207, 194, 183, 173]],
  ])('of the published %s customers comes near what happened in the five years after', (_, seen, happened) => {
    const fit = fitOf(seen);
    if (isRefusal(fit)) throw new Error(fit.refused);
    const projected = projectSbg(fit, 12, { from: 7 });
    expect(projected.map(({ age }) => age)).toEqual([8, 9, 10, 11, 12]);
    for (const [index, { survival, low, high }] of projected.entries()) {
      expect(Math.abs(survival - (happened[index] ?? 0) / (seen.at(-1) ?? 1))).toBeLessThan(0.03);
      expect(low).toBeLessThan(survival);
      expect(high).toBeGreaterThan(survival);
    }
  });

  test('from the start is the curve, widens with age, and is the same every time', () => {
    const fit = fitOf([1000, 869, 743, 653, 593]);
    if (isRefusal(fit)) throw new Error(fit.refused);
    const projected = projectSbg(fit, 12);
    const curve = sbgCurve(fit.parameters, 12);
    for (const [index, age] of projected.entries()) expect(age.survival).toBeCloseTo(curve[index]?.survival ?? 0, 12);
    const widths = projected.slice(4).map(({ low, high }) => (high ?? 0) - (low ?? 0));
    expect(widths).toEqual(widths.toSorted((one, two) => one - two));
    expect(projectSbg(fit, 12)).toEqual(projected);
    expect(projectSbg(fit, 3, { from: 3 })).toEqual([]);
  });

  test('holds the true share in about 95 of 100 seeded samples', () => {
    const truth = { alpha: 0.8, beta: 2.5 };
    const share = sbgCurve(truth, 12).at(-1)?.survival ?? Number.NaN;
    let [covered, fitted] = [0, 0];
    for (let sample = 0; sample < 60; sample++) {
      const fit = fitSbg(simulated(truth.alpha, truth.beta, 1500, 6, sample));
      if (isRefusal(fit)) continue;
      const { low, high } = projectSbg(fit, 12, { draws: 300 }).at(-1) ?? { low: null, high: null };
      fitted += 1;
      if ((low ?? 1) <= share && share <= (high ?? 0)) covered += 1;
    }
    expect(fitted).toBe(60);
    expect(covered / fitted).toBeGreaterThanOrEqual(0.88);
  });

  test('the residual value is the margin times the residual lifetime within its interval, or the same refusal', () => {
    const fit = fitOf([1000, 869, 743, 653, 593, 551]);
    if (isRefusal(fit)) throw new Error(fit.refused);
    const value = sbgResidualValue(fit, { margin: 50, served: 2, discount: 0.1 });
    const lifetime = sbgResidualLifetime(fit.parameters, 2, 0.1);
    if (isRefusal(value) || typeof lifetime !== 'number') throw new Error('refused');
    expect(value.value).toBeCloseTo(50 * lifetime, 9);
    expect(value.low).toBeLessThan(value.value);
    expect(value.high).toBeGreaterThan(value.value);
    expect(sbgResidualValue(fit, { margin: 50, served: 2, discount: -0.2 })).toEqual({ refused: 'no-limit' });
  });
});

describe('the sBG residual lifetime', () => {
  test('is what its discounted curve sums to', () => {
    const parameters = { alpha: 0.7, beta: 2.4 };
    let [whole, residual, discount] = [1, 0, 1];
    for (const { survival } of sbgCurve(parameters, 4000)) {
      discount /= 1.08;
      whole += survival * discount;
    }
    expect(sbgExpectedLifetime(parameters, 0.08)).toBeCloseTo(whole, 9);
    let alive = 1;
    for (let k = 0; k < 4000; k++) {
      alive *= sbgRetention(parameters, 3 + k);
      residual += alive / 1.08 ** k;
    }
    expect(sbgResidualLifetime(parameters, 3, 0.08)).toBeCloseTo(residual, 9);
  });

  test('has no limit without a discount unless α > 1, nor below 0, and refuses what means nothing', () => {
    expect(sbgExpectedLifetime({ alpha: 1, beta: 3 }, 0)).toEqual({ refused: 'no-limit' });
    expect(sbgExpectedLifetime({ alpha: 3, beta: 3 }, -0.01)).toEqual({ refused: 'no-limit' });
    expect(sbgExpectedLifetime({ alpha: 3, beta: 3 }, -1)).toEqual({ refused: 'out-of-range' });
    expect(sbgExpectedLifetime({ alpha: 3, beta: 3 }, Number.NaN)).toEqual({ refused: 'out-of-range' });
    expect(sbgResidualLifetime({ alpha: 3, beta: 3 }, 0, 0.1)).toEqual({ refused: 'out-of-range' });
    expect(sbgExpectedLifetime({ alpha: 3, beta: 3 }, 0)).toBeCloseTo(2.5, 12);
    expect(sbgExpectedLifetime({ alpha: 3, beta: 3 }, 1e-6)).toBeCloseTo(2.5, 4);
  });
});
