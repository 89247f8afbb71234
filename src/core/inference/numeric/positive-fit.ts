import { type Bounds, usualConfidence } from '../bounds.ts';
import type { Refusal } from '../refusal.ts';
import { twoSidedZ } from '../special/normal-quantile.ts';
import { hessian } from './hessian.ts';
import { nelderMeadSteps } from './nelder-mead.ts';
import { cholesky, invertPositiveDefinite } from './positive-definite.ts';

/** How far a fit has come; `total` is what fits of this kind usually need. */
export interface FitProgress {
  readonly done: number;
  readonly total: number;
}

/** A computation in steps, between which other work can happen and after any of which it can be dropped. */
export type Steps<Answer> = Generator<FitProgress, Answer>;

/** Values by the names of parameters. */
export type Named<Name extends string> = Readonly<Record<Name, number>>;

/** How uncertain fitted parameters are, on the scale of their logarithms, where the likelihood is nearly normal. */
export interface LogUncertainty<Name extends string> {
  /** Standard errors of the logarithms. */
  readonly standardErrors: Named<Name>;
  /** The lower triangle L of the covariance matrix L · Lᵀ of the logarithms, rows in the order of the names. */
  readonly root: readonly (readonly number[])[];
}

/** Parameters above 0 where a likelihood is highest. */
export interface PositiveFit<Name extends string> {
  readonly parameters: Named<Name>;
  readonly uncertainty: LogUncertainty<Name>;
  /** exp(log estimate ± z · standard error), 95 %. */
  readonly intervals: Readonly<Record<Name, Bounds>>;
  readonly logLikelihood: number;
  /** How often the likelihood was computed. */
  readonly evaluations: number;
}

/** A likelihood of parameters above 0, and where to begin the search for its top. */
export interface PositiveProblem<Name extends string> {
  readonly names: readonly Name[];
  readonly logLikelihood: (parameters: Named<Name>) => number;
  readonly starts: readonly Named<Name>[];
}

const evaluationsPerStart = 700;
const search = { tolerance: 1e-13, pauseEvery: 2 };

/** Standard error of a logarithm from which on an interval spans more than eight powers of ten: nothing is known. */
const tooUncertain = 5;

const named = <Name extends string>(names: readonly Name[], values: readonly number[]): Named<Name> =>
  Object.fromEntries(names.map((name, index) => [name, values[index] ?? Number.NaN])) as Record<Name, number>;

/**
 * Uncertainty of the logarithms of parameters from the curvature of the log-likelihood there, the inverse of the
 * negative Hessian by central differences. Null where the likelihood does not curve downwards in all directions.
 * Source: Efron & Hinkley 1978, Biometrika 65(3), 457–482 (observed information).
 */
export function logUncertainty<Name extends string>(
  { names, logLikelihood }: Pick<PositiveProblem<Name>, 'names' | 'logLikelihood'>,
  parameters: Named<Name>,
): LogUncertainty<Name> | null {
  const logs = names.map((name) => Math.log(parameters[name]));
  const curvature = hessian((point) => -logLikelihood(named(names, point.map(Math.exp))), logs);
  const covariance = curvature.flat().every(Number.isFinite) ? invertPositiveDefinite(curvature) : null;
  const root = covariance === null ? null : cholesky(covariance);
  if (root === null) return null;
  return {
    standardErrors: named(
      names,
      root.map((row) => Math.hypot(...row)),
    ),
    root,
  };
}

/** The parameter that is least known. */
const leastKnown = <Name extends string>(names: readonly Name[], errors: Named<Name>): Name | undefined =>
  names.toSorted((one, two) => errors[two] - errors[one])[0];

/**
 * Maximum likelihood of parameters above 0 by Nelder–Mead on their logarithms from each start. Refuses where
 * the data leave a parameter open (`unidentified`): on a ridge, or running off to 0 or without end, as with customers
 * who are all alike; and when the search does not settle although they do not (`not-converged`).
 */
export function* fitPositive<Name extends string>(problem: PositiveProblem<Name>): Steps<PositiveFit<Name> | Refusal> {
  const { names, logLikelihood, starts } = problem;
  const total = starts.length * evaluationsPerStart;
  const cost = (logs: readonly number[]): number => -logLikelihood(named(names, logs.map(Math.exp)));
  let evaluations = 0;
  let best: { point: readonly number[]; value: number; converged: boolean } | null = null;
  for (const start of starts) {
    const logs = names.map((name) => Math.log(start[name]));
    const climb = nelderMeadSteps(cost, logs, search);
    let step = climb.next();
    for (; !step.done; step = climb.next()) {
      yield { done: Math.min(total, evaluations + step.value.evaluations), total };
    }
    evaluations += step.value.evaluations;
    if (best === null || step.value.value < best.value) best = step.value;
  }
  if (best === null) return { refused: 'not-converged' };
  const parameters = named(names, best.point.map(Math.exp));
  const uncertainty = logUncertainty(problem, parameters);
  if (uncertainty === null) return { refused: 'unidentified' };
  const worst = leastKnown(names, uncertainty.standardErrors);
  if (worst !== undefined && uncertainty.standardErrors[worst] > tooUncertain) {
    return { refused: 'unidentified', about: worst };
  }
  if (!best.converged) return { refused: 'not-converged' };
  const intervals = intervalsOf(names, parameters, uncertainty);
  return { parameters, uncertainty, intervals, logLikelihood: -best.value, evaluations };
}

function intervalsOf<Name extends string>(
  names: readonly Name[],
  parameters: Named<Name>,
  { standardErrors }: LogUncertainty<Name>,
): Readonly<Record<Name, Bounds>> {
  const z = twoSidedZ(usualConfidence);
  const bounds = names.map((name): [Name, Bounds] => {
    const factor = Math.exp(z * standardErrors[name]);
    return [name, { low: parameters[name] / factor, high: parameters[name] * factor }];
  });
  return Object.fromEntries(bounds) as Record<Name, Bounds>;
}

/** Runs a computation in steps to its end, without pause. */
export function finish<Answer>(steps: Steps<Answer>): Answer {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
