import { bucketEnd, bucketStart, monthStart } from './bucket.ts';
import { civilDate, type Day, dayOf, daysInMonth, isoDate, parseIsoDate } from './day.ts';
import type { Compare, Period, PeriodChoice, PeriodPreset } from './period.ts';

/** What the meaning of a choice depends on; a project is one. */
export interface PeriodCalendar {
  /** Month with which years and quarters begin; absent: January. */
  readonly yearStart?: number;
  /** Events that a period can begin with. */
  readonly measures?: readonly { readonly id: string; readonly start: string }[];
}

/**
 * The days that a choice stands for; null means all days, rows without a date included. Free dates are taken as they
 * are. Presets count from the last day with an answer; without any such day (null) every preset is `all`.
 *
 * - `last-12-months`, `last-6-months`, `last-3-months`: whole months, the last one being the month of the last day.
 * - `last-90-days`, `last-30-days`, `last-7-days`: so many days, ending with the last day.
 * - `this-month`, `this-quarter`, `this-year`: the whole calendar unit that holds the last day.
 * - `month-to-date`, `quarter-to-date`, `year-to-date`: that unit up to the last day.
 * - `last-month`, `last-quarter`, `last-year`: the whole calendar unit before that one.
 *
 * Since a measure: from its day to the last day, at least the day itself; all days when there is no such measure.
 */
export function resolvePeriod(
  choice: PeriodChoice,
  lastDay: Day | null,
  { yearStart = 1, measures = [] }: PeriodCalendar = {},
): Period | null {
  if ('start' in choice) return { start: choice.start, end: choice.end };
  if (lastDay === null) return null;
  const days =
    'since' in choice
      ? sinceDays(measures.find(({ id }) => id === choice.since)?.start, lastDay)
      : presetDays(choice.preset, lastDay, yearStart);
  return days && { start: isoDate(days[0]), end: isoDate(days[1]) };
}

function sinceDays(start: string | undefined, last: Day): readonly [Day, Day] | null {
  const day = parseIsoDate(start ?? '');
  return day === null ? null : [day, Math.max(day, last) + 1];
}

function presetDays(preset: PeriodPreset, last: Day, yearStart: number): readonly [Day, Day] | null {
  switch (preset) {
    case 'all':
      return null;
    case 'last-12-months':
      return [monthStart(last, -11), monthStart(last, 1)];
    case 'last-6-months':
      return [monthStart(last, -5), monthStart(last, 1)];
    case 'last-3-months':
      return [monthStart(last, -2), monthStart(last, 1)];
    case 'last-90-days':
      return [last - 89, last + 1];
    case 'last-30-days':
      return [last - 29, last + 1];
    case 'last-7-days':
      return [last - 6, last + 1];
    case 'this-month':
      return unitOf(last, 'month', yearStart);
    case 'this-quarter':
      return unitOf(last, 'quarter', yearStart);
    case 'this-year':
      return unitOf(last, 'year', yearStart);
    case 'month-to-date':
    case 'quarter-to-date':
    case 'year-to-date':
      return [bucketStart(last, unitsToDate[preset], yearStart), last + 1];
    case 'last-month':
      return unitBefore(last, 'month', yearStart);
    case 'last-quarter':
      return unitBefore(last, 'quarter', yearStart);
    case 'last-year':
      return unitBefore(last, 'year', yearStart);
    default:
      return preset satisfies never;
  }
}

type CalendarUnit = 'month' | 'quarter' | 'year';

const unitsToDate = {
  'month-to-date': 'month',
  'quarter-to-date': 'quarter',
  'year-to-date': 'year',
} as const satisfies Partial<Record<PeriodPreset, CalendarUnit>>;

const monthsIn = { month: 1, quarter: 3, year: 12 } as const;

const unitOf = (day: Day, unit: CalendarUnit, yearStart: number): readonly [Day, Day] => [
  bucketStart(day, unit, yearStart),
  bucketEnd(day, unit, yearStart),
];

const unitBefore = (day: Day, unit: CalendarUnit, yearStart: number): readonly [Day, Day] =>
  unitOf(bucketStart(day, unit, yearStart) - 1, unit, yearStart);

/**
 * The period to compare with; null when there is nothing to compare: no comparison, no period, or dates that are not
 * real or hold no day.
 *
 * - `previous`: the same length directly before; as many whole months when the period is whole months, else days. Of a
 *   unit up to a day (`choice`), the unit before up to the same day of it.
 * - `year-before`: the same dates one year earlier. 29 February becomes 28 February, and a period that ends with its
 *   month ends with that month a year earlier too.
 */
export function comparisonPeriod(period: Period | null, compare: Compare, choice?: PeriodChoice): Period | null {
  const days = period && periodDays(period);
  if (!days || compare === 'none') return null;
  const [start, end] = compare === 'previous' ? previousDays(days, monthsToDate(choice)) : yearBefore(days);
  return { start: isoDate(start), end: isoDate(end) };
}

/** First day and day after the last of a period; null when the dates are not real or no day lies between them. */
export function periodDays(period: Period): readonly [Day, Day] | null {
  const start = parseIsoDate(period.start);
  const end = parseIsoDate(period.end);
  return start === null || end === null || start >= end ? null : [start, end];
}

/** Months of the unit that a choice runs up to a day of; null for any other. */
function monthsToDate(choice: PeriodChoice | undefined): number | null {
  if (!choice || !('preset' in choice)) return null;
  const units: Partial<Record<PeriodPreset, CalendarUnit>> = unitsToDate;
  const unit = units[choice.preset];
  return unit ? monthsIn[unit] : null;
}

function previousDays([start, end]: readonly [Day, Day], months: number | null): readonly [Day, Day] {
  if (months !== null) return [monthStart(start, -months), sameDateBefore(end - 1, months) + 1];
  if (!startsMonth(start) || !startsMonth(end)) return [start - (end - start), start];
  return [monthStart(start, monthNumber(start) - monthNumber(end)), start];
}

function yearBefore([start, end]: readonly [Day, Day]): readonly [Day, Day] {
  return [sameDateBefore(start, 12), startsMonth(end) ? monthStart(end, -12) : sameDateBefore(end - 1, 12) + 1];
}

/** The same day of a month that lies `months` before; the last one of a shorter month. */
function sameDateBefore(day: Day, months: number): Day {
  const { year, month } = civilDate(monthStart(day, -months));
  return dayOf({ year, month, day: Math.min(civilDate(day).day, daysInMonth(year, month)) });
}

const startsMonth = (day: Day): boolean => civilDate(day).day === 1;

function monthNumber(day: Day): number {
  const { year, month } = civilDate(day);
  return year * 12 + month;
}
