import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lifeTableOfCohorts } from '../../../src/core/inference/churn/cohort-triangle.ts';
import { drawBeta } from '../../../src/core/inference/numeric/draws.ts';
import { seededRandom } from '../../../src/core/inference/numeric/random.ts';
import { isRefusal } from '../../../src/core/inference/refusal.ts';
import { sbgCurve, sbgRetention } from '../../../src/core/inference/sbg/curve.ts';
import { fitSbg } from '../../../src/core/inference/sbg/fit.ts';
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
        expect(fit.alpha).toBeGreaterThan(0);
        expect(fit.beta).toBeGreaterThan(0);
        expect([fit.alpha, fit.beta, fit.logLikelihood].every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the sBG fit of simulated customers', () => {
  test('recovers their parameters within its standard errors', () => {
    const fit = fitSbg(simulated(0.8, 2.5, 20_000, 10, 3));
    if (isRefusal(fit)) throw new Error(fit.refused);
    const [variance, , other] = fit.covariance;
    expect(Math.abs(Math.log(fit.alpha / 0.8))).toBeLessThan(2.5 * Math.sqrt(variance));
    expect(Math.abs(Math.log(fit.beta / 2.5))).toBeLessThan(2.5 * Math.sqrt(other));
    expect(Math.sqrt(variance)).toBeLessThan(0.1);
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
