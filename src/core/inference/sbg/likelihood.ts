import type { LifeTable } from '../../statistics/life-table.ts';
import { lifeTableBase } from '../../statistics/life-table.ts';
import type { SbgParameters } from './curve.ts';

/** Customers who could renew at an age, at least one, and how many did not: all that the likelihood needs. */
export interface RenewalAge {
  readonly age: number;
  readonly atRisk: number;
  readonly lost: number;
}

/**
 * The renewals of a life table whose times are whole numbers of renewals, age 1 first. Null when a time is not whole
 * or somebody was lost at age 0, before the first renewal.
 */
export function renewalAges(table: LifeTable): readonly RenewalAge[] | null {
  const ages: RenewalAge[] = [];
  let left = lifeTableBase(table);
  for (let index = 0; index < table.time.length; index++) {
    const time = table.time[index] as number;
    const lost = table.events[index] as number;
    if (!Number.isInteger(time) || (time === 0 && lost > 0)) return null;
    for (let age = ages.length + 1; age < time; age++) ages.push({ age, atRisk: left, lost: 0 });
    if (time > 0) ages.push({ age: time, atRisk: left, lost });
    left -= lost + (table.censored[index] as number);
  }
  return ages;
}

/**
 * Log-likelihood of an sBG. Losses at an age given those at risk are binomial with chance α / (α + β + age − 1), so
 * ln L = Σ lost · ln α + kept · ln(β + age − 1) − at risk · ln(α + β + age − 1).
 * Source: Fader & Hardie 2007, Journal of Interactive Marketing 21(1), appendix B, rearranged.
 */
export function sbgLogLikelihood({ alpha, beta }: SbgParameters, ages: readonly RenewalAge[]): number {
  let sum = 0;
  for (const { age, atRisk, lost } of ages) {
    sum +=
      lost * Math.log(alpha) + (atRisk - lost) * Math.log(beta + age - 1) - atRisk * Math.log(alpha + beta + age - 1);
  }
  return sum;
}

/**
 * Slope of the log-likelihood towards customers who differ, at the best constant rate c: with s = 1 / (α + β), s → 0,
 * it is Σ (age − 1) · (kept / (1 − c) − at risk). Not above 0 when the rate of loss does not fall with age.
 */
export function pullToSpread(ages: readonly RenewalAge[]): number {
  let [atRisk, lost] = [0, 0];
  for (const term of ages) {
    atRisk += term.atRisk;
    lost += term.lost;
  }
  const retention = 1 - lost / atRisk;
  if (!(retention > 0)) return 0;
  return ages.reduce((sum, term) => sum + (term.age - 1) * ((term.atRisk - term.lost) / retention - term.atRisk), 0);
}
