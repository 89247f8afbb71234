import { describe, expect, test } from 'vitest';
import { groupHeadline } from '../../../src/core/charts/group-headline.ts';
import { describeHeatmap, type HeatmapParts } from '../../../src/core/charts/heatmap-description.ts';
import type { FrameRow } from '../../../src/core/frame/frame.ts';
import type { Histogram } from '../../../src/core/statistics/histogram.ts';
import { groupFrame, netAnswers, netFrame, wholeOf } from './groups.ts';
import { known, scales } from './scores.ts';

const quarter = (start: string, end: string, inProgress = false): Partial<FrameRow> => ({
  periodStart: start,
  periodEnd: end,
  inProgress,
});
const last = quarter('2025-10-01', '2026-01-01', true);
const first = quarter('2025-07-01', '2025-10-01');

const cells = groupFrame('nps', scales.nps, [
  ['', netAnswers([20, 10, 5]), first],
  ['', netAnswers([20, 10, 5]), last],
  ['Shop', netAnswers([60, 30, 10]), first],
  ['Shop', netAnswers([5, 2, 13]), last],
  ['Phone', netAnswers([4, 3, 2]), first],
]);
const groups = netFrame({ '': [40, 20, 10], Shop: [300, 60, 23], Phone: [40, 30, 20], Fair: [9, 8, 8] });
const before = netFrame({ Shop: [150, 120, 113], Phone: [40, 32, 21], Fair: [90, 8, 8] });

const parts: HeatmapParts = {
  cells,
  groups,
  before,
  whole: wholeOf(groups),
  wholeBefore: wholeOf(before),
  grain: 'quarter',
  period: { start: '2025-08-01', end: '2025-12-01' },
};

describe('a heatmap', () => {
  const heatmap = describeHeatmap(parts);

  test('has a column per bucket, in order, and says which run and which the period cuts', () => {
    expect(heatmap.columns.map(({ start, inProgress, cut }) => ({ start, inProgress, cut }))).toEqual([
      { start: '2025-07-01', inProgress: false, cut: true },
      { start: '2025-10-01', inProgress: true, cut: false },
    ]);
    expect(heatmap.columns[0]?.parts).toEqual({ grain: 'quarter', year: 2025, quarter: 3 });
  });

  test('has a row per group, rows without the attribute last, and no value on few answers', () => {
    expect(heatmap.rows.map(({ group }) => group)).toEqual(['Shop', 'Phone', 'Fair', '']);
    expect(heatmap.rows[0]?.values).toMatchObject([
      { n: 100, value: 50, confidence: 'normal' },
      { n: 20, value: -40, confidence: 'hint' },
    ]);
    expect(heatmap.rows[1]?.values).toEqual([
      { n: 9, value: null, low: null, high: null, confidence: 'none', tone: null },
      { n: 0, value: null, low: null, high: null, confidence: 'none', tone: null },
    ]);
  });

  test('colours by a fixed scale around its middle', () => {
    expect(heatmap.scale).toEqual([-70, 70]);
    expect(heatmap.rows[0]?.values[0]?.tone).toBeCloseTo(50 / 70, 9);
    expect(heatmap.rows[0]?.values[1]?.tone).toBeCloseTo(-40 / 70, 9);
  });

  test('says of its groups what changed since the earlier period, corrected, and nothing of few answers', () => {
    expect(groupHeadline(heatmap.rows, known(heatmap.whole), 'year-before')).toMatchObject({
      code: 'differ',
      higher: ['Shop'],
      lower: [],
    });
    expect(heatmap.rows[2]?.judged.change?.verdict).toBe('too-few');
    const alone = describeHeatmap({ ...parts, before: null, wholeBefore: null });
    expect(alone.rows.every(({ judged }) => judged.change === null)).toBe(true);
    expect(groupHeadline(alone.rows, known(alone.whole), 'none').code).toBe('values');
  });
});

test.each([
  { name: 'shares', metric: 'csat' as const, scale: scales.csat, variant: 'top-2-box', ends: [0, 100] },
  { name: 'means where high is good', metric: 'ces' as const, scale: scales.ces, variant: 'mean', ends: [1, 7] },
  { name: 'means where low is good', metric: 'ces' as const, scale: scales.effort, variant: 'mean', ends: [5, 1] },
])('$name are coloured from $ends: good answers towards the good end', ({ metric, scale, variant, ends }) => {
  const counts = new Array<number>(scale.max - scale.min + 1).fill(0);
  const best = counts.with(scale.goodEnd === 'high' ? counts.length - 1 : 0, 40);
  const answers: Histogram = { min: scale.min, counts: best };
  const frame = groupFrame(metric, scale, [['Shop', answers, first]], variant);
  const { scale: shown, rows } = describeHeatmap({
    ...parts,
    cells: frame,
    groups: groupFrame(metric, scale, [['Shop', answers]], variant),
    before: null,
    whole: wholeOf(frame),
    wholeBefore: null,
  });
  expect(shown).toEqual(ends);
  expect(rows[0]?.values[0]?.tone).toBe(1);
});
