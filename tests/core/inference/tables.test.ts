import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../src/core/inference/numeric/random.ts';
import { binomialChance } from '../../../src/core/inference/special/binomial.ts';
import { contingency } from '../../../src/core/inference/tables/contingency.ts';
import { mcNemar } from '../../../src/core/inference/tables/mcnemar.ts';
import { shareTrend } from '../../../src/core/inference/tables/share-trend.ts';

const rowOf = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 3, maxLength: 3 });
const tableOf = fc.array(rowOf, { minLength: 2, maxLength: 5 });

describe('a table of counts', () => {
  test('agrees with another program (scipy 1.17, chi2_contingency)', () => {
    const found = contingency([
      [10, 20, 30],
      [6, 9, 17],
      [20, 4, 3],
    ]);
    expect(found.statistic).toBeCloseTo(32.49208076131688, 11);
    expect(found.p).toBeCloseTo(1.51748255997712e-6, 17);
    expect(found.g2).toBeCloseTo(31.187157167630673, 11);
  });

  test('says the same turned on its side and with its rows in another order', () => {
    fc.assert(
      fc.property(tableOf, (table) => {
        const turned = (table[0] ?? []).map((_, column) => table.map((row) => row[column] ?? 0));
        const whole = contingency(table);
        for (const other of [contingency(turned), contingency(table.toReversed())]) {
          expect(other.df).toBe(whole.df);
          expect(other.statistic).toBeCloseTo(whole.statistic ?? -1, 8);
          expect(other.cramersVCorrected).toBeCloseTo(whole.cramersVCorrected ?? -1, 8);
        }
      }),
    );
  });

  test('keeps V between 0 and 1, the corrected one not above the plain one, and χ² of k copies is k χ²', () => {
    fc.assert(
      fc.property(tableOf, (table) => {
        const { cramersV, cramersVCorrected, statistic, p } = contingency(table);
        expect(cramersV).toBeGreaterThanOrEqual(0);
        expect(cramersV).toBeLessThanOrEqual(1);
        expect(cramersVCorrected).toBeLessThanOrEqual((cramersV ?? 0) + 1e-12);
        expect(p).toBeLessThanOrEqual(1);
        const thrice = contingency(table.map((row) => row.map((count) => 3 * count)));
        expect(thrice.statistic).toBeCloseTo(3 * (statistic ?? 0), 7);
      }),
    );
    const perfect = contingency([
      [400, 0],
      [0, 400],
    ]);
    expect(perfect).toMatchObject({ cramersV: 1, cramersVCorrected: 1 });
    expect(perfect.p).toBeGreaterThan(0);
    expect(perfect.p).toBeLessThan(1e-170);
  });

  test.each([
    ['nothing', []],
    ['one row', [[3, 4]]],
    ['one column', [[3], [4]]],
    [
      'an empty row',
      [
        [3, 4],
        [0, 0],
      ],
    ],
    [
      'an empty column',
      [
        [3, 0],
        [4, 0],
      ],
    ],
    [
      'no answers',
      [
        [0, 0],
        [0, 0],
      ],
    ],
  ])('says nothing of %s', (_, table) => {
    expect(contingency(table)).toMatchObject({ statistic: null, p: null, g2: null, cramersV: null, residuals: null });
  });

  test('of two answers gives what is defined and null for the rest', () => {
    const found = contingency([
      [1, 0],
      [0, 1],
    ]);
    expect(found).toMatchObject({ n: 2, statistic: 2, cramersV: 1, cramersVCorrected: null });
  });

  test('raises a false alarm about five times in a hundred', () => {
    const draw = seededRandom(11);
    const rounds = 1500;
    let alarms = 0;
    for (let round = 0; round < rounds; round++) {
      const table = [0, 1, 2].map(() => [0, 0, 0]);
      for (let i = 0; i < 90; i++) {
        const row = table[i % 3];
        const column = Math.floor(draw() * 3);
        if (row) row[column] = (row[column] ?? 0) + 1;
      }
      if ((contingency(table).p ?? 1) < 0.05) alarms++;
    }
    expect(alarms / rounds).toBeGreaterThan(0.035);
    expect(alarms / rounds).toBeLessThan(0.065);
  });
});

describe('change among the same respondents', () => {
  test('mid-p claims at most 5.5 times in a hundred without change, more often than the exact p', () => {
    for (const changed of [10, 25, 60]) {
      let [mid, exact] = [0, 0];
      for (let k = 0; k <= changed; k++) {
        const { pMid, pExact } = mcNemar(k, changed - k);
        if ((pMid ?? 1) <= 0.05) mid += binomialChance(k, changed, 0.5);
        if ((pExact ?? 1) <= 0.05) exact += binomialChance(k, changed, 0.5);
      }
      expect(exact).toBeLessThanOrEqual(0.05);
      expect(mid).toBeGreaterThanOrEqual(exact);
      expect(mid).toBeLessThan(0.055);
    }
  });

  test('is the same both ways, and certain of nothing when the changes balance', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), (b, c) => {
        const found = mcNemar(b, c);
        expect(mcNemar(c, b)).toEqual(found);
        if (b + c === 0) return;
        expect(found.pMid).toBeLessThanOrEqual(found.pExact ?? 0);
        expect(found.pMid).toBeGreaterThan(0);
      }),
    );
    expect(mcNemar(5, 5)).toMatchObject({ statistic: 0, p: 1, pExact: 1 });
    // Fagerland, Lydersen & Laake 2013: 1 − ½ P(5 of 10), P = 252 / 1024.
    expect(mcNemar(5, 5).pMid).toBeCloseTo(1 - 126 / 1024, 12);
    expect(mcNemar(0, 0)).toEqual({ statistic: null, p: null, pExact: null, pMid: null });
    expect(mcNemar(900, 100).pMid).toBeLessThan(1e-150);
  });
});

describe('a trend of shares', () => {
  const shares = [
    { hits: 30, base: 100 },
    { hits: 40, base: 100 },
    { hits: 50, base: 100 },
  ];

  test('over two groups is Pearson’s χ² of their table', () => {
    const found = shareTrend(shares.slice(0, 2));
    const table = contingency([
      [30, 70],
      [40, 60],
    ]);
    expect(found.statistic).toBeCloseTo(table.statistic ?? 0, 12);
    expect(found.slope).toBeCloseTo(0.1, 12);
  });

  test('does not depend on origin and unit of the places, turns with their order, and ignores empty groups', () => {
    const plain = shareTrend(shares);
    expect(shareTrend(shares, [-10, 10, 30]).statistic).toBeCloseTo(plain.statistic ?? 0, 11);
    expect(shareTrend(shares.toReversed()).slope).toBeCloseTo(-0.1, 12);
    expect(shareTrend([...shares, { hits: 0, base: 0 }]).statistic).toBeCloseTo(plain.statistic ?? 0, 11);
  });

  test.each([
    ['nothing', []],
    ['one group', [{ hits: 3, base: 9 }]],
    [
      'nobody',
      [
        { hits: 0, base: 9 },
        { hits: 0, base: 7 },
      ],
    ],
    [
      'everybody',
      [
        { hits: 9, base: 9 },
        { hits: 7, base: 7 },
      ],
    ],
    [
      'empty groups',
      [
        { hits: 0, base: 0 },
        { hits: 0, base: 0 },
      ],
    ],
  ])('says nothing of %s', (_, groups) => {
    expect(shareTrend(groups)).toEqual({ statistic: null, p: null, slope: null });
  });
});
