import { isScoreRole, type Role } from '../table/role.ts';
import type { ColumnRecipe } from './recipe.ts';

type Kind = ColumnRecipe['kind'];

const dates = [
  'answeredAt',
  'startedAt',
  'endedAt',
  'trialEndsAt',
  'orderedAt',
  'openedAt',
  'firstReplyAt',
  'resolvedAt',
  'periodStart',
  'createdAt',
] as const satisfies readonly Role[];

const numbers = [
  'weight',
  'tenure',
  'mrr',
  'margin',
  'amount',
  'refunded',
  'cost',
  'quantity',
  'unitPrice',
  'customersAtStart',
  'customersLost',
  'customersGained',
  'customersAtEnd',
  'revenue',
] as const satisfies readonly Role[];

const texts = [
  'comment',
  'responseId',
  'customerId',
  'accountId',
  'subscriptionId',
  'orderId',
  'ticketId',
] as const satisfies readonly Role[];

const isIn = (roles: readonly Role[], role: Role): boolean => roles.includes(role);

/** Kinds of columns that a role may have, best first; empty where any may. */
export function kindsOfRole(role: Role): readonly Kind[] {
  if (isScoreRole(role)) return ['score'];
  if (isIn(dates, role)) return ['date'];
  if (isIn(numbers, role)) return ['number'];
  if (isIn(texts, role)) return ['text'];
  if (role === 'none' || role === 'skip') return [];
  if (role === 'reasons') return ['set', 'category', 'text'];
  return ['category', 'set', 'text'];
}
