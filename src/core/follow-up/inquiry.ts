import type { AskedRows } from '../customers/inquiry.ts';
import type { Refusal } from '../inference/refusal.ts';
import type { LinkRole, LinkRules } from '../link/link.ts';
import type { AnswerRange } from '../metrics/answer-range.ts';
import type { FollowUp } from './follow-up.ts';

/** A linked table, and how its customers are found. */
export interface OtherTable {
  readonly table: string;
  readonly role: LinkRole;
  readonly rules: LinkRules;
}

/** Where and how customers said what they think. */
export interface SaidOf {
  /** Column of the answers. */
  readonly item: string;
  /** The answers of somebody who is unhappy. */
  readonly answers: AnswerRange;
  /** Column of the comments; null for none. */
  readonly comment: string | null;
}

/** Who is on a list to act on. */
export type FollowUpSource =
  /** Unhappy answers of the table; with a linked table of subscriptions or orders, what their customers are worth. */
  | (SaidOf & {
      readonly list: 'answers';
      readonly money: OtherTable | null;
      /** Only those whose subscription still runs. */
      readonly onlyCustomers: boolean;
    })
  /** Customers of the table of orders who have not ordered for long, or who will hardly order again. */
  | {
      readonly list: 'silent';
      /** Days without an order; null for the threshold proposed from the customers' own intervals. */
      readonly inactivity: number | null;
      /** Instead: all whose probability to order again at all is below it, 0 … 1. */
      readonly aliveBelow: number | null;
      readonly said: (OtherTable & SaidOf) | null;
    }
  /** Customers of the table of subscriptions who pay and whose last answer in a linked table was an unhappy one. */
  | { readonly list: 'customers'; readonly said: OtherTable & SaidOf };

/** Which of a list are shown. */
export const followUpViews = ['unclosed', 'overdue', 'open', 'in-progress', 'done', 'no-answer', 'all'] as const;

/** One of {@link followUpViews}: by their status, `unclosed` being what is left to do. */
export type FollowUpView = (typeof followUpViews)[number];

/** Orders of a list. */
export const followUpOrders = ['worth', 'due', 'oldest', 'newest', 'worst'] as const;

/** One of {@link followUpOrders}: most valuable, due first, oldest, newest, or worst answer first. */
export type FollowUpOrder = (typeof followUpOrders)[number];

/** What was decided, as far as it matters for the order of a list. */
export type KnownFollowUp = Pick<FollowUp, 'key' | 'status' | 'owner' | 'due'>;

/** Some of the answers or customers to follow up. */
export type FollowUpInquiry = AskedRows &
  FollowUpSource & {
    readonly ask: 'follow-ups';
    readonly known: readonly KnownFollowUp[];
    readonly view: FollowUpView;
    /** Only those of an owner, '' for nobody; null for everybody's. */
    readonly owner: string | null;
    readonly sort: FollowUpOrder;
    /** ISO date of the present day. */
    readonly today: string;
    /** Places in the list, from 0, half-open. */
    readonly from: number;
    readonly to: number;
  };

/** An amount; currencies are never added. */
export interface FollowUpAmount {
  /** As the table has it; '' where it names none. */
  readonly currency: string;
  readonly amount: number;
}

/** One answer or customer of a list. Texts to be shown have their personal parts masked. */
export interface FollowUpRow {
  readonly key: string;
  /** Row of the table that is asked about: the answer, or one of the customer's. */
  readonly row: number;
  /** ISO date of the answer; null where there is none or it has none. */
  readonly day: string | null;
  readonly answer: number | null;
  readonly comment: string | null;
  /** Null where the row names no customer. */
  readonly customer: { readonly id: string; readonly shown: string } | null;
  /** MRR at the end of the table, or what was ordered in all; empty where nothing is known. */
  readonly amounts: readonly FollowUpAmount[];
  /** Whether a subscription still runs; null where that is not known. */
  readonly running: boolean | null;
  /** ISO date of the last order; null without one. */
  readonly last: string | null;
  /** Probability to order again at all; null where it was not asked for. */
  readonly alive: number | null;
}

/** A page of a list. */
export interface FollowUpAnswer {
  readonly ask: 'follow-ups';
  /** All on the list, whatever their status. */
  readonly total: number;
  /** Those of the chosen view and owner. */
  readonly shown: number;
  readonly from: number;
  readonly rows: readonly FollowUpRow[];
  /** What the known ones are about: on the list, in the table but not on the list, or not in the table any more. */
  readonly known: {
    readonly present: readonly string[];
    readonly outside: readonly string[];
    readonly gone: readonly string[];
  };
  /** Days without an order that count, where they do. */
  readonly inactivity: number | null;
  /** Why nothing can be said of who will order again. */
  readonly refusal: Refusal | null;
  /** ISO date of the last day that the table can have seen, for lists of customers. */
  readonly seenUntil: string | null;
}

/** The linked table that a list asks beside its own, if any. */
export function otherTableOf(source: FollowUpSource): OtherTable | null {
  return source.list === 'answers' ? source.money : source.said;
}
