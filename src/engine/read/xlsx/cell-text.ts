import { isoDate } from '../../../core/time/day.ts';
import { plainNumber } from '../plain-number.ts';
import type { NumberLook } from './number-format.ts';

/** Days from 1899-12-30, where serial dates begin, to 1970-01-01; and from there to where those of 1904 begin. */
const daysBefore1970 = 25_569;
const daysTo1904 = 1_462;

/** Days from the beginning to the end of the year 9999. */
const lastSerial = 2_958_466;

const two = (value: number): string => String(value).padStart(2, '0');

function clock(seconds: number): string {
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/**
 * A serial date as text: `YYYY-MM-DD`, with ` HH:MM:SS` when its format or its value has a time; a time alone as
 * `HH:MM:SS`, a duration with as many hours as it has. Days before March 1900 are moved by the day that spreadsheets
 * count too many there. Null when the number is no date.
 */
function serialText(serial: number, look: Exclude<NumberLook, 'number'>, from1904: boolean): string | null {
  if (!(serial >= 0 && serial < lastSerial)) return null;
  const seconds = Math.round(serial * 86_400);
  if (look === 'duration' || (look === 'time' && serial < 1)) return clock(seconds);
  const counted = Math.floor(seconds / 86_400);
  if (!from1904 && counted === 0) return clock(seconds);
  const days = from1904 ? counted + daysTo1904 : counted < 60 ? counted + 1 : counted;
  const time = seconds % 86_400;
  const date = isoDate(days - daysBefore1970);
  return look === 'date' && time === 0 ? date : `${date} ${clock(time)}`;
}

const isoCell = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

/** The text of a cell that holds an ISO date: without fractions of a second and zone. */
export function isoText(value: string): string {
  const match = isoCell.exec(value);
  if (!match) return value;
  const time = match[2];
  return time === undefined ? (match[1] ?? '') : `${match[1]} ${time.length === 5 ? `${time}:00` : time}`;
}

/** The text of a cell that holds a number with a format. */
export function numberText(value: string, look: NumberLook, from1904: boolean): string {
  const text = look === 'number' ? null : serialText(Number(value), look, from1904);
  return text ?? plainNumber(value);
}
