import type { Bounds } from '../inference/bounds.ts';
import type { Refusal } from '../inference/refusal.ts';
import type { Unit } from '../metrics/metric.ts';
import type { AccountId } from './index.ts';
import type { AccountTermId } from './terms.ts';

/**
 * Unit of a term or result: those of scores, counts, fractions shown as percent, money, periods of the account (its
 * `period`), and plain numbers.
 */
export type AccountUnit = Unit | 'count' | 'fraction' | 'money' | 'periods' | 'number';

/** Length of the periods that an account counts in. */
export type AccountPeriod = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';

/** A quantity of a formula with the person's own value, or one value for each of several things. */
export interface AccountTerm {
  readonly id: AccountTermId;
  readonly value: number | readonly number[];
  readonly unit: AccountUnit;
  /** What each value of a list is of, e.g. segments, drivers or ages. */
  readonly labels?: readonly string[];
}

/** What the formula comes to. */
export interface AccountResult extends Bounds {
  /** Null where it is not defined. */
  readonly value: number | null;
  readonly unit: AccountUnit;
  /** Whether it is a change, which is written with its sign. */
  readonly signed: boolean;
  /** Id of the method of the interval, or of the test where there is none; null without either. */
  readonly method: string | null;
  /** Of the test that belongs to it; null without one. */
  readonly p: number | null;
}

/** What a reader must know; each is worded by the interface. */
export type AccountCaveat =
  /** start + gained − lost − end is not 0. */
  | 'counts-disagree'
  /** New customers hide losses in a net change. */
  | 'hides-losses'
  /** Revenue of new customers counts in neither churn nor retention. */
  | 'without-new-revenue'
  /** Periods of unlike size weigh alike. */
  | 'periods-weigh-alike'
  /** A rate of one period carried over a year assumes that it stays. */
  | 'rate-stays'
  /** Customers who are still there are taken to leave as those did who were seen longer. */
  | 'censoring-unrelated'
  /** A projection beyond what was seen rests on its model. */
  | 'beyond-what-was-seen'
  /** Value that has been; says nothing of what is to come. */
  | 'realised-only'
  /** Margin, retention and discount are taken to stay for ever. */
  | 'constant-for-ever'
  /** Value only up to the last age that was observed. */
  | 'until-last-age'
  /** Spend, not profit. */
  | 'spend-not-profit'
  /** Spend goes together with the number of purchases, which the model excludes. */
  | 'spend-goes-with-purchases'
  /** Every group moved against the whole. */
  | 'simpson-reversal'
  /** Control limits rest on few periods. */
  | 'limits-provisional'
  /** Counts are unknown, so limits treat all periods alike. */
  | 'bases-unknown'
  /** Says what goes together, not what causes. */
  | 'not-causal'
  /** Both groups are taken to have moved alike without the measure. */
  | 'would-have-moved-alike'
  /** Anything else that happened at the same time is in the number. */
  | 'other-causes'
  /** It rests on what somebody assumed, not only on what was seen. */
  | 'rests-on-assumptions'
  /** Customers of today alone, and an effect that begins at once and lasts. */
  | 'customers-of-today'
  /** Several comparisons at once: verdicts use p values corrected by Holm. */
  | 'several-comparisons'
  /** An expected count is below 5, so χ² is doubtful. */
  | 'few-expected';

/** What was left out and how many there were. */
export interface AccountExclusion {
  readonly id:
    | 'lost-again'
    | 'without-revenue'
    | 'unusable'
    | 'censored'
    | 'without-spend'
    | 'without-value'
    | 'trimmed'
    | 'few-answers';
  readonly count: number;
}

/** In what an account counts money and time. */
export interface AccountContext {
  /** ISO 4217 code; null or missing where nobody knows it. */
  readonly currency?: string | null;
  readonly period?: AccountPeriod | null;
}

/**
 * The arithmetic of one estimate as data, with the person's own numbers; worded by the interface. `formula` is written
 * over the terms, e.g. `{lost} ÷ {start}`, with + − × ÷ ^, Σ and ∏ over lists, and functions in their usual signs;
 * with the terms put in it gives `result.value`, unless that is null.
 */
export interface Account extends Required<AccountContext> {
  readonly definition: AccountId;
  readonly formula: string;
  /** Those of the formula and others worth knowing. */
  readonly terms: readonly AccountTerm[];
  readonly result: AccountResult;
  readonly exclusions: readonly AccountExclusion[];
  readonly caveats: readonly AccountCaveat[];
  /** Why there is no result; null where there is one. */
  readonly refusal: Refusal | null;
  readonly sources: readonly string[];
}

/** What all accounts of one definition share. */
export interface AccountDefinition {
  readonly formula: string;
  /** Literature: author, year, where. */
  readonly sources: readonly [string, ...string[]];
}

/** The definitions of one area by their ids. */
export type AccountDefinitions = Readonly<Record<string, AccountDefinition>>;

interface AccountDetails extends AccountContext {
  /** Where it is not the usual one of the definition. */
  readonly formula?: string;
  readonly terms: readonly AccountTerm[];
  readonly result: AccountResult;
  readonly exclusions?: readonly AccountExclusion[];
  readonly caveats?: readonly AccountCaveat[];
  readonly refusal?: Refusal | null;
}

/** Puts accounts of an area together: what its definition says, and what is particular. Nothing excluded is left out. */
export const accountsOf =
  <Definitions extends AccountDefinitions>(definitions: Definitions) =>
  (definition: keyof Definitions & AccountId, details: AccountDetails): Account => {
    const { formula, sources } = definitions[definition] as AccountDefinition;
    const { exclusions = [], caveats = [], refusal = null, currency = null, period = null, ...rest } = details;
    const excluded = exclusions.filter(({ count }) => count > 0);
    return { definition, formula, currency, period, ...rest, exclusions: excluded, caveats, refusal, sources };
  };

/** A term of a formula. */
export const term = (
  id: AccountTermId,
  value: number | readonly number[],
  unit: AccountUnit = 'count',
  labels?: readonly string[],
): AccountTerm => (labels ? { id, value, unit, labels } : { id, value, unit });

/** A result without an interval or test unless told otherwise. */
export const resultOf = (
  value: number | null,
  unit: AccountUnit,
  rest: Partial<Omit<AccountResult, 'value' | 'unit'>> = {},
): AccountResult => ({ value, unit, low: null, high: null, signed: false, method: null, p: null, ...rest });
