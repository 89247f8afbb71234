import type { BtydFit } from '../inference/btyd/fit.ts';
import type { ForecastPoint } from '../inference/btyd/forecast.ts';
import type { GammaGammaFit } from '../inference/btyd/gamma-gamma-fit.ts';
import type { HoldOutCheck } from '../inference/btyd/hold-out.ts';
import type { BtydModelId } from '../inference/btyd/model.ts';
import type { PurchaseSummary } from '../inference/btyd/summaries.ts';
import type { Refusal } from '../inference/refusal.ts';
import type { AskedRows, CustomerBase } from './inquiry.ts';

/** What customers bought, of a table of orders. */
export interface PurchaseInquiry extends AskedRows {
  readonly ask: 'purchases';
}

/**
 * Orders in one currency; amounts of several currencies are never added. Counts all orders that are asked about, also
 * those without a customer or a date.
 */
export interface CurrencyTotals {
  /** As the table has it; '' where it names none. */
  readonly currency: string;
  /** Different orders; several rows of one order are one. */
  readonly orders: number;
  readonly customers: number;
  /** What was ordered, before anything was paid back. */
  readonly gross: number;
  /** Paid back, as the orders themselves say. */
  readonly refunded: number;
  /** Rows with an amount below 0, and their sum (above 0). */
  readonly creditNotes: number;
  readonly credited: number;
  /** gross − refunded − credited. */
  readonly net: number;
  /** Margin of the orders whose margin or cost is known, and their gross amount; null where the table has neither. */
  readonly margin: { readonly earned: number; readonly of: number } | null;
  /** Rows without an amount: they count as purchases, not as money. */
  readonly withoutAmount: number;
}

/** How often customers of a group bought. */
export interface PurchaseGroup {
  /** Of the customer's first order; '' where nothing splits or where it has none. */
  readonly group: string;
  readonly customers: number;
  /** Who bought on more than one day. */
  readonly repeatBuyers: number;
  /** Days on which customers bought; several orders of one customer on one day are one purchase. */
  readonly purchases: number;
}

/** Days between a customer's purchase and the next one. */
export interface PurchaseIntervals {
  readonly intervals: number;
  readonly median: number;
  readonly p75: number;
  readonly p90: number;
  readonly p95: number;
}

/** Purchases of customers. */
export interface PurchasesAnswer {
  readonly ask: 'purchases';
  /** ISO dates of the first purchase and of the last day that was seen; null without purchases. */
  readonly span: { readonly first: string; readonly last: string } | null;
  /** Most orders first. */
  readonly currencies: readonly CurrencyTotals[];
  /** Everybody. */
  readonly whole: PurchaseGroup;
  /** Largest first; none where nothing splits. */
  readonly groups: readonly PurchaseGroup[];
  /** Customers who bought on 1, 2, 3 … days; the last place holds all with as many and more. */
  readonly byPurchases: readonly number[];
  readonly intervals: PurchaseIntervals | null;
  readonly base: CustomerBase;
}

/** Steps of time in which a forecast is counted. */
export const horizonUnits = ['week', 'month'] as const;

/** How far a forecast looks. */
export interface ValueHorizonOf {
  /** Whole steps, 1 to 120. */
  readonly length: number;
  readonly unit: (typeof horizonUnits)[number];
}

/** On what a forecast of customers' value rests. */
export interface ValueAssumptions {
  readonly model: BtydModelId;
  /** As the table has it; null for the one with most orders. */
  readonly currency: string | null;
  readonly horizon: ValueHorizonOf;
  /** Share of an amount that is profit, 1 counts the amount itself; null for what the table says, else 1. */
  readonly margin: number | null;
  /** Per year, 0.1 for 10 %. */
  readonly discount: number;
  /** ISO date of the last day from which the check learns; null for the middle of the time that was seen. */
  readonly checkUntil: string | null;
}

/** What customers of a table of orders will buy and be worth, under a model. */
export interface ValueInquiry extends AskedRows, ValueAssumptions {
  readonly ask: 'values';
}

/** Customers' values of one group, in money; those without a value apart. */
export interface ValueGroup {
  readonly group: string;
  readonly customers: number;
  readonly withoutValue: number;
  readonly total: number;
  readonly mean: number | null;
  readonly median: number | null;
}

/** How values spread over customers. */
export interface ValueDistribution extends ValueGroup {
  readonly p10: number | null;
  readonly p90: number | null;
  /** Customers in steps of equal width from 0; the last holds all beyond. */
  readonly bins: readonly { readonly from: number; readonly to: number | null; readonly customers: number }[];
}

/** One step of a forecast. */
export interface ForecastStep extends ForecastPoint {
  /** ISO date of its last day. */
  readonly day: string;
}

/** What customers are expected to buy and be worth. Times of models are weeks. */
export interface ValueAnswer {
  readonly ask: 'values';
  readonly currency: string;
  /** ISO dates of the first purchase and of the last day that was seen; null without purchases. */
  readonly span: { readonly first: string; readonly last: string } | null;
  readonly customers: number;
  readonly repeatBuyers: number;
  /** Share of an amount that counts, and who says so: the question, the table, or nobody. */
  readonly margin: { readonly share: number; readonly from: 'asked' | 'table' | 'nobody' };
  /** What was ordered in this currency; null without orders. */
  readonly totals: CurrencyTotals | null;
  /** Currencies of the table, most orders first. */
  readonly currencies: readonly string[];
  /** Who is worth most, to show the arithmetic by. */
  readonly example: (PurchaseSummary & { readonly m: number }) | null;
  /** Both models, to be compared. */
  readonly models: readonly { readonly model: BtydModelId; readonly fit: BtydFit | Refusal }[];
  /** Null where the table has no amounts. */
  readonly spend: GammaGammaFit | Refusal | null;
  /** Repeat purchases up to days of the past, cumulated. */
  readonly history: readonly { readonly day: string; readonly purchases: number }[];
  /** Purchases to come after the last day, cumulated. */
  readonly forecast: readonly ForecastStep[];
  /** Share of the customers who are still expected to buy at all. */
  readonly alive: number | null;
  readonly check: HoldOutCheck | Refusal;
  /** The same of the other model, to be compared. */
  readonly otherCheck: HoldOutCheck | Refusal;
  /** ISO date of the last day from which the check learned. */
  readonly checkedFrom: string | null;
  /** Null where there is no value: without a fit, without amounts. */
  readonly values: ValueDistribution | null;
  /** Largest first; none where nothing splits. */
  readonly groups: readonly ValueGroup[];
  readonly base: CustomerBase;
}

/** By what a list of customers is sorted. */
export const valueOrders = ['value', 'alive', 'expected', 'spent', 'purchases', 'last'] as const;

/** One of {@link valueOrders}. */
export type ValueOrder = (typeof valueOrders)[number];

/** Some of the customers of a {@link ValueInquiry}. */
export interface ValuedCustomersInquiry extends AskedRows, ValueAssumptions {
  readonly ask: 'valued-customers';
  readonly sort: ValueOrder;
  readonly direction: 'ascending' | 'descending';
  /** Places in the sorted list, from 0, half-open. */
  readonly from: number;
  readonly to: number;
}

/** A customer with what is expected of her. */
export interface ValuedCustomer extends PurchaseSummary {
  /** Her key; null where no column names customers. */
  readonly key: string | null;
  /** How the key is shown where it holds an address or the like. */
  readonly shown?: string;
  /** ISO date. */
  readonly last: string;
  /** Mean net spend on repeat purchases; null without any. */
  readonly meanSpend: number | null;
  /** Net amount so far; null where the table has no amounts. */
  readonly spent: number | null;
  /** Probability that she has not left for good; null without a fit. */
  readonly alive: number | null;
  /** Purchases expected over the horizon. */
  readonly expected: number | null;
  readonly value: number | null;
}

/** A page of customers. */
export interface ValuedCustomersAnswer {
  readonly ask: 'valued-customers';
  readonly total: number;
  readonly from: number;
  readonly rows: readonly ValuedCustomer[];
}
