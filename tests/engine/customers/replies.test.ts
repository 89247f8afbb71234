import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BusinessHours } from '../../../src/core/customers/replies.ts';
import type { ColumnRecipe, Recipe } from '../../../src/core/import/recipe.ts';
import { quantilesOfWaiting } from '../../../src/core/inference/order-quantiles.ts';
import { weekday } from '../../../src/core/time/bucket.ts';
import { businessMinutes } from '../../../src/core/time/business-time.ts';
import { answerInquiry, importTable } from '../../../src/engine/index.ts';

const columns = [
  { index: 0, id: 'c1', name: 'Opened', role: 'openedAt', kind: 'date', missing: [], dateOrder: 'ymd' },
  { index: 1, id: 'c2', name: 'First reply', role: 'firstReplyAt', kind: 'date', missing: [], dateOrder: 'ymd' },
  { index: 2, id: 'c3', name: 'Resolved', role: 'resolvedAt', kind: 'date', missing: [], dateOrder: 'ymd' },
  { index: 3, id: 'c4', name: 'Channel', role: 'channel', kind: 'category', missing: [] },
] as const satisfies readonly ColumnRecipe[];

type Ticket = readonly [opened: string, replied: string, resolved?: string, channel?: string];

async function tickets(rows: readonly Ticket[]) {
  const recipe: Recipe = {
    formatVersion: 1,
    kind: 'tickets',
    encoding: 'utf-8',
    delimiter: ';',
    preambleRows: 0,
    headerRows: 1,
    columns,
  };
  const lines = rows.map(([opened, replied, resolved = '', channel = '']) =>
    [opened, replied, resolved, channel].join(';'),
  );
  const text = ['Opened;First reply;Resolved;Channel', ...lines].join('\n');
  return (await importTable(new TextEncoder().encode(text), 'tickets.csv', recipe, { observedUntil: '2025-03-31' }))
    .table;
}

const usual = { ask: 'replies', table: '', measure: 'first-reply', grain: 'month' } as const;
const office: BusinessHours = { days: [0, 1, 2, 3, 4], from: 9 * 60, to: 17 * 60 };

describe('how long tickets wait', () => {
  const rows: readonly Ticket[] = [
    ['2025-01-06 10:00:00', '2025-01-06 10:30:00', '2025-01-07 10:00:00', 'Mail'],
    ['2025-01-10 16:30:00', '2025-01-13 09:30:00', '', 'Mail'],
    ['2025-02-03 10:00:00', '', '', 'Phone'],
    ['2025-02-03 10:00:00', '2025-02-03 11:30:00', '2025-02-03 12:00:00', 'Phone'],
    ['2025-02-04 10:00:00', '2025-02-03 11:30:00', '', 'Phone'],
    ['', '2025-02-03 11:30:00', '', 'Phone'],
  ];

  test('by step, with those that still wait, and what cannot be counted apart', async () => {
    const { steps, groups, whole, base, precision } = await answerInquiry(await tickets(rows), usual);
    expect(precision).toBe('minutes');
    expect(steps.map(({ start }) => start)).toEqual(['2025-01-01', '2025-02-01']);
    expect(groups[0]?.steps.map(({ n, open, median }) => [n, open, median])).toEqual([
      [2, 0, 30],
      [2, 1, 90],
    ]);
    expect(whole).toMatchObject({ n: 4, open: 1, median: 90, p75: 3900, p90: null });
    expect(base).toMatchObject({ rows: 6, used: 4, left: { 'ends-before-start': 1, 'no-date': 1 } });
  });

  test('in business hours a weekend does not count', async () => {
    const { groups } = await answerInquiry(await tickets(rows), { ...usual, hours: office, by: 'c4' });
    expect(groups.map(({ group }) => group)).toEqual(['Mail', 'Phone']);
    expect(groups[0]?.whole).toMatchObject({ n: 2, median: 30, p75: 60 });
  });

  test('until they are resolved', async () => {
    const { whole } = await answerInquiry(await tickets(rows), { ...usual, measure: 'resolution' });
    expect(whole).toMatchObject({ n: 5, open: 3, median: null });
  });

  test('in whole days where the table has no times of day', async () => {
    const dates: readonly Ticket[] = [
      ['2025-01-06', '2025-01-08'],
      ['2025-01-06', '2025-01-06'],
    ];
    const { precision, whole } = await answerInquiry(await tickets(dates), { ...usual, hours: office });
    expect([precision, whole.median, whole.p90]).toEqual(['days', 0, 2880]);
  });
});

describe('business hours', () => {
  test('are those that a walk through every minute finds', () => {
    const hours = fc.record({
      days: fc.uniqueArray(fc.nat(6), { minLength: 1 }),
      from: fc.integer({ min: 0, max: 700 }),
      to: fc.integer({ min: 701, max: 1440 }),
    });
    fc.assert(
      fc.property(fc.integer({ min: 28_800_000, max: 28_820_000 }), fc.nat(6000), hours, (from, length, of) => {
        let worked = 0;
        for (let minute = from; minute < from + length; minute++) {
          const [day, inDay] = [Math.floor(minute / 1440), minute % 1440];
          if (of.days.includes(weekday(day)) && inDay >= of.from && inDay < of.to) worked += 1;
        }
        expect(businessMinutes(from, from + length, of)).toBe(worked);
      }),
      { numRuns: 60 },
    );
  });
});

test('the interval of a median holds it, and ranks of Conover’s formula', () => {
  const sorted = Float64Array.from({ length: 100 }, (_, index) => index + 1);
  expect(quantilesOfWaiting(sorted, 0)).toMatchObject({ n: 100, median: 50, low: 40, high: 61, p75: 75, p90: 90 });
  expect(quantilesOfWaiting(sorted.subarray(0, 5), 0)).toMatchObject({ low: null, high: null });
  expect(quantilesOfWaiting(new Float64Array(), 3)).toMatchObject({ n: 3, median: null });
});
