import { type Histogram, histogramBase, subtractHistogram } from '../statistics/histogram.ts';
import type { Scale } from '../table/scale.ts';
import type { Difference, Homogeneity, MetricVariant, Verdict } from './metric.ts';
import { verdictsOf } from './verdict.ts';

/** One of several groups against all others together. */
export interface GroupAgainstRest {
  readonly n: number;
  readonly nRest: number;
  readonly difference: Difference;
  /** Corrected by Holm from three groups on. */
  readonly verdict: Verdict;
  /** Adjusted for all comparisons with enough responses; null where it was not tested. */
  readonly p: number | null;
}

/** Several groups compared: one test for all, and each group against the rest. */
export interface ManyCompared {
  readonly homogeneity: Homogeneity;
  readonly groups: readonly GroupAgainstRest[];
}

/**
 * Compares several groups of answers to one question. Each is compared with all answers that are not its own, the whole
 * less the group, and judged by {@link verdictsOf}; groups may share answers, each of which is in the whole once. The
 * omnibus test (Cochran's Q for net scores, χ² for shares, Kruskal and Wallis' for means) is of groups that share none.
 * Order does not matter.
 * Source: Holm 1979, Scandinavian Journal of Statistics 6, 65–70, and those of the tests.
 */
export function compareMany(
  variant: MetricVariant,
  histograms: readonly Histogram[],
  whole: Histogram,
  scale: Scale,
): ManyCompared {
  const comparisons = histograms.map((answers) => {
    const rest = subtractHistogram(whole, answers);
    const difference = variant.compare(answers, rest, scale);
    return { difference, nNow: histogramBase(answers), nBefore: histogramBase(rest) };
  });
  const verdicts = verdictsOf(comparisons);
  const groups = comparisons.map(({ difference, nNow, nBefore }, place): GroupAgainstRest => {
    const { verdict, p } = verdicts[place] ?? { verdict: 'too-few' as const, p: null };
    return { n: nNow, nRest: nBefore, difference, verdict, p };
  });
  return { homogeneity: variant.homogeneity(histograms, scale), groups };
}
