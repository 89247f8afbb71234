import type { Role } from '../../table/role.ts';
import { withHint } from '../apply-hint.ts';
import { parseDate } from '../dates.ts';
import { looksLikeNumber } from '../numbers.ts';
import type { Recognised } from '../recognised.ts';
import { type ColumnSample, shareOf } from '../sample.ts';
import type { RecognisedColumn } from './roles-by-header.ts';

/** Years of purchases that are believed, as any eight digits may be a date. */
const years = /^(?:19[7-9]|20[0-6])\d/;

const isDay = (sample: ColumnSample): boolean =>
  shareOf(sample, (value) => parseDate(value, 'ymd') !== null && years.test(value)) === 1;

/** Numbers of which most have cents. */
const isMoney = (sample: ColumnSample): boolean =>
  shareOf(sample, looksLikeNumber) === 1 && shareOf(sample, (value) => /[.,]\d{1,2}$/.test(value)) > 0.8;

/** Small whole numbers, the least of which lead. */
const isCount = (sample: ColumnSample): boolean =>
  shareOf(sample, (value) => /^[1-9]\d{0,2}$/.test(value)) === 1 &&
  shareOf(sample, (value) => Number(value) <= 10) > 0.8;

/** Numbers or codes that come again in other rows, but not in most. */
const isRepeatingId = (sample: ColumnSample): boolean =>
  sample.filled === sample.rows &&
  shareOf(sample, (value) => /^[0-9a-z_-]{1,36}$/i.test(value)) === 1 &&
  sample.distinct >= 5 &&
  sample.distinct > sample.rows * 0.01 &&
  sample.distinct < sample.rows * 0.95;

const tests: readonly (readonly [Role, (sample: ColumnSample) => boolean])[] = [
  ['orderedAt', isDay],
  ['amount', isMoney],
  ['quantity', isCount],
  ['customerId', isRepeatingId],
];

const sure = 0.5;

/**
 * Purchases in a file without a header: one column of days, one of sums, one of small counts, and ids that come again,
 * the first of them. Null where a header says what the columns are, or where days, sums or ids are missing.
 */
export function ordersByValues(
  columns: readonly RecognisedColumn[],
): ReadonlyMap<Role, { readonly at: number; readonly found: Recognised }> | null {
  if (columns.length < 3 || columns.some(({ sample }) => sample.headers.length > 0)) return null;
  const roles = new Map<Role, { at: number; found: Recognised }>();
  for (const [role, test] of tests) {
    const taken = [...roles.values()].map(({ at }) => at);
    const at = columns.findIndex(({ sample }, i) => !taken.includes(i) && sample.filled > 0 && test(sample));
    const column = columns[at];
    if (!column) continue;
    const found = withHint(column.sample, column.found, { role }, { code: 'role-by-values' });
    if (found.role === role) roles.set(role, { at, found: { ...found, confidence: sure } });
  }
  return roles.has('orderedAt') && roles.has('amount') && roles.has('customerId') ? roles : null;
}
