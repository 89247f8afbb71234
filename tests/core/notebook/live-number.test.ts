import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CellContext } from '../../../src/core/notebook/cells/cell-type.ts';
import { plansOfCell } from '../../../src/core/notebook/cells/index.ts';
import { liveNumbersIn, parseLiveNumber, planOfLiveNumber } from '../../../src/core/notebook/live-number.ts';
import { type LiveNumber, writeLiveNumber } from '../../../src/core/notebook/write-live.ts';
import { periodPresets } from '../../../src/core/time/period.ts';
import { tableOf } from '../table/random-table.ts';

const { meta } = tableOf([], 16);
const regulars = { id: '3f2a9c1b-aaaa', name: 'Regulars', table: meta.id, predicate: { is: 'all', of: [] } as const };
const context: CellContext = {
  table: meta,
  period: { start: '2025-01-01', end: '2026-01-01' },
  compare: 'none',
  comparison: null,
  segment: null,
  grain: 'month',
  segments: [regulars],
};

describe('a live number', () => {
  test('reads as it was written, whatever its names hold', () => {
    const words = fc.string({ minLength: 1 }).filter((text) => text.trim() === text);
    const numbers = fc.record(
      {
        metric: fc.constantFrom('nps', 'wrs', 'csat', 'ces'),
        item: words,
        variant: words,
        group: fc.record({ column: words.filter((id) => id !== 'period' && id !== 'segment'), value: words }),
        period: fc.constantFrom(...periodPresets),
        segment: fc.record({ name: words, id: fc.stringMatching(/^[0-9a-f]{8}$/) }),
      },
      { requiredKeys: ['metric'] },
    ) as fc.Arbitrary<LiveNumber>;
    fc.assert(
      fc.property(numbers, (number) => {
        const written = writeLiveNumber(number);
        expect(liveNumbersIn(`before ${written} after`)).toEqual([written.slice(1, -1)]);
        expect(parseLiveNumber(written.slice(1, -1))).toEqual(number);
      }),
    );
  });

  test.each([
    ['no braces nps', []],
    ['{nps} and {csat:service/mean} and {nps}', ['nps', 'csat:service/mean']],
    ['{npsx} {other} {nps\n}', []],
    ['{ nps }', []],
  ])('in %j: %j', (markdown, found) => {
    expect(liveNumbersIn(markdown)).toEqual(found);
  });

  test.each([
    ['nps:gone', 'no-question'],
    ['nps/unheard-of', 'no-variant'],
    ['nps; gone=Phone', 'no-column'],
    ['nps; segment=Gone#99999999', 'no-segment'],
    ['nps; period=yesterday', 'unreadable'],
    ['nps; nothing', 'unreadable'],
  ])('{%s} says what it lacks: %s', (source, trouble) => {
    expect(planOfLiveNumber(source, { ...context })).toEqual({ trouble });
  });

  test('asks about the period and the segments of the notebook, and of its own', () => {
    expect(planOfLiveNumber('nps', context)).toMatchObject({ metric: 'nps', period: context.period });
    const own = planOfLiveNumber('nps; channel=Phone; segment=Old name#3f2a9c1b', context);
    expect(own).toMatchObject({
      segment: { is: 'all', of: [regulars.predicate, { is: 'one-of', column: 'channel', values: ['Phone'] }] },
    });
  });

  test('joins the questions of its text, the broken ones left out', () => {
    const cell = { id: 't', type: 'text', title: null, settings: { markdown: 'NPS {nps}, gone {nps:gone}.' } } as const;
    expect(Object.keys(plansOfCell(cell, context))).toEqual(['nps']);
  });
});
