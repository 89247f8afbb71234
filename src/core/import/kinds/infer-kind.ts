import type { TableKind } from '../../table/kind.ts';
import { isScoreRole, type Role } from '../../table/role.ts';
import type { Reason } from '../proposal.ts';
import type { Recognised } from '../recognised.ts';
import { distinctShare } from '../sample.ts';
import { ordersByValues } from './orders-by-values.ts';
import { type RecognisedColumn, rolesByHeader } from './roles-by-header.ts';
import { settledAmounts } from './settle-amounts.ts';
import { vocabularies } from './vocabulary.ts';

/** What a row seems to be. */
export interface KindFound {
  readonly kind: TableKind;
  /** 0 … 1. */
  readonly confidence: number;
  readonly reason: Reason;
}

type Named = Exclude<TableKind, 'responses'>;
type Roles = ReadonlyMap<Role, { readonly at: number; readonly found: Recognised }>;

/** Roles of which a table of a kind must have one of some sets, the most telling first. */
const telling: readonly {
  readonly kind: Named;
  readonly confidence: number;
  readonly sets: readonly (readonly Role[])[];
}[] = [
  {
    kind: 'periods',
    confidence: 0.9,
    sets: [
      ['periodStart', 'customersAtStart', 'customersLost'],
      ['periodStart', 'customersAtStart', 'customersAtEnd'],
      ['periodStart', 'customersLost', 'customersGained'],
      ['periodStart', 'customersAtEnd', 'customersGained'],
      ['periodStart', 'customersAtEnd', 'customersLost'],
    ],
  },
  {
    kind: 'tickets',
    confidence: 0.9,
    sets: [
      ['openedAt', 'firstReplyAt'],
      ['ticketId', 'openedAt', 'resolvedAt'],
      ['ticketId', 'openedAt', 'status'],
    ],
  },
  {
    kind: 'subscriptions',
    confidence: 0.85,
    sets: [
      ['churned', 'tenure'],
      ['startedAt', 'endedAt', 'mrr'],
      ['startedAt', 'endedAt', 'plan'],
      ['startedAt', 'endedAt', 'churnReason'],
      ['startedAt', 'endedAt', 'customerId'],
      ['startedAt', 'endedAt', 'subscriptionId'],
      ['startedAt', 'subscriptionId'],
      ['startedAt', 'plan', 'mrr'],
      ['startedAt', 'churned'],
      ['churned', 'mrr'],
      ['churned', 'customerId'],
    ],
  },
  {
    kind: 'orders',
    confidence: 0.85,
    sets: [
      ['orderId', 'orderedAt', 'amount'],
      ['customerId', 'orderedAt', 'amount'],
      ['orderId', 'orderedAt', 'quantity'],
      ['product', 'orderedAt', 'amount'],
      ['quantity', 'orderedAt', 'amount'],
      ['quantity', 'orderedAt', 'unitPrice'],
      ['orderedAt', 'amount', 'status'],
      ['orderedAt', 'amount', 'currency'],
    ],
  },
  { kind: 'tickets', confidence: 0.7, sets: [['openedAt', 'resolvedAt', 'status']] },
];

const nameAt = (columns: readonly RecognisedColumn[], roles: Roles, role: Role | undefined): string =>
  (role && columns[roles.get(role)?.at ?? -1]?.sample.name) || '';

function byColumns(columns: readonly RecognisedColumn[]): KindFound | null {
  for (const { kind, confidence, sets } of telling) {
    const roles = rolesByHeader(columns, vocabularies[kind]);
    const set = sets.find((needed) => needed.every((role) => roles.has(role)));
    if (!set) continue;
    const facts = { first: nameAt(columns, roles, set[0]), second: nameAt(columns, roles, set[1]) };
    return { kind, confidence, reason: { code: 'kind-by-columns', facts } };
  }
  return null;
}

function ordersWithoutHeader(columns: readonly RecognisedColumn[]): KindFound | null {
  const roles = ordersByValues(columns);
  if (!roles) return null;
  const facts = { first: nameAt(columns, roles, 'orderedAt'), second: nameAt(columns, roles, 'amount') };
  return { kind: 'orders', confidence: 0.5, reason: { code: 'kind-by-values', facts } };
}

/** What earlier purchases were boiled down to, one row per customer: frequency, recency and time under observation. */
function isPurchaseSummary(columns: readonly RecognisedColumn[]): boolean {
  const words = columns.map(({ sample }) => sample.words);
  return [/^ (frequency|x) $/, /^ (recency|t x) $/, /^ t $/].every((name) => words.some((text) => name.test(text)));
}

const isUnique = ({ sample }: RecognisedColumn): boolean =>
  sample.filled > 0 && sample.filled >= sample.rows * 0.95 && distinctShare(sample) >= 0.98;

function asCustomers(columns: readonly RecognisedColumn[]): KindFound | null {
  if (isPurchaseSummary(columns)) {
    return { kind: 'customers', confidence: 0.8, reason: { code: 'kind-purchase-summary' } };
  }
  if (columns.some(({ found }) => found.kind === 'score' || found.role === 'comment')) return null;
  const isId = ({ found }: RecognisedColumn) => found.role === 'customerId' || found.role === 'accountId';
  const id = columns.find((column) => isId(column) && isUnique(column));
  const personal = columns.filter(({ found }) => found.personal === true);
  if (!id && personal.length < 2) return null;
  const [first, second] = id ? [id] : personal;
  const facts = { first: first?.sample.name ?? '', second: second?.sample.name ?? '' };
  const code = id ? 'kind-customer-per-row' : 'kind-contacts';
  return { kind: 'customers', confidence: 0.7, reason: { code, facts } };
}

/**
 * What a row of a table is, by the names and values of its columns: an answer to a metric makes it a response, dates
 * and amounts that belong together make it a subscription, an order, a ticket or a period.
 */
export function inferKind(columns: readonly RecognisedColumn[]): KindFound {
  const named = byColumns(columns);
  const item = columns.find(({ found }) => isScoreRole(found.role));
  const carries = named?.kind === 'tickets' || named?.kind === 'periods';
  if (item && !carries) {
    const reason: Reason = { code: 'kind-by-metric', facts: { question: item.sample.name } };
    return { kind: 'responses', confidence: 0.95, reason };
  }
  return (
    named ??
    ordersWithoutHeader(columns) ??
    asCustomers(columns) ?? { kind: 'responses', confidence: 0.5, reason: { code: 'kind-usual' } }
  );
}

/** Columns under a kind of table: its roles by header where nothing surer is known, and none of other kinds. */
export function withRolesOfKind(columns: readonly RecognisedColumn[], kind: Named): readonly Recognised[] {
  const byValues = kind === 'orders' ? ordersByValues(columns) : null;
  const known = [...(byValues ?? rolesByHeader(columns, vocabularies[kind])).values()];
  const roles = new Map(known.map(({ at, found }) => [at, found]));
  return settledAmounts(
    columns,
    columns.map(({ found }, at) => roles.get(at) ?? found),
    kind,
  );
}
