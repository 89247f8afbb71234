import { describe, expect, test } from 'vitest';
import type { Difference } from '../../../src/core/metrics/metric.ts';
import { isGoodNews, verdictOf } from '../../../src/core/metrics/verdict.ts';

const between = (low: number | null, high: number | null): Difference => ({
  value: low === null || high === null ? null : (low + high) / 2,
  low,
  high,
  p: null,
  method: 'welch',
});

describe('the verdict', () => {
  test.each([
    ['an interval above 0', between(0.1, 4), 'likely-real'],
    ['an interval below 0', between(-9, -0.1), 'likely-real'],
    ['an interval that holds 0', between(-1, 4), 'within-chance'],
    ['an interval that ends at 0', between(0, 4), 'within-chance'],
    ['no interval', between(null, null), 'too-few'],
  ] as const)('of %s is %s', (_, difference, verdict) => {
    expect(verdictOf(difference, 30, 30)).toBe(verdict);
  });

  test('is withheld when either base is below 30, however clear the difference', () => {
    expect(verdictOf(between(40, 90), 29, 5000)).toBe('too-few');
    expect(verdictOf(between(40, 90), 5000, 29)).toBe('too-few');
  });
});

test('good news depends on the direction of the metric, and no change is neither', () => {
  expect(isGoodNews(between(1, 3), 'higher')).toBe(true);
  expect(isGoodNews(between(1, 3), 'lower')).toBe(false);
  expect(isGoodNews(between(-3, -1), 'lower')).toBe(true);
  expect(isGoodNews(between(-1, 1), 'higher')).toBeNull();
  expect(isGoodNews(between(null, null), 'higher')).toBeNull();
});
