import { emptyHistogram, type Histogram, histogramBase, mergeHistograms } from '../statistics/histogram.ts';
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
 * Compares several disjoint groups of answers to one question. The omnibus test is Cochran's Q for net scores, χ² for
 * shares, Kruskal and Wallis' for means; each group is compared with all others together, not with a total that holds
 * it, and judged by {@link verdictsOf}. Groups without answers are in neither. Order does not matter.
 * Source: Holm 1979, Scandinavian Journal of Statistics 6, 65–70, and those of the tests.
 */
export function compareMany(variant: MetricVariant, histograms: readonly Histogram[], scale: Scale): ManyCompared {
  const sum = (parts: readonly Histogram[]): Histogram => parts.reduce(mergeHistograms, emptyHistogram(scale));
  const comparisons = histograms.map((answers, place) => {
    const rest = sum(histograms.filter((_, other) => other !== place));
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
