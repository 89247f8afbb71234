import { type Bounds, noBounds, usualConfidence } from '../bounds.ts';
import { neweyWestErrors } from '../numeric/newey-west.ts';
import { type LinearFit, ols } from '../numeric/ols.ts';
import type { Refusal } from '../refusal.ts';
import { studentUpperTail, twoSidedT } from '../special/student.ts';

/** Fewest points on either side of an interruption. */
export const fewestPointsPerSide = 8;

/** One coefficient of the segmented line. */
export interface SeriesTerm extends Bounds {
  readonly value: number;
  /** Ordinary standard error, and the one that allows neighbouring residuals to resemble each other. */
  readonly plainError: number;
  readonly neweyWestError: number;
  /** t and its two-sided p by the Newey–West error alone, on n − 4 degrees; null when that error is 0. */
  readonly neweyWestT: number | null;
  readonly neweyWestP: number | null;
  /** p and interval by the larger of both errors: on short series the Newey–West error is too small. Null when 0. */
  readonly p: number | null;
}

/** A series cut by a measure: level and slope before it, and how both changed with it. */
export interface InterruptedSeries {
  /** Level at time 0 and slope per step before the interruption. */
  readonly level: SeriesTerm;
  readonly slope: SeriesTerm;
  /** Jump of the level and change of the slope at the interruption. */
  readonly levelChange: SeriesTerm;
  readonly slopeChange: SeriesTerm;
  /** About 2 when neighbouring residuals are unrelated; null when the line meets every point. */
  readonly durbinWatson: number | null;
  /** Null for a constant series. */
  readonly r2: number | null;
}

/** How many points lie before the measure, how far residuals may be related, and the interval's confidence. */
export interface InterruptionRule {
  readonly pointsBefore: number;
  /** Default: ⌊4 (n / 100)^(2/9)⌋, Newey and West's rule of thumb. */
  readonly lag?: number;
  readonly confidence?: number;
}

function termsOf(fit: LinearFit, newey: readonly number[], confidence: number): SeriesTerm[] {
  const tOf = (value: number, error: number): number | null => (error > 0 ? value / error : null);
  const pOf = (t: number | null): number | null => (t === null ? null : 2 * studentUpperTail(Math.abs(t), fit.df));
  return fit.coefficients.map((value, index) => {
    const plainError = fit.standardErrors?.[index] ?? 0;
    const neweyWestError = newey[index] ?? 0;
    const larger = Math.max(plainError, neweyWestError);
    const neweyWestT = tOf(value, neweyWestError);
    const reach = larger > 0 ? twoSidedT(confidence, fit.df) * larger : null;
    const bounds = reach === null ? noBounds : { low: value - reach, high: value + reach };
    const p = pOf(tOf(value, larger));
    return { value, plainError, neweyWestError, neweyWestT, neweyWestP: pOf(neweyWestT), p, ...bounds };
  });
}

function durbinWatsonOf({ residuals, residualSum }: LinearFit): number | null {
  if (residualSum === 0) return null;
  const steps = residuals.slice(1).map((residual, index) => residual - (residuals[index] as number));
  return steps.reduce((sum, step) => sum + step * step, 0) / residualSum;
}

/** A fit whose residuals are nothing but rounding has none. */
function withoutRounding(fit: LinearFit, values: readonly number[]): LinearFit {
  const size = values.reduce((sum, value) => sum + value * value, 0);
  if (fit.residualSum > 1e-24 * size) return fit;
  const none = fit.coefficients.map(() => 0);
  return { ...fit, residuals: values.map(() => 0), residualSum: 0, sigma: 0, standardErrors: none };
}

/**
 * Interrupted time series: y = level + slope · t + levelChange · [t > k] + slopeChange · (t − k)⁺ at times 1 … n with k
 * points before the measure, by ordinary least squares. Refused when either side has fewer than `fewest` points (a line
 * needs two, a claim {@link fewestPointsPerSide}). Says nothing of causes that came at the same time.
 * Source: Wagner et al. 2002, Journal of Clinical Pharmacy and Therapeutics 27, 299–309; Newey & West 1987,
 * Econometrica 55, 703–708; Durbin & Watson 1950, Biometrika 37, 409–428.
 */
export function interruptedSeries(
  values: readonly number[],
  { pointsBefore, lag, confidence = usualConfidence }: InterruptionRule,
  fewest = fewestPointsPerSide,
): InterruptedSeries | Refusal {
  const shorter = Math.min(pointsBefore, values.length - pointsBefore);
  if (shorter < fewest) return { refused: 'too-few-points', found: Math.max(0, shorter), needed: fewest };
  const rows = values.map((_, index) => {
    const after = Math.max(0, index + 1 - pointsBefore);
    return [1, index + 1, after > 0 ? 1 : 0, after];
  });
  const reach = lag ?? Math.floor(4 * (values.length / 100) ** (2 / 9));
  const raw = ols(rows, values);
  const fit = raw === null ? null : withoutRounding(raw, values);
  const newey = fit === null ? null : neweyWestErrors(fit, rows, reach);
  if (fit === null || newey === null) return { refused: 'too-few-points', found: shorter, needed: fewestPointsPerSide };
  const [level, slope, levelChange, slopeChange] = termsOf(fit, newey, confidence);
  if (!level || !slope || !levelChange || !slopeChange) return { refused: 'too-few-points', found: shorter };
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const r2 = spread > 0 ? Math.max(0, 1 - fit.residualSum / spread) : null;
  const durbinWatson = durbinWatsonOf(fit);
  return { level, slope, levelChange, slopeChange, durbinWatson, r2 };
}

/**
 * The placebo: the same question asked of a date in the middle of the time before the measure, when nothing happened.
 * A jump that is found there, too, speaks against the measure. Refused with fewer than twice the points of a side.
 * Source: Abadie, Diamond & Hainmueller 2010, Journal of the American Statistical Association 105, 493–505.
 */
export function placeboSeries(values: readonly number[], rule: InterruptionRule): InterruptedSeries | Refusal {
  const before = values.slice(0, Math.max(0, rule.pointsBefore));
  return interruptedSeries(before, { ...rule, pointsBefore: Math.floor(before.length / 2) });
}
