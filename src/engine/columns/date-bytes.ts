import type { DateOrder } from '../../core/import/recipe.ts';
import { type Day, dayOf, isCivilDate } from '../../core/time/day.ts';

const zero = 48;
const colon = 58;
const dash = 45;
const slash = 47;
const dot = 46;
const space = 32;
const letterT = 84;
const letterZ = 90;

/** Seconds of a day, and one more value for "no time of day". */
const span = 86_401;

/** Parts {@link DateBytes.read}'s answer into the day and the seconds since midnight, −1 for none. */
export const dayPart = (read: number): Day => Math.floor(read / span);
export const secondsPart = (read: number): number => read - Math.floor(read / span) * span - 1;

/** The number in two digits; NaN when they are none. */
function two(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] as number) - zero;
  const ones = (bytes[at + 1] as number) - zero;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/**
 * Reads the usual dates of one column off their bytes: `YYYY-MM-DD`, or `DD.MM.YYYY` and `MM/DD/YYYY` with one or two
 * digits where the year comes last; alone or with `T` or one space and `HH:MM` or `HH:MM:SS`, with or without `Z`.
 */
export class DateBytes {
  readonly #order: DateOrder;
  /** Days mostly repeat from row to row, so the last one is remembered. */
  #lastKey = -1;
  #lastDay = Number.NaN;

  constructor(order: DateOrder) {
    this.#order = order;
  }

  /** Day and seconds in one number, to be parted; NaN means: ask the general reader. */
  read(bytes: Uint8Array, start: number, end: number): number {
    return this.#order === 'ymd' ? this.#yearFirst(bytes, start, end) : this.#yearLast(bytes, start, end);
  }

  #yearFirst(bytes: Uint8Array, start: number, end: number): number {
    if (end - start < 10 || bytes[start + 4] !== dash || bytes[start + 7] !== dash) return Number.NaN;
    const year = two(bytes, start) * 100 + two(bytes, start + 2);
    const day = this.#dayOf(year, two(bytes, start + 5), two(bytes, start + 8));
    return day * span + 1 + secondsAfter(bytes, start + 10, end);
  }

  #yearLast(bytes: Uint8Array, start: number, end: number): number {
    const separator = bytes[start + 1] === dot || bytes[start + 1] === slash ? bytes[start + 1] : bytes[start + 2];
    if (separator !== dot && separator !== slash) return Number.NaN;
    const second = bytes[start + 1] === separator ? start + 2 : start + 3;
    const year = bytes[second + 1] === separator ? second + 2 : second + 3;
    if (bytes[year - 1] !== separator || end < year + 4) return Number.NaN;
    const a = second - start === 2 ? (bytes[start] as number) - zero : two(bytes, start);
    const b = year - second === 2 ? (bytes[second] as number) - zero : two(bytes, second);
    const full = two(bytes, year) * 100 + two(bytes, year + 2);
    const day = this.#order === 'dmy' ? this.#dayOf(full, b, a) : this.#dayOf(full, a, b);
    return day * span + 1 + secondsAfter(bytes, year + 4, end);
  }

  /** The day; NaN when there is no such day, or a part is no number. */
  #dayOf(year: number, month: number, day: number): number {
    if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return Number.NaN;
    const key = (year * 16 + month) * 32 + day;
    if (key !== this.#lastKey) {
      this.#lastKey = key;
      const date = { year, month, day };
      this.#lastDay = isCivilDate(date) ? dayOf(date) : Number.NaN;
    }
    return this.#lastDay;
  }
}

/** Seconds of the time of day behind a date; −1 when nothing stands there, NaN for anything else. */
function secondsAfter(bytes: Uint8Array, at: number, end: number): number {
  if (at === end) return -1;
  const stop = bytes[end - 1] === letterZ ? end - 1 : end;
  const length = stop - at;
  if ((bytes[at] !== letterT && bytes[at] !== space) || bytes[at + 3] !== colon) return Number.NaN;
  if (length !== 6 && !(length === 9 && bytes[at + 6] === colon)) return Number.NaN;
  const hours = two(bytes, at + 1);
  const minutes = two(bytes, at + 4);
  const seconds = length === 9 ? two(bytes, at + 7) : 0;
  return hours < 24 && minutes < 60 && seconds < 60 ? hours * 3600 + minutes * 60 + seconds : Number.NaN;
}
