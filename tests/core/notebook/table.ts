import type { ColumnMeta } from '../../../src/core/table/column.ts';
import type { TableMeta } from '../../../src/core/table/table.ts';

const plain = { missing: 0, chunks: [] };

const columns: readonly ColumnMeta[] = [
  {
    id: 'c1',
    name: 'date',
    role: 'answeredAt',
    kind: 'date',
    missing: 0,
    chunks: [{ min: 19_000, max: 20_000, missing: 0 }],
  },
  { id: 'c2', name: 'recommend', role: 'nps', kind: 'score', scale: { min: 0, max: 10, goodEnd: 'high' }, ...plain },
  { id: 'c3', name: 'satisfied', role: 'csat', kind: 'score', scale: { min: 1, max: 5, goodEnd: 'high' }, ...plain },
  { id: 'c4', name: 'effort', role: 'ces', kind: 'score', scale: { min: 1, max: 7, goodEnd: 'high' }, ...plain },
  { id: 'c5', name: 'channel', role: 'channel', kind: 'category', dictionary: ['shop', 'phone'], ...plain },
  { id: 'c6', name: 'comment', role: 'comment', kind: 'text', ...plain },
];

/** A table of responses without rows, with one column of each kind that cells care about. */
export const responses = ({ without = [] }: { without?: readonly string[] } = {}): TableMeta => ({
  id: 'tab',
  name: 'survey.csv',
  kind: 'responses',
  rows: 1000,
  columns: columns.filter(({ id }) => !without.includes(id)),
  observedUntil: '2025-11-12',
});

const subscriptionColumns: readonly ColumnMeta[] = [
  { id: 's1', name: 'customer', role: 'customerId', kind: 'text', ...plain },
  {
    id: 's2',
    name: 'started',
    role: 'startedAt',
    kind: 'date',
    missing: 0,
    chunks: [{ min: 19_000, max: 20_000, missing: 0 }],
  },
  { id: 's3', name: 'ended', role: 'endedAt', kind: 'date', ...plain },
  { id: 's4', name: 'plan', role: 'plan', kind: 'category', dictionary: ['Start', 'Team'], ...plain },
  { id: 's5', name: 'mrr', role: 'mrr', kind: 'number', ...plain },
];

/** A table of subscriptions without rows, with one column of each kind that cells about customers care about. */
export const subscriptions = ({ without = [] }: { without?: readonly string[] } = {}): TableMeta => ({
  id: 'subs',
  name: 'subscriptions.csv',
  kind: 'subscriptions',
  rows: 1000,
  columns: subscriptionColumns.filter(({ id }) => !without.includes(id)),
  observedUntil: '2025-11-12',
});

const dated = { kind: 'date', missing: 0, chunks: [{ min: 19_000, max: 20_000, missing: 0 }] } as const;

/** A table of orders without rows. */
export const orders = (): TableMeta => ({
  id: 'tab',
  name: 'orders.csv',
  kind: 'orders',
  rows: 1000,
  columns: [
    { id: 'o1', name: 'customer', role: 'customerId', kind: 'text', ...plain },
    { id: 'o2', name: 'date', role: 'orderedAt', ...dated },
    { id: 'o3', name: 'amount', role: 'amount', kind: 'number', ...plain },
  ],
  observedUntil: '2025-11-12',
});

/** A table of tickets without rows. */
export const tickets = (): TableMeta => ({
  id: 'tab',
  name: 'tickets.csv',
  kind: 'tickets',
  rows: 1000,
  columns: [
    { id: 't1', name: 'opened', role: 'openedAt', ...dated },
    { id: 't2', name: 'replied', role: 'firstReplyAt', ...dated },
    { id: 't3', name: 'resolved', role: 'resolvedAt', ...dated },
  ],
  observedUntil: '2025-11-12',
});
