import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { metrics } from '../../../src/core/metrics/index.ts';
import type { Difference, Estimate, MetricVariant } from '../../../src/core/metrics/metric.ts';
import {
  emptyHistogram,
  type Histogram,
  histogramBase,
  mergeHistograms,
} from '../../../src/core/statistics/histogram.ts';
import { type Scale, scaleSteps } from '../../../src/core/table/scale.ts';
import { histogramOf } from '../../reference/summaries.ts';

const limits = [
  [0, 10],
  [1, 10],
  [1, 5],
  [1, 7],
  [0, 5],
  [1, 2],
  [1, 3],
  [1, 4],
  [-2, 2],
  [0, 100],
  [3, 3],
] as const;
const scales = limits.flatMap(([min, max]) => [
  { min, max, goodEnd: 'high' } satisfies Scale,
  { min, max, goodEnd: 'low' } satisfies Scale,
]);
const all = metrics.flatMap((metric) =>
  metric.variants.flatMap((variant) =>
    scales.map((scale) => ({
      metric,
      variant,
      scale,
      supported: metric.supports(scale),
      name: `${metric.id} ${variant.id} on ${scale.min} to ${scale.max}, ${scale.goodEnd} is good`,
    })),
  ),
);
const supported = all.filter((entry) => entry.supported);

const answersOn = ({ min, max }: Scale, minLength = 0) =>
  fc.array(fc.integer({ min, max }), { minLength, maxLength: 60 });

/** Up to a million answers, as a histogram. */
const histogramsOn = (scale: Scale): fc.Arbitrary<Histogram> => {
  const length = { minLength: scaleSteps(scale), maxLength: scaleSteps(scale) };
  return fc
    .array(fc.oneof(fc.constant(0), fc.nat(40), fc.nat(100_000)), length)
    .map((counts) => ({ min: scale.min, counts }));
};

const mirrored = ({ min, counts }: Histogram): Histogram => ({ min, counts: counts.toReversed() });
const turned = (scale: Scale): Scale => ({ ...scale, goodEnd: scale.goodEnd === 'high' ? 'low' : 'high' });

const numbersOf = (result: Estimate | Difference) =>
  Object.values(result).filter((value): value is number => typeof value === 'number');

const law = (arbitraries: readonly fc.Arbitrary<Histogram>[], holds: (...histograms: Histogram[]) => unknown) =>
  fc.assert(
    fc.property(fc.tuple(...arbitraries), (histograms) => {
      holds(...histograms);
    }),
    { numRuns: 60 },
  );

/** Small room for the rounding of the last digits. */
const epsilon = 1e-9;

describe.each(supported)('$name', ({ variant, scale }) => {
  const empty = emptyHistogram(scale);
  const [lowest, highest] = variant.range(scale);
  const histograms = histogramsOn(scale);

  test('estimates the same from two merged halves as from one pass', () => {
    fc.assert(
      fc.property(answersOn(scale), answersOn(scale), (left, right) => {
        const merged = mergeHistograms(histogramOf(left, scale), histogramOf(right, scale));
        expect(variant.estimate(merged, scale)).toEqual(
          variant.estimate(histogramOf([...left, ...right], scale), scale),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('stays within its range, the interval around it, and all numbers finite', () => {
    law([histograms], (answers = empty) => {
      const { n, value, low, high } = variant.estimate(answers, scale);
      expect(n).toBe(histogramBase(answers));
      if (value === null) return expect(n).toBe(0);
      expect(value).toBeGreaterThanOrEqual(lowest);
      expect(value).toBeLessThanOrEqual(highest);
      if (low === null || high === null) return;
      // One answer alone lies outside the adjusted Wald interval as published (Rocks 2016).
      if (n > 1) expect(low - epsilon <= value && value <= high + epsilon).toBe(true);
      expect(numbersOf({ n, value, low, high, method: '' }).every(Number.isFinite)).toBe(true);
    });
  });

  test('is null without answers, never NaN', () => {
    const nothing = variant.estimate(empty, scale);
    expect(nothing).toMatchObject({ n: 0, value: null, low: null, high: null });
    law([histograms], (answers = empty) => {
      if (histogramBase(answers) === 0) return;
      for (const found of [variant.compare(answers, empty, scale), variant.compare(empty, answers, scale)]) {
        expect(found).toMatchObject({ value: null, low: null, high: null, p: null });
      }
    });
  });

  test('compares as the difference of its estimates, with the sign turned when the sides are', () => {
    law([histograms, histograms], (now = empty, before = empty) => {
      const there = variant.compare(now, before, scale);
      const back = variant.compare(before, now, scale);
      if (there.value === null || back.value === null) return;
      const value = (variant.estimate(now, scale).value ?? 0) - (variant.estimate(before, scale).value ?? 0);
      expect(there.value).toBeCloseTo(value, 9);
      expect(back.value).toBeCloseTo(-there.value, 9);
      expect(numbersOf(there).every(Number.isFinite)).toBe(true);
      if (there.low === null || there.high === null || back.low === null || there.p === null) return;
      expect(there.low).toBeLessThanOrEqual(there.high);
      expect(back.low).toBeCloseTo(-there.high, 9);
      expect(there.p >= 0 && there.p <= 1).toBe(true);
    });
  });

  test('finds no difference between equal answers', () => {
    law([histograms], (answers = empty) => {
      const { value, low, high, p } = variant.compare(answers, answers, scale);
      if (value === null || low === null || high === null || p === null) return;
      expect(value).toBe(0);
      expect(low <= 0 && high >= 0).toBe(true);
      expect(p).toBeCloseTo(1, 9);
    });
  });

  test('mirrors on the reversed scale', () => {
    law([histograms], (answers = empty) => expectMirror(variant, answers, scale));
  });

  test('explains with parts that are within the base, and with the estimate itself', () => {
    law([histograms], (answers = empty) => {
      const explained = variant.explain(answers, scale);
      const n = histogramBase(answers);
      expect(explained.estimate).toEqual(variant.estimate(answers, scale));
      expect(explained.parts.reduce((sum, { count }) => sum + count, 0)).toBe(n);
      expect(explained.caveats.includes('few-responses')).toBe(n < 30);
      expect(explained.sources.length).toBeGreaterThan(1);
      if (explained.mean && n > 0 && variant.unit === 'scale') {
        expect(explained.mean.sum / n).toBe(explained.estimate.value);
      }
    });
  });
});

function expectMirror(variant: MetricVariant, answers: Histogram, scale: Scale) {
  const straight = variant.estimate(answers, scale);
  const reverse = variant.estimate(mirrored(answers), turned(scale));
  if (variant.unit !== 'scale') {
    for (const part of ['value', 'low', 'high'] as const) {
      if (straight[part] === null) expect(reverse[part]).toBeNull();
      else expect(reverse[part]).toBeCloseTo(straight[part], 9);
    }
    return expect(reverse.n).toBe(straight.n);
  }
  const { value, low } = straight;
  expect(reverse.n).toBe(straight.n);
  if (value !== null) expect(reverse.value).toBeCloseTo(scale.min + scale.max - value, 9);
  if (low !== null) expect(reverse.high).toBeCloseTo(scale.min + scale.max - low, 9);
  expect(variant.betterWhen(turned(scale))).not.toBe(variant.betterWhen(scale));
}

describe('on a scale that a metric does not support', () => {
  const unsupported = all.filter((entry) => !entry.supported);

  test.each(unsupported)('$name: nothing is estimated, the base still counted', ({ variant, scale }) => {
    const answers: Histogram = { min: scale.min, counts: emptyHistogram(scale).counts.map(() => 7) };
    const n = 7 * scaleSteps(scale);
    expect(variant.estimate(answers, scale)).toMatchObject({ n, value: null, low: null, high: null });
    expect(variant.compare(answers, answers, scale)).toMatchObject({ value: null, low: null, high: null, p: null });
  });
});

describe('raising one answer', () => {
  const scale: Scale = { min: 0, max: 10, goodEnd: 'high' };

  test.each(metrics.flatMap(({ id, variants }) => variants.map((variant) => ({ id, variant }))))(
    '$id $variant.id never gets worse',
    ({ variant }) => {
      fc.assert(
        fc.property(answersOn(scale, 1), fc.nat(), fc.integer({ min: 1, max: 10 }), (answers, which, by) => {
          const index = which % answers.length;
          const raised = answers.map((answer, at) => (at === index ? Math.min(10, answer + by) : answer));
          const before = variant.estimate(histogramOf(answers, scale), scale).value ?? 0;
          const after = variant.estimate(histogramOf(raised, scale), scale).value ?? 0;
          expect(after).toBeGreaterThanOrEqual(before);
        }),
      );
    },
  );
});
