import type { Frame, FrameRow } from '../frame/frame.ts';
import { metricById, variantOf } from '../metrics/index.ts';
import { histogramBase, subtractHistogram } from '../statistics/histogram.ts';

/**
 * All answers that are not among those of `row`, estimated like them: the whole less the group, so that an answer that
 * is in several groups is never on both sides. Every answer of `row` must be in `all`.
 */
export function restRow({ metric, variant, scale }: Frame, row: FrameRow, all: FrameRow): FrameRow {
  const answers = subtractHistogram(all.answers, row.answers);
  const estimate = variantOf(metricById(metric), variant).estimate(answers, scale);
  return { ...row, ...estimate, n: histogramBase(answers), answers };
}
