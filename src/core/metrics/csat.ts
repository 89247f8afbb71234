import { type Scale, scaleSteps } from '../table/scale.ts';
import { meanVariant } from './mean-variant.ts';
import type { Metric } from './metric.ts';
import { percentOfMaximum } from './percent-of-maximum.ts';
import { thresholdVariant, topBoxVariant, usualBoxes } from './top-box.ts';

const source = 'Sauro & Lewis 2016, Quantifying the User Experience, 2nd ed., chapters 3 and 5';

const supports = (scale: Scale): boolean => scaleSteps(scale) >= 2;

const boxes = { metric: 'csat', supports, source, hit: 'satisfied', miss: 'not-satisfied' } as const;

const topTwoBox = topBoxVariant(boxes, 'top-2-box', usualBoxes);

const means = { metric: 'csat', supports, caveats: () => [], source } as const;

/**
 * Customer satisfaction: percent of the two best answers (4–5 on 1–5, 6–7 on 1–7, 9–10 on 1–10, 1–2 of school grades),
 * the mean on the question's own scale, or that mean as a percent of the way from the worst to the best answer, so that
 * scales compare. Any other number of best answers by ids such as `top-3-box`. Null when nobody answered.
 */
export const csat: Metric = {
  id: 'csat',
  role: 'csat',
  statistic: 'histogram',
  supports,
  variants: [topTwoBox, meanVariant(means), percentOfMaximum(means)],
  threshold: (id) => thresholdVariant(boxes, id),
  source,
};
