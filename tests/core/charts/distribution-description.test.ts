import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeDistribution } from '../../../src/core/charts/distribution-description.ts';
import type { Frame } from '../../../src/core/frame/frame.ts';
import type { MetricId } from '../../../src/core/metrics/metric.ts';
import type { Scale } from '../../../src/core/table/scale.ts';
import { groupFrame } from './groups.ts';
import { scales, scoreFrame } from './scores.ts';

const describeAnswers = (whole: Frame, series: Frame | null = null) =>
  describeDistribution({ whole, before: null, series, grain: 'month' });

describe('a distribution', () => {
  const shown = describeAnswers(scoreFrame('nps', scales.nps, { 0: 4, 6: 6, 7: 10, 8: 20, 9: 20, 10: 40 }));

  test('has a bar for every answer from 0, coloured by its group', () => {
    expect(shown.bars).toHaveLength(11);
    expect(shown.bars[0]).toEqual({ from: 0, to: 0, count: 4, share: 4, tone: 'bad' });
    expect(shown.bars[5]).toMatchObject({ count: 0, share: 0, tone: 'bad' });
    expect(shown.bars[8]).toMatchObject({ share: 20, tone: 'neutral' });
    expect(shown.bars[10]).toMatchObject({ share: 40, tone: 'good' });
    expect(shown.axis).toEqual({ min: 0, max: 40, ticks: [0, 10, 20, 30, 40] });
  });

  test('groups the answers from the worst to the best', () => {
    expect(shown.groups.map(({ id, from, to, share }) => ({ id, from, to, share }))).toEqual([
      { id: 'detractors', from: 0, to: 6, share: 10 },
      { id: 'passives', from: 7, to: 8, share: 30 },
      { id: 'promoters', from: 9, to: 10, share: 60 },
    ]);
  });

  test("groups answers read as a mean by the metric's usual groups, the good end last", () => {
    const effort = describeAnswers(scoreFrame('ces', scales.effort, { 1: 20, 3: 10, 5: 10 }, 'mean'));
    expect(effort.groups.map(({ id, tone }) => [id, tone])).toEqual([
      ['difficult', 'bad'],
      ['neutral', 'neutral'],
      ['easy', 'good'],
    ]);
    expect(effort.bars.map(({ tone }) => tone)).toEqual(['good', 'good', 'neutral', 'bad', 'bad']);
  });

  test('counts but gives no shares below 10 answers, and is a hint below 30', () => {
    const few = describeAnswers(scoreFrame('nps', scales.nps, { 9: 5, 3: 4 }));
    expect(few.confidence).toBe('none');
    expect(few.bars[9]).toMatchObject({ count: 5, share: null });
    expect(describeAnswers(scoreFrame('nps', scales.nps, { 9: 15, 3: 4 })).confidence).toBe('hint');
  });

  test('takes the answers of a long scale together', () => {
    const percent: Scale = { min: 0, max: 100, goodEnd: 'high' };
    const { bars } = describeAnswers(scoreFrame('csat', percent, { 0: 10, 10: 10, 100: 20 }));
    expect(bars).toHaveLength(10);
    expect(bars[0]).toMatchObject({ from: 0, to: 10, count: 20, share: 50 });
    expect(bars.at(-1)).toMatchObject({ to: 100, count: 20 });
  });
});

test('over time it has a stack per bucket, a running one marked, an empty one without shares', () => {
  const month = (periodStart: string, inProgress = false) => ({ periodStart, periodEnd: '', inProgress });
  const answers = (counts: readonly number[]) => ({ min: 1, counts });
  const series = groupFrame('csat', scales.csat, [
    [null, answers([5, 5, 10, 10, 10]), month('2025-09-01')],
    [null, answers([0, 0, 0, 0, 0]), month('2025-10-01')],
    [null, answers([1, 1, 3, 5, 10]), month('2025-11-01', true)],
  ]);
  const { stacks } = describeAnswers(scoreFrame('csat', scales.csat, { 5: 60 }), series);
  expect(stacks?.map(({ n, confidence, inProgress }) => ({ n, confidence, inProgress }))).toEqual([
    { n: 40, confidence: 'normal', inProgress: false },
    { n: 0, confidence: 'none', inProgress: false },
    { n: 20, confidence: 'hint', inProgress: true },
  ]);
  expect(stacks?.[0]?.groups.map(({ id, share }) => [id, share])).toEqual([
    ['not-satisfied', 50],
    ['satisfied', 50],
  ]);
});

const metrics: readonly (readonly [MetricId, Scale])[] = [
  ['nps', scales.nps],
  ['csat', scales.csat],
  ['ces', scales.ces],
  ['ces', scales.effort],
  ['wrs', { min: 0, max: 1, goodEnd: 'high' }],
  ['csat', { min: 0, max: 100, goodEnd: 'high' }],
];

test.each(metrics)('%s on %o: bars and groups hold every answer once, and their shares sum to 100', (metric, scale) => {
  const steps = scale.max - scale.min + 1;
  fc.assert(
    fc.property(fc.array(fc.nat(60), { minLength: steps, maxLength: steps }), (counts) => {
      const given = Object.fromEntries(counts.map((count, index) => [scale.min + index, count]));
      const { bars, groups, n, axis } = describeAnswers(scoreFrame(metric, scale, given));
      for (const part of [bars, groups]) {
        expect(part.reduce((sum, { count }) => sum + count, 0)).toBe(n);
        if (n >= 10) expect(part.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(100, 9);
      }
      expect(Math.max(...bars.map(({ share }) => share ?? 0))).toBeLessThanOrEqual(axis.max);
    }),
    { numRuns: 60 },
  );
});
