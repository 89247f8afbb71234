import type { LinkRole, LinkRules } from '../link/link.ts';
import { emptyLifeTable, type LifeTable, mergeLifeTables } from '../statistics/life-table.ts';
import type { Scale } from '../table/scale.ts';
import type { AskedRows } from './inquiry.ts';

/** What customers did after they had answered. The rows asked about are responses; `by` splits them. */
export interface OutcomeInquiry extends AskedRows {
  readonly ask: 'outcomes';
  /** Column of the answers. */
  readonly item: string;
  /** The table of subscriptions or orders that tells, and how its customers are found. */
  readonly outcome: { readonly table: string; readonly role: LinkRole; readonly rules: LinkRules };
  /** Orders: days after the answer in which they count. */
  readonly window: number;
}

/** Why responses are not followed. */
export type NotFollowed =
  /** Not in the segment or not in the period. */
  | 'outside'
  | 'no-date'
  | 'no-answer'
  | 'no-customer'
  /** The other table does not know the customer. */
  | 'unmatched'
  /** The other table knows the customer only with rows that do not count: without a start, or with nothing to pay. */
  | 'not-paying'
  /** The customer answered again on the same day; the last answer of a day counts. */
  | 'same-day'
  /** The customer began only after the answer. */
  | 'not-yet-customer'
  /** The customer had left when the answer came, or left on that very day: nothing tells which was first. */
  | 'lost-before'
  /** The days after the answer are not over yet. */
  | 'too-recent';

/** Where the responses went: rows = followed + all that were left out. */
export interface OutcomeBase {
  readonly rows: number;
  readonly followed: number;
  /** Different customers among those followed. */
  readonly customers: number;
  readonly left: Readonly<Partial<Record<NotFollowed, number>>>;
}

/** Amounts of one currency ('' where none is named) as sums over responses; whoever has none counts as 0. */
export interface Amounts {
  readonly currency: string;
  readonly sum: number;
  readonly squares: number;
}

/** What happened after one answer of the scale, all responses with it together; disjoint ones merge by addition. */
export interface Aftermath {
  /** Responses followed. */
  readonly n: number;
  /** Days from the answer to the loss; an answer is followed up to the next one of the same customer. */
  readonly table: LifeTable;
  /** Responses whose customer bought within the window. */
  readonly bought: number;
  /** Monthly revenue at the time of the answer, or spent within the window, 0 included. */
  readonly amounts: readonly Amounts[];
  /** Losses: those who are still customers on the last observed day and gave no later answer, and what they pay then. */
  readonly staying: { readonly n: number; readonly amounts: readonly Amounts[] };
}

/** What customers did after they had answered, by group and answer. */
export interface OutcomeAnswer {
  readonly ask: 'outcomes';
  /** Losses are known from subscriptions, purchases from orders. */
  readonly kind: 'losses' | 'purchases';
  readonly scale: Scale;
  /** Largest first; one group '' where nothing splits. One part per answer of the scale, lowest first. */
  readonly groups: readonly { readonly group: string; readonly answers: readonly Aftermath[] }[];
  readonly base: OutcomeBase;
}

/** Nobody was followed. */
export const noAftermath: Aftermath = {
  n: 0,
  table: emptyLifeTable,
  bought: 0,
  amounts: [],
  staying: { n: 0, amounts: [] },
};

function mergeAmounts(left: readonly Amounts[], right: readonly Amounts[]): readonly Amounts[] {
  const byCurrency = new Map(left.map((amounts) => [amounts.currency, amounts]));
  for (const { currency, sum, squares } of right) {
    const before = byCurrency.get(currency) ?? { sum: 0, squares: 0 };
    byCurrency.set(currency, { currency, sum: before.sum + sum, squares: before.squares + squares });
  }
  return [...byCurrency.values()];
}

/** What happened after the answers of two disjoint sets of responses. */
export const mergeAftermaths = (left: Aftermath, right: Aftermath): Aftermath => ({
  n: left.n + right.n,
  table: mergeLifeTables(left.table, right.table),
  bought: left.bought + right.bought,
  amounts: mergeAmounts(left.amounts, right.amounts),
  staying: {
    n: left.staying.n + right.staying.n,
    amounts: mergeAmounts(left.staying.amounts, right.staying.amounts),
  },
});
