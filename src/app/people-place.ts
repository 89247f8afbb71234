import { metricById } from '../core/metrics/index.ts';
import type { KpiTile } from '../core/notebook/cell-base.ts';
import { columnsOf } from '../core/segments/columns.ts';
import { readPredicate, readWords, writePredicate, writeWords } from '../core/segments/written.ts';
import { isScoreRole } from '../core/table/role.ts';
import type { TableMeta } from '../core/table/table.ts';
import type { PeopleAsked } from './people-asked.ts';
import { isTellable } from './tellable.ts';

/** Stands in an address for people of whom it must not, or cannot, say more. */
export const untold = '-';

/** What no written predicate holds. */
const between = '*-';

/** The people behind a number as an address says them; {@link readPeople} leads back to them, but for their title. */
export function writePeople({ predicate, own, within, tile }: PeopleAsked, table: TableMeta): string {
  const parts = [predicate, own, within].map((part) => {
    if (!part) return '';
    return isTellable(part, table) ? writePredicate(part) : null;
  });
  if (parts.includes(null)) return untold;
  const asked = tile ? writeWords([tile.item, tile.variant]) : '';
  return [...parts, asked].join(between).replace(/(\*-)+$/, '');
}

/** What an address says of people; null for what is not written so or asks for columns that the table has not. */
export function readPeople(text: string, table: TableMeta): Omit<PeopleAsked, 'title'> | null {
  const [all = '', own = '', within = '', asked = '', ...rest] = text.split(between);
  const [predicate, part, whole] = [all, own, within].map((one) => (one === '' ? null : readPredicate(one)));
  if (!predicate || (own !== '' && !part) || (within !== '' && !whole) || rest.length > 0) return null;
  const known = new Set(table.columns.map(({ id }) => id));
  const columns = [predicate, part, whole].flatMap((one) => (one ? columnsOf(one) : []));
  if (!columns.every((column) => known.has(column))) return null;
  const tile = tileOf(asked, table);
  return { predicate, ...(part && { own: part }), ...(whole && { within: whole }), ...(tile && { tile }) };
}

/** The question that was asked; null where the table has none such, so that its first is. */
function tileOf(text: string, table: TableMeta): KpiTile | null {
  const [item = '', variant = ''] = readWords(text) ?? [];
  const role = table.columns.find(({ id, kind }) => id === item && kind === 'score')?.role;
  if (!role || !isScoreRole(role)) return null;
  const { variants, threshold } = metricById(role);
  const isKnown = variant === '' || variants.some(({ id }) => id === variant) || threshold?.(variant);
  return { metric: role, item, variant: isKnown ? variant : '' };
}
