import { describe, expect, test } from 'vitest';
import { drawBinomial } from '../../../../src/core/inference/numeric/draws.ts';
import { seededRandom } from '../../../../src/core/inference/numeric/random.ts';
import { isRefusal } from '../../../../src/core/inference/refusal.ts';
import { compareWords } from '../../../../src/core/inference/words/compare-words.ts';
import { keyness } from '../../../../src/core/inference/words/keyness.ts';
import { logOddsOfWords } from '../../../../src/core/inference/words/log-odds.ts';

const counts = (words: Record<string, number>): Map<string, number> => new Map(Object.entries(words));

describe('keyness', () => {
  test('the two-cell variant by hand: a word 20 times in 10,000 against 2 times in 8,000', () => {
    // Expected 12.2222 and 9.7778, 2 (20 ln(20 / 12.2222) + 2 ln(2 / 9.7778)) = 13.3516.
    expect(keyness({ count: 20, size: 10_000 }, { count: 2, size: 8_000 }).g2OfWord).toBeCloseTo(
      2 * (20 * Math.log((20 * 18) / 220) + 2 * Math.log((2 * 18) / 176)),
      10,
    );
  });

  test('exchanging both corpora turns the sign and the ratio, not G² and p', () => {
    const one = keyness({ count: 9, size: 40 }, { count: 2, size: 60 });
    const two = keyness({ count: 2, size: 60 }, { count: 9, size: 40 });
    expect([two.sign, two.g2, two.p]).toEqual([-one.sign, one.g2, one.p]);
    expect((two.logRatio ?? 0) + (one.logRatio ?? 0)).toBeCloseTo(0, 12);
  });

  test('a word of nobody, of everybody, and an empty corpus', () => {
    expect(keyness({ count: 0, size: 5 }, { count: 0, size: 9 })).toMatchObject({ g2: 0, p: 1, sign: 0 });
    expect(keyness({ count: 5, size: 5 }, { count: 9, size: 9 })).toMatchObject({ g2: 0, p: 1, sign: 0 });
    expect(Number.isFinite(keyness({ count: 5, size: 5 }, { count: 0, size: 9 }).g2)).toBe(true);
    expect(keyness({ count: 0, size: 0 }, { count: 3, size: 9 })).toMatchObject({ g2: null, p: null, logRatio: null });
  });
});

describe('log odds', () => {
  test('leave out words whose ratio is not defined', () => {
    expect(logOddsOfWords(counts({ only: 3 }), counts({ only: 2 }), counts({ only: 1 })).size).toBe(0);
    const found = logOddsOfWords(counts({ a: 3, b: 1 }), counts({ b: 4 }), counts({ a: 0, b: 0 }));
    expect([...found.keys()]).toEqual([]);
    expect(logOddsOfWords(new Map(), new Map(), new Map()).size).toBe(0);
  });

  test('a stronger prior pulls towards no difference', () => {
    const [first, second] = [counts({ a: 9, b: 3 }), counts({ a: 3, b: 9 })];
    const weak = logOddsOfWords(first, second, counts({ a: 0.1, b: 0.1 })).get('a');
    const strong = logOddsOfWords(first, second, counts({ a: 10, b: 10 })).get('a');
    expect(strong?.delta).toBeGreaterThan(0);
    expect(strong?.delta).toBeLessThan(weak?.delta ?? 0);
  });
});

describe('words of two groups of comments', () => {
  const detractors = { documents: 60, words: counts({ warten: 30, teuer: 9, schnell: 3, freundlich: 4, nur: 2 }) };
  const promoters = { documents: 80, words: counts({ warten: 4, teuer: 7, schnell: 35, freundlich: 22, nur: 2 }) };

  test('come with the most typical of the first group first, and rare ones not at all', () => {
    const found = compareWords(detractors, promoters);
    if (isRefusal(found)) throw new TypeError(found.refused);
    expect(found.map(({ word }) => word)).toEqual(['warten', 'teuer', 'freundlich', 'schnell']);
    expect(found[0]).toMatchObject({ first: 30, second: 4 });
    for (const { p, adjustedP } of found) expect(adjustedP).toBeGreaterThanOrEqual(p);
  });

  test('exchanged groups give the opposite order', () => {
    const [one, two] = [compareWords(detractors, promoters), compareWords(promoters, detractors)];
    if (isRefusal(one) || isRefusal(two)) throw new TypeError('refused');
    expect(two.map(({ word }) => word)).toEqual(one.map(({ word }) => word).reverse());
  });

  test('that both groups use alike are seldom called different', () => {
    const draw = seededRandom(8);
    const rates = Array.from({ length: 80 }, () => 0.03 + 0.2 * draw());
    const group = (documents: number) => ({
      documents,
      words: new Map(rates.map((rate, index) => [`w${index}`, drawBinomial(draw, documents, rate)])),
    });
    const found = Array.from({ length: 40 }, () => compareWords(group(150), group(400))).flatMap((words) =>
      isRefusal(words) ? [] : words,
    );
    expect(found.length).toBeGreaterThan(3000);
    expect(found.filter(({ p }) => p < 0.05).length / found.length).toBeLessThan(0.06);
    expect(found.filter(({ adjustedP }) => adjustedP < 0.05).length / found.length).toBeLessThan(0.002);
  });

  test('are refused without comments in a group, and none where no word is frequent enough', () => {
    const silent = { documents: 0, words: new Map<string, number>() };
    expect(compareWords(detractors, silent)).toEqual({ refused: 'no-answers' });
    const few = { documents: 3, words: counts({ ja: 2 }) };
    expect(compareWords(few, few)).toEqual([]);
  });
});
