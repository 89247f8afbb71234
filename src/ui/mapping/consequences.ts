import { parseDate } from '../../core/import/dates.ts';
import { parseNumber } from '../../core/import/numbers.ts';
import type { DateOrder } from '../../core/import/recipe.ts';
import { isoDate } from '../../core/time/day.ts';
import type { Formats } from '../../i18n/format.ts';

/** The day that a text is under an order, as people write it: what choosing the order comes to; empty for no date. */
export function dayUnder(text: string, order: DateOrder, formats: Formats): string {
  const date = parseDate(text.trim(), order);
  return date === null ? '' : formats.date(isoDate(date.day));
}

/** The number that a text is with a decimal sign, as people write it; empty for no number. */
export function numberUnder(text: string, decimal: '.' | ',', formats: Formats): string {
  const number = parseNumber(text, decimal);
  return Number.isNaN(number) ? '' : formats.decimal(number, Number.isInteger(number) ? 0 : 3);
}
