import { dayOf, isCivilDate } from '../time/day.ts';
import { namedMonthDate } from './named-months.ts';
import { namedPeriod, namedYear } from './named-periods.ts';
import type { DateOrder } from './recipe.ts';

/** A civil date and, if the text had one, a wall-clock time of day. Offsets and zone names are not applied. */
export interface ParsedDate {
  /** Days since 1970-01-01. */
  readonly day: number;
  /** Seconds since midnight; −1 when the text has no time of day. */
  readonly seconds: number;
}

/** Three numbers of a date in the order of the text, and where its time of day starts. */
interface DateParts {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  /** Digits of the first number: four mean that the year comes first. */
  readonly firstDigits: number;
  readonly lastDigits: number;
  readonly separator: string;
  readonly rest: string;
}

const dateShape = /^(\d{1,4})([-/.])(\d{1,2})\2\s?(\d{1,4})(?=$|[T ,])/;
const compactShape = /^(\d{4})(\d{2})(\d{2})$/;
const timeShape =
  /^[T ,]+(?:(?:um|at) )?(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*(am|pm|a\.m\.|p\.m\.)?\s*(?:uhr)?\s*(z|[+-]\d{2}:?\d{2}|[a-z]{2,5}|(?:gmt|utc)[+-]\d{1,2}(?::?\d{2})?|[a-z]+\/[a-z_]+)?(?:\s*\([^()]*\))?$/i;

/** The parts of a text that looks like a date of numbers, in any order; null when it does not. */
export function dateParts(text: string): DateParts | null {
  const match = dateShape.exec(text);
  if (match) {
    const [whole, a = '', separator = '', b = '', c = ''] = match;
    return {
      a: Number(a),
      b: Number(b),
      c: Number(c),
      firstDigits: a.length,
      lastDigits: c.length,
      separator,
      rest: text.slice(whole.length),
    };
  }
  const compact = compactShape.exec(text);
  if (!compact) return null;
  const [, a, b, c] = compact;
  return { a: Number(a), b: Number(b), c: Number(c), firstDigits: 4, lastDigits: 2, separator: '', rest: '' };
}

/** A year of two digits lies in 1970 … 2069; any other must have four. */
const fullYear = (year: number, digits: number): number =>
  digits === 4 ? year : digits === 2 ? year + (year < 70 ? 2000 : 1900) : Number.NaN;

function dayIn(parts: DateParts, order: DateOrder): number | null {
  const { a, b, c, firstDigits, lastDigits } = parts;
  const ymd = firstDigits === 4;
  if (order === 'ymd' && !ymd) return null;
  const year = ymd ? a : fullYear(c, lastDigits);
  const date = { year, month: order === 'dmy' || ymd ? b : a, day: ymd ? c : order === 'dmy' ? a : b };
  return year >= 1 && year <= 9999 && isCivilDate(date) ? dayOf(date) : null;
}

/** Seconds of a time of day after a date; −1 for none, null for text that is no time. */
function secondsOf(rest: string): number | null {
  if (rest === '') return -1;
  const match = timeShape.exec(rest);
  if (!match) return null;
  const half = match[4]?.toLowerCase()[0];
  const hour = Number(match[1]);
  if (hour > 24 || (half !== undefined && hour > 12)) return null;
  const hours = half === undefined ? hour % 24 : (hour % 12) + (half === 'p' ? 12 : 0);
  const minutes = Number(match[2]);
  const seconds = Number(match[3] ?? 0);
  return minutes > 59 || seconds > 60 ? null : Math.min(hours * 3600 + minutes * 60 + seconds, 86_399);
}

const unixShape = /^(\d{10}|\d{13})(?:\.\d+)?$/;

/** Seconds since 1970 that are believed to be a time: 2001 … 2038. */
const unixRange = { from: 1e9, to: 2 ** 31 };

const daySeconds = 86_400;

const serialShape = /^[2-5]\d{4}(?:[.,]\d+)?$/;

/** Day 0 of the numbers by which spreadsheets keep dates: 1899-12-30, days since 1970. */
const serialZero = -25_569;

/**
 * Whether a trimmed text could be a date as spreadsheets keep it: days since 1899-12-30, of 1954 … 2064, and the time
 * of day as their fraction.
 */
export const looksLikeSerial = (text: string): boolean => serialShape.test(text);

function serialDate(text: string): ParsedDate {
  const [days = '', fraction = ''] = text.split(/[.,]/);
  const seconds = fraction === '' ? -1 : Math.min(daySeconds - 1, Math.round(Number(`0.${fraction}`) * daySeconds));
  return { day: Number(days) + serialZero, seconds };
}

/** Whether a trimmed text could be seconds or milliseconds since 1970. */
export function looksLikeUnixTime(text: string): boolean {
  const [, digits = ''] = unixShape.exec(text) ?? [];
  const seconds = digits.length === 13 ? Number(digits) / 1_000 : Number(digits);
  return seconds >= unixRange.from && seconds < unixRange.to;
}

/** Dates that need no order: with a month in words and periods in any; years alone and times since 1970 as year first. */
function withoutOrder(text: string, order: DateOrder): ParsedDate | null {
  const named = namedMonthDate(text);
  if (named) {
    const { month, day, year, yearDigits, rest } = named;
    const date = { year: fullYear(year, yearDigits), month, day };
    const seconds = secondsOf(rest);
    return isCivilDate(date) && seconds !== null ? { day: dayOf(date), seconds } : null;
  }
  const period = namedPeriod(text) ?? (order === 'ymd' ? namedYear(text) : null);
  if (period !== null) return { day: period, seconds: -1 };
  if (order !== 'ymd') return null;
  if (looksLikeSerial(text)) return serialDate(text);
  if (!looksLikeUnixTime(text)) return null;
  const digits = unixShape.exec(text)?.[1] ?? '';
  const seconds = Math.floor(Number(digits) / (digits.length === 13 ? 1_000 : 1));
  return { day: Math.floor(seconds / daySeconds), seconds: seconds % daySeconds };
}

/**
 * The date in a trimmed text, with or without time of day, e.g. `2025-12-31T14:05:00Z`, `31.12.2025 14:05`,
 * `2020/06/05 11:34:01 AM EST`, `12. März 2024`, `Q1 2024` (its first day), `1700000000` (seconds since 1970, whose
 * clock is UTC), `45351.5` (days as spreadsheets count them). A year of four digits in front needs no order.
 * The wall clock stays as written: offsets and zone names change nothing. Null when the text is no real date in this
 * order.
 */
export function parseDate(text: string, order: DateOrder): ParsedDate | null {
  const parts = dateParts(text);
  if (parts === null) return withoutOrder(text, order);
  const day = dayIn(parts, order);
  const seconds = secondsOf(parts.rest);
  return day === null || seconds === null ? null : { day, seconds };
}

/** Seconds since midnight of a trimmed text that is a time of day alone, e.g. `14:05`, `2:05 PM`; null for any other. */
export const parseTime = (text: string): number | null => secondsOf(` ${text}`);
