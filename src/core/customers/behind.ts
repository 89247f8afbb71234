import type { Period } from '../time/period.ts';
import type { AskedRows, Inquiry, InSteps } from './inquiry.ts';

/** Which customers of a step of time: there at its start or its end, lost, gained, or gained and lost again in it. */
export type StepPart = 'lost' | 'at-start' | 'began' | 'lost-again' | 'at-end';

/** What customers did to the revenue of a step: paid at its start or its end, or changed what they pay. */
export type FlowPart = 'start' | 'gained' | 'reactivated' | 'expansion' | 'contraction' | 'lost' | 'end';

/** The number whose customers are asked for. */
export type NumberOfCustomers =
  /** Of the movement of a step. */
  | { readonly of: 'movements'; readonly part: StepPart; readonly step: Period }
  /** Of the revenue of a step, null for the whole period, in one currency. */
  | {
      readonly of: 'revenue';
      readonly parts: readonly FlowPart[];
      readonly step: Period | null;
      readonly currency: string;
    }
  /** Who began in a step and was not lost before a day; null for all of them. */
  | { readonly of: 'cohorts'; readonly began: Period; readonly until: string | null }
  /** Who was observed as a customer for at least this time, in days or in the periods that the table counts. */
  | { readonly of: 'durations'; readonly atLeast: number };

/**
 * The customers behind a number of another inquiry: that inquiry's rows, period and steps, and the number. A customer
 * who counts twice in it, such as one lost twice in a year, is there twice.
 */
export interface BehindInquiry extends AskedRows, Partial<InSteps> {
  readonly ask: 'behind';
  readonly number: NumberOfCustomers;
  /** A group of the column that splits; null for all. */
  readonly group: string | null;
}

/** The customers behind a number, one row of the table for each: the latest that counts. */
export interface BehindAnswer {
  readonly ask: 'behind';
  /** Places of rows, ascending. */
  readonly rows: readonly number[];
  /** What they add to the number where it is an amount; null for counts. */
  readonly amount: number | null;
}

/** The question who is behind a number of an inquiry; null for an inquiry that is about none. */
export const behind = (
  asked: Inquiry | undefined,
  number: NumberOfCustomers,
  group: string | null,
): BehindInquiry | null =>
  asked?.ask === 'movements' || asked?.ask === 'revenue' || asked?.ask === 'cohorts' || asked?.ask === 'durations'
    ? { ...asked, ask: 'behind', number, group }
    : null;
