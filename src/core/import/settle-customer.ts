import { looksPersonal } from './personal.ts';
import type { Recognised } from './recognised.ts';
import { type ColumnSample, shareOf } from './sample.ts';

/** Share of the values that must be addresses; a column of `anonymous` tells nobody apart. */
const addresses = 0.5;

const tellsApart = ({ sample, found }: { readonly sample: ColumnSample; readonly found: Recognised }): boolean =>
  found.role === 'skip' &&
  found.reason.code === 'personal-email' &&
  sample.distinct >= 2 &&
  shareOf(sample, (value) => value.includes('@') && looksPersonal(value)) > addresses;

/**
 * Where no column tells customers apart, the best filled one of e-mail addresses does, in pseudonymised form: kept
 * only as a keyed digest. Otherwise addresses stay out.
 */
export function withCustomer<Column extends { readonly sample: ColumnSample; readonly found: Recognised }>(
  columns: readonly Column[],
): readonly Column[] {
  if (columns.some(({ found }) => found.role === 'customerId')) return columns;
  const best = columns
    .filter(tellsApart)
    .reduce<Column | null>((top, column) => (top && top.sample.filled >= column.sample.filled ? top : column), null);
  if (!best) return columns;
  const reason = { code: 'email-as-customer' };
  const found: Recognised = {
    ...best.found,
    role: 'customerId',
    kind: 'text',
    pseudonym: true,
    confidence: 0.7,
    reason,
  };
  return columns.map((column) => (column === best ? { ...column, found } : column));
}
