import { type LifeTable, lifeTableOfCounts } from '../../statistics/life-table.ts';
import { type Bounds, usualConfidence } from '../bounds.ts';
import type { Refusal } from '../refusal.ts';
import { type CurveOptions, kaplanMeier, type SurvivalCurve, survivalAt } from '../survival/kaplan-meier.ts';

/** One age of all cohorts together; `age` is the number of periods since the start. */
export interface PooledAge extends Bounds {
  readonly age: number;
  /** Customers of the cohorts that were observed up to this age, one age before. */
  readonly atRisk: number;
  readonly lost: number;
  /** Share of those at risk who stayed. */
  readonly retention: number | null;
  /** Share of the starting customers still there, the life-table Kaplan–Meier estimate. */
  readonly survival: number | null;
  readonly standardError: number | null;
}

/** Cohorts by age, and all cohorts together. */
export interface CohortTriangle {
  /** Share of each cohort still there at each observed age; a row of null for a cohort of nobody. */
  readonly matrix: readonly (readonly (number | null)[])[];
  /** The ages 1, 2, … that at least one cohort has reached. */
  readonly pooled: readonly PooledAge[];
  readonly curve: SurvivalCurve;
}

/**
 * The life table of cohorts given as customers still there at the ages 0, 1, 2, … that were observed: who is missing
 * at the next age was lost at it, who is left at the last is censored there. A cohort may not grow: customers who come
 * back belong to no later age of it.
 */
export function lifeTableOfCohorts(cohorts: readonly (readonly number[])[]): LifeTable | Refusal {
  const lost: number[] = [];
  const left: number[] = [];
  for (const [place, cohort] of cohorts.entries()) {
    for (const [age, active] of cohort.entries()) {
      const gone = age === 0 ? 0 : (cohort[age - 1] ?? active) - active;
      if (!(active >= 0 && gone >= 0)) return { refused: 'cohort-grows', about: String(place + 1) };
      lost[age] = (lost[age] ?? 0) + gone;
      left[age] = (left[age] ?? 0) + (age === cohort.length - 1 ? active : 0);
    }
  }
  return lifeTableOfCounts(lost, left);
}

/**
 * The cohort triangle with its pooled row. A cohort contributes only the ages it has reached; the pooled share is the
 * Kaplan–Meier estimate of the life table of all cohorts, so it equals the survival curve of the same customers.
 * Source: Cutler & Ederer 1958, Journal of Chronic Diseases 8, 699–712 (life table); Greenwood 1926 (its error).
 */
export function cohortTriangle(
  cohorts: readonly (readonly number[])[],
  options: CurveOptions = {},
): CohortTriangle | Refusal {
  const table = lifeTableOfCohorts(cohorts);
  if ('refused' in table) return table;
  const curve = kaplanMeier(table, { confidence: usualConfidence, ...options });
  const ages = Math.max(0, ...cohorts.map((cohort) => cohort.length - 1));
  const pooled = Array.from({ length: ages }, (_, index): PooledAge => {
    const reached = cohorts.filter((cohort) => cohort.length > index + 1);
    const sum = (age: number): number => reached.reduce((total, cohort) => total + (cohort[age] ?? 0), 0);
    const atRisk = sum(index);
    const lost = atRisk - sum(index + 1);
    const at = survivalAt(curve, index + 1);
    return {
      age: index + 1,
      atRisk,
      lost,
      retention: atRisk > 0 ? (atRisk - lost) / atRisk : null,
      survival: at?.survival ?? null,
      standardError: at?.standardError ?? null,
      low: at?.low ?? null,
      high: at?.high ?? null,
    };
  });
  const matrix = cohorts.map((cohort) => {
    const size = cohort[0] ?? 0;
    return cohort.map((active) => (size > 0 ? active / size : null));
  });
  return { matrix, pooled, curve };
}
