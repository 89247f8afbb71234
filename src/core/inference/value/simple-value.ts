import type { Refusal } from '../refusal.ts';

/** What the simple formula needs, all per period: margin in money, retention and discount as fractions. */
export interface SimpleValueInput {
  readonly margin: number;
  readonly retention: number;
  readonly discount: number;
  /** Periods to count; null for all to come. */
  readonly horizon?: number | null;
}

/** Value under both timings, in money. */
export interface TimedValue {
  /** First margin after the first renewal, at the end of the period: Σ m rᵗ/(1 + d)ᵗ from t = 1. */
  readonly endOfPeriod: number;
  /** First margin now: the same sum from t = 0. */
  readonly immediate: number;
}

/** Customer lifetime value by the simple formula. */
export interface SimpleValue {
  /** Over all periods to come. */
  readonly perpetual: TimedValue | Refusal;
  /** Over the horizon, as many margins under either timing; null without a horizon or beyond all numbers. */
  readonly finite: TimedValue | null;
  /** Expected periods as a customer, 1 / (1 − r); null when nobody leaves. */
  readonly lifetimePeriods: number | null;
}

/** Σ qᵗ from t = 1 to n, without cancellation near q = 1. */
function geometricSum(q: number, n: number): number {
  if (q === 1) return n;
  return q > 0 ? (q * Math.expm1(n * Math.log(q))) / (q - 1) : 0;
}

/** Margins of `periods` periods, each worth q times the one before; null where that is no number. */
function finiteValue(margin: number, q: number, periods: number): TimedValue | null {
  if (!(periods >= 0)) return null;
  const endOfPeriod = margin * geometricSum(q, periods);
  const immediate = periods >= 1 ? margin * (1 + geometricSum(q, periods - 1)) : 0;
  return Number.isFinite(endOfPeriod) && Number.isFinite(immediate) ? { endOfPeriod, immediate } : null;
}

/**
 * Customer lifetime value with constant margin, retention and discount: m r/(1 + d − r) when the first margin comes
 * after the first renewal, m (1 + d)/(1 + d − r) when it comes now. Retention of 1 + d or more has no limit and refuses
 * the perpetual value only; a retention below 0 or a discount of −100 % or less refuses everything.
 * Source: Gupta & Lehmann 2003, Journal of Interactive Marketing 17(1), 9–24; Berger & Nasr 1998, ibid. 12(1), 17–30.
 */
export function simpleValue({ margin, retention, discount, horizon = null }: SimpleValueInput): SimpleValue | Refusal {
  if (!(retention >= 0 && discount > -1 && [margin, retention, discount].every(Number.isFinite))) {
    return { refused: 'out-of-range' };
  }
  const growth = 1 + discount;
  const gap = growth - retention;
  const perpetual: TimedValue | Refusal =
    gap > 0
      ? { endOfPeriod: (margin * retention) / gap, immediate: (margin * growth) / gap }
      : { refused: 'no-limit', found: retention, needed: growth };
  const finite = horizon === null ? null : finiteValue(margin, retention / growth, horizon);
  return { perpetual, finite, lifetimePeriods: retention < 1 ? 1 / (1 - retention) : null };
}
