import type { Predicate } from '../core/segments/predicate.ts';
import type { TableMeta } from '../core/table/table.ts';

/**
 * Whether an address may say a predicate: addresses are kept by the browser and passed on, so they name nobody. Values of
 * identifiers and of other texts that are no comments stay out; that there is one is told.
 */
export function isTellable(predicate: Predicate, table: Pick<TableMeta, 'columns'> | null): boolean {
  if (predicate.is === 'all' || predicate.is === 'any') return predicate.of.every((part) => isTellable(part, table));
  if (predicate.is === 'rows') return false;
  if (predicate.is === 'answered' || predicate.is === 'unanswered') return true;
  const column = table?.columns.find(({ id }) => id === predicate.column);
  return !column || !(column.role.endsWith('Id') || (column.kind === 'text' && column.role !== 'comment'));
}
