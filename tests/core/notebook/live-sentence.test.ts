import { describe, expect, test } from 'vitest';
import type { CellContext } from '../../../src/core/notebook/cells/cell-type.ts';
import { whatHappened } from '../../../src/core/notebook/first-notebook.ts';
import { liveNumbersIn } from '../../../src/core/notebook/live-number.ts';
import { liveFrames, parseLiveSentence, plansOfLivePart } from '../../../src/core/notebook/live-sentence.ts';
import { writeLiveSentence } from '../../../src/core/notebook/write-live.ts';
import { tableOf } from '../table/random-table.ts';

const { meta } = tableOf([], 16);
const context: CellContext = {
  table: meta,
  period: { start: '2025-01-01', end: '2026-01-01' },
  compare: 'previous',
  comparison: { start: '2024-01-01', end: '2025-01-01' },
  segment: null,
  grain: 'month',
};

const asked = (source: string, of: CellContext = context) => {
  const found = plansOfLivePart(source, of);
  return 'plans' in found ? found.plans : found.trouble;
};

describe('a live sentence', () => {
  test.each([
    { tells: 'change', by: '', number: { metric: 'nps' } },
    { tells: 'level', by: '', number: { metric: 'csat', item: 'c4', variant: 'mean' } },
    { tells: 'groups', by: 'c7', number: { metric: 'ces', period: 'last-3-months' } },
  ] as const)('reads as it was written: $tells', (sentence) => {
    const written = writeLiveSentence(sentence);
    expect(liveNumbersIn(`before ${written} after {nps}`)).toEqual([written.slice(1, -1), 'nps']);
    expect(parseLiveSentence(written.slice(1, -1))).toEqual(sentence);
  });

  test.each(['nps', 'groups; nps', 'change:c4; nps', 'story; nps', 'change nps'])('%j is none', (source) => {
    expect(parseLiveSentence(source)).toBeNull();
  });

  test('asks about the period and the one it is compared with, steps of time, or groups', () => {
    const whole = asked('nps');
    const { nps } = whole as Record<string, object>;
    expect(asked('change; nps')).toEqual({
      'change; nps': nps,
      [liveFrames('change; nps').before]: { ...nps, period: context.comparison },
    });
    expect(asked('change; nps', { ...context, comparison: null })).toEqual({ 'change; nps': nps });
    expect(asked('level; nps')).toMatchObject({
      [liveFrames('level; nps').series]: { grain: 'month', by: ['bucket'] },
    });
    expect(asked('groups:gone; nps')).toBe('no-column');
    expect(asked('change; nps:gone')).toBe('no-question');
  });

  test('the first notebook tells what became of each metric, and nothing without one', () => {
    expect(liveNumbersIn(whatHappened(meta)).slice(0, 2)).toEqual(['change; nps', 'level; nps']);
    expect(whatHappened({ ...meta, columns: [] })).toBe('');
  });
});
