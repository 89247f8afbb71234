import type { Reason } from './proposal.ts';
import type { Delimiter } from './recipe.ts';
import type { Recognised } from './recognised.ts';

/** What else in a file hints at the order of day and month. */
export interface DateHints {
  readonly delimiter: Delimiter;
  readonly names: readonly string[];
}

const german = /[äöüß]|\b(datum|kanal|kommentar|zufrieden|antwort|frage|grund|kunde|wie|und|der|die)/i;

/** Whether the headers of a file look German. */
export const isGerman = (names: readonly string[]): boolean => names.some((name) => german.test(name));

/**
 * The order proposed for dates such as `3/4/2025` that fit two: the one of another column that is sure, else day
 * first in files that look European (semicolons or German headers), else month first as in the United States.
 */
export function settleDateOrder(
  columns: readonly Recognised[],
  { delimiter, names }: DateHints,
): { proposed: 'dmy' | 'mdy'; reason: Reason } {
  const sure = columns.find(({ dateOrder, orderInDoubt }) => !orderInDoubt && dateOrder && dateOrder !== 'ymd');
  if (sure?.dateOrder) {
    return { proposed: sure.dateOrder === 'mdy' ? 'mdy' : 'dmy', reason: { code: 'date-order-of-other-column' } };
  }
  if (isGerman(names)) return { proposed: 'dmy', reason: { code: 'date-order-by-language' } };
  if (delimiter === ';') return { proposed: 'dmy', reason: { code: 'date-order-by-delimiter' } };
  return { proposed: 'mdy', reason: { code: 'date-order-usual' } };
}
