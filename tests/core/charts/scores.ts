import { type Judged, judge } from '../../../src/core/charts/judged.ts';
import type { Frame } from '../../../src/core/frame/frame.ts';
import { metricById, variantOf } from '../../../src/core/metrics/index.ts';
import type { MetricId } from '../../../src/core/metrics/metric.ts';
import type { Scale } from '../../../src/core/table/scale.ts';

/** The scales most questions have; `effort` is CES 1.0, where 5 is the most effort. */
export const scales = {
  nps: { min: 0, max: 10, goodEnd: 'high' },
  csat: { min: 1, max: 5, goodEnd: 'high' },
  ces: { min: 1, max: 7, goodEnd: 'high' },
  effort: { min: 1, max: 5, goodEnd: 'low' },
} as const satisfies Record<string, Scale>;

/** A frame of one row, computed from how often each answer was given. */
export function scoreFrame(
  id: MetricId,
  scale: Scale,
  given: Readonly<Record<number, number>>,
  variantId?: string,
): Frame {
  const metric = metricById(id);
  const variant = variantOf(metric, variantId);
  const counts = Array.from({ length: scale.max - scale.min + 1 }, (_, step) => given[scale.min + step] ?? 0);
  const answers = { min: scale.min, counts };
  const estimate = variant.estimate(answers, scale);
  const row = { ...estimate, group: [], periodStart: null, periodEnd: null, inProgress: false, answers };
  const base = { rows: estimate.n, outside: 0, withoutDate: 0, withoutAnswer: 0, answers: estimate.n };
  return { table: 'tab', metric: id, variant: variant.id, item: 'c2', unit: variant.unit, scale, rows: [row], base };
}

/** A judged NPS from promoters, passives and detractors, now and before. */
export const judgedNps = (now: readonly number[], before: readonly number[] | null): Judged => {
  const frame = ([promoters = 0, passives = 0, detractors = 0]: readonly number[]) =>
    scoreFrame('nps', scales.nps, { 9: promoters, 7: passives, 3: detractors });
  return known(judge(frame(now), before && frame(before)));
};

/** A judged number that exists. */
export function known(judged: Judged | null): Judged {
  if (!judged) throw new Error('no row');
  return judged;
}
