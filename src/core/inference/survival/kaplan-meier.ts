import { atRiskAt, type LifeTable, lifeTableBase } from '../../statistics/life-table.ts';
import { type Bounds, usualConfidence } from '../bounds.ts';
import { twoSidedZ } from '../special/normal-quantile.ts';
import { type ConfidenceType, survivalInterval } from './survival-interval.ts';

/** A survival curve: a row per time at which somebody was lost, ascending, in the unit of the life table. */
export interface SurvivalCurve {
  readonly table: LifeTable;
  /** On which scale the intervals are symmetric. */
  readonly type: ConfidenceType;
  /** Customers. */
  readonly n: number;
  /** Customers lost. */
  readonly events: number;
  readonly time: Float64Array;
  readonly atRisk: Float64Array;
  readonly lost: Float64Array;
  /** S(t): probability to still be a customer after that time, 0 … 1. */
  readonly survival: Float64Array;
  /** Greenwood's. One shorter than the columns above when the last step leaves nobody: at S(t) = 0 nothing tells it. */
  readonly standardError: Float64Array;
  /** Ends of the interval, as long as the standard errors. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Time by which half are lost; null when the curve does not come down to a half. */
  readonly median: number | null;
  readonly medianInterval: Bounds;
}

/** Confidence and scale of the intervals of a curve. */
export interface CurveOptions {
  readonly confidence?: number;
  readonly type?: ConfidenceType;
}

/** The empty columns of a curve: a row per time of loss, of which those that leave somebody have a precision. */
function columnsOf({ events, censored }: LifeTable) {
  const size = events.reduce((count, lost) => count + (lost > 0 ? 1 : 0), 0);
  const known = size - (size > 0 && censored.at(-1) === 0 ? 1 : 0);
  const column = (length: number): Float64Array => new Float64Array(length);
  return {
    time: column(size),
    atRisk: column(size),
    lost: column(size),
    survival: column(size),
    standardError: column(known),
    low: column(known),
    high: column(known),
  };
}

function stepsOf(table: LifeTable, n: number, z: number, type: ConfidenceType): ReturnType<typeof columnsOf> {
  const steps = columnsOf(table);
  let [atRisk, survival, variance, step] = [n, 1, 0, 0];
  for (let index = 0; index < table.time.length; index++) {
    const lost = table.events[index] as number;
    if (lost > 0) {
      steps.time[step] = table.time[index] as number;
      steps.atRisk[step] = atRisk;
      steps.lost[step] = lost;
      survival *= (atRisk - lost) / atRisk;
      steps.survival[step] = survival;
      if (survival > 0) {
        variance += lost / (atRisk * (atRisk - lost));
        const logError = Math.sqrt(variance);
        const { low, high } = survivalInterval(survival, logError, z, type);
        steps.standardError[step] = survival * logError;
        steps.low[step] = low ?? 0;
        steps.high[step] = high ?? 1;
      }
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
    type,
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
function timeBelow(time: Float64Array, curve: Float64Array): number | null {
  const reached = (limit: number): number => {
    let step = 0;
    while (step < time.length && !((curve[step] ?? 1) < limit)) step += 1;
    return step;
  };
  const first = reached(0.5 + rounding);
  const at = time[first];
  const height = curve[first];
  if (at === undefined || height === undefined) return null;
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
 * the last observation unless nobody is left: nothing was seen there. Between the first observation and the first loss
 * a log-log interval has no ends, plain and log ones lie on 1, as in R's summary of survfit.
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
    const certain = time < first || curve.type !== 'log-log' ? 1 : null;
    return { atRisk, survival: 1, standardError: 0, low: certain, high: certain };
  }
  const standardError = curve.standardError[step] ?? null;
  return { atRisk, survival, standardError, low: curve.low[step] ?? null, high: curve.high[step] ?? null };
}
