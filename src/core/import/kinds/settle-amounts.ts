import type { TableKind } from '../../table/kind.ts';
import type { Role } from '../../table/role.ts';
import type { Recognised } from '../recognised.ts';
import type { RecognisedColumn } from './roles-by-header.ts';

const perMonth = /^(every )?(1 )?(month|monthly|monat|monatlich)$/i;
const saysMonth = / (mrr|mtl|month\w*|monat\w*|recurring revenue) |monats/;

const placeOf = (found: readonly Recognised[], role: Role): number => found.findIndex((one) => one.role === role);

const withRole = (found: readonly Recognised[], at: number, role: Role, warnings: Recognised['warnings'] = []) =>
  found.map((one, i) => (i === at ? { ...one, role, warnings: [...(one.warnings ?? []), ...warnings] } : one));

const forEach =
  / (unit|per (?:seat|user|licen[cs]e|unit)|each|pro (?:nutzer|platz|lizenz|stück)|je (?:nutzer|platz|lizenz|stück)|einzel\w*|stück\w*) |^ (?:plan unit|unit) |einzel|stückpreis/;

/**
 * A price that is paid per month in some rows and per year in others is an amount per interval, not one per month; one
 * whose name says that it is paid for each of a quantity is no monthly revenue before it is multiplied.
 */
function ofSubscriptions(columns: readonly RecognisedColumn[], found: readonly Recognised[]): readonly Recognised[] {
  const [mrr, interval, quantity] = [placeOf(found, 'mrr'), placeOf(found, 'interval'), placeOf(found, 'quantity')];
  const price = columns[mrr]?.sample;
  const values = [...(columns[interval]?.sample.counts.keys() ?? [])];
  if (price && quantity !== -1 && forEach.test(price.words)) {
    const facts = { header: price.name, quantity: columns[quantity]?.sample.name ?? '' };
    return withRole(found, mrr, 'amount', [{ code: 'amount-for-each', facts }]);
  }
  const plain = quantity === -1 ? found : withRole(found, quantity, 'none');
  if (!price || values.every((value) => perMonth.test(value)) || saysMonth.test(price.words)) return plain;
  return withRole(plain, mrr, 'amount', [{ code: 'amount-per-interval', facts: { header: price.name } }]);
}

/** A bare price is what the row comes to where nothing says how many were bought. */
function ofOrders(columns: readonly RecognisedColumn[], found: readonly Recognised[]): readonly Recognised[] {
  const price = placeOf(found, 'unitPrice');
  const alone = placeOf(found, 'quantity') === -1 && placeOf(found, 'amount') === -1;
  const named = / (unit|each|per|item|pro|je) |einzel|stück|einheit|artikel/.test(columns[price]?.sample.words ?? '');
  return price !== -1 && alone && !named ? withRole(found, price, 'amount') : found;
}

/** What amounts are per, where the other columns of a table tell. */
export function settledAmounts(
  columns: readonly RecognisedColumn[],
  found: readonly Recognised[],
  kind: TableKind,
): readonly Recognised[] {
  if (kind === 'subscriptions') return ofSubscriptions(columns, found);
  return kind === 'orders' ? ofOrders(columns, found) : found;
}
