import type { Role } from './role.ts';

/**
 * What a row of a table is: a response to a survey, a subscription, an order, a support ticket, a period that was
 * counted elsewhere, or a customer whose attributes other tables may link to.
 */
export const tableKinds = ['responses', 'subscriptions', 'orders', 'tickets', 'periods', 'customers'] as const;

/** One of {@link tableKinds}. */
export type TableKind = (typeof tableKinds)[number];

/** The role whose dates put the rows of a kind in time. */
export const timeRole: Readonly<Record<TableKind, Role>> = {
  responses: 'answeredAt',
  subscriptions: 'startedAt',
  orders: 'orderedAt',
  tickets: 'openedAt',
  periods: 'periodStart',
  customers: 'createdAt',
};

/** The role whose values name the rows of a kind, so that a row is known again. */
export const idRole: Readonly<Record<TableKind, Role>> = {
  responses: 'responseId',
  subscriptions: 'subscriptionId',
  orders: 'orderId',
  tickets: 'ticketId',
  periods: 'periodStart',
  customers: 'customerId',
};
