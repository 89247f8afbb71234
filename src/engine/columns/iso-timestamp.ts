import type { ParsedDate } from '../../core/import/dates.ts';
import { dayOf, isCivilDate } from '../../core/time/day.ts';

const zero = 48;

/** The number in two digits of a text; NaN when they are none. */
function two(text: string, at: number): number {
  const tens = text.charCodeAt(at) - zero;
  const ones = text.charCodeAt(at + 1) - zero;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

let lastKey = -1;
let lastDay: number | null = null;

/** Day numbers mostly repeat from row to row, so the last one is remembered. */
function dayOfParts(year: number, month: number, day: number): number | null {
  const key = (year * 16 + month) * 32 + day;
  if (key === lastKey) return lastDay;
  lastKey = key;
  lastDay = isCivilDate({ year, month, day }) ? dayOf({ year, month, day }) : null;
  return lastDay;
}

/**
 * The usual `YYYY-MM-DD`, alone or with `T` or a space and `HH:MM` or `HH:MM:SS`, with or without `Z`, read without
 * the general parser, which is slower. Null means: ask the general one.
 */
export function parseIsoTimestamp(text: string): ParsedDate | null {
  const length = text.length;
  if ((length !== 10 && (length < 16 || length > 20)) || text[4] !== '-' || text[7] !== '-') return null;
  const year = two(text, 0) * 100 + two(text, 2);
  const month = two(text, 5);
  const dayOfMonth = two(text, 8);
  if (!(year > 0 && month <= 12 && dayOfMonth <= 31)) return null;
  const day = dayOfParts(year, month, dayOfMonth);
  if (day === null) return null;
  if (length === 10) return { day, seconds: -1 };
  const seconds = secondsAt(text);
  return seconds === -1 ? null : { day, seconds };
}

function secondsAt(text: string): number {
  const length = text.length;
  const end = text[length - 1] === 'Z' ? length - 1 : length;
  if ((text[10] !== 'T' && text[10] !== ' ') || text[13] !== ':' || (end !== 16 && end !== 19)) return -1;
  if (end === 19 && text[16] !== ':') return -1;
  const hours = two(text, 11);
  const minutes = two(text, 14);
  const seconds = end === 19 ? two(text, 17) : 0;
  return hours < 24 && minutes < 60 && seconds < 60 ? hours * 3600 + minutes * 60 + seconds : -1;
}
