import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { bucketEnd, bucketParts, bucketStart, bucketStarts, isoWeek, weekday } from '../../../src/core/time/bucket.ts';
import { civilDate, dayOf, isoDate, parseIsoDate } from '../../../src/core/time/day.ts';
import { grains } from '../../../src/core/time/grain.ts';

// Properties over many cases: a busy machine may need longer than the usual limit.
vi.setConfig({ testTimeout: 30_000 });

const dayNumber = (iso: string): number => parseIsoDate(iso) ?? Number.NaN;
const first = dayOf({ year: 1600, month: 1, day: 1 });
const last = dayOf({ year: 2400, month: 12, day: 31 });
const days = fc.integer({ min: first, max: last });

test('every day from 1600 to 2400 comes back from its civil date and from its ISO text', () => {
  for (let day = first; day <= last; day++) {
    if (dayOf(civilDate(day)) !== day || parseIsoDate(isoDate(day)) !== day) expect.fail(isoDate(day));
  }
});

const calendars = grains.flatMap((grain) =>
  (grain === 'quarter' || grain === 'year' ? [1, 2, 4, 7, 10, 12] : [1]).map((yearStart) => ({ grain, yearStart })),
);

describe.each(calendars)('buckets of a $grain in years from month $yearStart', ({ grain, yearStart }) => {
  test('hold their own days and begin where the one before ends', () => {
    fc.assert(
      fc.property(days, (day) => {
        const start = bucketStart(day, grain, yearStart);
        const end = bucketEnd(day, grain, yearStart);
        expect(start).toBeLessThanOrEqual(day);
        expect(end).toBeGreaterThan(day);
        expect(bucketStart(end - 1, grain, yearStart)).toBe(start);
        expect(bucketStart(end, grain, yearStart)).toBe(end);
        expect(bucketParts(start, grain, yearStart)).toEqual(bucketParts(end - 1, grain, yearStart));
        expect(bucketParts(end, grain, yearStart)).not.toEqual(bucketParts(day, grain, yearStart));
      }),
    );
  });

  test('partition any range of days', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 900 }), (start, length) => {
        const starts = bucketStarts(start, start + length, grain, yearStart);
        const expected = new Set(Array.from({ length }, (_, offset) => bucketStart(start + offset, grain, yearStart)));
        expect(starts).toEqual([...expected]);
      }),
    );
  });
});

test('every ISO week has seven days, begins on a Monday and belongs to the year of its Thursday', () => {
  for (let monday = bucketStart(first, 'week'); monday <= last; monday += 7) {
    const { year, week } = isoWeek(monday);
    const wrong = [1, 2, 3, 4, 5, 6].some((offset) => {
      const other = isoWeek(monday + offset);
      return other.year !== year || other.week !== week;
    });
    if (wrong || year !== civilDate(monday + 3).year || weekday(monday) !== 0) expect.fail(isoDate(monday));
    if (bucketEnd(monday, 'week') !== monday + 7) expect.fail(isoDate(monday));
  }
});

// Week numbers as in ISO 8601-1:2019, 5.4.2 and the calendars printed by `cal --iso` / `date +%G-W%V` of GNU coreutils.
test.each([
  ['2005-01-01', 2004, 53],
  ['2005-01-02', 2004, 53],
  ['2005-12-31', 2005, 52],
  ['2007-01-01', 2007, 1],
  ['2007-12-31', 2008, 1],
  ['2008-12-29', 2009, 1],
  ['2010-01-03', 2009, 53],
  ['2020-12-31', 2020, 53],
  ['2021-01-03', 2020, 53],
  ['2024-12-30', 2025, 1],
  ['2026-12-31', 2026, 53],
  ['1969-12-31', 1970, 1],
  ['1600-01-01', 1599, 52],
])('%s is in week %i-%i', (iso, year, week) => {
  expect(isoWeek(dayNumber(iso))).toEqual({ year, week });
});

test.each([
  ['2024-02-29', 'week', '2024-02-26', '2024-03-04'],
  ['2024-02-29', 'month', '2024-02-01', '2024-03-01'],
  ['2023-12-31', 'month', '2023-12-01', '2024-01-01'],
  ['2025-03-31', 'quarter', '2025-01-01', '2025-04-01'],
  ['2025-12-31', 'quarter', '2025-10-01', '2026-01-01'],
  ['1900-02-28', 'month', '1900-02-01', '1900-03-01'],
  ['1969-07-20', 'year', '1969-01-01', '1970-01-01'],
] as const)('the %s bucket by %s runs from %s to %s', (iso, grain, start, end) => {
  const day = dayNumber(iso);
  expect([isoDate(bucketStart(day, grain)), isoDate(bucketEnd(day, grain))]).toEqual([start, end]);
});

test('a financial year begins with its month, holds four quarters, and is named by the year it begins in', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 12 }), (day, yearStart) => {
      const start = bucketStart(day, 'year', yearStart);
      const end = bucketEnd(day, 'year', yearStart);
      expect(civilDate(start)).toMatchObject({ month: yearStart, day: 1 });
      const quarters = bucketStarts(start, end, 'quarter', yearStart);
      expect(quarters[0]).toBe(start);
      expect(quarters.map((quarter) => bucketParts(quarter, 'quarter', yearStart))).toMatchObject([
        { quarter: 1 },
        { quarter: 2 },
        { quarter: 3 },
        { quarter: 4 },
      ]);
      const { year, fiscal } = { fiscal: false, ...bucketParts(day, 'year', yearStart) };
      expect([year, fiscal]).toEqual([civilDate(start).year, yearStart !== 1]);
    }),
  );
});

test('the day before the financial year belongs to the one before', () => {
  const parts = (iso: string) => bucketParts(dayNumber(iso), 'quarter', 7);
  expect(parts('2026-06-30')).toEqual({ grain: 'quarter', year: 2025, quarter: 4, fiscal: true });
  expect(parts('2026-07-01')).toEqual({ grain: 'quarter', year: 2026, quarter: 1, fiscal: true });
});

test('an empty or reversed range has no buckets', () => {
  expect(bucketStarts(10, 10, 'day')).toEqual([]);
  expect(bucketStarts(10, 3, 'month')).toEqual([]);
});

test('parts name each grain', () => {
  const day = dayNumber('2024-12-30');
  expect(grains.map((grain) => bucketParts(day, grain))).toEqual([
    { grain: 'day', year: 2024, month: 12, day: 30 },
    { grain: 'week', year: 2025, week: 1 },
    { grain: 'month', year: 2024, month: 12 },
    { grain: 'quarter', year: 2024, quarter: 4 },
    { grain: 'year', year: 2024 },
  ]);
});
