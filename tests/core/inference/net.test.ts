import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finiteNetInterval } from '../../../src/core/inference/net/finite-population.ts';
import { netHomogeneity } from '../../../src/core/inference/net/homogeneity.ts';
import { resampledNetInterval } from '../../../src/core/inference/net/resampled-interval.ts';
import { netDifferenceSize, netSampleSize } from '../../../src/core/inference/net/sample-size.ts';
import { netScoreInterval } from '../../../src/core/inference/net/score-interval.ts';
import { simultaneousShares } from '../../../src/core/inference/net/simultaneous-shares.ts';
import { type NetCounts, netScore } from '../../../src/core/inference/net-score.ts';
import { logGamma } from '../../../src/core/inference/special/gamma.ts';

const counts = fc.record({ promoters: fc.nat(60), passives: fc.nat(60), detractors: fc.nat(60) });
const nobody: NetCounts = { promoters: 0, passives: 0, detractors: 0 };
const turned = ({ promoters, passives, detractors }: NetCounts): NetCounts => ({
  promoters: detractors,
  passives,
  detractors: promoters,
});

describe.each([
  ['score', netScoreInterval],
  ['resampled', resampledNetInterval],
])('%s interval', (_, interval) => {
  test('holds the score, stays within ±100, and turns with the groups', () => {
    fc.assert(
      fc.property(counts, (answers) => {
        const { low, high } = interval(answers);
        const score = netScore(answers);
        if (score === null) {
          expect([low, high]).toEqual([null, null]);
          return;
        }
        expect(low).toBeGreaterThanOrEqual(-100);
        expect(high).toBeLessThanOrEqual(100);
        expect((low ?? 0) - 1e-9 <= score && score <= (high ?? 0) + 1e-9).toBe(true);
        const mirror = interval(turned(answers));
        // The smallest sum at a level jumps where the distribution is discrete: by two answers when nobody is passive.
        const step =
          interval === resampledNetInterval ? 200 / (answers.promoters + answers.passives + answers.detractors) : 0;
        expect(Math.abs((mirror.low ?? 0) + (high ?? 0))).toBeLessThanOrEqual(step + 1e-9);
      }),
      { numRuns: 2_000 },
    );
  });

  test('is null when nobody answered', () => {
    expect(interval(nobody)).toEqual({ low: null, high: null });
  });
});

test('the score interval covers at n = 12 what it promises, on average over five profiles', () => {
  const profiles = [
    [0.6, 0.25, 0.15],
    [0.4, 0.4, 0.2],
    [0.8, 0.15, 0.05],
    [0.2, 0.3, 0.5],
    [0.9, 0.05, 0.05],
  ] as const;
  const coverage = profiles.map(([p, q, d]) => coverageAt(12, p, q, d));
  expect(coverage.reduce((sum, share) => sum + share, 0) / profiles.length).toBeGreaterThan(0.94);
});

/** Exact probability that the interval covers the true score: the sum over all outcomes of n answers. */
function coverageAt(n: number, p: number, q: number, d: number): number {
  let covered = 0;
  for (let promoters = 0; promoters <= n; promoters++) {
    for (let detractors = 0; promoters + detractors <= n; detractors++) {
      const passives = n - promoters - detractors;
      const { low, high } = netScoreInterval({ promoters, passives, detractors });
      const truth = 100 * (p - d);
      if (low === null || high === null || truth < low - 1e-9 || truth > high + 1e-9) continue;
      const ways = logGamma(n + 1) - logGamma(promoters + 1) - logGamma(passives + 1) - logGamma(detractors + 1);
      covered += Math.exp(ways + promoters * Math.log(p) + passives * Math.log(q) + detractors * Math.log(d));
    }
  }
  return covered;
}

test('resampling a hundred thousand answers is exact, too: it agrees with the plain interval', () => {
  const { low, high } = resampledNetInterval({ promoters: 50_000, passives: 30_000, detractors: 20_000 });
  // 30 ± 1.96 · 100 · √(0.61 / 100,000)
  expect(low).toBeCloseTo(29.516, 2);
  expect(high).toBeCloseTo(30.484, 2);
});

test('a known population narrows the interval, up to none when everybody answered', () => {
  const answers = { promoters: 60, passives: 25, detractors: 15 };
  const widths = [100, 150, 1_000, 1_000_000].map((population) => {
    const { low, high } = finiteNetInterval(answers, population);
    return (high ?? 0) - (low ?? 0);
  });
  expect(widths[0]).toBe(0);
  expect(widths).toEqual([...widths].sort((left, right) => left - right));
  expect(finiteNetInterval(answers, 99)).toMatchObject({ factor: null, low: null });
  expect(finiteNetInterval(nobody, 99)).toMatchObject({ factor: null, low: null });
  expect(finiteNetInterval({ ...nobody, promoters: 1 }, 1)).toMatchObject({ factor: 0, low: 100, high: 100 });
});

describe('several groups', () => {
  const group = (promoters: number, passives: number, detractors: number) => ({ promoters, passives, detractors });

  test('that agree do not differ', () => {
    const found = netHomogeneity([group(30, 30, 10), group(30, 30, 10), group(30, 30, 10)]);
    expect(found).toMatchObject({ degrees: 2, p: 1, beyondChance: 0 });
    expect(found?.q).toBeCloseTo(0, 12);
  });

  test('are compared in any order', () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 2, maxLength: 6 }), (groups) => {
        const there = netHomogeneity(groups);
        const back = netHomogeneity(groups.toReversed());
        expect(there === null).toBe(back === null);
        if (there === null || back === null) return;
        expect(back.q).toBeCloseTo(there.q, 8);
        expect(there.p >= 0 && there.p <= 1 && there.beyondChance >= 0 && there.beyondChance < 1).toBe(true);
      }),
    );
  });

  test('of which only one has answers cannot be compared', () => {
    expect(netHomogeneity([group(10, 5, 5), nobody])).toBeNull();
    expect(netHomogeneity([])).toBeNull();
  });
});

test('shares that hold together are wider than the same shares alone would be, and within 0 to 1', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50), { minLength: 1, maxLength: 6 }), (shares) => {
      const n = shares.reduce((sum, count) => sum + count, 0);
      for (const [index, { low, high }] of simultaneousShares(shares).entries()) {
        if (n === 0) expect(low).toBeNull();
        else expect((low ?? -1) >= 0 && (high ?? 2) <= 1 && (low ?? 0) <= (shares[index] ?? 0) / n + 1e-12).toBe(true);
      }
    }),
  );
  expect(simultaneousShares([])).toEqual([]);
});

describe('sizes to plan', () => {
  test('grow with the square of the precision', () => {
    const [coarse, fine] = [netSampleSize(10, 0.5, 0.2), netSampleSize(5, 0.5, 0.2)];
    expect((fine?.wald ?? 0) / (coarse?.wald ?? 1)).toBeCloseTo(4, 1);
  });

  test.each([
    [0, 0.5, 0.2, null],
    [-5, 0.5, 0.2, null],
    [5, 0.8, 0.4, null],
    [5, -0.1, 0.4, null],
    [5, 0.5, 0.2, 0],
  ])('are refused for a margin of %d, shares %d and %d, population %s', (margin, promoters, detractors, population) => {
    expect(netSampleSize(margin, promoters, detractors, population)).toBeNull();
  });

  test('for a difference of nothing, or with impossible levels, there is none', () => {
    expect(netDifferenceSize(0, 0.6, 0.6)).toBeNull();
    expect(netDifferenceSize(5, 0.6, 0.6, 1)).toBeNull();
    expect(netDifferenceSize(5, 0.6, 0.6, 0.8, 0)).toBeNull();
    expect(netDifferenceSize(-10, 0.61, 0.61)).toBeCloseTo(957.563, 3);
  });
});
