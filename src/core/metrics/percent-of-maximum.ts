import type { Scale } from '../table/scale.ts';
import { type MeanDefinition, meanVariant } from './mean-variant.ts';
import type { Difference, Estimate, MetricVariant } from './metric.ts';

/** Percent of the way from the worst answer to the best that a mean has come. */
const percentOf = (mean: number, { min, max, goodEnd }: Scale): number =>
  (100 * (goodEnd === 'high' ? mean - min : max - mean)) / (max - min);

/** The ends of an interval in percent; on a reversed scale the lowest mean is the best. */
function percentRange(low: number | null, high: number | null, scale: Scale) {
  const [worst, best] = scale.goodEnd === 'high' ? [low, high] : [high, low];
  const inside = (mean: number | null) => (mean === null ? null : Math.min(100, Math.max(0, percentOf(mean, scale))));
  return { low: inside(worst), high: inside(best) };
}

function estimateOf(mean: Estimate, scale: Scale): Estimate {
  const value = mean.value === null ? null : percentOf(mean.value, scale);
  return { ...mean, value, ...percentRange(mean.low, mean.high, scale) };
}

function differenceOf(mean: Difference, { min, max, goodEnd }: Scale): Difference {
  const factor = (goodEnd === 'high' ? 100 : -100) / (max - min);
  const times = (value: number | null) => (value === null || value === 0 ? value : value * factor);
  const [low, high] = factor > 0 ? [mean.low, mean.high] : [mean.high, mean.low];
  return { ...mean, value: times(mean.value), low: times(low), high: times(high) };
}

/**
 * The mean as percent of the maximum: 0 where everybody gave the worst answer, 100 where everybody gave the best, so
 * that questions on different scales can be read side by side. Interval and comparison are those of the mean, clipped
 * to 0 … 100. Source: Cohen, Cohen, Aiken & West 1999, Multivariate Behavioral Research 34(3), 315–346.
 */
export function percentOfMaximum(definition: MeanDefinition): MetricVariant {
  const mean = meanVariant(definition);
  const estimate: MetricVariant['estimate'] = (answers, scale) => estimateOf(mean.estimate(answers, scale), scale);
  return {
    id: 'percent-of-maximum',
    unit: 'percent',
    range: () => [0, 100],
    betterWhen: () => 'higher',
    estimate,
    compare: (now, before, scale) => differenceOf(mean.compare(now, before, scale), scale),
    homogeneity: (groups, scale) => mean.homogeneity(groups, scale),
    explain(answers, scale) {
      const explained = mean.explain(answers, scale);
      const shown = estimateOf(explained.estimate, scale);
      const margin = explained.margin === null ? null : (100 * explained.margin) / (scale.max - scale.min);
      return { ...explained, variant: 'percent-of-maximum', estimate: shown, margin };
    },
  };
}
