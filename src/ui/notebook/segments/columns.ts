import { asGroup, type Group, operationsFor, startCondition } from '../../../core/segments/draft.ts';
import type { Condition, Predicate } from '../../../core/segments/predicate.ts';
import type { ColumnMeta } from '../../../core/table/column.ts';
import { groupingRoles, type Role } from '../../../core/table/role.ts';
import type { TableMeta } from '../../../core/table/table.ts';

/** The columns that a person can ask about; the time of day that a date carries along is not one. */
export const segmentColumns = (table: TableMeta): readonly ColumnMeta[] =>
  table.columns.filter(({ kind }) => kind !== 'time');

/** A new condition on the column that is most likely meant: the first one that groups, else the first. */
export function likelyCondition(table: TableMeta): Condition | null {
  const columns = segmentColumns(table);
  const likely = columns.find(({ role }) => (groupingRoles as readonly Role[]).includes(role)) ?? columns[0];
  return likely ? startCondition(likely.id, operationsFor(likely)[0]) : null;
}

/** What the builder starts with: the conditions there are, else one to fill in. */
export function startGroup(table: TableMeta, predicate: Predicate | null): Group {
  if (predicate) return asGroup(predicate);
  const first = likelyCondition(table);
  return { is: 'all', of: first ? [first] : [] };
}
