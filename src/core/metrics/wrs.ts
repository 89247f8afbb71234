import { type Scale, scaleSteps } from '../table/scale.ts';
import type { Metric } from './metric.ts';
import { thresholdVariant, topBoxVariant, usualBoxes } from './top-box.ts';

const source = 'Sauro & Lewis 2016, Quantifying the User Experience, 2nd ed., chapter 3';

const supports = (scale: Scale): boolean => scaleSteps(scale) >= 2;

const boxes = { metric: 'wrs', supports, source, hit: 'recommending', miss: 'not-recommending' } as const;

/**
 * Willingness to recommend: percent of those who would, "yes" on yes or no, the two best answers on longer scales.
 * Any other number of best answers by ids such as `top-3-box`. Not the NPS: nobody is taken away. Null when nobody
 * answered.
 */
export const wrs: Metric = {
  id: 'wrs',
  role: 'wrs',
  statistic: 'histogram',
  supports,
  variants: [topBoxVariant(boxes, 'recommending', usualBoxes)],
  threshold: (id) => thresholdVariant(boxes, id),
  source,
};
