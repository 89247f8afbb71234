import type { RevenueFlow } from '../../statistics/revenue-flow.ts';
import { type Bounds, noBounds, usualConfidence } from '../bounds.ts';
import { wilsonInterval } from '../proportion.ts';
import { twoSidedT } from '../special/student.ts';

/** A rate of revenue with its interval; null without revenue at the start. */
export interface RevenueRate extends Bounds {
  readonly value: number | null;
}

/** Revenue churn and retention of a period, as fractions of the revenue at its start. */
export interface RevenueChurn {
  /** (lost + contraction) / start, 0 … 1. */
  readonly gross: RevenueRate;
  /** (lost + contraction − expansion) / start; below 0 when those who stayed pay more than was lost. */
  readonly net: RevenueRate;
  /** Gross revenue retention, 1 − gross. */
  readonly grossRetention: RevenueRate;
  /** Net revenue retention, 1 − net; above 1 for growth without new customers. */
  readonly netRetention: RevenueRate;
}

const mirrored = ({ value, low, high }: RevenueRate): RevenueRate => ({
  value: value === null ? null : 1 - value,
  low: high === null ? null : 1 - high,
  high: low === null ? null : 1 - low,
});

/**
 * Interval of gross churn, a mean of fractions 0 … 1 weighted with revenue: Wilson's on Kish's effective number of
 * customers (Σ before)²/Σ before², which a few large customers make small. No fraction varies more than a yes or no of
 * the same mean, so the interval is rather too wide than too narrow.
 */
function grossInterval(share: number, { start, squares }: RevenueFlow, confidence: number): Bounds {
  const effective = (start * start) / squares.before;
  return wilsonInterval(share * effective, effective, confidence);
}

/** Interval of after / before as a ratio estimate (Cochran 1977, Sampling Techniques, 6.4), with Student's t. */
function ratioInterval(ratio: number, { start, customers, squares }: RevenueFlow, confidence: number): Bounds {
  if (customers < 2) return noBounds;
  const residuals = squares.after - 2 * ratio * squares.both + ratio * ratio * squares.before;
  const rounding = 1e-12 * (squares.after + ratio * ratio * squares.before);
  if (!(residuals > rounding)) return noBounds;
  const error = Math.sqrt((customers / (customers - 1)) * residuals) / start;
  const reach = twoSidedT(confidence, customers - 1) * error;
  return { low: Math.max(0, ratio - reach), high: ratio + reach };
}

/**
 * Revenue churn of a period: 100 at start, 10 lost, 10 contraction, 10 expansion is 20 % gross and 10 % net. New and
 * reactivated revenue counts in neither. Null without revenue at the start; the interval of the net figures is null
 * with fewer than two customers or when all changed in the same proportion.
 * Source: Farris et al. 2010, Marketing Metrics, 5.1, applied to revenue; intervals: Wilson 1927 on Kish 1965,
 * and Cochran 1977.
 */
export function revenueChurn(flow: RevenueFlow, confidence = usualConfidence): RevenueChurn {
  const { start, lost, contraction, expansion } = flow;
  if (!(start > 0)) {
    const none = { value: null, ...noBounds };
    return { gross: none, net: none, grossRetention: none, netRetention: none };
  }
  const share = (lost + contraction) / start;
  const gross = { value: share, ...grossInterval(share, flow, confidence) };
  const kept = (start - lost - contraction + expansion) / start;
  const netRetention = { value: kept, ...ratioInterval(kept, flow, confidence) };
  const net = { ...mirrored(netRetention), value: (lost + contraction - expansion) / start };
  return { gross, net, grossRetention: mirrored(gross), netRetention };
}
