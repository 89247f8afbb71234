import type { LifeTable } from '../../statistics/life-table.ts';
import { lifeTableBase } from '../../statistics/life-table.ts';
import { nelderMead } from '../numeric/nelder-mead.ts';
import type { Refusal } from '../refusal.ts';
import type { SbgParameters } from './curve.ts';
import { likelihoodTerms, pullToSpread, type RenewalAge, sbgInformation, sbgLogLikelihood } from './likelihood.ts';

/** An sBG model fitted to cohorts. */
export interface SbgFit extends SbgParameters {
  readonly logLikelihood: number;
  /** Customers. */
  readonly n: number;
  /** Renewals at which anybody was at risk. */
  readonly ages: number;
  /** Covariance of (ln α, ln β): variance, covariance, variance. */
  readonly covariance: readonly [number, number, number];
}

/** Renewals that a fit needs: with two, two parameters meet every curve and nothing would speak against the model. */
export const fewestSbgAges = 3;

/** Why these counts have no maximum of likelihood inside the range of the parameters; null when they have one. */
function refusalOf(terms: readonly RenewalAge[]): Refusal | null {
  const observed = terms.filter(({ atRisk }) => atRisk > 0).length;
  if (observed < fewestSbgAges) return { refused: 'too-few-ages', found: observed, needed: fewestSbgAges };
  const lost = terms.reduce((sum, term) => sum + term.lost, 0);
  if (lost === 0) return { refused: 'nobody-lost' };
  if (terms.every((term) => term.age === 1 || term.lost === 0)) return { refused: 'lost-at-once' };
  return pullToSpread(terms) > 0 ? null : { refused: 'no-heterogeneity' };
}

/**
 * Fits the sBG by maximum likelihood to a life table in renewals, from one cohort or from several of any length: its
 * events are the customers lost at the ages 1, 2, …, its censored ones those still there when last seen. Refused with
 * fewer than three ages, without losses, with losses at the first age alone, when retention does not rise with age
 * (the likelihood then grows towards one constant rate), and when the search does not settle.
 * Source: Fader & Hardie 2007, appendix B; Fader & Hardie 2010, Marketing Science 29, 85–93 (several cohorts).
 */
export function fitSbg(table: LifeTable): SbgFit | Refusal {
  const terms = likelihoodTerms(table);
  if (terms === null) return { refused: 'out-of-range' };
  const refusal = refusalOf(terms);
  if (refusal !== null) return refusal;
  const deviation = (point: readonly number[]): number =>
    -sbgLogLikelihood({ alpha: Math.exp(point[0] ?? 0), beta: Math.exp(point[1] ?? 0) }, terms);
  const searches = starts.map((start) => nelderMead(deviation, start, { tolerance: 1e-13, restarts: 2 }));
  const best = searches.reduce((one, two) => (two.value < one.value ? two : one));
  const parameters = { alpha: Math.exp(best.point[0] ?? 0), beta: Math.exp(best.point[1] ?? 0) };
  const covariance = inverse(sbgInformation(parameters, terms));
  if (!best.converged || covariance === null) return { refused: 'not-converged' };
  const n = lifeTableBase(table);
  const ages = terms.filter(({ atRisk }) => atRisk > 0).length;
  return { ...parameters, logLikelihood: -best.value, n, ages, covariance };
}

/** Few and many customers at the ends of the scale of loyalty, as (ln α, ln β). */
const starts = [
  [0, 0],
  [0, 1.5],
  [-1, 2],
] as const;

/** Inverse of a symmetric 2 × 2 matrix; null unless it is positive definite. */
function inverse([a, b, c]: readonly [number, number, number]): readonly [number, number, number] | null {
  const determinant = a * c - b * b;
  if (!(a > 0 && determinant > 1e-12 * a * c)) return null;
  return [c / determinant, -b / determinant, a / determinant];
}
