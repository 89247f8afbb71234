import { describe, expect, test } from 'vitest';
import {
  type NetCounts,
  netBase,
  netDifference,
  netInterval,
  netScore,
  netVariance,
  noPseudoCounts,
} from '../../../src/core/inference/net-score.ts';
import { logGamma } from '../../../src/core/inference/special/gamma.ts';

const counts = (promoters: number, passives: number, detractors: number): NetCounts => ({
  promoters,
  passives,
  detractors,
});

describe('adjusted Wald interval of a net score', () => {
  // Formula of Rocks 2016 by hand: (n + 3), promoters and detractors + ¾ each, 1.959964 standard errors, clipped.
  test.each([
    [counts(60, 25, 15), 45, 29.3431, 58.0355],
    [counts(15, 13, 8), 19.4444, -6.2803, 42.1777],
    [counts(12, 0, 0), 100, 54.1959, 100],
    [counts(0, 0, 5), -100, -100, -17.4915],
  ])('%j', (answers, value, low, high) => {
    const interval = netInterval(answers);
    expect(netScore(answers)).toBeCloseTo(value, 4);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  test('is not made of pseudo-counts alone', () => {
    const none = counts(0, 0, 0);
    expect([netScore(none), netVariance(none)]).toEqual([null, null]);
    expect(netInterval(none)).toEqual({ centre: null, standardError: null, low: null, high: null });
    expect(netDifference(none, counts(3, 2, 1))).toMatchObject({ value: null, low: null, high: null, p: null });
  });

  test('plain Wald claims certainty for twelve promoters of twelve, which is why it is not used', () => {
    expect(netInterval(counts(12, 0, 0), 0.95, noPseudoCounts)).toMatchObject({ low: 100, high: 100 });
    expect(netDifference(counts(12, 0, 0), counts(9, 0, 0), 0.95, noPseudoCounts).p).toBeNull();
  });

  test('a single answer may lie outside its interval, as the method was published', () => {
    const { high } = netInterval(counts(1, 0, 0));
    expect(high).toBeCloseTo(98.5, 1);
  });
});

/** Chance that the interval holds the true score: the sum over every possible outcome of n answers, nothing drawn. */
function coverage(n: number, promoters: number, detractors: number, pseudo?: NetCounts): number {
  const passives = 1 - promoters - detractors;
  const truth = 100 * (promoters - detractors);
  const part = (chance: number, times: number): number => (times === 0 ? 0 : times * Math.log(chance));
  let covered = 0;
  for (let p = 0; p <= n; p++) {
    for (let d = 0; p + d <= n; d++) {
      const answers = counts(p, n - p - d, d);
      const { low, high } = netInterval(answers, 0.95, pseudo);
      if (low === null || high === null || truth < low || truth > high) continue;
      const ways = logGamma(netBase(answers) + 1) - logGamma(p + 1) - logGamma(d + 1) - logGamma(n - p - d + 1);
      covered += Math.exp(ways + part(promoters, p) + part(detractors, d) + part(passives, n - p - d));
    }
  }
  return covered;
}

/** All profiles with shares of promoters, passives and detractors in steps of a tenth, none of them empty. */
const profiles = Array.from({ length: 9 }, (_, p) => Array.from({ length: 8 - p }, (__, d) => [p + 1, d + 1] as const))
  .flat()
  .map(([promoters, detractors]) => [promoters / 10, detractors / 10] as const);

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe.each([10, 20])('over every outcome of %d answers', (n) => {
  const adjusted = profiles.map(([promoters, detractors]) => coverage(n, promoters, detractors));

  test('the adjusted Wald interval holds the true score at least 94 times of 100', () => {
    expect(adjusted).toHaveLength(36);
    expect(meanOf(adjusted)).toBeGreaterThanOrEqual(0.94);
    expect(Math.min(...adjusted)).toBeGreaterThan(0.9);
  });

  test('plain Wald does not, which shows that the measurement can fail', () => {
    const plain = profiles.map(([promoters, detractors]) => coverage(n, promoters, detractors, noPseudoCounts));
    expect(Math.min(...plain)).toBeLessThan(0.9);
    expect(meanOf(plain)).toBeLessThan(meanOf(adjusted));
  });
});

test('over every outcome of 100 answers, ten profiles: the adjusted Wald interval holds the true score 94 times of 100', () => {
  const ten = profiles.filter((_, index) => index % 4 === 0).concat([[0.9, 0.05]]);
  expect(ten).toHaveLength(10);
  const adjusted = ten.map(([promoters, detractors]) => coverage(100, promoters, detractors));
  expect(meanOf(adjusted)).toBeGreaterThanOrEqual(0.94);
  expect(Math.min(...adjusted)).toBeGreaterThan(0.93);
});
