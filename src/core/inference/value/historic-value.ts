import type { Refusal } from '../refusal.ts';

/** A payment of or to a customer: profit in money, refunds and costs below 0, and how long ago, in years. */
export interface CashFlow {
  readonly value: number;
  readonly ageYears: number;
}

/** What a customer has been worth so far. */
export interface HistoricValue {
  /** Plain sum. */
  readonly sum: number;
  /** Every payment carried to the day of valuation: Σ v (1 + d)^age. */
  readonly compounded: number;
}

/**
 * Realised customer value: what happened, no forecast. Refunds stay negative; 0 without payments. `discount` is per
 * year. Refused when it is −100 % or less, or a payment is no number.
 * Source: Kumar 2008, Managing Customers for Profit, chapter 5 (past customer value).
 */
export function historicValue(flows: readonly CashFlow[], discount: number): HistoricValue | Refusal {
  if (!(discount > -1)) return { refused: 'out-of-range' };
  let [sum, compounded] = [0, 0];
  for (const { value, ageYears } of flows) {
    sum += value;
    compounded += value * (1 + discount) ** ageYears;
  }
  return Number.isFinite(sum) && Number.isFinite(compounded) ? { sum, compounded } : { refused: 'out-of-range' };
}
