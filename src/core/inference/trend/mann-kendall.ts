import { usualConfidence } from '../bounds.ts';
import { normalUpperTail } from '../special/normal.ts';
import { kendallExactP } from './kendall-exact.ts';
import { type SenSlope, senSlope, type TimedValue } from './sen-slope.ts';
import { type TrendReach, trendReach } from './trend-reach.ts';

/** A monotone drift: Mann and Kendall's test and Sen's slope per step of time. */
export interface MannKendall extends SenSlope {
  readonly n: number;
  /** Pairs that rise minus pairs that fall. */
  readonly s: number;
  /** Variance of S with its correction for ties. */
  readonly variance: number;
  /** Kendall's τ_b, −1 … 1; null below two values or when all are equal. */
  readonly tau: number | null;
  /** With continuity correction; null when the variance is 0. */
  readonly z: number | null;
  /** Two-sided, from z. */
  readonly p: number | null;
  /** Two-sided and exact; null with ties, from 50 values on, and below two values. */
  readonly exactP: number | null;
  /** Whether the series is long enough to speak of a drift at all. */
  readonly reach: TrendReach;
}

function tieSizes(values: readonly number[]): number[] {
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return [...sizes.values()];
}

function risesMinusFalls(values: readonly number[]): number {
  let s = 0;
  for (let later = 1; later < values.length; later++) {
    for (let earlier = 0; earlier < later; earlier++) {
      s += Math.sign((values[later] as number) - (values[earlier] as number));
    }
  }
  return s;
}

const pairs = (n: number): number => (n * (n - 1)) / 2;

/**
 * Whether a series drifts, and how fast: S, its tie-corrected variance, τ_b, z and p as R's trend::mk.test, the exact p
 * as R's cor.test(method = "kendall"), and Sen's slope. Times are 1 … n; a null value is a gap that keeps its time.
 * Source: Mann 1945, Econometrica 13, 245–259; Kendall 1975, Rank Correlation Methods.
 */
export function mannKendall(series: readonly (number | null)[], confidence = usualConfidence): MannKendall {
  const timed = series.flatMap((value, time): TimedValue[] => (value === null ? [] : [{ time, value }]));
  const values = timed.map(({ value }) => value);
  const n = values.length;
  const ties = tieSizes(values);
  const s = risesMinusFalls(values);
  const raw = n * (n - 1) * (2 * n + 5) - ties.reduce((sum, t) => sum + t * (t - 1) * (2 * t + 5), 0);
  const variance = raw / 18;
  const untied = pairs(n) - ties.reduce((sum, t) => sum + pairs(t), 0);
  const z = variance > 0 ? (s === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance)) : null;
  return {
    n,
    s,
    variance,
    tau: untied > 0 ? s / Math.sqrt(untied * pairs(n)) : null,
    z,
    p: z === null ? null : Math.min(1, 2 * normalUpperTail(Math.abs(z))),
    exactP: n < 2 || n >= 50 || ties.length < n ? null : kendallExactP(s, n),
    reach: trendReach(n),
    ...senSlope(timed, variance, confidence),
  };
}
