import { dateParts, parseDate } from './dates.ts';
import { namedMonthDate } from './named-months.ts';
import type { DateOrder } from './recipe.ts';
import { isTotal } from './total-words.ts';

/** What the values of a column say about the order of day, month and year. */
export interface DateOrderFound {
  readonly order: DateOrder;
  /** Whether another order fits as well and a person must decide. */
  readonly ambiguous: boolean;
  /** Values that are dates in no order, or only in the other one. */
  readonly misfits: number;
  /** Values that are dates in the other order only: a sign of damage by a spreadsheet. */
  readonly otherOrder: number;
  /** Values with the year in front among others with the year behind; all of them are read. */
  readonly mixedForms: number;
  /** Values whose year has two digits among others with four, or the other way round: another sign of damage. */
  readonly mixedYears: number;
}

/** Whether a trimmed text is a date in any order. */
export const looksLikeDate = (text: string): boolean =>
  parseDate(text, 'ymd') !== null || parseDate(text, 'dmy') !== null || parseDate(text, 'mdy') !== null;

/**
 * Order of day, month and year in a column. A year of four digits in front decides for itself; a point means day
 * first; otherwise any number above 12 decides, and without one the order is ambiguous. Words for a total, as they
 * stand below the last row, do not count. Null when most values are no dates.
 */
export function dateOrder(values: readonly string[]): DateOrderFound | null {
  const fits = { ymd: 0, dmy: 0, mdy: 0 };
  const only = { dmy: 0, mdy: 0 };
  const named = { dmy: 0, mdy: 0 };
  const years = { short: 0, long: 0 };
  let dotted = 0;
  let totals = 0;
  for (const value of values) {
    const month = namedMonthDate(value);
    if (month && parseDate(value, 'ymd')) {
      named[month.dayFirst ? 'dmy' : 'mdy']++;
      continue;
    }
    const ymd = parseDate(value, 'ymd') !== null;
    const dmy = !ymd && parseDate(value, 'dmy') !== null;
    const mdy = !ymd && parseDate(value, 'mdy') !== null;
    if (ymd) fits.ymd++;
    if (dmy) fits.dmy++;
    if (mdy) fits.mdy++;
    if (dmy && !mdy) only.dmy++;
    if (mdy && !dmy) only.mdy++;
    if (!ymd && !dmy && !mdy && isTotal(value)) totals++;
    if (!dmy && !mdy) continue;
    const parts = dateParts(value);
    if (dmy && parts?.separator === '.') dotted++;
    if (parts?.lastDigits === 2) years.short++;
    else years.long++;
  }
  const all = values.length - totals - named.dmy - named.mdy;
  const mixedYears = Math.min(years.short, years.long);
  const yearBehind = Math.max(fits.dmy, fits.mdy);
  const mixedForms = yearBehind === 0 ? 0 : fits.ymd;
  const about = { all: values.length - totals, anyOrder: named.dmy + named.mdy, mixedYears, mixedForms };
  if (all === 0) return found(named.mdy > named.dmy ? 'mdy' : 'dmy', 0, 0, about);
  const settled = dotted > 0 || only.dmy > 0 || only.mdy > 0;
  if (yearBehind === 0 || (!settled && fits.ymd >= yearBehind)) {
    return found('ymd', fits.ymd, 0, { ...about, mixedForms: 0 });
  }
  const mixed = { ...about, anyOrder: about.anyOrder + fits.ymd };
  if (dotted > 0 && only.mdy <= only.dmy) return found('dmy', fits.dmy, only.mdy, mixed);
  if (settled) {
    const order = only.dmy >= only.mdy ? 'dmy' : 'mdy';
    return found(order, fits[order], Math.min(only.dmy, only.mdy), mixed);
  }
  return found('mdy', fits.mdy, 0, mixed, true);
}

/** Share of the values that must be dates. */
const datedShare = 0.8;

function found(
  order: DateOrder,
  fitting: number,
  otherOrder: number,
  about: { readonly all: number; readonly anyOrder: number; readonly mixedYears: number; readonly mixedForms: number },
  ambiguous = false,
): DateOrderFound | null {
  const { all, anyOrder, mixedYears, mixedForms } = about;
  if (all === 0 || fitting + anyOrder + otherOrder < all * datedShare) return null;
  return { order, ambiguous, misfits: all - fitting - anyOrder, otherOrder, mixedYears, mixedForms };
}
