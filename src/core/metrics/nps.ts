import { type Scale, scaleSteps } from '../table/scale.ts';
import { answersFromBest, worstAnswers } from './answer-range.ts';
import type { Metric } from './metric.ts';
import { netVariant } from './net-variant.ts';

const source = 'Reichheld 2003, Harvard Business Review 81(12), 46–54';

/** The question's 0–10, and 1–10 with a caveat. On other scales no mapping to promoters and detractors is agreed. */
const supports = ({ min, max }: Scale): boolean => max === 10 && (min === 0 || min === 1);

const points = netVariant({
  id: 'points',
  metric: 'nps',
  supports,
  groups: (scale) => ({
    promoters: answersFromBest(scale, 0, 2),
    passives: answersFromBest(scale, 2, 2),
    detractors: worstAnswers(scale, scaleSteps(scale) - 4),
  }),
  parts: { promoters: 'promoters', passives: 'passives', detractors: 'detractors' },
  caveats: ({ min }) => (min === 1 ? ['nps-scale-1-10'] : []),
  source,
});

/**
 * Net Promoter Score: share of promoters (9–10) minus share of detractors (0–6, the rest), in points −100 … 100; on a
 * reversed scale mirrored. Interval: adjusted Wald (Rocks 2016). Null when nobody answered.
 */
export const nps: Metric = { id: 'nps', role: 'nps', statistic: 'histogram', supports, variants: [points], source };
