import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawNormal } from '../../../src/core/inference/numeric/draws.ts';
import { seededRandom } from '../../../src/core/inference/numeric/random.ts';
import { normalUpperTail } from '../../../src/core/inference/special/normal.ts';
import { adjustP, type Correction } from '../../../src/core/inference/tables/multiple.ts';

const corrections: readonly Correction[] = [
  'bonferroni',
  'holm',
  'hochberg',
  'benjamini-hochberg',
  'benjamini-yekutieli',
];
const ps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 });

describe.each(corrections)('%s', (correction) => {
  test('never lowers a p value, never exceeds 1, and keeps their order', () => {
    fc.assert(
      fc.property(ps, (given) => {
        const pairs = adjustP(given, correction).map((adjusted, i) => ({
          given: given[i] ?? 0,
          adjusted: adjusted ?? 9,
        }));
        pairs.sort((one, two) => one.given - two.given || one.adjusted - two.adjusted);
        for (const [i, pair] of pairs.entries()) {
          expect(pair.adjusted).toBeGreaterThanOrEqual(pair.given);
          expect(pair.adjusted).toBeLessThanOrEqual(1);
          expect(pair.adjusted).toBeGreaterThanOrEqual(pairs[i - 1]?.adjusted ?? 0);
        }
      }),
    );
  });

  test('does not depend on the order, and leaves a single p value and missing ones alone', () => {
    fc.assert(
      fc.property(ps, (given) => {
        expect(adjustP(given.toReversed(), correction)).toEqual(adjustP(given, correction).toReversed());
        expect(adjustP([null, ...given, null], correction)).toEqual([null, ...adjustP(given, correction), null]);
      }),
    );
    expect([adjustP([0.03], correction), adjustP([], correction)]).toEqual([[0.03], []]);
  });
});

test('the corrections lie in their known order', () => {
  fc.assert(
    fc.property(ps, (given) => {
      const [bonferroni = [], holm = [], hochberg = [], bh = []] = corrections.map((name) => adjustP(given, name));
      for (const i of given.keys()) {
        expect(holm[i]).toBeLessThanOrEqual(bonferroni[i] ?? 0);
        expect(hochberg[i]).toBeLessThanOrEqual(holm[i] ?? 0);
        expect(bh[i]).toBeLessThanOrEqual((hochberg[i] ?? 0) + 1e-15);
      }
    }),
  );
});

test('among ten groups that do not differ, Holm claims something about five times in a hundred, no correction forty', () => {
  const draw = seededRandom(2);
  const rounds = 1000;
  let [plain, holm] = [0, 0];
  for (let round = 0; round < rounds; round++) {
    const given = Array.from({ length: 10 }, () => 2 * normalUpperTail(Math.abs(drawNormal(draw))));
    if (given.some((p) => p < 0.05)) plain++;
    if (adjustP(given, 'holm').some((p) => (p ?? 1) < 0.05)) holm++;
  }
  expect(holm / rounds).toBeLessThan(0.07);
  expect(holm / rounds).toBeGreaterThan(0.025);
  expect(plain / rounds).toBeGreaterThan(0.35);
});
