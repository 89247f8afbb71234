import { dateParts, parseDate } from './dates.ts';
import type { DateOrder } from './recipe.ts';

/** What the values of a column say about the order of day, month and year. */
export interface DateOrderFound {
  readonly order: DateOrder;
  /** Whether another order fits as well and a person must decide. */
  readonly ambiguous: boolean;
  /** Values that are dates in no order, or only in the other one. */
  readonly misfits: number;
  /** Values that are dates in the other order only: a sign of damage by a spreadsheet. */
  readonly otherOrder: number;
}

/** Whether a trimmed text is a date in any order. */
export const looksLikeDate = (text: string): boolean =>
  parseDate(text, 'ymd') !== null || parseDate(text, 'dmy') !== null || parseDate(text, 'mdy') !== null;

/**
 * Order of day, month and year in a column. A year of four digits in front decides for itself; a point means day
 * first; otherwise any number above 12 decides, and without one the order is ambiguous. Null when most values are no
 * dates.
 */
export function dateOrder(values: readonly string[]): DateOrderFound | null {
  const fits = { ymd: 0, dmy: 0, mdy: 0 };
  let onlyDmy = 0;
  let onlyMdy = 0;
  let dotted = 0;
  for (const value of values) {
    const ymd = parseDate(value, 'ymd') !== null;
    const dmy = !ymd && parseDate(value, 'dmy') !== null;
    const mdy = !ymd && parseDate(value, 'mdy') !== null;
    if (ymd) fits.ymd++;
    if (dmy) fits.dmy++;
    if (mdy) fits.mdy++;
    if (dmy && !mdy) onlyDmy++;
    if (mdy && !dmy) onlyMdy++;
    if (dmy && dateParts(value)?.separator === '.') dotted++;
  }
  if (fits.ymd >= fits.dmy && fits.ymd >= fits.mdy) return found('ymd', fits.ymd, 0, values.length, false);
  if (dotted > 0 && onlyMdy <= onlyDmy) return found('dmy', fits.dmy, onlyMdy, values.length, false);
  if (onlyDmy > 0 || onlyMdy > 0) {
    const order = onlyDmy >= onlyMdy ? 'dmy' : 'mdy';
    return found(order, fits[order], Math.min(onlyDmy, onlyMdy), values.length, false);
  }
  return found('mdy', fits.mdy, 0, values.length, true);
}

function found(order: DateOrder, fitting: number, otherOrder: number, all: number, ambiguous: boolean) {
  if (all === 0 || fitting + otherOrder < all * 0.8) return null;
  return { order, ambiguous, misfits: all - fitting, otherOrder };
}
