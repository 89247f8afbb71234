import type { LifeTable } from '../../statistics/life-table.ts';
import { lifeTableBase } from '../../statistics/life-table.ts';
import type { Bounds } from '../bounds.ts';
import { drawNormal } from '../numeric/draws.ts';
import { drawParameters } from '../numeric/parameter-draws.ts';
import { seededRandom } from '../numeric/random.ts';
import { wilsonInterval } from '../proportion.ts';
import { isRefusal, type Refusal, type RefusalReason } from '../refusal.ts';
import { type SbgParameters, sbgCurve } from '../sbg/curve.ts';
import { fitSbg, type SbgFit } from '../sbg/fit.ts';
import { renewalAges } from '../sbg/likelihood.ts';
import { kaplanMeier, type SurvivalCurve } from '../survival/kaplan-meier.ts';

/** How the time that customers stay can be told, the most usual first. */
export const lastingMethods = ['sbg', 'constant', 'survival'] as const;

/** One of {@link lastingMethods}. */
export type LastingMethod = (typeof lastingMethods)[number];

/** One rate for all ages: of all renewals that fell due, how many were made. */
export interface ConstantRetention extends Bounds {
  readonly renewals: number;
  readonly lost: number;
  /** Share of renewals made, with Wilson's interval. */
  readonly value: number;
}

/** How long customers stay, in periods of payment, under one method. */
export type Lasting =
  | { readonly kind: 'sbg'; readonly fit: SbgFit }
  | { readonly kind: 'constant'; readonly retention: ConstantRetention }
  /** As far as it was seen well: up to the last age at which ten customers were at risk. */
  | { readonly kind: 'survival'; readonly curve: SurvivalCurve; readonly lastAge: number };

/** Customers without whom nothing is said of how long they stay. */
export const fewestToLast = 30;

/** Customers at risk at an age without whom its losses say nothing of it. */
const fewestAtAge = 10;

/**
 * How long customers stay under a method, from a life table in renewals. Refused below {@link fewestToLast} customers,
 * without any loss, and as `fitSbg`.
 */
export function lastingOf(table: LifeTable, method: LastingMethod): Lasting | Refusal {
  const n = lifeTableBase(table);
  if (n < fewestToLast) return { refused: 'too-few-customers', found: n, needed: fewestToLast };
  const ages = renewalAges(table);
  if (ages === null) return { refused: 'out-of-range' };
  const [renewals, lost] = ages.reduce(([due, gone], age) => [due + age.atRisk, gone + age.lost], [0, 0]);
  if (lost === 0) return { refused: 'nobody-lost' };
  if (method === 'sbg') {
    const fit = fitSbg(table);
    return isRefusal(fit) ? fit : { kind: method, fit };
  }
  if (method === 'constant') {
    const { low, high } = wilsonInterval(renewals - lost, renewals);
    return { kind: method, retention: { renewals, lost, value: 1 - lost / renewals, low, high } };
  }
  const seen = ages.reduce((last, { age, atRisk }) => (atRisk >= fewestAtAge ? age : last), 0);
  return { kind: method, curve: kaplanMeier(table), lastAge: seen };
}

/** Reasons for which the sBG is refused where customers do not differ measurably: then one rate says it all. */
const alike: readonly RefusalReason[] = ['no-heterogeneity', 'unidentified', 'not-converged'];

/** Twice the gain in log-likelihood that chance exceeds in one of twenty cases, as the spread cannot be below 0. */
const beyondChance = 2.706;

/**
 * Whether customers differ measurably: the sBG describes them better than one rate by more than chance would. Else it
 * projects the luck of those who happened to stay.
 * Source: Self & Liang 1987, Journal of the American Statistical Association 82, 605–610 (a parameter at its bound).
 */
function differMeasurably({ logLikelihood }: SbgFit, table: LifeTable): boolean {
  const one = lastingOf(table, 'constant');
  if (isRefusal(one) || one.kind !== 'constant') return true;
  const { renewals, lost, value } = one.retention;
  const kept = renewals - lost;
  const alone = lost * Math.log(1 - value) + (kept > 0 ? kept * Math.log(value) : 0);
  return 2 * (logLikelihood - alone) > beyondChance;
}

/** How long customers stay as far as they differ: by the sBG, by one rate where they do not; else as the sBG refuses. */
export function lastingAsTheyDiffer(table: LifeTable): Lasting | Refusal {
  const found = lastingOf(table, 'sbg');
  const areAlike = isRefusal(found)
    ? alike.includes(found.refused)
    : found.kind === 'sbg' && !differMeasurably(found.fit, table);
  return areAlike ? lastingOf(table, 'constant') : found;
}

const sbgShares = (parameters: SbgParameters, until: number): Float64Array =>
  Float64Array.from([1, ...sbgCurve(parameters, until).map(({ survival }) => survival)]);

const constantShares = (retention: number, until: number): Float64Array =>
  Float64Array.from({ length: until + 1 }, (_, age) => retention ** age);

/** S(0 … until) from the steps of a curve, each with its own share that stays. */
function curveShares({ time }: SurvivalCurve, stays: (step: number) => number, until: number): Float64Array {
  const shares = new Float64Array(until + 1);
  let [share, step] = [1, 0];
  for (let age = 0; age <= until; age++) {
    for (; step < time.length && (time[step] as number) <= age; step++) share *= stays(step);
    shares[age] = share;
  }
  return shares;
}

const stayedAt = ({ atRisk, lost }: SurvivalCurve, step: number): number =>
  1 - (lost[step] as number) / (atRisk[step] as number);

/** Shares still there at the ages 0, 1, 2 … `until`; fewer where a curve was not seen so far. */
export function sharesByAge(lasting: Lasting, until: number): Float64Array {
  if (lasting.kind === 'sbg') return sbgShares(lasting.fit.parameters, until);
  if (lasting.kind === 'constant') return constantShares(lasting.retention.value, until);
  const { curve, lastAge } = lasting;
  return curveShares(curve, (step) => stayedAt(curve, step), Math.min(until, lastAge));
}

/** Sets that intervals are drawn from. */
const drawn = 200;

/** One seed, so that the same data give the same interval. */
const seed = 2010;

/**
 * The same shares as they could be as well: of the sBG by its parameters, else by the binomial error of every rate
 * (Greenwood's for a curve). The same data give the same draws.
 */
export function drawnShares(lasting: Lasting, until: number): readonly Float64Array[] {
  if (lasting.kind === 'sbg') {
    return drawParameters(lasting.fit, drawn, seed).map((parameters) => sbgShares(parameters, until));
  }
  const draw = seededRandom(seed);
  const within = (share: number, error: number) => Math.min(1, Math.max(0, share + error * drawNormal(draw)));
  if (lasting.kind === 'constant') {
    const { value, renewals } = lasting.retention;
    const error = Math.sqrt((value * (1 - value)) / renewals);
    return Array.from({ length: drawn }, () => constantShares(within(value, error), until));
  }
  const { curve, lastAge } = lasting;
  return Array.from({ length: drawn }, () => {
    const stays = Float64Array.from(curve.time, (_, step) => {
      const share = stayedAt(curve, step);
      return within(share, Math.sqrt((share * (1 - share)) / (curve.atRisk[step] as number)));
    });
    return curveShares(curve, (step) => stays[step] as number, Math.min(until, lastAge));
  });
}
