import { type LifeTable, lifeTableBase } from '../../statistics/life-table.ts';
import { finish, fitPositive, type PositiveFit } from '../numeric/positive-fit.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { pullToSpread, type RenewalAge, renewalAges, sbgLogLikelihood } from './likelihood.ts';

/** An sBG model fitted to cohorts. */
export interface SbgFit extends PositiveFit<'alpha' | 'beta'> {
  /** Customers. */
  readonly n: number;
  /** Renewals at which anybody was at risk, from the first on. */
  readonly ages: number;
}

/** Renewals that a fit needs: with two, two parameters meet every curve and nothing would speak against the model. */
export const fewestSbgAges = 3;

/** Why these counts have no highest likelihood inside the range of the parameters; null when they have one. */
function refusalOf(ages: readonly RenewalAge[]): Refusal | null {
  if (ages.length < fewestSbgAges) return { refused: 'too-few-ages', found: ages.length, needed: fewestSbgAges };
  if (ages.every(({ lost }) => lost === 0)) return { refused: 'nobody-lost' };
  if (ages.every(({ age, lost }) => age === 1 || lost === 0)) return { refused: 'lost-at-once' };
  return pullToSpread(ages) > 0 ? null : { refused: 'no-heterogeneity' };
}

/** Customers who differ much, somewhat, and little. */
const starts = [
  { alpha: 0.4, beta: 1.6 },
  { alpha: 1, beta: 5 },
  { alpha: 20, beta: 100 },
] as const;

/**
 * Fits the sBG by maximum likelihood to a life table in renewals, from one cohort or from several of any length: its
 * events are the customers lost at the ages 1, 2, …, its censored ones those still there when last seen. Refused with
 * fewer than three ages, without losses, with losses at the first age alone, when retention does not rise with age
 * (the likelihood then grows towards one constant rate), and when the search does not settle or leaves a parameter
 * open.
 * Source: Fader & Hardie 2007, Journal of Interactive Marketing 21(1), appendix B; several cohorts: Fader & Hardie
 * 2010, Marketing Science 29, 85–93.
 */
export function fitSbg(table: LifeTable): SbgFit | Refusal {
  const ages = renewalAges(table);
  if (ages === null) return { refused: 'out-of-range' };
  const refusal = refusalOf(ages);
  if (refusal !== null) return refusal;
  const logLikelihood = (parameters: { readonly alpha: number; readonly beta: number }): number =>
    sbgLogLikelihood(parameters, ages);
  const fit = finish(fitPositive({ names: ['alpha', 'beta'], logLikelihood, starts }));
  return isRefusal(fit) ? fit : { ...fit, n: lifeTableBase(table), ages: ages.length };
}
