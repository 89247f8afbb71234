import { meanInterval, welchDifference } from '../inference/mean.ts';
import { kruskalWallis } from '../inference/tables/kruskal-wallis.ts';
import { rankSumsOfCounts } from '../inference/tables/ranks.ts';
import type { Histogram } from '../statistics/histogram.ts';
import { type Moments, momentsOf } from '../statistics/moments.ts';
import type { Scale } from '../table/scale.ts';
import { explainedPart } from './answer-range.ts';
import { baseCaveats, marginOf, noDifference, noEstimate, noHomogeneity } from './estimates.ts';
import type { Caveat, Difference, Estimate, ExplanationPart, MetricId, MetricVariant } from './metric.ts';

/** What makes the mean of the answers a variant of a metric. */
export interface MeanDefinition {
  readonly metric: MetricId;
  supports(scale: Scale): boolean;
  caveats(scale: Scale): readonly Caveat[];
  readonly source: string;
}

const method = 't';
const differenceMethod = 'welch';

const meanSources = ['Student 1908, Biometrika 6, 1–25', 'Welch 1947, Biometrika 34, 28–35'];

const stepParts = (answers: Histogram): readonly ExplanationPart[] =>
  answers.counts.map((_, index) => {
    const answer = answers.min + index;
    return explainedPart(answers, 'answer', { from: answer, to: answer }, 1);
  });

const isConstant = ({ variance }: Moments): boolean => variance === 0;

/** A mean of equal answers gets no interval: its t interval would have no width and claim certainty. */
function meanEstimate(moments: Moments): Estimate {
  const { low, high } = meanInterval(moments);
  const known = !isConstant(moments);
  return { n: moments.n, value: moments.mean, low: known ? low : null, high: known ? high : null, method };
}

/**
 * The mean of the answers on the question's own scale, t interval (not clipped to the scale; null below two answers
 * and when all are equal). Compared by Welch's t. Which direction is good news depends on the scale's good end.
 */
export function meanVariant(definition: MeanDefinition): MetricVariant {
  const estimate = (answers: Histogram, scale: Scale): Estimate => {
    const moments = momentsOf(answers);
    return definition.supports(scale) ? meanEstimate(moments) : noEstimate(method, moments.n);
  };

  const compare = (now: Histogram, before: Histogram, scale: Scale): Difference => {
    if (!definition.supports(scale)) return noDifference(differenceMethod);
    const { value, low, high, p } = welchDifference(momentsOf(now), momentsOf(before));
    return { value, low, high, p, method: differenceMethod };
  };

  return {
    id: 'mean',
    unit: 'scale',
    range: ({ min, max }) => [min, max],
    betterWhen: ({ goodEnd }) => (goodEnd === 'high' ? 'higher' : 'lower'),
    estimate,
    compare,
    homogeneity(groups, scale) {
      if (!definition.supports(scale)) return noHomogeneity('kruskal-wallis');
      const { statistic, df, p, epsilonSquared } = kruskalWallis(rankSumsOfCounts(groups.map(({ counts }) => counts)));
      return { test: 'kruskal-wallis', statistic, degrees: df, p, effect: epsilonSquared, fewestExpected: null };
    },
    explain(answers, scale) {
      const shown = estimate(answers, scale);
      const moments = momentsOf(answers);
      const deviation = moments.variance === null ? null : Math.sqrt(moments.variance);
      const constant: readonly Caveat[] = isConstant(moments) ? ['all-answers-equal'] : [];
      return {
        metric: definition.metric,
        variant: 'mean',
        scale,
        parts: stepParts(answers),
        mean: { sum: moments.sum, deviation },
        estimate: shown,
        margin: marginOf(shown),
        caveats: [...baseCaveats(shown.n), ...constant, ...definition.caveats(scale)],
        sources: [definition.source, ...meanSources],
      };
    },
  };
}
