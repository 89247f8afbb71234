import { newcombeDifference, type Share, wilsonInterval } from '../inference/proportion.ts';
import { shareDifferenceP } from '../inference/proportion-test.ts';
import { contingency } from '../inference/tables/contingency.ts';
import { type Histogram, histogramBase } from '../statistics/histogram.ts';
import type { Scale } from '../table/scale.ts';
import { type AnswerRange, countAnswers } from './answer-range.ts';
import { baseCaveats, marginOf, noDifference, noEstimate, noHomogeneity } from './estimates.ts';
import type { Caveat, Difference, Estimate, ExplanationPart, MetricId, MetricVariant } from './metric.ts';

/** What makes a share of answers a variant of a metric. */
export interface ShareDefinition {
  readonly id: string;
  readonly metric: MetricId;
  supports(scale: Scale): boolean;
  /** The answers that count as hits. */
  hits(scale: Scale): AnswerRange;
  parts(answers: Histogram, scale: Scale): readonly ExplanationPart[];
  caveats(scale: Scale): readonly Caveat[];
  readonly source: string;
}

const method = 'wilson';
const differenceMethod = 'newcombe-10';

/** Literature of the interval and the comparison of shares. */
const shareSources = [
  'Wilson 1927, Journal of the American Statistical Association 22, 209–212',
  'Newcombe 1998, Statistics in Medicine 17, 873–890',
  'Campbell 2007, Statistics in Medicine 26, 3661–3675',
];

const percent = (fraction: number | null): number | null => (fraction === null ? null : 100 * fraction);

/**
 * A share of answers in percent of the base, Wilson interval. Compared by Newcombe's method 10; p by the N − 1 χ²
 * test, Fisher's where an expected count is below 1. Higher is better, because hits are counted from the good end.
 */
export function shareVariant(definition: ShareDefinition): MetricVariant {
  const shareOf = (answers: Histogram, scale: Scale): Share => ({
    hits: countAnswers(answers, definition.hits(scale)),
    base: histogramBase(answers),
  });

  const estimate = (answers: Histogram, scale: Scale): Estimate => {
    const { hits, base } = shareOf(answers, scale);
    if (base === 0 || !definition.supports(scale)) return noEstimate(method, base);
    const { low, high } = wilsonInterval(hits, base);
    return { n: base, value: (100 * hits) / base, low: percent(low), high: percent(high), method };
  };

  const compare = (now: Histogram, before: Histogram, scale: Scale): Difference => {
    if (!definition.supports(scale)) return noDifference(differenceMethod);
    const first = shareOf(now, scale);
    const second = shareOf(before, scale);
    const { value, low, high } = newcombeDifference(first, second);
    const p = shareDifferenceP(first, second);
    return { value: percent(value), low: percent(low), high: percent(high), p, method: differenceMethod };
  };

  return {
    id: definition.id,
    unit: 'percent',
    range: () => [0, 100],
    betterWhen: () => 'higher',
    estimate,
    compare,
    homogeneity(groups, scale) {
      if (!definition.supports(scale)) return noHomogeneity('chi-square');
      const shares = groups.map((answers) => shareOf(answers, scale)).filter(({ base }) => base > 0);
      const found = contingency(shares.map(({ hits, base }) => [hits, base - hits]));
      const { statistic, df, p, cramersVCorrected, fewestExpected } = found;
      return { test: 'chi-square', statistic, degrees: df, p, effect: cramersVCorrected, fewestExpected };
    },
    explain(answers, scale) {
      const shown = estimate(answers, scale);
      return {
        metric: definition.metric,
        variant: definition.id,
        scale,
        parts: definition.parts(answers, scale),
        mean: null,
        estimate: shown,
        margin: marginOf(shown),
        caveats: [...baseCaveats(shown.n), ...definition.caveats(scale)],
        sources: [definition.source, ...shareSources],
      };
    },
  };
}
