import { type FollowUpAnswer, type FollowUpInquiry, otherTableOf } from '../follow-up/inquiry.ts';
import type { Predicate } from '../segments/predicate.ts';
import type { LifeTable } from '../statistics/life-table.ts';
import type { Movement } from '../statistics/movement.ts';
import type { RevenueFlow } from '../statistics/revenue-flow.ts';
import type { Grain } from '../time/grain.ts';
import type { Period } from '../time/period.ts';
import type { BehindAnswer, BehindInquiry } from './behind.ts';
import type { OutcomeAnswer, OutcomeInquiry } from './outcome.ts';
import type {
  PurchaseInquiry,
  PurchasesAnswer,
  ValueAnswer,
  ValuedCustomersAnswer,
  ValuedCustomersInquiry,
  ValueInquiry,
} from './purchases.ts';
import type { ReplyAnswer, ReplyInquiry } from './replies.ts';
import type {
  SubscriberAnswer,
  SubscriberInquiry,
  ValuedSubscribersAnswer,
  ValuedSubscribersInquiry,
} from './subscribers.ts';

/** A question to the engine about customers and their money, as plain JSON. */
export type Inquiry =
  | DurationInquiry
  | MovementInquiry
  | RevenueInquiry
  | CohortInquiry
  | PurchaseInquiry
  | ValueInquiry
  | ValuedCustomersInquiry
  | SubscriberInquiry
  | ValuedSubscribersInquiry
  | ReplyInquiry
  | OutcomeInquiry
  | FollowUpInquiry
  | BehindInquiry;

/** The answer to each kind of inquiry. */
export interface InquiryAnswers {
  readonly durations: DurationAnswer;
  readonly movements: MovementAnswer;
  readonly revenue: RevenueAnswer;
  readonly cohorts: CohortAnswer;
  readonly purchases: PurchasesAnswer;
  readonly values: ValueAnswer;
  readonly 'valued-customers': ValuedCustomersAnswer;
  readonly subscribers: SubscriberAnswer;
  readonly 'valued-subscribers': ValuedSubscribersAnswer;
  readonly replies: ReplyAnswer;
  readonly behind: BehindAnswer;
  readonly outcomes: OutcomeAnswer;
  readonly 'follow-ups': FollowUpAnswer;
}

/** The answer to an inquiry. */
export type InquiryAnswer<I extends Inquiry = Inquiry> = InquiryAnswers[I['ask']];

/** Ids of the tables that an inquiry asks, its own first. */
export function tablesOf(inquiry: Inquiry): readonly [string, ...string[]] {
  if (inquiry.ask === 'outcomes') return [inquiry.table, inquiry.outcome.table];
  const other = inquiry.ask === 'follow-ups' ? otherTableOf(inquiry) : null;
  return other ? [inquiry.table, other.table] : [inquiry.table];
}

/** Which rows of which table an inquiry is about. */
export interface AskedRows {
  /** Id of the table. */
  readonly table: string;
  /** Rows that count; by default all. */
  readonly segment?: Predicate;
  /** Days that count, half-open, on the time axis of the table; by default all. */
  readonly period?: Period;
  /** Id of a column of categories to split by; by default everybody is one group. */
  readonly by?: string;
}

/** Why rows of a table of customers' money do not count. */
export type LeftOut =
  /** Not in the segment or not in the period. */
  | 'outside'
  /** No customer is named. */
  | 'no-customer'
  /** No start is known, or no duration. */
  | 'no-start'
  /** The end lies before the start, or a duration is negative. */
  | 'ends-before-start'
  /** Begins after the last day that the export can have seen. */
  | 'not-yet'
  /** Said to be over, but nobody knows since when. */
  | 'no-end'
  /** Ended within its trial, or has not left it. */
  | 'trial'
  /** Nothing is paid, or less than nothing. */
  | 'free'
  /** No amount is known, where amounts are counted. */
  | 'no-amount'
  /** A refund, a credit note or an order called off: no purchase. */
  | 'refund'
  /** A period whose counts do not say how many customers there were. */
  | 'no-counts'
  /** An order without a date. */
  | 'no-date'
  /** Paid in another currency than the one that is asked about. */
  | 'other-currency';

/** Where the rows of the table went: rows = used + all that were left out. */
export interface CustomerBase {
  readonly rows: number;
  readonly used: number;
  /** Different customers among the rows used. */
  readonly customers: number;
  readonly left: Readonly<Partial<Record<LeftOut, number>>>;
}

/** How long customers stayed: of all rows that began in the period. */
export interface DurationInquiry extends AskedRows, Partial<InSteps> {
  readonly ask: 'durations';
  /** Counts in whole calendar units as cohorts do, see {@link Cohort}; by default in days. */
  readonly grain?: Grain;
}

/** Durations by group. */
export interface DurationAnswer {
  readonly ask: 'durations';
  /** Days, or the periods in which the table counts how long its customers stayed. */
  readonly unit: 'days' | 'periods' | Grain;
  /** Largest first; one group '' where nothing splits. */
  readonly groups: readonly { readonly group: string; readonly table: LifeTable }[];
  readonly base: CustomerBase;
}

/** One step of time: a whole calendar unit, half-open, as ISO dates. */
export interface Step extends Period {
  /** It ends after the last day that the export can have seen. */
  readonly inProgress: boolean;
  /** Begins before anybody can have been lost by inactivity: the table does not reach back far enough. Of orders only. */
  readonly tooEarly?: true;
}

/** Whether a step tells the rate of loss: it is over, and somebody could be lost in all of it. */
export const tellsLosses = ({ inProgress, tooEarly }: Step): boolean => !inProgress && tooEarly === undefined;

/** Into which steps of time an inquiry divides its period; `period` bounds the steps, rows that began before it count. */
export interface InSteps {
  readonly grain: Grain;
  /** Month with which quarters and years begin; absent: January. */
  readonly yearStart?: number;
  /** Days without an order after which a customer counts as lost; absent: as proposed. Of orders only. */
  readonly inactivity?: number;
}

/**
 * When customers who stop ordering count as lost. A threshold is proposed from the customers' own intervals: nine of ten
 * next orders came within it. Days from one order to the next of the same customer; orders of one day are one.
 */
export interface Inactivity {
  /** The threshold that was used, in days. */
  readonly days: number;
  /** Null where nobody ordered twice. */
  readonly proposed: number | null;
  /** Intervals behind the proposal. */
  readonly intervals: number;
}

/**
 * Customers who came and went, step by step: of subscriptions by their dates, of orders by inactivity, of periods as the
 * table counts them. A customer with several subscriptions counts once. Without any date but with the information who
 * is lost there are no steps, and `whole` is all customers of the table, its exposure in the periods that it counts.
 */
export interface MovementInquiry extends AskedRows, InSteps {
  readonly ask: 'movements';
}

/** The movements of one group; `movements` and `returned` have one entry per step. */
export interface GroupMovements {
  readonly group: string;
  readonly movements: readonly Movement[];
  /** Those of the gained who had been customers before. */
  readonly returned: readonly number[];
  /** From the start of the first step to the end of the last. */
  readonly whole: Movement;
}

/** Movements by group, the group with most customers first; one group '' where nothing splits. */
export interface MovementAnswer {
  readonly ask: 'movements';
  readonly steps: readonly Step[];
  readonly groups: readonly GroupMovements[];
  readonly base: CustomerBase;
  /** Of orders only. */
  readonly inactivity: Inactivity | null;
}

/**
 * Where revenue came from and went to, step by step: of subscriptions MRR at the start and the end of a step, of orders
 * what a customer spent in the step before and in the step.
 */
export interface RevenueInquiry extends AskedRows, InSteps {
  readonly ask: 'revenue';
}

/** Revenue flows of one group in one currency, one per step. */
export interface GroupFlows {
  readonly group: string;
  readonly flows: readonly RevenueFlow[];
  /** All steps as if they were one: of orders against as many steps before them. */
  readonly whole: RevenueFlow;
}

/** Revenue by currency, the one of most revenue first, '' where none is named; currencies are never added. */
export interface RevenueAnswer {
  readonly ask: 'revenue';
  readonly steps: readonly Step[];
  readonly currencies: readonly { readonly currency: string; readonly groups: readonly GroupFlows[] }[];
  readonly base: CustomerBase;
}

/** How many of the customers of a step are still there later. Never split by a column. */
export interface CohortInquiry extends AskedRows, InSteps {
  readonly ask: 'cohorts';
}

/**
 * Customers who began in one step, again as often as they came back. At age 0 all of them; at age k those still there
 * when the k-th step after theirs ended. So who leaves within the first step is missing at age 1.
 */
export interface Cohort extends Period {
  /** By age, as far as the steps are over. */
  readonly active: readonly number[];
  /** Those there at the age that is in progress, which is `active.length`; null when none is. */
  readonly running: number | null;
}

/** Cohorts in the order of their start; steps in which nobody began are cohorts of nobody. */
export interface CohortAnswer {
  readonly ask: 'cohorts';
  readonly cohorts: readonly Cohort[];
  readonly base: CustomerBase;
  /** Of orders only. */
  readonly inactivity: Inactivity | null;
}
