import { expect, test } from 'vitest';
import { cesVersionOf } from '../../../src/core/metrics/ces-version.ts';
import type { MetricId } from '../../../src/core/metrics/metric.ts';
import { poolScales } from '../../../src/core/metrics/pool-scales.ts';
import type { Scale } from '../../../src/core/table/scale.ts';
import { histogramOf } from '../../reference/summaries.ts';

const on = (min: number, max: number, goodEnd: Scale['goodEnd'] = 'high'): Scale => ({ min, max, goodEnd });
const part = (scale: Scale, ...answers: number[]) => ({ scale, answers: histogramOf(answers, scale) });

test('equal scales pool, as if all had answered one question', () => {
  const scale = on(1, 5);
  expect(poolScales('csat', [part(scale, 1, 5), part(scale, 5, 5, 3)])).toEqual(part(scale, 1, 5, 5, 5, 3));
  expect(poolScales('csat', [part(scale, 4)])).toEqual(part(scale, 4));
});

test.each<[MetricId, readonly Scale[], string, number]>([
  ['csat', [], 'nothing-to-pool', 0],
  ['csat', [on(1, 5), on(1, 5), on(1, 7)], 'scales-differ', 2],
  ['csat', [on(1, 6), on(1, 6, 'low')], 'polarity-differs', 1],
  ['nps', [on(0, 10), on(1, 10)], 'scales-differ', 1],
  ['ces', [on(1, 5, 'low'), on(1, 7)], 'ces-versions-differ', 1],
  ['ces', [on(1, 5, 'low'), on(1, 5)], 'ces-versions-differ', 1],
  ['ces', [on(1, 3), on(1, 3, 'low')], 'polarity-differs', 1],
])('%s on %j does not pool: %s', (metric, scales, refused, place) => {
  expect(
    poolScales(
      metric,
      scales.map((scale) => part(scale, scale.min)),
    ),
  ).toEqual({ refused, place });
});

// Dixon et al. 2010 (effort, 1–5) and CEB 2013 (agreement, 1–7).
test.each([
  [on(1, 5, 'low'), '1.0'],
  [on(1, 7), '2.0'],
  [on(1, 3), 'worded'],
  [on(0, 1), 'worded'],
  [on(1, 5), 'other'],
  [on(1, 7, 'low'), 'other'],
  [on(1, 10), 'other'],
])('an effort question on %j is CES %s', (scale, version) => {
  expect(cesVersionOf(scale)).toBe(version);
});
