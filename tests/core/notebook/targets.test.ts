import { describe, expect, test } from 'vitest';
import { againstTarget } from '../../../src/core/charts/against-target.ts';
import type { Target } from '../../../src/core/notebook/document.ts';
import { benchmarksFor, type Marks, rowsWith, targetFor } from '../../../src/core/notebook/targets.ts';
import type { TableMeta } from '../../../src/core/table/table.ts';

const table: TableMeta = {
  id: 't',
  name: 'Survey',
  kind: 'responses',
  rows: 10,
  observedUntil: null,
  columns: [
    { id: 'tp', name: 'Touchpoint', role: 'touchpoint', kind: 'category', dictionary: [], missing: 0, chunks: [] },
    { id: 'ch', name: 'Channel', role: 'channel', kind: 'category', dictionary: [], missing: 0, chunks: [] },
  ],
};
const nps = { metric: 'nps', variant: 'points' } as const;
const phone = rowsWith('ch', 'phone');
const target = (value: number, rest: Partial<Target> = {}): Target => ({ ...nps, value, ...rest });
const marks = (...targets: readonly Target[]): Marks => ({
  targets,
  measures: [],
  segments: [{ id: 's', name: 'By phone', table: 't', predicate: phone }],
});

describe('the target of a number', () => {
  const all = marks(
    target(45),
    target(30, { segment: 's' }),
    target(60, { touchpoint: 'delivery' }),
    target(25, { segment: 's', touchpoint: 'delivery' }),
  );

  test.each([
    ['everybody', null, 45, true],
    ['its segment', phone, 30, true],
    ['its touchpoint', rowsWith('tp', 'delivery'), 60, true],
    ['both', rowsWith('tp', 'delivery', phone), 25, true],
    ['both, the other way round', rowsWith('ch', 'phone', rowsWith('tp', 'delivery')), 25, true],
    ['another segment: the one for everybody', rowsWith('ch', 'shop'), 45, false],
    ['more than its segment', rowsWith('tp', 'checkout', phone), 45, false],
  ])('of %s', (_, rows, value, own) => {
    expect(targetFor(all, nps, rows, table)).toEqual({ value, own });
  });

  test('is none for another metric or variant, or when only another segment has one', () => {
    expect(targetFor(all, { metric: 'csat', variant: 'points' }, null, table)).toBeNull();
    expect(targetFor(all, { ...nps, variant: 'mean' }, null, table)).toBeNull();
    expect(targetFor(marks(target(30, { segment: 's' })), nps, null, table)).toBeNull();
  });

  test('is none when its segment or the column of touchpoints is gone', () => {
    const gone = { ...marks(target(30, { segment: 'other' }), target(60, { touchpoint: 'delivery' })), segments: [] };
    expect(targetFor(gone, nps, null, { ...table, columns: [] })).toBeNull();
  });
});

test.each([
  ['higher', 45, 40, 50, 'reached', 40],
  ['higher', 45, 40, 50, 'within-chance', 45],
  ['higher', 45, 40, 50, 'missed', 51],
  ['higher', 45, 40, 50, 'within-chance', 50],
  ['lower', 2.4, 2, 2.8, 'reached', 2.8],
  ['lower', 2.4, 2, 2.8, 'within-chance', 2.5],
  ['lower', 2.4, 2, 2.8, 'missed', 1.9],
] as const)('%s is better: %d (%d to %d) has %s the target %d', (betterWhen, value, low, high, standing, goal) => {
  const judged = { betterWhen, confidence: 'normal', now: { n: 90, value, low, high, method: 't' } } as const;
  expect(againstTarget(judged, goal)).toEqual({ standing, distance: value - goal });
});

test('with fewer than 30 answers, or without a range, nothing is said of the target', () => {
  const now = { n: 12, value: 45, low: 40, high: 50, method: 't' };
  const hint = { betterWhen: 'higher', confidence: 'hint', now } as const;
  expect(againstTarget(hint, 10)).toEqual({ standing: 'too-few', distance: 35 });
  expect(againstTarget({ ...hint, confidence: 'normal', now: { ...now, low: null } }, 10).standing).toBe('too-few');
  expect(againstTarget({ ...hint, now: { ...now, value: null } }, 10).distance).toBeNull();
});

test('a benchmark stands beside answers on its own scale only', () => {
  const benchmark = {
    id: 'b',
    name: 'Retail',
    ...nps,
    value: 31,
    scale: { min: 0, max: 10 },
    source: 'Trade association',
    year: 2024,
  };
  const on = (min: number) =>
    benchmarksFor({ benchmarks: [benchmark] }, { ...nps, scale: { min, max: 10, goodEnd: 'high' } });
  expect(on(0)).toEqual({ shown: [benchmark], refused: [] });
  expect(on(1)).toEqual({ shown: [], refused: [benchmark] });
  expect(benchmarksFor({}, { ...nps, scale: { min: 0, max: 10, goodEnd: 'high' } }).shown).toEqual([]);
});
