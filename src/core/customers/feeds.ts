import type { ColumnKind } from '../table/column.ts';
import type { Role } from '../table/role.ts';
import { type TableMeta, timeAxis } from '../table/table.ts';

/**
 * What a table must tell for a cell about customers: who came and went, with which revenue, by age of their cohort, and
 * how long they stayed, what they are worth, how long their tickets waited.
 */
export type CustomerFeed = 'movements' | 'revenue' | 'cohorts' | 'durations' | 'value' | 'replies';

const has = ({ columns }: TableMeta, role: Role, ...kinds: readonly ColumnKind[]): boolean =>
  columns.some((column) => column.role === role && (kinds.length === 0 || kinds.includes(column.kind)));

const names = (table: TableMeta): boolean => has(table, 'customerId') || has(table, 'accountId');

/** A count of periods and whether the customer is lost, where a table has no dates. */
const countsTenure = (table: TableMeta): boolean =>
  has(table, 'tenure', 'number') && has(table, 'churned', 'category', 'number', 'score');

const hasStays = (table: TableMeta): boolean => has(table, 'startedAt', 'date') && has(table, 'endedAt', 'date');

const hasOrders = (table: TableMeta): boolean => timeAxis(table) !== undefined && names(table);

const counts = (table: TableMeta): boolean =>
  timeAxis(table) !== undefined &&
  has(table, 'customersAtStart', 'number') &&
  (has(table, 'customersLost', 'number') || has(table, 'customersAtEnd', 'number'));

/** Tickets with the day they were opened, and that of a reply or of their end. */
const waits = (table: TableMeta): boolean =>
  has(table, 'openedAt', 'date') && (has(table, 'firstReplyAt', 'date') || has(table, 'resolvedAt', 'date'));

/** Whether a table feeds cells of a kind. */
export function feeds(table: TableMeta, feed: CustomerFeed): boolean {
  if (feed === 'replies') return table.kind === 'tickets' && waits(table);
  const money = has(table, 'mrr', 'number') || has(table, 'amount', 'number');
  switch (table.kind) {
    case 'subscriptions':
      if (feed === 'value') return has(table, 'mrr', 'number') && (hasStays(table) || countsTenure(table));
      if (feed === 'revenue') return hasStays(table) && money;
      if (feed === 'cohorts') return hasStays(table);
      return hasStays(table) || countsTenure(table);
    case 'orders':
      if (feed === 'revenue') return hasOrders(table) && money;
      return feed !== 'durations' && hasOrders(table);
    case 'periods':
      return feed === 'movements' && counts(table);
    default:
      return false;
  }
}
