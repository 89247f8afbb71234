import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../src/core/inference/numeric/random.ts';
import {
  correlationP,
  pearsonCorrelation,
  spearmanCorrelation,
} from '../../../src/core/inference/tables/correlation.ts';
import { kendallTauB } from '../../../src/core/inference/tables/kendall.ts';
import { kruskalWallis } from '../../../src/core/inference/tables/kruskal-wallis.ts';
import { mannWhitney } from '../../../src/core/inference/tables/mann-whitney.ts';
import { rankSumsOf, rankSumsOfCounts, ranksOf } from '../../../src/core/inference/tables/ranks.ts';

const answers = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 30 });
const groupsOf = fc.array(answers, { minLength: 2, maxLength: 4 });

/** Pairs won minus pairs lost, counted one by one. */
const dominance = (x: readonly number[], y: readonly number[]): number =>
  x.flatMap((one) => y.map((two) => Math.sign(one - two))).reduce((sum, sign) => sum + sign, 0);

describe('ranks', () => {
  test('equal values share the mean of their ranks', () => {
    const { ranks, tieSum } = ranksOf([30, 10, 30, 20, 30]);
    expect([...ranks]).toEqual([4, 1, 4, 2, 4]);
    expect(tieSum).toBe(24);
  });

  test('from histograms are those of the answers themselves', () => {
    fc.assert(
      fc.property(groupsOf, (groups) => {
        const counts = groups.map((group) =>
          Array.from({ length: 11 }, (_, step) => group.filter((answer) => answer === step).length),
        );
        expect(rankSumsOfCounts(counts)).toEqual(rankSumsOf(groups));
      }),
    );
  });
});

describe('two groups by ranks', () => {
  // scipy 1.17, mannwhitneyu, asymptotic, with and without correction for continuity.
  test('agree with another program', () => {
    const found = mannWhitney(
      rankSumsOf([
        [3, 4, 4, 5, 9, 9, 10],
        [1, 2, 4, 4, 6, 8],
      ]),
    );
    expect(found.u).toBe(30);
    expect(found.p).toBeCloseTo(0.21755336350798538, 14);
    expect(found.pUncorrected).toBeCloseTo(0.1916910065500984, 14);
  });

  test('Cliff’s δ is pairs won minus lost, and turns with the groups; p does not', () => {
    fc.assert(
      fc.property(answers, answers, (x, y) => {
        const found = mannWhitney(rankSumsOf([x, y]));
        const turned = mannWhitney(rankSumsOf([y, x]));
        expect(found.cliffsDelta).toBeCloseTo(dominance(x, y) / (x.length * y.length), 12);
        expect(turned.cliffsDelta).toBeCloseTo(-(found.cliffsDelta ?? 0), 12);
        expect(turned.p ?? -1).toBeCloseTo(found.p ?? -1, 12);
      }),
    );
  });

  test('two groups by Kruskal and Wallis are the uncorrected rank sum test', () => {
    fc.assert(
      fc.property(answers, answers, (x, y) => {
        const sums = rankSumsOf([x, y]);
        expect(kruskalWallis(sums).p ?? -1).toBeCloseTo(mannWhitney(sums).pUncorrected ?? -1, 9);
      }),
    );
  });

  test('say nothing when one is empty, and no p when all answers are equal', () => {
    expect(mannWhitney(rankSumsOf([[], [1]]))).toEqual({ u: null, p: null, pUncorrected: null, cliffsDelta: null });
    expect(mannWhitney(rankSumsOf([]))).toMatchObject({ u: null });
    expect(mannWhitney(rankSumsOf([[7, 7], [7]]))).toEqual({ u: 1, p: null, pUncorrected: null, cliffsDelta: 0 });
    expect(mannWhitney(rankSumsOf([[1], [2]])).p).toBe(1);
  });

  test('raise a false alarm about five times in a hundred on tied answers', () => {
    const draw = seededRandom(5);
    const rounds = 1500;
    const answersOf = (n: number) => Array.from({ length: n }, () => Math.floor(5 * Math.sqrt(draw())));
    let alarms = 0;
    for (let round = 0; round < rounds; round++) {
      if ((mannWhitney(rankSumsOf([answersOf(25), answersOf(40)])).p ?? 1) < 0.05) alarms++;
    }
    expect(alarms / rounds).toBeGreaterThan(0.033);
    expect(alarms / rounds).toBeLessThan(0.065);
  });
});

describe('several groups by ranks', () => {
  test('effect sizes stay between 0 and 1, the order of the groups and empty ones change nothing', () => {
    fc.assert(
      fc.property(groupsOf, (groups) => {
        const found = kruskalWallis(rankSumsOf(groups));
        expect(kruskalWallis(rankSumsOf([...groups, []].toReversed())).p ?? -1).toBeCloseTo(found.p ?? -1, 9);
        for (const size of [found.epsilonSquared ?? 0, found.etaSquared ?? 0]) {
          expect(size).toBeGreaterThanOrEqual(0);
          expect(size).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test.each([
    ['nothing', []],
    ['one group', [[1, 2, 3]]],
    ['one group with values', [[1, 2], [], []]],
    ['ties everywhere', [[4, 4, 4], [4, 4], [4]]],
  ])('say nothing of %s', (_, groups) => {
    const nothing = { statistic: null, p: null, epsilonSquared: null, etaSquared: null };
    expect(kruskalWallis(rankSumsOf(groups))).toMatchObject(nothing);
  });

  test('with one value each have ε² but no η²', () => {
    expect(kruskalWallis(rankSumsOf([[1], [2], [3]]))).toMatchObject({
      statistic: 2,
      epsilonSquared: 1,
      etaSquared: null,
    });
  });
});

describe('correlations', () => {
  // scipy 1.17: kendalltau, spearmanr, pearsonr.
  const x = [5, 1, 1, 2, 1, 5, 5, 3, 1, 1, 2, 3, 4, 3, 2, 1, 4, 4, 1, 1];
  const y = [7, -1, -1, 4, 3, 4, 3, 2, -1, 3, 3, 3, 3, 3, 0, 2, 4, 2, 0, 2];

  test('Kendall’s τ-b is the one counted pair by pair', () => {
    const pairs = fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(pairs, (rows) => {
        let [both, onlyX, onlyY] = [0, 0, 0];
        for (const [i, [x1, y1]] of rows.entries()) {
          for (const [x2, y2] of rows.slice(0, i)) {
            both += Math.sign(x1 - x2) * Math.sign(y1 - y2);
            onlyX += Math.abs(Math.sign(x1 - x2));
            onlyY += Math.abs(Math.sign(y1 - y2));
          }
        }
        const found = kendallTauB(
          rows.map(([one]) => one),
          rows.map(([, two]) => two),
        );
        if (onlyX * onlyY === 0) expect(found).toBeNull();
        else expect(found).toBeCloseTo(both / Math.sqrt(onlyX * onlyY), 12);
      }),
    );
  });

  test('ranks see no monotone change of a side, all turn with the sign of a side', () => {
    const stretched = y.map((value) => Math.exp(value) + 3);
    expect(spearmanCorrelation(x, stretched)).toBeCloseTo(spearmanCorrelation(x, y) ?? 0, 12);
    expect(kendallTauB(x, stretched)).toBeCloseTo(kendallTauB(x, y) ?? 0, 12);
    const mirrored = y.map((value) => -value);
    for (const correlation of [pearsonCorrelation, spearmanCorrelation, kendallTauB]) {
      expect(correlation(x, mirrored)).toBeCloseTo(-(correlation(x, y) ?? 0), 12);
      expect(correlation(y, x)).toBeCloseTo(correlation(x, y) ?? 0, 12);
    }
  });

  test('a line is 1 with p 0; nothing, one pair and a side without variation are null', () => {
    expect([pearsonCorrelation([1, 2, 3], [2, 4, 6]), correlationP(1, 3)]).toEqual([1, 0]);
    for (const correlation of [pearsonCorrelation, spearmanCorrelation, kendallTauB]) {
      expect([correlation([], []), correlation([1], [2]), correlation([1, 1, 1], [1, 2, 3])]).toEqual([
        null,
        null,
        null,
      ]);
    }
    expect([correlationP(null, 50), correlationP(1, 2)]).toEqual([null, null]);
  });

  test('p keeps its size far out', () => {
    expect(correlationP(0.85, 1000)).toBeGreaterThan(0);
    expect(correlationP(0.85, 1000)).toBeLessThan(1e-250);
  });
});
