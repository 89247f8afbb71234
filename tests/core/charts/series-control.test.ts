import { describe, expect, test } from 'vitest';
import { controlOf } from '../../../src/core/charts/series-control.ts';
import type { Frame, FrameRow } from '../../../src/core/frame/frame.ts';
import { metricById, variantOf } from '../../../src/core/metrics/index.ts';
import type { MetricId } from '../../../src/core/metrics/metric.ts';
import type { Scale } from '../../../src/core/table/scale.ts';
import { histogramOf } from '../../reference/summaries.ts';

const both = { limits: true, steps: true };

/** A frame of one variant, one list of answers per bucket; the last one may be in progress. */
function series(
  metric: MetricId,
  id: string,
  scale: Scale,
  periods: readonly (readonly number[])[],
  running = false,
): { readonly frame: Frame; readonly rows: readonly FrameRow[] } {
  const variant = variantOf(metricById(metric), id);
  const rows = periods.map((given, index): FrameRow => {
    const answers = histogramOf(given, scale);
    const inProgress = running && index === periods.length - 1;
    return {
      ...variant.estimate(answers, scale),
      group: [],
      periodStart: `2025-${String(index + 1).padStart(2, '0')}-01`,
      periodEnd: null,
      inProgress,
      answers,
    };
  });
  const base = { rows: 0, outside: 0, withoutDate: 0, withoutAnswer: 0, answers: 0 };
  return { frame: { table: 't', metric, variant: id, item: 'i', unit: variant.unit, scale, rows, base }, rows };
}

const times = (count: number, answer: number) => new Array<number>(count).fill(answer);
const mixed = (good: number, bad: number, best: number, worst: number) => [...times(good, best), ...times(bad, worst)];
const nine = Array.from({ length: 9 }, (_, index) => index);

describe.each([
  { metric: 'nps', id: 'points', scale: { min: 0, max: 10, goodEnd: 'high' }, level: [0, 60] },
  { metric: 'csat', id: 'top-2-box', scale: { min: 1, max: 5, goodEnd: 'high' }, level: [50, 80] },
  { metric: 'csat', id: 'mean', scale: { min: 1, max: 5, goodEnd: 'high' }, level: [3, 4.2] },
  { metric: 'csat', id: 'percent-of-maximum', scale: { min: 1, max: 5, goodEnd: 'high' }, level: [50, 80] },
  { metric: 'csat', id: 'percent-of-maximum', scale: { min: 1, max: 6, goodEnd: 'low' }, level: [50, 80] },
  { metric: 'ces', id: 'net-easy', scale: { min: 1, max: 7, goodEnd: 'high' }, level: [0, 60] },
] as const)('$metric $id on $scale.min–$scale.max, $scale.goodEnd is good', ({ metric, id, scale, level }) => {
  const [best, worst] = scale.goodEnd === 'high' ? [scale.max, scale.min] : [scale.min, scale.max];
  const steady = mixed(50, 50, best, worst);
  const better = mixed(80, 20, best, worst);

  test('has the values of its own estimates as points', () => {
    const { frame, rows } = series(metric, id, scale, [steady, better]);
    expect(controlOf(frame, rows, both).chart.points.map(({ value }) => value)).toEqual(rows.map(({ value }) => value));
  });

  test('has a step where its level changes, with both levels', () => {
    const { frame, rows } = series(metric, id, scale, [
      ...times(5, 0).map(() => steady),
      ...times(5, 0).map(() => better),
    ]);
    const { levels } = controlOf(frame, rows, both);
    expect(levels.map(({ from, to }) => [from, to])).toEqual([
      [0, 4],
      [5, 9],
    ]);
    for (const [index, { value }] of levels.entries()) expect(value).toBeCloseTo(level[index] ?? Number.NaN, 6);
  });

  test('leaves its limits where a single bucket is far away', () => {
    const { frame, rows } = series(metric, id, scale, [...nine.map(() => steady), better, ...nine.map(() => steady)]);
    expect(controlOf(frame, rows, both).outside).toEqual([{ index: 9, side: 'above' }]);
  });
});

describe('a series of NPS', () => {
  const scale = { min: 0, max: 10, goodEnd: 'high' } as const;
  const steady = mixed(50, 50, 10, 0);
  const of = (periods: readonly (readonly number[])[], running = false) => {
    const { frame, rows } = series('nps', 'points', scale, periods, running);
    return controlOf(frame, rows, both);
  };

  test.each([
    { length: 5, limits: 'refused', steps: 'refused' },
    { length: 6, limits: 'refused', steps: 'given' },
    { length: 8, limits: 'provisional', steps: 'given' },
    { length: 12, limits: 'settled', steps: 'given' },
  ] as const)('of $length buckets: limits $limits, steps $steps', ({ length, limits, steps }) => {
    expect(of(times(length, 0).map(() => steady))).toMatchObject({ points: length, limits, steps });
  });

  test('does not count the bucket in progress', () => {
    const { points, chart, outside } = of([...nine.map(() => steady), times(100, 10)], true);
    expect([points, chart.centre, chart.points[9]?.low, outside]).toEqual([9, 0, null, []]);
  });

  test('never says that a bucket with fewer than 30 answers leaves the limits', () => {
    const { chart, outside } = of([...nine.map(() => steady), ...nine.map(() => steady), times(20, 10)]);
    expect(chart.points[18]?.signal).toBe('above');
    expect(outside).toEqual([]);
  });

  test('steps over buckets without answers, and its levels end at answers', () => {
    const better = mixed(80, 20, 10, 0);
    const { levels } = of([[], steady, steady, steady, [], better, better, better, []]);
    expect(levels.map(({ from, to }) => [from, to])).toEqual([
      [1, 3],
      [5, 7],
    ]);
  });
});
