import type { PurchaseGroups } from './groups.ts';
import { arePossible, type BtydModelId, type BtydParameters, chancesToLeave } from './model.ts';
import { purchasesOfAlive } from './purchases-alive.ts';
import { isPossible, newCustomer, type PurchaseSummary } from './summaries.ts';

function alive(model: BtydModelId, { r, alpha, a, b }: BtydParameters, { x, tx, T }: PurchaseSummary): number {
  const chances = chancesToLeave(model, x);
  if (chances === 0) return 1;
  return 1 / (1 + (a / (b + chances - 1)) * Math.exp((r + x) * Math.log((alpha + T) / (alpha + tx))));
}

/**
 * Probability that a customer has not left for good, 0 … 1: 1 / (1 + a/(b+k−1) · ((α+T)/(α+tx))^(r+x)), k = x under
 * BG/NBD (1 for k = 0) and x + 1 under MBG/NBD. Null for parameters or purchases that cannot be.
 * Source: Fader, Hardie & Lee 2008, note 021 (brucehardie.com); Batislam et al. 2007.
 */
export const probabilityAlive = (model: BtydModelId, parameters: BtydParameters, customer: PurchaseSummary) =>
  arePossible(parameters) && isPossible(customer) ? alive(model, parameters, customer) : null;

const isTime = (time: number): boolean => time >= 0 && time < Number.POSITIVE_INFINITY;

/** As {@link conditionalPurchases}, for arguments already known to be possible. */
export function futurePurchases(
  model: BtydModelId,
  parameters: BtydParameters,
  customer: PurchaseSummary,
  time: number,
): number {
  const { r, alpha, a, b } = parameters;
  const { x, T } = customer;
  const stillThere = alive(model, parameters, customer);
  if (stillThere === 0) return 0;
  return stillThere * purchasesOfAlive(r + x, time / (alpha + T), a, b + chancesToLeave(model, x));
}

/**
 * Purchases expected of a customer in the `time` after T, given how she has bought. Equals
 * P(alive) · (a+b+k−1)/(a−1) · [1 − ((α+T)/(α+T+t))^(r+x) · ₂F₁(r+x, b+k; a+b+k−1; t/(α+T+t))], k = x under BG/NBD and
 * x + 1 under MBG/NBD. Null for parameters, purchases or times that cannot be.
 * Source: Fader, Hardie & Lee 2005, equation 10; Batislam et al. 2007.
 */
export function conditionalPurchases(
  model: BtydModelId,
  parameters: BtydParameters,
  customer: PurchaseSummary,
  time: number,
): number | null {
  const possible = arePossible(parameters) && isPossible(customer) && isTime(time);
  return possible ? futurePurchases(model, parameters, customer, time) : null;
}

/**
 * Repeat purchases expected of a new customer in the `time` after her first purchase.
 * Source: Fader, Hardie & Lee 2005, equation 9.
 */
export const expectedPurchases = (model: BtydModelId, parameters: BtydParameters, time: number): number | null =>
  conditionalPurchases(model, parameters, newCustomer, time);

/** Purchases expected of all customers together in the `time` after each one's T. Null as for one customer. */
export function totalPurchases(
  model: BtydModelId,
  parameters: BtydParameters,
  { x, tx, T, weight }: PurchaseGroups,
  time: number,
): number | null {
  if (!arePossible(parameters) || !isTime(time)) return null;
  let total = 0;
  for (let group = 0; group < x.length; group += 1) {
    const customer = { x: x[group] as number, tx: tx[group] as number, T: T[group] as number };
    total += (weight[group] as number) * futurePurchases(model, parameters, customer, time);
  }
  return total;
}
