import { type NetCounts, netDifference, netInterval, netScore } from '../inference/net-score.ts';
import { type Histogram, histogramBase } from '../statistics/histogram.ts';
import { type Scale, scaleSteps } from '../table/scale.ts';
import { answersFromBest, countAnswers, explainedPart, worstAnswers } from './answer-range.ts';
import { baseCaveats, marginOf, noDifference, noEstimate } from './estimates.ts';
import type { Caveat, Estimate, ExplanationPart, Metric, MetricVariant } from './metric.ts';

const source = 'Reichheld 2003, Harvard Business Review 81(12), 46–54';
const method = 'adjusted-wald';

const intervalSources = [
  'Rocks 2016, The American Statistician 70(4), 365–372',
  'Lewis & Sauro 2021, MeasuringU: confidence intervals and tests of Net Promoter Scores',
];

/** The question's 0–10, and 1–10 with a caveat. On other scales no mapping to promoters and detractors is agreed. */
const supports = ({ min, max }: Scale): boolean => max === 10 && (min === 0 || min === 1);

const groupRanges = (scale: Scale) => ({
  promoters: answersFromBest(scale, 0, 2),
  passives: answersFromBest(scale, 2, 2),
  detractors: worstAnswers(scale, scaleSteps(scale) - 4),
});

/** Promoters (9–10), passives (7–8) and detractors (the rest); on a reversed scale mirrored. */
function npsCounts(answers: Histogram, scale: Scale): NetCounts {
  const ranges = groupRanges(scale);
  return {
    promoters: countAnswers(answers, ranges.promoters),
    passives: countAnswers(answers, ranges.passives),
    detractors: countAnswers(answers, ranges.detractors),
  };
}

function estimate(answers: Histogram, scale: Scale): Estimate {
  const n = histogramBase(answers);
  if (!supports(scale)) return noEstimate(method, n);
  const counts = npsCounts(answers, scale);
  const { low, high } = netInterval(counts);
  return { n, value: netScore(counts), low, high, method };
}

function parts(answers: Histogram, scale: Scale): readonly ExplanationPart[] {
  if (!supports(scale)) return [];
  const ranges = groupRanges(scale);
  return [
    explainedPart(answers, 'promoters', ranges.promoters, 1),
    explainedPart(answers, 'passives', ranges.passives, 0),
    explainedPart(answers, 'detractors', ranges.detractors, -1),
  ];
}

const scaleCaveats = ({ min }: Scale): readonly Caveat[] => (min === 1 ? ['nps-scale-1-10'] : []);

const points: MetricVariant = {
  id: 'points',
  unit: 'points',
  range: () => [-100, 100],
  betterWhen: () => 'higher',
  estimate,
  compare(now, before, scale) {
    if (!supports(scale)) return noDifference(method);
    const { value, low, high, p } = netDifference(npsCounts(now, scale), npsCounts(before, scale));
    return { value, low, high, p, method };
  },
  explain(answers, scale) {
    const shown = estimate(answers, scale);
    return {
      metric: 'nps',
      variant: 'points',
      scale,
      parts: parts(answers, scale),
      mean: null,
      estimate: shown,
      margin: marginOf(shown),
      caveats: [...baseCaveats(shown.n), ...scaleCaveats(scale)],
      sources: [source, ...intervalSources],
    };
  },
};

/**
 * Net Promoter Score: share of promoters (9–10) minus share of detractors (0–6), in points −100 … 100.
 * Interval: adjusted Wald (Rocks 2016). Null when nobody answered.
 */
export const nps: Metric = { id: 'nps', role: 'nps', statistic: 'histogram', supports, variants: [points], source };
