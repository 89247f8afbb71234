import { exposureRate } from '../churn/exposure-rate.ts';
import { drawGamma, drawNormal } from '../numeric/draws.ts';
import { drawPert, pertMean } from '../numeric/pert.ts';
import type { Draw } from '../numeric/random.ts';
import type {
  GroupKnowledge,
  KnownChurn,
  KnownRevenue,
  MeasuredGroup,
  MeasureWorld,
  PlannedMeasure,
} from './measure.ts';

/** Share lost within a year at a steady rate per year. */
export const yearlyShare = (rate: number): number => -Math.expm1(-rate);

const churnOf = (known: KnownChurn): number =>
  'typed' in known ? known.typed : yearlyShare(exposureRate(known.events, known.exposure).value ?? 0);

const revenueOf = (known: KnownRevenue): number => ('typed' in known ? known.typed : known.mean);

type Groups = readonly (readonly [MeasuredGroup, GroupKnowledge])[];

const groupsOf = ({ groups }: PlannedMeasure): Groups => Object.entries(groups) as unknown as Groups;

const byGroup = (groups: Groups, of: (known: GroupKnowledge) => number): MeasureWorld['mix'] =>
  Object.fromEntries(groups.map(([group, known]) => [group, of(known)]));

function sharesOf(weights: MeasureWorld['mix']): MeasureWorld['mix'] {
  const sum = Object.values(weights).reduce((total, weight) => total + weight, 0);
  return Object.fromEntries(Object.entries(weights).map(([group, weight]) => [group, sum > 0 ? weight / sum : 0]));
}

/** The world that is expected: the means of what is given as a range, and the rates that were seen. */
export function expectedWorld(plan: PlannedMeasure): MeasureWorld {
  const { expected, real, reached, margin, costOnce, costYearly } = plan;
  const groups = groupsOf(plan);
  return {
    change: pertMean(expected),
    real: pertMean(real),
    reached,
    margin,
    costOnce,
    costYearly,
    mix: sharesOf(byGroup(groups, ({ answers }) => answers)),
    churn: byGroup(groups, ({ churn }) => churnOf(churn)),
    revenue: byGroup(groups, ({ revenue }) => revenueOf(revenue)),
  };
}

/**
 * A world that could be as well. Ranges are drawn from beta-PERT distributions; rates of loss from the gamma posterior
 * of a Poisson rate, shares of the groups from the Dirichlet posterior of their counts, both with Jeffreys' prior; mean
 * revenue from a normal distribution, not below 0. What was typed as one number stays.
 * Sources: Malcolm et al. 1959, Operations Research 7(5), 646–669; Gelman et al. 2013, Bayesian Data Analysis, chapters 2, 3.
 */
export function drawWorld(plan: PlannedMeasure, expected: MeasureWorld, draw: Draw): MeasureWorld {
  const groups = groupsOf(plan);
  const churn = (known: KnownChurn) =>
    'typed' in known ? known.typed : yearlyShare(drawGamma(draw, known.events + 0.5, 1 / known.exposure));
  const revenue = (known: KnownRevenue) =>
    'typed' in known ? known.typed : Math.max(0, known.mean + known.error * drawNormal(draw));
  return {
    ...expected,
    change: drawPert(draw, plan.expected),
    real: drawPert(draw, plan.real),
    mix:
      groups.length === 1 ? expected.mix : sharesOf(byGroup(groups, ({ answers }) => drawGamma(draw, answers + 0.5))),
    churn: byGroup(groups, (known) => churn(known.churn)),
    revenue: byGroup(groups, (known) => revenue(known.revenue)),
  };
}
