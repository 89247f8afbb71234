import { newcombeDifference, type Share, wilsonInterval } from '../inference/proportion.ts';
import { shareDifferenceP } from '../inference/proportion-test.ts';
import { noDifference, noEstimate } from '../metrics/estimates.ts';
import { type Difference, type Estimate, fewestForValue } from '../metrics/metric.ts';
import { isGoodNews, verdictOf } from '../metrics/verdict.ts';
import { type Movement, mergeMovements, noMovement } from '../statistics/movement.ts';
import { mergeRevenueFlows, noRevenueFlow, type RevenueFlow } from '../statistics/revenue-flow.ts';
import { type Change, type Confidence, confidenceOf } from './judged.ts';

/** What a churn rate is a share of. */
export type ChurnMeasure = 'customers' | 'revenue';

/** A rate as hits among a base, and how many customers stand behind it. */
export interface RateParts {
  readonly share: Share;
  readonly customers: number;
  readonly method: string;
}

/** The rate of a whole period, what it is compared with, and what may be said of the difference. */
export interface JudgedRate {
  readonly measure: ChurnMeasure;
  readonly confidence: Confidence;
  /** In percent of a step of time; `n` counts different customers. Withheld below 10 of them. */
  readonly now: Estimate;
  readonly change: Change | null;
}

/** Customers lost among those at the start of a period. */
export const rateOfMovement = ({ lost, start }: Movement, customers = start): RateParts => ({
  share: { hits: lost, base: start },
  customers,
  method: 'wilson',
});

/**
 * Gross revenue churn: lost and contracted among the revenue at the start, on Kish's effective number of customers, so
 * that a few large customers count as the few they are. Source: Kish 1965, Survey Sampling, 11.7.
 */
export function rateOfFlow(flow: RevenueFlow, customers = flow.customers): RateParts {
  const { start, lost, contraction, squares } = flow;
  const base = start > 0 && squares.before > 0 ? (start * start) / squares.before : 0;
  return {
    share: { hits: base > 0 ? ((lost + contraction) / start) * base : 0, base },
    customers,
    method: 'wilson-effective',
  };
}

/** The movement of several steps together: its start is the sum of the customers at risk in each step. */
export const movementOfSteps = (movements: readonly Movement[]): Movement =>
  movements.reduce(mergeMovements, noMovement);

/** The flow of several steps together. */
export const flowOfSteps = (flows: readonly RevenueFlow[]): RevenueFlow =>
  flows.reduce(mergeRevenueFlows, noRevenueFlow);

const percent = (fraction: number | null): number | null => (fraction === null ? null : 100 * fraction);

/** A rate in percent with Wilson's interval; null without anybody at risk, and where more were lost than there were. */
export function estimateRate({ share, customers, method }: RateParts): Estimate {
  const { low, high } = wilsonInterval(share.hits, share.base);
  if (low === null) return noEstimate(method, customers);
  return { n: customers, value: (100 * share.hits) / share.base, low: percent(low), high: percent(high), method };
}

/** Judges a rate against an earlier one: Newcombe's method 10 and Campbell's test of two proportions. */
export function judgeRate(measure: ChurnMeasure, now: RateParts, before: RateParts | null): JudgedRate {
  const estimate = estimateRate(now);
  return {
    measure,
    confidence: estimate.value === null ? 'none' : confidenceOf(now.customers),
    now: shown(estimate),
    change: before && changeOf(now, before),
  };
}

function changeOf(now: RateParts, before: RateParts): Change {
  const difference = differenceOf(now.share, before.share);
  const verdict = verdictOf(difference, now.customers, before.customers);
  const claimed = verdict === 'likely-real' && difference.value !== null;
  return {
    before: shown(estimateRate(before)),
    difference: Math.min(now.customers, before.customers) < fewestForValue ? null : difference,
    verdict,
    direction: claimed ? (Number(difference.value) > 0 ? 'up' : 'down') : null,
    good: claimed ? isGoodNews(difference, 'lower') : null,
  };
}

function differenceOf(now: Share, before: Share): Difference {
  const { value, low, high } = newcombeDifference(now, before);
  if (value === null) return noDifference('newcombe-10');
  const p = shareDifferenceP(now, before);
  return { value: 100 * value, low: percent(low), high: percent(high), p, method: 'newcombe-10' };
}

const shown = (estimate: Estimate): Estimate =>
  estimate.n < fewestForValue ? noEstimate(estimate.method, estimate.n) : estimate;
