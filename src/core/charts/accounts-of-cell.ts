import type { Account } from '../account/account.ts';
import { accountOfComparison, accountOfGroups } from '../account/change.ts';
import type { Frame } from '../frame/frame.ts';
import { noEstimate } from '../metrics/estimates.ts';
import { metricById, variantOf } from '../metrics/index.ts';
import { fewestForValue } from '../metrics/metric.ts';
import { type Histogram, histogramBase, mergeHistograms } from '../statistics/histogram.ts';
import type { Judged } from './judged.ts';

/** The arithmetic of a number's change; null where nothing is compared or a side is too small to show. */
export function accountOfChange({ now, change, unit }: Judged): Account | null {
  return change?.difference ? accountOfComparison(unit, now, change.before, change.difference) : null;
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
