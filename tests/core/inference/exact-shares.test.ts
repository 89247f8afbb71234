import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wilsonInterval } from '../../../src/core/inference/proportion.ts';
import { clopperPearsonInterval } from '../../../src/core/inference/proportion-exact.ts';
import { shareDifferenceSize } from '../../../src/core/inference/proportion-size.ts';
import { binomialChance } from '../../../src/core/inference/special/binomial.ts';

describe('the exact interval of a share', () => {
  // scipy 1.17, beta.ppf.
  test.each([
    [1, 10, 0.95, 0.0025285785444625728, 0.44501611702819543],
    [9, 10, 0.9, 0.6058366975630259, 0.9948838031076954],
    [500, 1000, 0.99, 0.45885255330701225, 0.5411474466929878],
    [3, 1_000_000, 0.95, 6.186725501906401e-7, 8.767247788067677e-6],
    [10, 10, 0.95, 0.6915028921812371, 1],
  ])('%d of %d at %d', (hits, base, confidence, low, high) => {
    const interval = clopperPearsonInterval(hits, base, confidence);
    expect((interval.low ?? 0) / low).toBeCloseTo(1, 10);
    expect((interval.high ?? 0) / high).toBeCloseTo(1, 10);
  });

  test('covers every true share at least as often as it says, over all outcomes', () => {
    for (const n of [5, 20, 60]) {
      const intervals = Array.from({ length: n + 1 }, (_, hits) => clopperPearsonInterval(hits, n));
      for (let share = 0.01; share < 1; share += 0.01) {
        const covered = intervals.reduce((sum, { low, high }, hits) => {
          const holds = low !== null && high !== null && low <= share && share <= high;
          return holds ? sum + binomialChance(hits, n, share) : sum;
        }, 0);
        expect(covered).toBeGreaterThanOrEqual(0.95 - 1e-12);
      }
    }
  });

  test('is mirrored with hits and misses, holds the share itself, and does not exist without a base', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.integer({ min: 0, max: 400 }), (hits, misses) => {
        const base = hits + misses;
        const { low, high } = clopperPearsonInterval(hits, base);
        if (low === null || high === null) {
          expect(base).toBe(0);
          return;
        }
        expect(clopperPearsonInterval(misses, base).high).toBeCloseTo(1 - low, 10);
        expect(low).toBeLessThanOrEqual(hits / base);
        expect(high).toBeGreaterThanOrEqual(hits / base);
        expect(high - low).toBeGreaterThan(0);
      }),
    );
    expect(clopperPearsonInterval(0, 0)).toEqual({ low: null, high: null });
    const wilson = wilsonInterval(40, 80);
    expect(clopperPearsonInterval(40, 80).low).toBeLessThan(wilson.low ?? 0);
  });
});

describe('answers needed to compare two shares', () => {
  test('grow as the difference shrinks and as power and strictness grow, and do not depend on direction', () => {
    const n = shareDifferenceSize(0.5, 0.6) ?? 0;
    expect(shareDifferenceSize(0.5, 0.55)).toBeGreaterThan(3.5 * n);
    expect(shareDifferenceSize(0.5, 0.6, 0.9)).toBeGreaterThan(n);
    expect(shareDifferenceSize(0.5, 0.6, 0.8, 0.01)).toBeGreaterThan(n);
    expect(shareDifferenceSize(0.6, 0.5)).toBe(n);
    expect(shareDifferenceSize(0.4, 0.5)).toBeCloseTo(n, 9);
  });

  test.each([
    [0.5, 0.5, 0.8, 0.05],
    [-0.1, 0.5, 0.8, 0.05],
    [0.5, 1.2, 0.8, 0.05],
    [0.5, 0.6, 1, 0.05],
    [0.5, 0.6, 0.8, 0],
    [Number.NaN, 0.6, 0.8, 0.05],
  ])('is not asked for %d and %d at power %d and level %d', (first, second, power, alpha) => {
    expect(shareDifferenceSize(first, second, power, alpha)).toBeNull();
  });
});
