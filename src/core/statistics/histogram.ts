import { type Scale, scaleSteps } from '../table/scale.ts';

/**
 * How often each answer of a scale was given: the sufficient statistic of NPS, CSAT and CES. `counts[i]` belongs to
 * the answer `min + i`. Histograms of one scale merge by addition.
 */
export interface Histogram {
  readonly min: number;
  readonly counts: readonly number[];
}

/** A histogram of no answers on a scale. */
export const emptyHistogram = (scale: Scale): Histogram => ({
  min: scale.min,
  counts: new Array<number>(scaleSteps(scale)).fill(0),
});

/** The histogram of both parts together; both must be of one scale. */
export const mergeHistograms = (left: Histogram, right: Histogram): Histogram => ({
  min: left.min,
  counts: left.counts.map((count, index) => count + (right.counts[index] ?? 0)),
});

/** Valid answers in a histogram, the base n. */
export function histogramBase({ counts }: Histogram): number {
  let n = 0;
  for (const count of counts) n += count;
  return n;
}

/** The histogram without a part of it: the answers of all others. The part must be of the same scale and inside it. */
export const subtractHistogram = (whole: Histogram, part: Histogram): Histogram => ({
  min: whole.min,
  counts: whole.counts.map((count, index) => count - (part.counts[index] ?? 0)),
});
