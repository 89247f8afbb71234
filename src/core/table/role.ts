import type { TableKind } from './kind.ts';

/** Roles that a column of any table may have. `none` keeps it without a meaning, `skip` leaves it out. */
const commonRoles = ['customerId', 'accountId', 'attribute', 'none', 'skip'] as const;

/** Roles of a table of responses. `reasons` are options that a person may choose several of. */
export const responseRoles = [
  'nps',
  'wrs',
  'csat',
  'ces',
  'answeredAt',
  'attribute',
  'comment',
  'reasons',
  'responseId',
  'customerId',
  'accountId',
  'touchpoint',
  'surveyType',
  'channel',
  'weight',
  'completion',
  'testFlag',
  'none',
  'skip',
] as const;

/**
 * `tenure` counts periods since the start where a table has no dates; `churned` says whether the relation ended.
 * `amount` is what is paid per billing `interval` (`month`, `year`), for each of `quantity` where there is one; `mrr`
 * is what comes to a month.
 */
const subscriptionRoles = [
  'subscriptionId',
  'startedAt',
  'endedAt',
  'trialEndsAt',
  'tenure',
  'churned',
  'plan',
  'mrr',
  'amount',
  'quantity',
  'interval',
  'margin',
  'churnReason',
  'status',
  'currency',
] as const;

/** `amount` is what a row comes to in all; without it, `quantity` × `unitPrice` is. */
const orderRoles = [
  'orderId',
  'orderedAt',
  'amount',
  'refunded',
  'cost',
  'margin',
  'quantity',
  'unitPrice',
  'product',
  'status',
  'currency',
] as const;

const ticketRoles = [
  'ticketId',
  'openedAt',
  'firstReplyAt',
  'resolvedAt',
  'csat',
  'comment',
  'channel',
  'touchpoint',
  'status',
] as const;

const periodRoles = [
  'periodStart',
  'customersAtStart',
  'customersLost',
  'customersGained',
  'customersAtEnd',
  'revenue',
  'currency',
] as const;

const customerRoles = ['createdAt', 'status', 'plan'] as const;

/** What a column means. */
export type Role =
  | (typeof commonRoles)[number]
  | (typeof responseRoles)[number]
  | (typeof subscriptionRoles)[number]
  | (typeof orderRoles)[number]
  | (typeof ticketRoles)[number]
  | (typeof periodRoles)[number]
  | (typeof customerRoles)[number];

/** The roles that columns of a kind of table may have, in the order in which they are offered. */
export const rolesOfKind: Readonly<Record<TableKind, readonly Role[]>> = {
  responses: responseRoles,
  subscriptions: [...subscriptionRoles, ...commonRoles],
  orders: [...orderRoles, ...commonRoles],
  tickets: [...ticketRoles, ...commonRoles],
  periods: [...periodRoles, ...commonRoles],
  customers: [...customerRoles, ...commonRoles],
};

/** Roles whose column holds answers on a {@link Scale}. */
export const scoreRoles = ['nps', 'wrs', 'csat', 'ces'] as const satisfies readonly Role[];

/** A role that holds answers on a scale. */
export type ScoreRole = (typeof scoreRoles)[number];

/** Whether a column with this role holds answers on a scale. */
export const isScoreRole = (role: Role): role is ScoreRole => (scoreRoles as readonly Role[]).includes(role);

/** Roles whose column tells rows or people apart. */
export const idRoles: readonly Role[] = ['responseId', 'customerId', 'accountId'];

/** Roles whose few repeated values are good for splitting a chart or building a segment. */
export const groupingRoles = [
  'attribute',
  'channel',
  'touchpoint',
  'surveyType',
  'reasons',
  'plan',
  'churnReason',
  'interval',
  'status',
  'product',
  'currency',
] as const satisfies readonly Role[];
