import { type Bounds, usualConfidence } from '../bounds.ts';
import type { Refusal } from '../refusal.ts';
import { twoSidedZ } from '../special/normal-quantile.ts';
import type { SurvivalCurve } from './kaplan-meier.ts';

/** A sum over a survival curve, e.g. the mean time as a customer, with its standard error and interval. */
export interface SurvivalSum extends Bounds {
  readonly value: number;
  /** 0 when nobody was lost; then the ends of the interval are null. */
  readonly standardError: number;
}

/**
 * Any area under a survival curve: `areaAfter(step)` is the part that lies after the step's time, all of it for −1.
 * Its variance is Σ areaᵢ² dᵢ/(nᵢ(nᵢ − dᵢ)) by Greenwood's formula and the delta method.
 */
export function survivalSum(
  curve: SurvivalCurve,
  areaAfter: (step: number) => number,
  confidence = usualConfidence,
): SurvivalSum {
  let variance = 0;
  for (let step = 0; step < curve.time.length; step++) {
    const atRisk = curve.atRisk[step] as number;
    const lost = curve.lost[step] as number;
    if (atRisk > lost) variance += (areaAfter(step) ** 2 * lost) / (atRisk * (atRisk - lost));
  }
  const value = areaAfter(-1);
  const standardError = Math.sqrt(variance);
  const reach = standardError > 0 ? twoSidedZ(confidence) * standardError : null;
  return {
    value,
    standardError,
    low: reach === null ? null : value - reach,
    high: reach === null ? null : value + reach,
  };
}

/**
 * Restricted mean survival time: the mean time as a customer within the first `horizon`, the area under the curve.
 * Refused without customers and beyond the last observation, where the curve is not known.
 * Source: Irwin 1949, Journal of Hygiene 47, 188–189; Klein & Moeschberger 2003, Survival Analysis, 4.5.
 */
export function restrictedMean(
  curve: SurvivalCurve,
  horizon: number,
  confidence = usualConfidence,
): SurvivalSum | Refusal {
  const last = curve.table.time.at(-1);
  if (last === undefined) return { refused: 'too-few-rows', found: 0, needed: 1 };
  const everybodyLost = curve.survival.at(-1) === 0;
  if (!(horizon >= 0) || (horizon > last && !everybodyLost)) {
    return { refused: 'beyond-observation', found: last, needed: horizon };
  }
  const areas = new Float64Array(curve.time.length + 1);
  let end = Math.min(horizon, last);
  for (let step = curve.time.length - 1; step >= -1; step--) {
    const start = Math.min(end, curve.time[step] ?? 0);
    areas[step + 1] = (areas[step + 2] ?? 0) + (curve.survival[step] ?? 1) * (end - start);
    end = start;
  }
  const mean = survivalSum(curve, (step) => areas[step + 1] ?? 0, confidence);
  if (mean.low === null || mean.high === null) return mean;
  return { ...mean, low: Math.max(0, mean.low), high: Math.min(horizon, mean.high) };
}
