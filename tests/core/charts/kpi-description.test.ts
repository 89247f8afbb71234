import { describe, expect, test } from 'vitest';
import { judge } from '../../../src/core/charts/judged.ts';
import { describeKpi } from '../../../src/core/charts/kpi-description.ts';
import { judgedNps, known, scales, scoreFrame } from './scores.ts';

describe('describeKpi', () => {
  test('gives a whole tile as data', async () => {
    const tile = describeKpi(judgedNps([720, 404, 209], [600, 400, 240]), 45);
    await expect(`${JSON.stringify(tile, null, 1)}\n`).toMatchFileSnapshot('golden/kpi-nps.txt');
  });

  test.each([
    { n: 0, confidence: 'none', shown: false },
    { n: 9, confidence: 'none', shown: false },
    { n: 10, confidence: 'hint', shown: true },
    { n: 29, confidence: 'hint', shown: true },
    { n: 30, confidence: 'normal', shown: true },
  ])('$n answers are worth: $confidence', ({ n, confidence, shown }) => {
    const tile = describeKpi(judgedNps([n, 0, 0], null), null);
    expect(tile.confidence).toBe(confidence);
    expect([tile.now.value !== null, tile.now.low !== null, tile.mini !== null]).toEqual([shown, shown, shown]);
  });

  test('a hint never claims a direction, however large the difference', () => {
    const { change } = judgedNps([29, 0, 0], [0, 0, 500]);
    expect(change).toMatchObject({ verdict: 'too-few', direction: null, good: null });
  });

  test('a difference from fewer than 10 answers is not even a number', () => {
    expect(judgedNps([100, 0, 0], [0, 0, 9]).change?.difference).toBeNull();
  });

  test('more effort is a rise and bad news', () => {
    const now = scoreFrame('ces', scales.effort, { 4: 200, 5: 200 });
    const before = scoreFrame('ces', scales.effort, { 1: 200, 2: 200 });
    expect(known(judge(now, before)).change).toMatchObject({ direction: 'up', good: false });
  });

  test.each([
    { metric: 'csat', scale: scales.csat, hits: { from: 4, to: 5 } },
    { metric: 'ces', scale: scales.effort, variant: 'easy', hits: { from: 1, to: 2 } },
    { metric: 'ces', scale: scales.ces, hits: null },
  ] as const)('the answers that count for $metric: $hits', ({ metric, scale, hits, ...rest }) => {
    const variant = 'variant' in rest ? rest.variant : undefined;
    expect(known(judge(scoreFrame(metric, scale, { 4: 50 }, variant), null)).hits).toEqual(hits);
  });
});
