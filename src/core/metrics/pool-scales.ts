import { type Histogram, mergeHistograms } from '../statistics/histogram.ts';
import type { Scale } from '../table/scale.ts';
import { cesVersionOf } from './ces-version.ts';
import type { MetricId } from './metric.ts';

/** Why answers of two questions are not put together. */
export type PoolingRefusal =
  /** No answers were given at all. */
  | 'nothing-to-pool'
  /** The ends of the scales differ, e.g. 1–5 and 1–7: the same number means something else. */
  | 'scales-differ'
  /** A high answer is good news on one scale and bad on the other. */
  | 'polarity-differs'
  /** CES 1.0 and 2.0 ask different questions. */
  | 'ces-versions-differ';

/** A question's answers and the scale that they were given on. */
export interface ScaledAnswers {
  readonly scale: Scale;
  readonly answers: Histogram;
}

/** Answers of several questions as one, or why they cannot be; `place` is the first that does not fit the first one. */
export type Pooled = ScaledAnswers | { readonly refused: PoolingRefusal; readonly place: number };

function refusalOf(metric: MetricId, one: Scale, other: Scale): PoolingRefusal | null {
  const versions = [cesVersionOf(one), cesVersionOf(other)] as const;
  if (metric === 'ces' && versions[0] !== versions[1]) return 'ces-versions-differ';
  if (one.goodEnd !== other.goodEnd) return 'polarity-differs';
  return one.min === other.min && one.max === other.max ? null : 'scales-differ';
}

/**
 * Puts the answers of questions of one metric together, e.g. of two survey waves. Only equal scales pool: 4 of 5 is not
 * 4 of 7, and a 5 that means most effort is not one that means most ease. Where they do not, show them side by side, by
 * percent of maximum at most.
 */
export function poolScales(metric: MetricId, parts: readonly ScaledAnswers[]): Pooled {
  const [first] = parts;
  if (!first) return { refused: 'nothing-to-pool', place: 0 };
  for (const [place, { scale }] of parts.entries()) {
    const refused = refusalOf(metric, first.scale, scale);
    if (refused !== null) return { refused, place };
  }
  return { scale: first.scale, answers: parts.map(({ answers }) => answers).reduce(mergeHistograms) };
}
