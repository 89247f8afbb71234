import { bucketEnd, bucketStart, monthStart } from './bucket.ts';
import { civilDate, type Day, dayOf, daysInMonth, isoDate, parseIsoDate } from './day.ts';
import type { Compare, Period, PeriodChoice, PeriodPreset } from './period.ts';

/**
 * The days that a choice stands for; null means all days, rows without a date included. Free dates are taken as they
 * are. Presets count from the last day with an answer; without any such day (null) every preset is `all`.
 *
 * - `last-12-months`, `last-6-months`, `last-3-months`: whole months, the last one being the month of the last day.
 * - `last-30-days`: the 30 days that end with the last day.
 * - `this-month`, `this-quarter`, `this-year`: the whole calendar unit that holds the last day.
 * - `last-month`, `last-quarter`, `last-year`: the whole calendar unit before that one.
 */
export function resolvePeriod(choice: PeriodChoice, lastDay: Day | null): Period | null {
  if (!('preset' in choice)) return { start: choice.start, end: choice.end };
  const days = lastDay === null ? null : presetDays(choice.preset, lastDay);
  return days && { start: isoDate(days[0]), end: isoDate(days[1]) };
}

function presetDays(preset: PeriodPreset, last: Day): readonly [Day, Day] | null {
  switch (preset) {
    case 'all':
      return null;
    case 'last-12-months':
      return [monthStart(last, -11), monthStart(last, 1)];
    case 'last-6-months':
      return [monthStart(last, -5), monthStart(last, 1)];
    case 'last-3-months':
      return [monthStart(last, -2), monthStart(last, 1)];
    case 'last-30-days':
      return [last - 29, last + 1];
    case 'this-month':
      return unitOf(last, 'month');
    case 'this-quarter':
      return unitOf(last, 'quarter');
    case 'this-year':
      return unitOf(last, 'year');
    case 'last-month':
      return unitOf(bucketStart(last, 'month') - 1, 'month');
    case 'last-quarter':
      return unitOf(bucketStart(last, 'quarter') - 1, 'quarter');
    case 'last-year':
      return unitOf(bucketStart(last, 'year') - 1, 'year');
    default:
      return preset satisfies never;
  }
}

const unitOf = (day: Day, grain: 'month' | 'quarter' | 'year'): readonly [Day, Day] => [
  bucketStart(day, grain),
  bucketEnd(day, grain),
];

/**
 * The period to compare with; null when there is nothing to compare: no comparison, no period, or dates that are not
 * real or hold no day.
 *
 * - `previous`: the same length directly before; as many whole months when the period is whole months, else days.
 * - `year-before`: the same dates one year earlier. 29 February becomes 28 February, and a period that ends with its
 *   month ends with that month a year earlier too.
 */
export function comparisonPeriod(period: Period | null, compare: Compare): Period | null {
  const days = period && periodDays(period);
  if (!days || compare === 'none') return null;
  const [start, end] = compare === 'previous' ? previousDays(days) : yearBefore(days);
  return { start: isoDate(start), end: isoDate(end) };
}

/** First day and day after the last of a period; null when the dates are not real or no day lies between them. */
export function periodDays(period: Period): readonly [Day, Day] | null {
  const start = parseIsoDate(period.start);
  const end = parseIsoDate(period.end);
  return start === null || end === null || start >= end ? null : [start, end];
}

function previousDays([start, end]: readonly [Day, Day]): readonly [Day, Day] {
  if (!startsMonth(start) || !startsMonth(end)) return [start - (end - start), start];
  return [monthStart(start, monthNumber(start) - monthNumber(end)), start];
}

function yearBefore([start, end]: readonly [Day, Day]): readonly [Day, Day] {
  return [sameDateBefore(start), startsMonth(end) ? monthStart(end, -12) : sameDateBefore(end - 1) + 1];
}

function sameDateBefore(day: Day): Day {
  const { year, month, day: dayOfMonth } = civilDate(day);
  return dayOf({ year: year - 1, month, day: Math.min(dayOfMonth, daysInMonth(year - 1, month)) });
}

const startsMonth = (day: Day): boolean => civilDate(day).day === 1;

function monthNumber(day: Day): number {
  const { year, month } = civilDate(day);
  return year * 12 + month;
}
