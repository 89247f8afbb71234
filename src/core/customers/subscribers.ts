import type { Bounds } from '../inference/bounds.ts';
import type { Refusal } from '../inference/refusal.ts';
import type { Lasting, LastingMethod } from '../inference/value/lasting.ts';
import type { CustomerValue, FirstPayment } from '../inference/value/new-customer-value.ts';
import type { AskedRows, CustomerBase } from './inquiry.ts';
import type { ValueAnswer, ValueDistribution, ValueGroup } from './purchases.ts';

/** On what the value of subscribers rests. They pay their MRR every month, the first time when their trial is over. */
export interface SubscriberAssumptions {
  /** Null for the first of `lastingMethods` that the data allow, see {@link WhyMethod}. */
  readonly method: LastingMethod | null;
  /** As the table has it; null for the one of most subscriptions. */
  readonly currency: string | null;
  /** Months that count, 1 to 120. */
  readonly months: number;
  /** Share of an amount that is profit, 1 counts the amount itself; null counts all of it. */
  readonly margin: number | null;
  /** Per year, 0.1 for 10 %. */
  readonly discount: number;
  readonly first: FirstPayment;
  /** ISO date of the last day from which the check learns; null for a year before the last day, at most half of all. */
  readonly checkUntil: string | null;
}

/** What subscribers are still worth. Rows up to the end of `period` count as they were then. */
export interface SubscriberInquiry extends AskedRows, SubscriberAssumptions {
  readonly ask: 'subscribers';
}

/** Why a method was taken. */
export type WhyMethod =
  | 'asked'
  /** The sBG: who stayed for long leaves less often. */
  | 'differ'
  /** One rate: the rate of loss does not fall with age. */
  | 'alike'
  /** The curve itself: neither could be fitted. */
  | 'neither'
  /** None can be fitted. */
  | 'none';

/** The value of customers under one method. */
export interface ValueUnderMethod {
  readonly method: LastingMethod;
  readonly lasting: Lasting | Refusal;
  /** A new customer over the horizon, at the mean MRR of those who pay. */
  readonly fresh: CustomerValue | Refusal;
  /** The same over all time; null where the method says nothing of it. */
  readonly lifetime: number | Refusal | null;
  /** All who pay now, over the horizon, with the range of both what is not known and chance. */
  readonly remaining: CustomerValue | null;
  /** Customers so old that a part of the horizon was never seen: it counts for nothing. */
  readonly beyond: number;
}

/** What is expected of today's customers within so many months. */
export interface SubscriberStep extends Bounds {
  readonly months: number;
  /** ISO date; null where the table has no dates. */
  readonly day: string | null;
  /** Discounted, cumulated. */
  readonly value: number;
  /** Customers then still there. */
  readonly customers: number;
  /** What they pay a month. */
  readonly paying: number;
}

/** One group of customers. */
export interface SubscriberGroup extends ValueGroup {
  /** Those who pay now; the values above are theirs. */
  readonly current: number;
  /** Mean MRR of those who pay; null without any. */
  readonly meanPaying: number | null;
  readonly fresh: CustomerValue | Refusal;
  /** Whether the group is large enough to tell by itself how long its customers stay; else all tell it. */
  readonly own: boolean;
}

/** A number that was expected, and what came. */
export interface ExpectedAndHappened extends Bounds {
  readonly expected: number;
  readonly happened: number;
}

/** Customers and revenue lost within so many months after the cut. */
export interface SubscriberCheckStep {
  readonly months: number;
  /** ISO date. */
  readonly day: string;
  readonly customers: ExpectedAndHappened;
  /** Null where nobody knows what some paid who left. */
  readonly revenue: ExpectedAndHappened | null;
}

/** The method applied to what was known on an earlier day, and what happened after it. */
export interface SubscriberCheck {
  /** Customers who paid then, and what they paid a month. */
  readonly customers: number;
  readonly paying: number;
  /** Month by month, cumulated. */
  readonly steps: readonly SubscriberCheckStep[];
}

/** What subscribers are worth, in one currency. */
export interface SubscriberAnswer {
  readonly ask: 'subscribers';
  readonly currency: string;
  /** Most subscriptions first. */
  readonly currencies: readonly string[];
  /** `periods` where the table counts them instead of having dates. */
  readonly unit: 'months' | 'periods';
  readonly span: ValueAnswer['span'];
  /** Everybody whose stay tells how long customers stay. */
  readonly customers: number;
  /** Who pays on the last day, and how much a month. */
  readonly current: number;
  readonly paying: number;
  /** What customers paid so far; by days of 365.25/12 a month. */
  readonly paid: number;
  readonly margin: ValueAnswer['margin'];
  readonly method: LastingMethod | null;
  readonly why: WhyMethod;
  readonly methods: readonly ValueUnderMethod[];
  readonly forecast: readonly SubscriberStep[];
  /** Of those who pay now. */
  readonly values: ValueDistribution | null;
  /** Largest first; none where nothing splits. */
  readonly groups: readonly SubscriberGroup[];
  /** Null where the table has no dates. */
  readonly check: SubscriberCheck | Refusal | null;
  /** ISO date of the last day from which the check learned. */
  readonly checkedFrom: string | null;
  readonly base: CustomerBase;
}

/** By what a list of subscribers is sorted. */
export const subscriberOrders = ['value', 'stays', 'paying', 'months', 'paid'] as const;

/** One of {@link subscriberOrders}. */
export type SubscriberOrder = (typeof subscriberOrders)[number];

/** Some of the customers of a {@link SubscriberInquiry}: those who pay now. */
export interface ValuedSubscribersInquiry extends AskedRows, SubscriberAssumptions {
  readonly ask: 'valued-subscribers';
  readonly sort: SubscriberOrder;
  readonly direction: 'ascending' | 'descending';
  /** Places in the sorted list, from 0, half-open. */
  readonly from: number;
  readonly to: number;
}

/** A subscriber with what is expected of her. */
export interface ValuedSubscriber {
  /** Her key; null where no column names customers. */
  readonly key: string | null;
  /** How the key is shown where it holds an address or the like. */
  readonly shown?: string;
  /** Whole months since the first payment. */
  readonly months: number;
  /** What she pays a month. */
  readonly paying: number;
  readonly paid: number;
  /** Chance to be still there at the end of the horizon; null without a method, and where nothing was seen so far. */
  readonly stays: number | null;
  readonly value: number | null;
}

/** A page of subscribers. */
export interface ValuedSubscribersAnswer {
  readonly ask: 'valued-subscribers';
  readonly total: number;
  readonly from: number;
  readonly rows: readonly ValuedSubscriber[];
}
