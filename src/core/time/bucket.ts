import { civilDate, type Day, dayOf } from './day.ts';
import type { Grain } from './grain.ts';

/**
 * What names a bucket, for the interface to word. The year of a week is its ISO week-year; that of a financial year, and
 * of its quarters, the calendar year in which it begins. `fiscal` is there when it does not begin in January.
 */
export type BucketParts =
  | { readonly grain: 'day'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly grain: 'week'; readonly year: number; readonly week: number }
  | { readonly grain: 'month'; readonly year: number; readonly month: number }
  | { readonly grain: 'quarter'; readonly year: number; readonly quarter: number; readonly fiscal?: true }
  | { readonly grain: 'year'; readonly year: number; readonly fiscal?: true };

/** Day of the ISO week, 0 (Monday) … 6 (Sunday). 1970-01-01 was a Thursday. */
export const weekday = (day: Day): number => (((day + 3) % 7) + 7) % 7;

/** First day of the month that lies `months` after the month of a day; negative counts go back. */
export function monthStart(day: Day, months = 0): Day {
  const { year, month } = civilDate(day);
  const since = year * 12 + (month - 1) + months;
  return dayOf({ year: Math.floor(since / 12), month: (((since % 12) + 12) % 12) + 1, day: 1 });
}

/** Months since the last one with which a unit of `length` months begins, in a year that begins with `yearStart`. */
const monthsInto = (day: Day, length: number, yearStart: number): number =>
  (((civilDate(day).month - yearStart) % length) + length) % length;

/** First day of the bucket that a day belongs to. Quarters and years begin with the month `yearStart`, 1–12. */
export function bucketStart(day: Day, grain: Grain, yearStart = 1): Day {
  switch (grain) {
    case 'day':
      return day;
    case 'week':
      return day - weekday(day);
    case 'month':
      return monthStart(day);
    case 'quarter':
      return monthStart(day, -monthsInto(day, 3, yearStart));
    case 'year':
      return monthStart(day, -monthsInto(day, 12, yearStart));
    default:
      return grain satisfies never;
  }
}

/** First day after the bucket that a day belongs to. */
export function bucketEnd(day: Day, grain: Grain, yearStart = 1): Day {
  const start = bucketStart(day, grain, yearStart);
  switch (grain) {
    case 'day':
      return start + 1;
    case 'week':
      return start + 7;
    case 'month':
      return monthStart(start, 1);
    case 'quarter':
      return monthStart(start, 3);
    case 'year':
      return monthStart(start, 12);
    default:
      return grain satisfies never;
  }
}

/** Starts of all buckets that share a day with `start` … `end` (exclusive), in order; none when the range is empty. */
export function bucketStarts(start: Day, end: Day, grain: Grain, yearStart = 1): readonly Day[] {
  const starts: Day[] = [];
  if (start >= end) return starts;
  let bucket = bucketStart(start, grain, yearStart);
  while (bucket < end) {
    starts.push(bucket);
    bucket = bucketEnd(bucket, grain, yearStart);
  }
  return starts;
}

/** The parts that name the bucket of a day. ISO 8601: a week belongs to the year of its Thursday. */
export function bucketParts(day: Day, grain: Grain, yearStart = 1): BucketParts {
  const { year, month, day: dayOfMonth } = civilDate(day);
  switch (grain) {
    case 'day':
      return { grain, year, month, day: dayOfMonth };
    case 'week':
      return { grain, ...isoWeek(day) };
    case 'month':
      return { grain, year, month };
    case 'quarter':
      return { grain, ...yearOf(day, yearStart), quarter: Math.floor(monthsInto(day, 12, yearStart) / 3) + 1 };
    case 'year':
      return { grain, ...yearOf(day, yearStart) };
    default:
      return grain satisfies never;
  }
}

function yearOf(day: Day, yearStart: number): { readonly year: number; readonly fiscal?: true } {
  const { year } = civilDate(bucketStart(day, 'year', yearStart));
  return yearStart === 1 ? { year } : { year, fiscal: true };
}

/** ISO week-year and week number 1–53 of a day. */
export function isoWeek(day: Day): { readonly year: number; readonly week: number } {
  const thursday = day - weekday(day) + 3;
  const { year } = civilDate(thursday);
  return { year, week: Math.floor((thursday - dayOf({ year, month: 1, day: 1 })) / 7) + 1 };
}
