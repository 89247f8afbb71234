import type { Role } from '../table/role.ts';
import type { Derivation } from '../table/shape.ts';
import type { ColumnRecipe, Recipe } from './recipe.ts';

/** An amount that a file does not hold but that follows from columns that it does. */
export interface FollowingAmount {
  readonly role: 'amount' | 'mrr';
  /** The columns that it follows from, in the order of the formula. */
  readonly from: readonly [ColumnRecipe, ColumnRecipe];
  /** The quantity that an amount of a subscription is paid for each of; null where the amount is the whole. */
  readonly times: ColumnRecipe | null;
  readonly derivation: Extract<Derivation, { from: 'product' | 'per-month' }>;
}

/**
 * The amount that follows from a mapping: of orders without an amount quantity × unit price, of subscriptions without
 * monthly revenue the amount, times its quantity, spread over the months of its billing interval. Null where it is there, or where what it
 * would follow from is not. Whether it is wanted is `Recipe.withoutAmounts`.
 */
export function amountFrom({ kind, columns }: Pick<Recipe, 'kind' | 'columns'>): FollowingAmount | null {
  const first = (role: Role, isNumber: boolean) =>
    columns.find((column) => column.role === role && (column.kind === 'number') === isNumber);
  const has = (role: Role) => columns.some((column) => column.role === role);
  if (kind === 'orders' && !has('amount')) {
    const [quantity, price] = [first('quantity', true), first('unitPrice', true)];
    if (!quantity || !price) return null;
    const derivation = { from: 'product', columns: [quantity.id, price.id] } as const;
    return { role: 'amount', from: [quantity, price], times: null, derivation };
  }
  if (kind === 'subscriptions' && !has('mrr')) {
    const [amount, quantity, interval] = [first('amount', true), first('quantity', true), first('interval', false)];
    if (amount && interval) {
      const times = quantity ? { times: quantity.id } : {};
      const derivation = { from: 'per-month', column: amount.id, interval: interval.id, ...times } as const;
      return { role: 'mrr', from: [amount, interval], times: quantity ?? null, derivation };
    }
    if (!amount || !quantity) return null;
    const derivation = { from: 'product', columns: [quantity.id, amount.id] } as const;
    return { role: 'mrr', from: [quantity, amount], times: null, derivation };
  }
  return null;
}
