import type { Refusal } from '../refusal.ts';

/**
 * What purchase models know of each customer, as columns of equal length. All times are in one unit, counted from the
 * customer's first purchase: `x` repeat purchases, `tx` time of the last one (0 without any), `T` time observed.
 */
export interface PurchaseSummaries {
  readonly x: ArrayLike<number>;
  readonly tx: ArrayLike<number>;
  readonly T: ArrayLike<number>;
}

/** One customer of {@link PurchaseSummaries}. */
export interface PurchaseSummary {
  readonly x: number;
  readonly tx: number;
  readonly T: number;
}

/** A customer at her first purchase. */
export const newCustomer: PurchaseSummary = { x: 0, tx: 0, T: 0 };

/** Whether a customer can have bought like this: whole x ≥ 0, 0 ≤ tx ≤ T < ∞, and no time of a repeat without one. */
export const isPossible = ({ x, tx, T }: PurchaseSummary): boolean =>
  Number.isSafeInteger(x) && x >= 0 && tx >= 0 && tx <= T && Number.isFinite(T) && (x > 0 || tx === 0);

/** One customer of columns; NaN where a column is too short. */
export const summaryAt = ({ x, tx, T }: PurchaseSummaries, row: number): PurchaseSummary => ({
  x: x[row] ?? Number.NaN,
  tx: tx[row] ?? Number.NaN,
  T: T[row] ?? Number.NaN,
});

/**
 * Refuses columns without customers, or names the first row (from 1) that no customer can have. Repeat purchases at the
 * time of the first (x > 0, tx = 0) are among them: they count as one with it, and would let likelihoods rise forever.
 */
export function refuseImpossible(summaries: PurchaseSummaries): Refusal | null {
  const rows = summaries.x.length;
  if (rows === 0) return { refused: 'too-few-customers', found: 0 };
  for (let row = 0; row < rows; row += 1) {
    const customer = summaryAt(summaries, row);
    if (!isPossible(customer) || (customer.x > 0 && customer.tx === 0))
      return { refused: 'impossible-purchases', found: row + 1 };
  }
  return null;
}
