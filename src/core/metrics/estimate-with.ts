import { finitePopulationFactor } from '../inference/net/finite-population.ts';
import { effectiveHistogram } from '../inference/weights/effective-histogram.ts';
import { type Histogram, histogramBase } from '../statistics/histogram.ts';
import type { WeightedHistogram } from '../statistics/weighted-histogram.ts';
import type { Scale } from '../table/scale.ts';
import type { Estimate, MetricVariant } from './metric.ts';

/** What else is known of the answers. */
export interface EstimateOptions {
  /** How many customers there are in all, answered or not. */
  readonly population?: number;
}

const isWeighted = (answers: Histogram | WeightedHistogram): answers is WeightedHistogram => 'weights' in answers;

/** The end of an interval moved towards the estimate, as its distance from it shrinks by a factor. */
const drawn = (end: number | null, value: number | null, factor: number | null): number | null =>
  end === null || value === null || factor === null ? null : value + factor * (end - value);

/**
 * A variant's estimate of plain or weighted answers. Weighted ones: the weighted score, its interval that of as many
 * answers as they are worth (Kish), `n` the answers themselves. With a known population both ends come nearer by the
 * finite population correction √((N − n)/(N − 1)): everybody asked leaves nothing to chance. A population below the
 * base is impossible and leaves no interval.
 * Source: Kish 1965, Survey Sampling, 11.7; Cochran 1977, Sampling Techniques, 3rd ed., 2.6.
 */
export function estimateWith(
  variant: MetricVariant,
  answers: Histogram | WeightedHistogram,
  scale: Scale,
  { population }: EstimateOptions = {},
): Estimate {
  const n = histogramBase(answers);
  const estimate = { ...variant.estimate(isWeighted(answers) ? effectiveHistogram(answers) : answers, scale), n };
  if (population === undefined || n === 0) return estimate;
  const factor = finitePopulationFactor(n, population);
  const { value, low, high } = estimate;
  return { ...estimate, low: drawn(low, value, factor), high: drawn(high, value, factor) };
}
