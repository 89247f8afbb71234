import { netHomogeneity } from '../inference/net/homogeneity.ts';
import { type NetCounts, netDifference, netInterval, netScore } from '../inference/net-score.ts';
import { type Histogram, histogramBase } from '../statistics/histogram.ts';
import type { Scale } from '../table/scale.ts';
import { type AnswerRange, countAnswers, explainedPart } from './answer-range.ts';
import { baseCaveats, marginOf, noDifference, noEstimate, noHomogeneity } from './estimates.ts';
import type { Caveat, Estimate, MetricId, MetricVariant, PartId } from './metric.ts';

const method = 'adjusted-wald';

const intervalSources = [
  'Rocks 2016, The American Statistician 70(4), 365–372',
  'Lewis & Sauro 2021, MeasuringU: confidence intervals and tests of Net Promoter Scores',
];

/** What makes the share of good answers less that of bad ones a variant of a metric. */
export interface NetDefinition {
  readonly id: string;
  readonly metric: MetricId;
  supports(scale: Scale): boolean;
  /** The answers that add, that only count in the base, and that take away. */
  groups(scale: Scale): Readonly<Record<keyof NetCounts, AnswerRange>>;
  readonly parts: Readonly<Record<keyof NetCounts, PartId>>;
  caveats(scale: Scale): readonly Caveat[];
  readonly source: string;
}

/**
 * Share of good answers less share of bad ones, in points −100 … 100. Interval: adjusted Wald (Rocks 2016).
 * Null when nobody answered.
 */
export function netVariant(definition: NetDefinition): MetricVariant {
  const { id, metric, supports, groups, parts, caveats, source } = definition;

  const countsOf = (answers: Histogram, scale: Scale): NetCounts => {
    const { promoters, passives, detractors } = groups(scale);
    return {
      promoters: countAnswers(answers, promoters),
      passives: countAnswers(answers, passives),
      detractors: countAnswers(answers, detractors),
    };
  };

  const estimate = (answers: Histogram, scale: Scale): Estimate => {
    const n = histogramBase(answers);
    if (!supports(scale)) return noEstimate(method, n);
    const counts = countsOf(answers, scale);
    const { low, high } = netInterval(counts);
    return { n, value: netScore(counts), low, high, method };
  };

  const partsOf = (answers: Histogram, scale: Scale) => {
    if (!supports(scale)) return [];
    const { promoters, passives, detractors } = groups(scale);
    const between = explainedPart(answers, parts.passives, passives, 0);
    return [
      explainedPart(answers, parts.promoters, promoters, 1),
      ...(passives.to >= passives.from ? [between] : []),
      explainedPart(answers, parts.detractors, detractors, -1),
    ];
  };

  return {
    id,
    unit: 'points',
    range: () => [-100, 100],
    betterWhen: () => 'higher',
    estimate,
    compare(now, before, scale) {
      if (!supports(scale)) return noDifference(method);
      const { value, low, high, p } = netDifference(countsOf(now, scale), countsOf(before, scale));
      return { value, low, high, p, method };
    },
    homogeneity(groups, scale) {
      const found = supports(scale) ? netHomogeneity(groups.map((answers) => countsOf(answers, scale))) : null;
      if (found === null) return noHomogeneity('cochran-q');
      const { q, degrees, p, beyondChance } = found;
      return { test: 'cochran-q', statistic: q, degrees, p, effect: beyondChance, fewestExpected: null };
    },
    explain(answers, scale) {
      const shown = estimate(answers, scale);
      return {
        metric,
        variant: id,
        scale,
        parts: partsOf(answers, scale),
        mean: null,
        estimate: shown,
        margin: marginOf(shown),
        caveats: [...baseCaveats(shown.n), ...caveats(scale)],
        sources: [source, ...intervalSources],
      };
    },
  };
}
