import { answerGroups } from '../charts/distribution-description.ts';
import { type AnswerRange, worstAnswers } from '../metrics/answer-range.ts';
import type { MetricId, PartId } from '../metrics/metric.ts';
import { usualBoxes } from '../metrics/top-box.ts';
import { emptyHistogram } from '../statistics/histogram.ts';
import { type Scale, scaleSteps } from '../table/scale.ts';

/** How many of the worst answers of a question count as unhappy, unless a person says otherwise. */
function usualWorst(metric: MetricId, scale: Scale): number {
  if (metric === 'csat' || metric === 'wrs') return usualBoxes(scale);
  const variant = metric === 'ces' ? 'easy' : '';
  const worst = answerGroups({ metric, variant, scale }, emptyHistogram(scale)).find(({ tone }) => tone === 'bad');
  return worst ? worst.to - worst.from + 1 : usualBoxes(scale);
}

/**
 * The answers of somebody to be followed up: detractors (NPS, 0–6), the two worst answers of satisfaction and of the
 * willingness to recommend (of three steps or fewer the worst), difficult ones (CES). `worst` sets how many instead; the
 * best answer never counts.
 */
export function unhappyAnswers(metric: MetricId, scale: Scale, worst: number | null): AnswerRange {
  const steps = worst ?? usualWorst(metric, scale);
  return worstAnswers(scale, Math.max(1, Math.min(scaleSteps(scale) - 1, Math.round(steps))));
}

const parts: Readonly<Record<MetricId, PartId>> = {
  nps: 'detractors',
  csat: 'not-satisfied',
  ces: 'difficult',
  wrs: 'not-recommending',
};

/** What those are called who give unhappy answers. */
export const unhappyPart = (metric: MetricId): PartId => parts[metric];
