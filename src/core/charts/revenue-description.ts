import type { RevenueAnswer, Step } from '../customers/inquiry.ts';
import { type RevenueChurn, revenueChurn } from '../inference/churn/revenue-churn.ts';
import { type RevenueFlow, revenueUnit } from '../statistics/revenue-flow.ts';
import { type BucketParts, bucketParts } from '../time/bucket.ts';
import { parseIsoDate } from '../time/day.ts';
import type { Grain } from '../time/grain.ts';
import { type ChartAxis, focusedAxis } from './axis.ts';
import { currencyOf, flowsOfAll } from './churn-description.ts';
import { flowOfSteps } from './churn-rates.ts';
import { type Confidence, confidenceOf } from './judged.ts';

/** Where revenue comes from and goes to, in the order in which it is drawn. */
export const revenueParts = ['gained', 'reactivated', 'expansion', 'contraction', 'lost'] as const;

/** One of {@link revenueParts}. */
export type RevenuePart = (typeof revenueParts)[number];

/** One bar of the waterfall, in units of the currency. */
export interface RevenueBar {
  readonly part: RevenuePart;
  readonly from: number;
  readonly to: number;
  /** Below 0 where revenue is lost. */
  readonly effect: number;
}

/** One step of time with all its parts. */
export interface RevenueStep extends Step {
  readonly parts: BucketParts;
  readonly flow: RevenueFlow;
}

/** Where revenue of one currency came from and went to, as plain data. */
export interface RevenueDescription {
  /** ISO 4217, '' where nobody knows it. */
  readonly currency: string;
  /** Those that are not shown; currencies are never added. */
  readonly others: readonly string[];
  readonly flow: RevenueFlow;
  readonly churn: RevenueChurn;
  readonly start: number;
  readonly end: number;
  readonly bars: readonly RevenueBar[];
  readonly axis: ChartAxis;
  readonly confidence: Confidence;
  readonly steps: readonly RevenueStep[];
  /** The step that is drawn; null for the whole period. */
  readonly step: RevenueStep | null;
}

/** Which waterfall is drawn. */
export interface RevenueChoice {
  readonly currency: string | null;
  /** The last finished step instead of the whole period. */
  readonly last: boolean;
  readonly grain: Grain;
  readonly yearStart?: number;
}

/** Describes a waterfall of revenue; null without any amount. */
export function describeRevenue(answer: RevenueAnswer, choice: RevenueChoice): RevenueDescription | null {
  const chosen = currencyOf({ revenue: answer, currency: choice.currency });
  if (!chosen) return null;
  const flows = flowsOfAll(answer, chosen.currency);
  const steps = answer.steps.flatMap((step, index): RevenueStep[] => {
    const flow = flows[index];
    return flow
      ? [{ ...step, flow, parts: bucketParts(parseIsoDate(step.start) ?? 0, choice.grain, choice.yearStart) }]
      : [];
  });
  const step = choice.last ? (steps.findLast(({ inProgress }) => !inProgress) ?? null) : null;
  const flow = step?.flow ?? flowOfSteps(chosen.groups.map(({ whole }) => whole));
  const start = flow.start * revenueUnit;
  const bars = barsOf(flow);
  const highest = Math.max(1, start, flow.end * revenueUnit, ...bars.flatMap(({ from, to }) => [from, to]));
  return {
    currency: chosen.currency,
    others: answer.currencies.map(({ currency }) => currency).filter((one) => one !== chosen.currency),
    flow,
    churn: revenueChurn(flow),
    start,
    end: flow.end * revenueUnit,
    bars,
    axis: focusedAxis([0, highest], [0, 1.4 * highest]),
    confidence: confidenceOf(flow.customers),
    steps,
    step,
  };
}

function barsOf(flow: RevenueFlow): readonly RevenueBar[] {
  let level = flow.start;
  return revenueParts.map((part) => {
    const effect = part === 'contraction' || part === 'lost' ? -flow[part] : flow[part];
    const from = level;
    level += effect;
    return { part, from: from * revenueUnit, to: level * revenueUnit, effect: effect * revenueUnit };
  });
}
