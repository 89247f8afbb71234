import { atRiskAt, type LifeTable, lifeTableBase } from '../../statistics/life-table.ts';
import { type Bounds, usualConfidence } from '../bounds.ts';
import { twoSidedZ } from '../special/normal-quantile.ts';
import { type ConfidenceType, survivalInterval } from './survival-interval.ts';

/** A survival curve: a row per time at which somebody was lost, ascending, in the unit of the life table. */
export interface SurvivalCurve {
  readonly table: LifeTable;
  /** Customers. */
  readonly n: number;
  /** Customers lost. */
  readonly events: number;
  readonly time: Float64Array;
  readonly atRisk: Float64Array;
  readonly lost: Float64Array;
  /** S(t): probability to still be a customer after that time, 0 … 1. */
  readonly survival: Float64Array;
  /** Greenwood's; null where nobody is left, S(t) = 0. */
  readonly standardError: readonly (number | null)[];
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
  /** Time by which half are lost; null when the curve does not come down to a half. */
  readonly median: number | null;
  readonly medianInterval: Bounds;
}

/** Confidence and scale of the intervals of a curve. */
export interface CurveOptions {
  readonly confidence?: number;
  readonly type?: ConfidenceType;
}

/** The columns of a curve while they are filled. */
const columnsOf = (size: number) => ({
  time: new Float64Array(size),
  atRisk: new Float64Array(size),
  lost: new Float64Array(size),
  survival: new Float64Array(size),
  standardError: new Array<number | null>(size).fill(null),
  low: new Array<number | null>(size).fill(null),
  high: new Array<number | null>(size).fill(null),
});

function stepsOf(table: LifeTable, n: number, z: number, type: ConfidenceType): ReturnType<typeof columnsOf> {
  const steps = columnsOf(table.events.reduce((count, lost) => count + (lost > 0 ? 1 : 0), 0));
  let [atRisk, survival, variance, step] = [n, 1, 0, 0];
  for (let index = 0; index < table.time.length; index++) {
    const lost = table.events[index] as number;
    if (lost > 0) {
      survival *= (atRisk - lost) / atRisk;
      variance += lost / (atRisk * (atRisk - lost));
      const logError = Math.sqrt(variance);
      const { low, high } = survivalInterval(survival, logError, z, type);
      steps.time[step] = table.time[index] as number;
      steps.atRisk[step] = atRisk;
      steps.lost[step] = lost;
      steps.survival[step] = survival;
      steps.standardError[step] = survival > 0 ? survival * logError : null;
      steps.low[step] = low;
      steps.high[step] = high;
      step += 1;
    }
    atRisk -= lost + (table.censored[index] as number);
  }
  return steps;
}

/**
 * The Kaplan–Meier estimate S(t) = ∏ (1 − dᵢ/nᵢ) over the times tᵢ ≤ t, where dᵢ of the nᵢ at risk are lost. Customers
 * last seen at t count as at risk at t. Empty when nobody was lost.
 * Source: Kaplan & Meier 1958, Journal of the American Statistical Association 53, 457–481; Greenwood 1926.
 */
export function kaplanMeier(
  table: LifeTable,
  { confidence = usualConfidence, type = 'log-log' }: CurveOptions = {},
): SurvivalCurve {
  const n = lifeTableBase(table);
  const steps = stepsOf(table, n, twoSidedZ(confidence), type);
  return {
    table,
    n,
    events: steps.lost.reduce((sum, lost) => sum + lost, 0),
    ...steps,
    median: timeBelow(steps.time, steps.survival),
    medianInterval: { low: timeBelow(steps.time, steps.low), high: timeBelow(steps.time, steps.high) },
  };
}

const rounding = 1.5e-8;

/**
 * The first time at which a curve is at or below a half; midway to its next fall when it lies on a half exactly, as
 * R does. Null when it stays above.
 * Source: Brookmeyer & Crowley 1982, Biometrics 38, 29–41 (the interval: the same on both ends of the curve's).
 */
function timeBelow(time: Float64Array, curve: ArrayLike<number | null>): number | null {
  const reached = (limit: number): number => {
    let step = 0;
    while (step < time.length && !((curve[step] ?? 1) < limit)) step += 1;
    return step;
  };
  const first = reached(0.5 + rounding);
  const at = time[first];
  const height = curve[first];
  if (at === undefined || height === null || height === undefined) return null;
  const next = Math.abs(height - 0.5) < rounding ? time[reached(height)] : undefined;
  return next === undefined ? at : (at + next) / 2;
}

/** A survival curve at one time. */
export interface SurvivalAt extends Bounds {
  /** Customers still at risk at that time. */
  readonly atRisk: number;
  readonly survival: number;
  readonly standardError: number | null;
}

/**
 * The curve at any time: flat from loss to loss, 1 before the first. Null before 0, when there is nobody, and after
 * the last observation unless nobody is left: nothing was seen there.
 */
export function survivalAt(curve: SurvivalCurve, time: number): SurvivalAt | null {
  const first = curve.table.time[0];
  const last = curve.table.time.at(-1);
  if (first === undefined || last === undefined || !(time >= 0)) return null;
  let step = curve.time.length - 1;
  while (step >= 0 && (curve.time[step] as number) > time) step -= 1;
  const survival = curve.survival[step] ?? 1;
  if (time > last && survival > 0) return null;
  const atRisk = atRiskAt(curve.table, time);
  if (step < 0) {
    const certain = time < first ? 1 : null;
    return { atRisk, survival: 1, standardError: 0, low: certain, high: certain };
  }
  const standardError = curve.standardError[step] ?? null;
  return { atRisk, survival, standardError, low: curve.low[step] ?? null, high: curve.high[step] ?? null };
}
