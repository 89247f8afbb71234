import { describe, expect, test } from 'vitest';
import { metricById, metrics, variantOf } from '../../../src/core/metrics/index.ts';
import type { MetricId } from '../../../src/core/metrics/metric.ts';
import { problemOf } from '../../../src/core/problem.ts';
import type { Histogram } from '../../../src/core/statistics/histogram.ts';
import type { Scale } from '../../../src/core/table/scale.ts';
import { histogramOf } from '../../reference/summaries.ts';

const on = (min: number, max: number, goodEnd: Scale['goodEnd'] = 'high'): Scale => ({ min, max, goodEnd });

const partsOf = (metric: MetricId, variant: string, scale: Scale): readonly string[] => {
  const answers: Histogram = { min: scale.min, counts: Array.from({ length: scale.max - scale.min + 1 }, () => 1) };
  const { parts } = variantOf(metricById(metric), variant).explain(answers, scale);
  return parts.map(({ id, from, to, sign }) => `${sign} ${id} ${from}..${to}`);
};

test('the list: default variant first, every id found, every metric on its own role', () => {
  expect(metrics.map(({ id, variants }) => [id, ...variants.map((variant) => variant.id)])).toEqual([
    ['nps', 'points'],
    ['wrs', 'recommending'],
    ['csat', 'top-2-box', 'mean', 'percent-of-maximum'],
    ['ces', 'mean', 'easy', 'net-easy'],
  ]);
  for (const metric of metrics) {
    expect(metricById(metric.id)).toBe(metric);
    expect(metric.role).toBe(metric.id);
    expect(variantOf(metric)).toBe(metric.variants[0]);
  }
});

test('an id that nothing has, as in a damaged document, is a problem with that id', () => {
  const problemIn = (run: () => unknown) => {
    try {
      return run();
    } catch (thrown) {
      return problemOf(thrown);
    }
  };
  expect(problemIn(() => metricById('xyz' as MetricId))).toEqual({ code: 'document-damaged', detail: 'metric xyz' });
  expect(problemIn(() => variantOf(metricById('nps'), 'mean'))).toEqual({
    code: 'document-damaged',
    detail: 'variant nps/mean',
  });
});

// Cut-offs: Reichheld 2003 (NPS); Sauro & Lewis 2016 (top-2-box); Dixon et al. 2010 and CEB 2013 (CES 1.0 and 2.0).
test.each<[MetricId, string, Scale, readonly string[]]>([
  ['nps', 'points', on(0, 10), ['1 promoters 9..10', '0 passives 7..8', '-1 detractors 0..6']],
  ['nps', 'points', on(1, 10), ['1 promoters 9..10', '0 passives 7..8', '-1 detractors 1..6']],
  ['nps', 'points', on(0, 10, 'low'), ['1 promoters 0..1', '0 passives 2..3', '-1 detractors 4..10']],
  ['nps', 'points', on(1, 5), []],
  ['csat', 'top-2-box', on(1, 5), ['1 satisfied 4..5', '0 not-satisfied 1..3']],
  ['csat', 'top-2-box', on(1, 7), ['1 satisfied 6..7', '0 not-satisfied 1..5']],
  ['csat', 'top-2-box', on(1, 10), ['1 satisfied 9..10', '0 not-satisfied 1..8']],
  ['csat', 'top-2-box', on(1, 6, 'low'), ['1 satisfied 1..2', '0 not-satisfied 3..6']],
  ['csat', 'top-2-box', on(1, 3), ['1 satisfied 3..3', '0 not-satisfied 1..2']],
  ['csat', 'top-2-box', on(0, 1), ['1 satisfied 1..1', '0 not-satisfied 0..0']],
  ['ces', 'easy', on(1, 5, 'low'), ['1 easy 1..2', '0 neutral 3..3', '0 difficult 4..5']],
  ['ces', 'easy', on(1, 5), ['1 easy 4..5', '0 neutral 3..3', '0 difficult 1..2']],
  ['ces', 'easy', on(1, 7), ['1 easy 5..7', '0 neutral 4..4', '0 difficult 1..3']],
  ['ces', 'easy', on(1, 10), ['1 easy 7..10', '0 neutral 5..6', '0 difficult 1..4']],
  ['ces', 'easy', on(1, 4), ['1 easy 3..4', '0 difficult 1..2']],
  ['ces', 'easy', on(0, 1), ['1 easy 1..1', '0 difficult 0..0']],
  ['csat', 'mean', on(1, 3), ['1 answer 1..1', '1 answer 2..2', '1 answer 3..3']],
])('%s %s on %j counts %j', (metric, variant, scale, parts) => {
  expect(partsOf(metric, variant, scale)).toEqual(parts);
});

describe('which direction is good news', () => {
  test.each<[MetricId, string, Scale, 'higher' | 'lower']>([
    ['nps', 'points', on(0, 10), 'higher'],
    ['csat', 'top-2-box', on(1, 6, 'low'), 'higher'],
    ['csat', 'mean', on(1, 6, 'low'), 'lower'],
    ['ces', 'mean', on(1, 5, 'low'), 'lower'],
    ['ces', 'mean', on(1, 7), 'higher'],
    ['ces', 'easy', on(1, 5, 'low'), 'higher'],
  ])('%s %s on %j: %s', (metric, variant, scale, expected) => {
    expect(variantOf(metricById(metric), variant).betterWhen(scale)).toBe(expected);
  });
});

test('a whole explanation: 720 promoters, 400 passives and 213 detractors of 1,333', () => {
  const scale = on(0, 10);
  const counts = [13, 0, 0, 0, 50, 50, 100, 150, 250, 320, 400];
  const explained = variantOf(metricById('nps')).explain({ min: 0, counts }, scale);
  expect(explained.parts.map(({ count, share }) => [count, share?.toFixed(4)])).toEqual([
    [720, '54.0135'],
    [400, '30.0075'],
    [213, '15.9790'],
  ]);
  expect(explained.estimate.value).toBeCloseTo((100 * (720 - 213)) / 1333, 12);
  expect(explained.estimate.method).toBe('adjusted-wald');
  // 1.96 · 100 · √((p + d − θ²) / n) with the pseudo-counts: θ = 507/1336, p + d = 934.5/1336.
  expect(explained.margin).toBeCloseTo(1.959964 * 100 * Math.sqrt((934.5 / 1336 - (507 / 1336) ** 2) / 1336), 5);
  expect(explained.caveats).toEqual([]);
});

test.each<[MetricId, string, Scale, readonly number[], readonly string[]]>([
  ['nps', 'points', on(1, 10), [3, 9, 10], ['few-responses', 'nps-scale-1-10']],
  ['csat', 'top-2-box', on(1, 3), [1, 2, 3], ['few-responses', 'single-best-answer']],
  ['csat', 'mean', on(1, 5), [4, 4, 4], ['few-responses', 'all-answers-equal']],
  ['ces', 'easy', on(1, 10), [4, 5], ['few-responses', 'ces-scale-unusual']],
  ['ces', 'mean', on(1, 7), [4, 5], ['few-responses']],
])('%s %s on %j warns of what the reader must know', (metric, variant, scale, answers, caveats) => {
  const found = variantOf(metricById(metric), variant).explain(histogramOf(answers, scale), scale);
  expect(found.caveats).toEqual(caveats);
});

test('a mean of equal answers has no interval, because one without width would claim certainty', () => {
  const scale = on(1, 5);
  const answers = histogramOf(new Array(40).fill(5), scale);
  const mean = variantOf(metricById('csat'), 'mean').estimate(answers, scale);
  expect(mean).toEqual({ n: 40, value: 5, low: null, high: null, method: 't' });
});
