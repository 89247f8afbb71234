import { futurePurchases } from './expectation.ts';
import { expectedSpend, type GammaGammaParameters } from './gamma-gamma.ts';
import { arePossible, type BtydModelId, type BtydParameters } from './model.ts';
import { isPossible, type PurchaseSummary } from './summaries.ts';

/** Over which future a customer's value is counted. */
export interface ValueHorizon {
  /** Whole months ahead, at most 1,200. */
  readonly months: number;
  /** Discount per month, 0.01 for 1 %; more than −1. */
  readonly monthlyDiscount: number;
  /** Length of a month in the unit of the purchases' times, 4.345 for weeks. */
  readonly unitsPerMonth: number;
}

/** A customer's purchases, and the mean spend `m` on each repeat purchase (any number where x = 0). */
export interface SpendSummary extends PurchaseSummary {
  readonly m: number;
}

const isHorizon = ({ months, monthlyDiscount, unitsPerMonth }: ValueHorizon): boolean =>
  Number.isInteger(months) &&
  months >= 0 &&
  months <= 1200 &&
  monthlyDiscount > -1 &&
  Number.isFinite(monthlyDiscount) &&
  unitsPerMonth > 0 &&
  Number.isFinite(unitsPerMonth);

/** A customer's value and what it is made of. */
export interface PurchaseValue {
  readonly value: number;
  /** Purchases expected in each month ahead. */
  readonly monthly: readonly number[];
  /** Spend expected per purchase. */
  readonly perPurchase: number;
}

/**
 * Discounted future spend of a customer, in the currency of the spend: each month's expected purchases times the
 * expected spend per purchase, Σᵢ (E[Y(i·f)] − E[Y((i−1)·f)]) · E[M] / (1+d)ⁱ, received at the end of each month.
 * Spend, not margin. Null where an expectation is, and for horizons that cannot be.
 * Source: Fader, Hardie & Lee 2005, Journal of Marketing Research 42(4), 415–430 (value as purchases times spend).
 */
export function purchaseValue(
  model: BtydModelId,
  parameters: BtydParameters,
  spend: GammaGammaParameters,
  customer: SpendSummary,
  horizon: ValueHorizon,
): PurchaseValue | null {
  const possible = isHorizon(horizon) && arePossible(parameters) && isPossible(customer);
  const perPurchase = expectedSpend(spend, customer.x, customer.m);
  if (!possible || perPurchase === null) return null;
  const { months, monthlyDiscount, unitsPerMonth } = horizon;
  const monthly: number[] = [];
  let [sum, before] = [0, 0];
  for (let month = 1; month <= months; month += 1) {
    const purchases = futurePurchases(model, parameters, customer, month * unitsPerMonth);
    monthly.push(purchases - before);
    sum += (purchases - before) / (1 + monthlyDiscount) ** month;
    before = purchases;
  }
  return { value: sum * perPurchase, monthly, perPurchase };
}

/** The value alone of {@link purchaseValue}. */
export const discountedValue = (...question: Parameters<typeof purchaseValue>): number | null =>
  purchaseValue(...question)?.value ?? null;
