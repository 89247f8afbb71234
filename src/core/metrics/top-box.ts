import { type Scale, scaleSteps } from '../table/scale.ts';
import { answersFromBest, explainedPart, worstAnswers } from './answer-range.ts';
import type { MetricVariant, PartId } from './metric.ts';
import { type ShareDefinition, shareVariant } from './share-variant.ts';

/** The two best answers of a scale, of three steps or fewer only the best: else nearly everything were a hit. */
export const usualBoxes = (scale: Scale): number => (scaleSteps(scale) <= 3 ? 1 : 2);

/** What a metric says of its best answers and of the rest. */
export interface TopBoxMetric extends Pick<ShareDefinition, 'metric' | 'supports' | 'source'> {
  readonly hit: PartId;
  readonly miss: PartId;
}

/** The share of the best answers, as many as `boxes` says of a scale; not defined where that would be all of them. */
export const topBoxVariant = (
  { metric, supports, source, hit, miss }: TopBoxMetric,
  id: string,
  boxes: (scale: Scale) => number,
): MetricVariant =>
  shareVariant({
    id,
    metric,
    source,
    supports: (scale) => supports(scale) && boxes(scale) < scaleSteps(scale),
    hits: (scale) => answersFromBest(scale, 0, boxes(scale)),
    parts: (answers, scale) => [
      explainedPart(answers, hit, answersFromBest(scale, 0, boxes(scale)), 1),
      explainedPart(answers, miss, worstAnswers(scale, scaleSteps(scale) - boxes(scale)), 0),
    ],
    caveats: (scale) => (boxes(scale) === 1 && scaleSteps(scale) > 2 ? ['single-best-answer'] : []),
  });

/** Variants with a threshold of one's own, by ids such as `top-3-box`; null for any other id. */
export function thresholdVariant(definition: TopBoxMetric, id: string): MetricVariant | null {
  const boxes = Number(/^top-([1-9]\d{0,2})-box$/.exec(id)?.[1] ?? 0);
  return boxes > 0 ? topBoxVariant(definition, id, () => boxes) : null;
}
