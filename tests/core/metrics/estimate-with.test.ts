import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weightedNetScore } from '../../../src/core/inference/net/weighted-score.ts';
import { wilsonInterval } from '../../../src/core/inference/proportion.ts';
import { estimateWith } from '../../../src/core/metrics/estimate-with.ts';
import { metricById, metrics, variantOf } from '../../../src/core/metrics/index.ts';
import {
  emptyWeightedHistogram,
  mergeWeightedHistograms,
  weightedHistogramOf,
} from '../../../src/core/statistics/weighted-histogram.ts';
import type { Scale } from '../../../src/core/table/scale.ts';
import { histogramOf } from '../../reference/summaries.ts';

const scale: Scale = { min: 0, max: 10, goodEnd: 'high' };
const variants = metrics.flatMap(({ id, variants: all }) => all.map((variant) => ({ id, variant })));
const answer = fc.record({
  score: fc.integer({ min: 0, max: 10 }),
  weight: fc.double({ min: 0.1, max: 9, noNaN: true }),
});
const rows = fc.array(answer, { minLength: 2, maxLength: 60 });
type Row = { readonly score: number; readonly weight: number };
const weighted = (sample: readonly Row[]) =>
  weightedHistogramOf(
    sample.map(({ score }) => score),
    sample.map(({ weight }) => weight),
    scale,
  );
/** Relative to large values: answers worth hardly more than one give a t interval of millions to either side. */
const close = (one: number | null, two: number | null | undefined) => {
  if (one === null || two === null || two === undefined) expect(one).toBe(two ?? null);
  else expect(Math.abs(one - two)).toBeLessThan(1e-8 * Math.max(1, Math.abs(one)));
};

describe.each(variants)('weighted answers, $id $variant.id', ({ variant }) => {
  test('that all weigh alike are the plain ones, whatever the weight', () => {
    fc.assert(
      fc.property(rows, fc.double({ min: 0.5, max: 20, noNaN: true }), (sample, weight) => {
        const plain = variant.estimate(
          histogramOf(
            sample.map(({ score }) => score),
            scale,
          ),
          scale,
        );
        const same = estimateWith(variant, weighted(sample.map(({ score }) => ({ score, weight }))), scale);
        expect(same.n).toBe(plain.n);
        for (const part of ['value', 'low', 'high'] as const) close(same[part], plain[part]);
      }),
      { numRuns: 40 },
    );
  });

  test('are the same in halves, in any order, and in any unit of weight', () => {
    fc.assert(
      fc.property(rows, rows, (left, right) => {
        const once = estimateWith(variant, weighted([...left, ...right]), scale);
        const halves = mergeWeightedHistograms(weighted(right), weighted(left));
        const tenfold = weighted([...right, ...left].map(({ score, weight }) => ({ score, weight: 10 * weight })));
        for (const other of [estimateWith(variant, halves, scale), estimateWith(variant, tenfold, scale)]) {
          expect(other.n).toBe(once.n);
          for (const part of ['value', 'low', 'high'] as const) close(once[part], other[part]);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('of nobody, or without a usable weight, give nothing', () => {
    const useless = weightedHistogramOf([9, 10, 3], [0, Number.NaN, -2], scale);
    for (const none of [emptyWeightedHistogram(scale), useless]) {
      expect(estimateWith(variant, none, scale, { population: 5 })).toMatchObject({ n: 0, value: null, low: null });
    }
  });

  test('a known population narrows the interval, to nothing when everybody answered', () => {
    fc.assert(
      fc.property(rows, (sample) => {
        const answers = histogramOf(
          sample.map(({ score }) => score),
          scale,
        );
        const open = estimateWith(variant, answers, scale);
        const n = sample.length;
        const widths = [n, 2 * n, 20 * n, 1e14].map((population) => {
          const { low, high, value } = estimateWith(variant, answers, scale, { population });
          expect(value).toBe(open.value);
          return low === null || high === null ? null : high - low;
        });
        if (open.low === null || open.high === null) return;
        expect(widths[0]).toBe(0);
        for (let place = 1; place < widths.length; place++) {
          expect(widths[place] ?? -1).toBeGreaterThanOrEqual(widths[place - 1] ?? 0);
        }
        close(widths[3] ?? null, Number(open.high - open.low));
        expect(estimateWith(variant, answers, scale, { population: n - 1 })).toMatchObject({ low: null, high: null });
      }),
      { numRuns: 40 },
    );
  });
});

test('a weighted NPS is that of the answers one by one', () => {
  fc.assert(
    fc.property(rows, (sample) => {
      const found = estimateWith(variantOf(metricById('nps')), weighted(sample), scale);
      const reference = weightedNetScore(
        sample.map(({ score, weight }) => ({ net: score >= 9 ? 1 : score <= 6 ? -1 : 0, weight })),
      );
      close(found.value, reference?.value);
      close(found.low, reference?.adjusted.low);
      close(found.high, reference?.adjusted.high);
    }),
  );
});

test('a weighted share has Wilson’s interval of as many answers as they are worth', () => {
  const answers = weightedHistogramOf([10, 10, 3, 5], [3, 1, 1, 1], scale);
  const effective = 36 / 12;
  const { low, high } = wilsonInterval((4 / 6) * effective, effective);
  const found = estimateWith(variantOf(metricById('csat')), answers, scale);
  expect(found.n).toBe(4);
  close(found.value, 400 / 6);
  close(found.low, 100 * (low ?? 0));
  close(found.high, 100 * (high ?? 0));
});
