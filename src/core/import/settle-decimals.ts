import type { Reason } from './proposal.ts';
import type { Recognised } from './recognised.ts';
import { isGerman } from './settle-dates.ts';

/**
 * The decimal sign proposed for numbers such as `1.234` that may be read in two ways: the one of another column that is
 * sure, else the comma in a German file and the point in any other.
 */
export function settleDecimal(
  columns: readonly { readonly found: Recognised; readonly answers: Iterable<string> }[],
  names: readonly string[],
): { readonly proposed: '.' | ','; readonly reason: Reason } {
  for (const { found, answers } of columns) {
    if (found.kind !== 'number' || found.decimalInDoubt || !found.decimal) continue;
    for (const answer of answers) {
      if (/[.,]\d/.test(answer)) return { proposed: found.decimal, reason: { code: 'decimal-of-other-column' } };
    }
  }
  if (isGerman(names)) return { proposed: ',', reason: { code: 'decimal-by-language' } };
  return { proposed: '.', reason: { code: 'decimal-usual' } };
}
