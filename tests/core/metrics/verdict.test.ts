import { describe, expect, test } from 'vitest';
import type { Difference } from '../../../src/core/metrics/metric.ts';
import { type Comparison, isGoodNews, verdictOf, verdictsOf } from '../../../src/core/metrics/verdict.ts';

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

describe('verdicts of many segments', () => {
  const compared = (p: number | null, n = 200): Comparison => ({
    difference: { ...between(1, 9), p },
    nNow: n,
    nBefore: 4000,
  });
  const verdicts = (ps: readonly (number | null)[]) =>
    verdictsOf(ps.map((p) => compared(p))).map(({ verdict }) => verdict);

  test('two are judged on their own', () => {
    expect(verdicts([0.04, 0.049])).toEqual(['likely-real', 'likely-real']);
  });

  test('three or more only stand if they survive Holm', () => {
    // 0.01 · 3 and 0.02 · 2 stay below 5 %, 0.04 · 2 does not.
    expect(verdicts([0.02, 0.01, 0.9])).toEqual(['likely-real', 'likely-real', 'within-chance']);
    expect(verdicts([0.04, 0.01, 0.9])).toEqual(['within-chance', 'likely-real', 'within-chance']);
  });

  test('a segment with too few responses is not tested and costs the others nothing', () => {
    const found = verdictsOf([compared(0.02), compared(0.01), compared(0.0001, 12)]);
    expect(found).toEqual([
      { verdict: 'likely-real', p: 0.02 },
      { verdict: 'likely-real', p: 0.02 },
      { verdict: 'too-few', p: null },
    ]);
  });

  test('a small p never overrules an interval that holds 0, nor does an interval without p stand', () => {
    const holdsZero = { ...compared(0.001), difference: { ...between(-1, 9), p: 0.001 } };
    expect(verdictsOf([holdsZero, holdsZero, holdsZero])[0]?.verdict).toBe('within-chance');
    expect(verdicts([null, 0.001, 0.001])[0]).toBe('within-chance');
    expect(verdictsOf([])).toEqual([]);
  });
});
