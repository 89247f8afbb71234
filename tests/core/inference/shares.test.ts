import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newcombeDifference, wilsonInterval } from '../../../src/core/inference/proportion.ts';
import {
  campbellTest,
  fisherExactP,
  pooledZTest,
  shareDifferenceP,
} from '../../../src/core/inference/proportion-test.ts';

describe('Wilson interval', () => {
  // Newcombe 1998, Statistics in Medicine 17, 857–872, table I, method 3 (95 %).
  test.each([
    { hits: 81, base: 263, low: 0.2553, high: 0.3662 },
    { hits: 15, base: 148, low: 0.0624, high: 0.1605 },
    { hits: 0, base: 20, low: 0, high: 0.1611 },
    { hits: 1, base: 29, low: 0.0061, high: 0.1718 },
  ])('$hits of $base', ({ hits, base, low, high }) => {
    const interval = wilsonInterval(hits, base);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  test('ends exactly at 0 and 1, and is not given without a base', () => {
    expect(wilsonInterval(0, 7).low).toBe(0);
    expect(wilsonInterval(7, 7).high).toBe(1);
    expect(wilsonInterval(0, 0)).toEqual({ low: null, high: null });
  });

  test('is wider at more confidence', () => {
    const at95 = wilsonInterval(42, 50);
    const at99 = wilsonInterval(42, 50, 0.99);
    expect(at99.low ?? 1).toBeLessThan(at95.low ?? 0);
    expect(at99.high ?? 0).toBeGreaterThan(at95.high ?? 1);
  });
});

describe('difference of two shares', () => {
  // Newcombe 1998, Statistics in Medicine 17, 873–890, table II, method 10 (95 %).
  test.each([
    { x1: 56, n1: 70, x2: 48, n2: 80, low: 0.0524, high: 0.3339 },
    { x1: 9, n1: 10, x2: 3, n2: 10, low: 0.1705, high: 0.809 },
    { x1: 6, n1: 7, x2: 2, n2: 7, low: 0.0582, high: 0.8062 },
    { x1: 5, n1: 56, x2: 0, n2: 29, low: -0.0381, high: 0.1926 },
    { x1: 0, n1: 10, x2: 0, n2: 20, low: -0.1611, high: 0.2775 },
    { x1: 10, n1: 10, x2: 0, n2: 20, low: 0.6791, high: 1 },
  ])('$x1 of $n1 against $x2 of $n2', ({ x1, n1, x2, n2, low, high }) => {
    const found = newcombeDifference({ hits: x1, base: n1 }, { hits: x2, base: n2 });
    expect(found.value).toBeCloseTo(x1 / n1 - x2 / n2, 15);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  test('is not given where a base is 0', () => {
    const none = { hits: 0, base: 0 };
    const some = { hits: 3, base: 9 };
    expect(newcombeDifference(some, none)).toEqual({ value: null, low: null, high: null });
    expect([shareDifferenceP(some, none), fisherExactP(none, some)]).toEqual([null, null]);
    expect([campbellTest(some, none).p, pooledZTest(none, some).p]).toEqual([null, null]);
  });
});

/** Fisher's p straight from the hypergeometric definition, in whole numbers of ways. */
function fisherByCounting(x1: number, n1: number, x2: number, n2: number): number {
  const choose = (n: number, k: number): number => {
    if (k < 0 || k > n) return 0;
    let ways = 1;
    for (let i = 0; i < k; i++) ways = (ways * (n - i)) / (i + 1);
    return Math.round(ways);
  };
  const waysOf = (k: number): number => choose(n1, k) * choose(n2, x1 + x2 - k);
  const ways = Array.from({ length: n1 + 1 }, (_, k) => waysOf(k));
  const observed = waysOf(x1);
  const total = ways.reduce((sum, way) => sum + way, 0);
  return ways.filter((way) => way <= observed).reduce((sum, way) => sum + way, 0) / total;
}

describe('p of two shares', () => {
  test("Fisher's tea tasting (Fisher 1935: 3 of 4 against 1 of 4, p = 0.4857)", () => {
    expect(fisherExactP({ hits: 3, base: 4 }, { hits: 1, base: 4 })).toBeCloseTo(0.4857, 4);
  });

  test("Fisher's p is the counted one for every small table", () => {
    const table = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 })).chain(([n1, n2]) => {
      return fc.tuple(fc.nat(n1), fc.constant(n1), fc.nat(n2), fc.constant(n2));
    });
    fc.assert(
      fc.property(table, ([x1, n1, x2, n2]) => {
        const p = fisherExactP({ hits: x1, base: n1 }, { hits: x2, base: n2 });
        expect(p).toBeCloseTo(fisherByCounting(x1, n1, x2, n2), 12);
      }),
    );
  });

  test('stays exact and finite on a million answers', () => {
    const p = fisherExactP({ hits: 1, base: 1_000_000 }, { hits: 0, base: 1_000_000 });
    expect(p).toBeCloseTo(1, 12);
    expect(fisherExactP({ hits: 400_000, base: 500_000 }, { hits: 1000, base: 500_000 })).toBe(0);
  });

  test('follows Campbell (2007): N − 1 χ² from an expected count of 1, Fisher below', () => {
    const ofTen = (hits: number) => ({ hits, base: 10 });
    expect(shareDifferenceP(ofTen(2), ofTen(0))).toBe(campbellTest(ofTen(2), ofTen(0)).p);
    expect(shareDifferenceP(ofTen(1), ofTen(0))).toBe(fisherExactP(ofTen(1), ofTen(0)));
    expect(shareDifferenceP(ofTen(0), ofTen(0))).toBe(1);
  });

  test('N − 1 χ² is Pearson’s statistic times (N − 1) / N, the square of the pooled z', () => {
    const first = { hits: 56, base: 70 };
    const second = { hits: 48, base: 80 };
    const { statistic } = campbellTest(first, second);
    expect(statistic).toBeCloseTo(((pooledZTest(first, second).statistic ?? 0) ** 2 * 149) / 150, 12);
    expect(pooledZTest(second, first).statistic).toBeLessThan(0);
  });
});
