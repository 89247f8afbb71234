import {
  fitPositive,
  type LogUncertainty,
  logUncertainty,
  type PositiveFit,
  type Steps,
} from '../numeric/positive-fit.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { groupPurchases, type PurchaseGroups } from './groups.ts';
import { btydLogLikelihood } from './likelihood.ts';
import { type BtydModelId, type BtydParameters, btydNames } from './model.ts';
import { type PurchaseSummaries, refuseImpossible } from './summaries.ts';

type BtydName = (typeof btydNames)[number];

/** A fitted BG/NBD or MBG/NBD, plain data. */
export interface BtydFit extends PositiveFit<BtydName> {
  readonly model: BtydModelId;
  readonly customers: number;
  readonly repeatBuyers: number;
  /** Groups of customers who bought alike. */
  readonly groups: number;
  /** Whether the purchases alone left open how customers leave, so that {@link leavingPrior} had a say. */
  readonly prior: boolean;
}

/** Below these a fit of four parameters says nothing, and is refused. A choice of ours: the literature names none. */
const fewestCustomers = 30;
const fewestRepeatBuyers = 10;

const sumOf = (values: Float64Array, { weight }: PurchaseGroups): number =>
  values.reduce((sum, value, group) => sum + value * (weight[group] as number), 0);

function refuseThin(groups: PurchaseGroups): Refusal | null {
  const { customers, repeatBuyers } = groups;
  if (customers < fewestCustomers) return { refused: 'too-few-customers', found: customers, needed: fewestCustomers };
  if (repeatBuyers < fewestRepeatBuyers) {
    return { refused: 'too-few-repeat-buyers', found: repeatBuyers, needed: fewestRepeatBuyers };
  }
  return sumOf(groups.T, groups) > 0 ? null : { refused: 'no-variation', about: 'T' };
}

/** Where to begin: rates around what was observed, so that the unit of time does not matter. */
function startsFor(groups: PurchaseGroups): readonly BtydParameters[] {
  const rate = sumOf(groups.x, groups) / sumOf(groups.T, groups);
  return [
    { r: 0.3, alpha: 0.15 / rate, a: 1, b: 2 },
    { r: 1, alpha: 1 / rate, a: 0.5, b: 3 },
  ];
}

/**
 * Log density of log a and log b where nothing is known of how customers leave: p(a, b) ∝ (a + b)^(−5/2), flat in the
 * mean probability of leaving and in the spread of it over customers.
 * Source: Gelman et al. 2013, Bayesian Data Analysis, 3rd ed., section 5.3.
 */
const leavingPrior = ({ a, b }: BtydParameters): number => Math.log(a) + Math.log(b) - 2.5 * Math.log(a + b);

/**
 * Maximum likelihood of BG/NBD or MBG/NBD from customers' purchases, in steps. Refuses impossible purchases, fewer than
 * 30 customers or 10 repeat buyers, no time observed, and fits that do not settle or leave parameters open. Purchases of
 * a short time, or of few customers, often say how much is bought and nothing of how customers leave: then the fit is
 * made again with {@link leavingPrior}, and says so.
 * Source: Fader, Hardie & Lee 2005, Marketing Science 24(2), 275–284; Batislam et al. 2007 for MBG/NBD.
 */
export function* fitBtyd(model: BtydModelId, summaries: PurchaseSummaries): Steps<BtydFit | Refusal> {
  const impossible = refuseImpossible(summaries);
  if (impossible !== null) return impossible;
  const groups = groupPurchases(summaries);
  const thin = refuseThin(groups);
  if (thin !== null) return thin;
  const logLikelihood = (parameters: BtydParameters) => btydLogLikelihood(model, parameters, groups);
  const starts = startsFor(groups);
  const found = yield* fitPositive({ names: btydNames, logLikelihood, starts });
  const prior = isRefusal(found);
  const penalised = (at: BtydParameters) => logLikelihood(at) + leavingPrior(at);
  const fit = prior ? yield* fitPositive({ names: btydNames, logLikelihood: penalised, starts }) : found;
  if (isRefusal(fit)) return fit;
  const { customers, repeatBuyers, x } = groups;
  const likelihood = logLikelihood(fit.parameters);
  return { model, ...fit, logLikelihood: likelihood, customers, repeatBuyers, groups: x.length, prior };
}

/** Uncertainty of given parameters by the curvature of the likelihood of these customers; see {@link logUncertainty}. */
export const btydUncertainty = (
  model: BtydModelId,
  parameters: BtydParameters,
  groups: PurchaseGroups,
): LogUncertainty<BtydName> | null =>
  logUncertainty({ names: btydNames, logLikelihood: (at) => btydLogLikelihood(model, at, groups) }, parameters);
