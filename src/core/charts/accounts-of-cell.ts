import type { Account } from '../account/account.ts';
import { accountOfComparison, accountOfGroups, accountOfRest } from '../account/change.ts';
import { accountOfLimits, accountOfStep } from '../account/trend.ts';
import type { Frame } from '../frame/frame.ts';
import { noEstimate } from '../metrics/estimates.ts';
import { metricById, variantOf } from '../metrics/index.ts';
import { fewestForValue, type Unit } from '../metrics/metric.ts';
import { type Histogram, histogramBase, mergeHistograms } from '../statistics/histogram.ts';
import type { Judged } from './judged.ts';
import type { SeriesControl } from './series-control.ts';

/**
 * The arithmetic of a number's change, or of its difference to all others; null where nothing is compared or a side is
 * too small to show.
 */
export function accountOfChange({ now, change, unit }: Judged, to: 'before' | 'rest' = 'before'): Account | null {
  if (!change?.difference) return null;
  return (to === 'rest' ? accountOfRest : accountOfComparison)(unit, now, change.before, change.difference);
}

const limitKinds = { points: 'net', percent: 'share', rate: 'share', scale: 'mean' } as const;

/** The arithmetic of one series' limits (at the bucket `index`) and of each of its steps. */
export interface ControlAccounts {
  readonly limits: { readonly index: number; readonly account: Account } | null;
  readonly steps: readonly Account[];
}

/**
 * The arithmetic of limits and steps: limits of the first bucket that leaves them, else of the last one with answers.
 * Refused limits and steps have an account with the reason.
 */
export function accountsOfControl({ chart, outside, limits, levels, steps, partition }: SeriesControl, unit: Unit) {
  const index = outside[0]?.index ?? chart.points.findLastIndex(({ value }) => value !== null);
  const given = levels.length > 1 ? levels.slice(1) : [];
  return {
    limits:
      limits === null || index < 0 ? null : { index, account: accountOfLimits(limitKinds[unit], chart, index, unit) },
    steps: steps === 'given' ? given.map((_, step) => accountOfStep(partition, unit, step)) : [],
  } satisfies ControlAccounts;
}

/**
 * Whether the groups of a split series differ over its whole time; null where it is not split or fewer than two groups
 * have as many answers as a value needs.
 */
export function accountOfSplit(series: Frame, nameOf: (group: string) => string): Account | null {
  const { metric, scale, unit, rows } = series;
  const variant = variantOf(metricById(metric), series.variant);
  const groups = new Map<string, Histogram>();
  for (const { group, answers } of rows) {
    const [name] = group;
    if (name === undefined) return null;
    const known = groups.get(name);
    groups.set(name, known ? mergeHistograms(known, answers) : answers);
  }
  const shown = [...groups].map(([group, answers]) => ({
    group,
    answers,
    enough: histogramBase(answers) >= fewestForValue,
  }));
  const tested = shown.filter(({ enough }) => enough).map(({ answers }) => answers);
  if (tested.length < 2) return null;
  const estimates = shown.map(({ group, answers, enough }) => {
    const estimate = variant.estimate(answers, scale);
    return { name: nameOf(group), estimate: enough ? estimate : noEstimate(estimate.method, estimate.n) };
  });
  return accountOfGroups(unit, estimates, variant.homogeneity(tested, scale));
}
