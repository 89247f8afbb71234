import type { Predicate } from '../segments/predicate.ts';
import type { LifeTable } from '../statistics/life-table.ts';
import type { Period } from '../time/period.ts';

/** A question to the engine about customers and their money, as plain JSON. */
export type Inquiry = DurationInquiry;

/** The answer to each kind of inquiry. */
export interface InquiryAnswers {
  readonly durations: DurationAnswer;
}

/** The answer to an inquiry. */
export type InquiryAnswer<I extends Inquiry = Inquiry> = InquiryAnswers[I['ask']];

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
  /** Ended within its trial, or has not left it. */
  | 'trial'
  /** Nothing is paid. */
  | 'free';

/** Where the rows of the table went: rows = used + all that were left out. */
export interface CustomerBase {
  readonly rows: number;
  readonly used: number;
  /** Different customers among the rows used. */
  readonly customers: number;
  readonly left: Readonly<Partial<Record<LeftOut, number>>>;
}

/** How long customers stayed: of all rows that began in the period. */
export interface DurationInquiry extends AskedRows {
  readonly ask: 'durations';
}

/** Durations by group. */
export interface DurationAnswer {
  readonly ask: 'durations';
  /** Days, or the periods in which the table counts how long its customers stayed. */
  readonly unit: 'days' | 'periods';
  /** Largest first; one group '' where nothing splits. */
  readonly groups: readonly { readonly group: string; readonly table: LifeTable }[];
  readonly base: CustomerBase;
}
