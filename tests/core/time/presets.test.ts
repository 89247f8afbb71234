import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseIsoDate } from '../../../src/core/time/day.ts';
import { type PeriodPreset, periodPresets } from '../../../src/core/time/period.ts';
import { comparisonPeriod, periodDays, resolvePeriod } from '../../../src/core/time/presets.ts';

const dayNumber = (iso: string): number => parseIsoDate(iso) ?? Number.NaN;

test.each<[PeriodPreset, string, string, string]>([
  ['last-12-months', '2025-11-12', '2024-12-01', '2025-12-01'],
  ['last-12-months', '2025-12-31', '2025-01-01', '2026-01-01'],
  ['last-12-months', '2024-02-29', '2023-03-01', '2024-03-01'],
  ['last-6-months', '2025-03-01', '2024-10-01', '2025-04-01'],
  ['last-3-months', '2025-01-31', '2024-11-01', '2025-02-01'],
  ['last-30-days', '2025-03-01', '2025-01-31', '2025-03-02'],
  ['last-90-days', '2025-03-31', '2025-01-01', '2025-04-01'],
  ['last-7-days', '2025-03-02', '2025-02-24', '2025-03-03'],
  ['month-to-date', '2025-11-12', '2025-11-01', '2025-11-13'],
  ['quarter-to-date', '2025-11-12', '2025-10-01', '2025-11-13'],
  ['year-to-date', '2025-11-12', '2025-01-01', '2025-11-13'],
  ['this-month', '2025-11-12', '2025-11-01', '2025-12-01'],
  ['this-quarter', '2025-11-12', '2025-10-01', '2026-01-01'],
  ['this-year', '2025-11-12', '2025-01-01', '2026-01-01'],
  ['last-month', '2025-01-12', '2024-12-01', '2025-01-01'],
  ['last-quarter', '2025-02-12', '2024-10-01', '2025-01-01'],
  ['last-year', '2025-02-12', '2024-01-01', '2025-01-01'],
])('%s seen from %s runs from %s to %s', (preset, last, start, end) => {
  expect(resolvePeriod({ preset }, dayNumber(last))).toEqual({ start, end });
});

test.each<[PeriodPreset, string, string]>([
  ['this-year', '2025-07-01', '2026-07-01'],
  ['last-year', '2024-07-01', '2025-07-01'],
  ['year-to-date', '2025-07-01', '2025-11-13'],
  ['this-quarter', '2025-10-01', '2026-01-01'],
])('%s of a financial year from July runs from %s to %s', (preset, start, end) => {
  expect(resolvePeriod({ preset }, dayNumber('2025-11-12'), { yearStart: 7 })).toEqual({ start, end });
});

test('quarters follow the financial year', () => {
  expect(resolvePeriod({ preset: 'this-quarter' }, dayNumber('2025-11-12'), { yearStart: 2 })).toEqual({
    start: '2025-11-01',
    end: '2026-02-01',
  });
});

test('since an event: from its day to the last one, itself at least, and everything when it is gone', () => {
  const measures = [
    { id: 'm', start: '2025-04-01' },
    { id: 'ahead', start: '2026-01-01' },
  ];
  const since = (id: string, last: number | null = dayNumber('2025-11-12')) =>
    resolvePeriod({ since: id }, last, { measures });
  expect(since('m')).toEqual({ start: '2025-04-01', end: '2025-11-13' });
  expect(since('ahead')).toEqual({ start: '2026-01-01', end: '2026-01-02' });
  expect(since('gone')).toBeNull();
  expect(since('m', null)).toBeNull();
});

// The same stretch of the unit before, so that a beginning is never compared with a whole.
test.each<[PeriodPreset, string, string, string]>([
  ['month-to-date', '2025-03-31', '2025-02-01', '2025-03-01'],
  ['month-to-date', '2025-11-12', '2025-10-01', '2025-10-13'],
  ['quarter-to-date', '2025-11-12', '2025-07-01', '2025-08-13'],
  ['year-to-date', '2024-02-29', '2023-01-01', '2023-03-01'],
])('%s up to %s is compared with %s to %s', (preset, last, start, end) => {
  const choice = { preset };
  expect(comparisonPeriod(resolvePeriod(choice, dayNumber(last)), 'previous', choice)).toEqual({ start, end });
});

test('all days, or presets of a table without dates, have no period', () => {
  expect(resolvePeriod({ preset: 'all' }, 20_000)).toBeNull();
  for (const preset of periodPresets) expect(resolvePeriod({ preset }, null)).toBeNull();
});

test('free dates are taken as they are', () => {
  const choice = { start: '2025-01-05', end: '2025-01-19' };
  expect(resolvePeriod(choice, null)).toEqual(choice);
});

test.each([
  ['whole months', '2025-01-01', '2025-04-01', '2024-10-01', '2025-01-01'],
  ['one short month', '2025-03-01', '2025-04-01', '2025-02-01', '2025-03-01'],
  ['a year', '2024-01-01', '2025-01-01', '2023-01-01', '2024-01-01'],
  ['days', '2025-03-03', '2025-03-10', '2025-02-24', '2025-03-03'],
  ['days that end with a month', '2025-03-30', '2025-04-01', '2025-03-28', '2025-03-30'],
])('previous to %s', (_, start, end, before, until) => {
  expect(comparisonPeriod({ start, end }, 'previous')).toEqual({ start: before, end: until });
});

test.each([
  ['whole months', '2025-01-01', '2025-04-01', '2024-01-01', '2024-04-01'],
  ['a leap February', '2024-02-01', '2024-03-01', '2023-02-01', '2023-03-01'],
  ['the February after a leap one', '2025-02-01', '2025-03-01', '2024-02-01', '2024-03-01'],
  ['29 February alone', '2024-02-29', '2024-03-01', '2023-02-28', '2023-03-01'],
  ['days up to 28 February', '2024-02-20', '2024-02-29', '2023-02-20', '2023-03-01'],
  ['days up to 29 February', '2024-02-20', '2024-03-01', '2023-02-20', '2023-03-01'],
  ['days', '2025-03-03', '2025-03-10', '2024-03-03', '2024-03-10'],
])('a year before %s', (_, start, end, before, until) => {
  expect(comparisonPeriod({ start, end }, 'year-before')).toEqual({ start: before, end: until });
});

test('nothing is compared without a comparison, a period, real dates or a day in the period', () => {
  const period = { start: '2025-01-01', end: '2025-02-01' };
  expect(comparisonPeriod(period, 'none')).toBeNull();
  expect(comparisonPeriod(null, 'previous')).toBeNull();
  expect(comparisonPeriod({ start: '2025-02-30', end: '2025-03-05' }, 'previous')).toBeNull();
  expect(comparisonPeriod({ start: '2025-03-05', end: '2025-03-05' }, 'year-before')).toBeNull();
});

const daysSeen = fc.integer({ min: dayNumber('1970-01-01'), max: dayNumber('2099-12-31') });

test('the previous period always ends where the period starts, and a preset holds or precedes its last day', () => {
  fc.assert(
    fc.property(fc.constantFrom(...periodPresets), daysSeen, (preset, last) => {
      const period = resolvePeriod({ preset }, last);
      if (period === null) return;
      const [start, end] = periodDays(period) ?? [0, 0];
      expect(start).toBeLessThanOrEqual(last);
      if (preset !== 'last-month' && preset !== 'last-quarter' && preset !== 'last-year') {
        expect(end).toBeGreaterThan(last);
      }
      expect(comparisonPeriod(period, 'previous')?.end).toBe(period.start);
    }),
  );
});
