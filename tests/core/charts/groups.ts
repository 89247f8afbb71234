import type { Frame, FrameRow } from '../../../src/core/frame/frame.ts';
import { metricById, variantOf } from '../../../src/core/metrics/index.ts';
import type { MetricId } from '../../../src/core/metrics/metric.ts';
import { emptyHistogram, type Histogram, mergeHistograms } from '../../../src/core/statistics/histogram.ts';
import type { Scale } from '../../../src/core/table/scale.ts';
import { scales } from './scores.ts';

/** A frame of groups, computed from their answers; `bucket` puts them in time. */
export function groupFrame(
  id: MetricId,
  scale: Scale,
  groups: readonly (readonly [group: string | null, answers: Histogram, bucket?: Partial<FrameRow>])[],
  variantId?: string,
): Frame {
  const variant = variantOf(metricById(id), variantId);
  const rows = groups.map(([group, answers, bucket]) => ({
    ...variant.estimate(answers, scale),
    group: group === null ? [] : [group],
    periodStart: null,
    periodEnd: null,
    inProgress: false,
    answers,
    ...bucket,
  }));
  const answers = rows.reduce((sum, { n }) => sum + n, 0);
  const base = { rows: answers, outside: 0, withoutDate: 0, withoutAnswer: 0, answers };
  return { table: 'tab', metric: id, variant: variant.id, item: 'c2', unit: variant.unit, scale, rows, base };
}

/** Answers from 0 to 10 of promoters, passives and detractors. */
export const netAnswers = ([promoters = 0, passives = 0, detractors = 0]: readonly number[]): Histogram => ({
  min: 0,
  counts: [0, 0, 0, detractors, 0, 0, 0, passives, 0, promoters, 0],
});

/** All answers of disjoint groups, as one row. */
export const wholeOf = (frame: Frame): Frame =>
  groupFrame(
    frame.metric,
    frame.scale,
    [[null, frame.rows.map(({ answers }) => answers).reduce(mergeHistograms, emptyHistogram(frame.scale))]],
    frame.variant,
  );

/** A frame of NPS answers by group, given as promoters, passives and detractors. */
export const netFrame = (groups: Readonly<Record<string, readonly number[]>>): Frame =>
  groupFrame(
    'nps',
    scales.nps,
    Object.entries(groups).map(([group, counts]) => [group, netAnswers(counts)] as const),
  );
