import { type Scale, scaleSteps } from '../table/scale.ts';
import { answersFromBest, explainedPart, worstAnswers } from './answer-range.ts';
import { meanVariant } from './mean-variant.ts';
import type { Metric } from './metric.ts';
import { shareVariant } from './share-variant.ts';

const source = 'Sauro & Lewis 2016, Quantifying the User Experience, 2nd ed., chapters 3 and 5';

const supports = (scale: Scale): boolean => scaleSteps(scale) >= 2;

/** The two best answers of the scale, of three steps or fewer only the best: else nearly everything were a hit. */
const satisfiedSteps = (scale: Scale): number => (scaleSteps(scale) <= 3 ? 1 : 2);

const topTwoBox = shareVariant({
  id: 'top-2-box',
  metric: 'csat',
  supports,
  hits: (scale) => answersFromBest(scale, 0, satisfiedSteps(scale)),
  parts: (answers, scale) => {
    const steps = satisfiedSteps(scale);
    return [
      explainedPart(answers, 'satisfied', answersFromBest(scale, 0, steps), 1),
      explainedPart(answers, 'not-satisfied', worstAnswers(scale, scaleSteps(scale) - steps), 0),
    ];
  },
  caveats: (scale) => (satisfiedSteps(scale) === 1 ? ['single-best-answer'] : []),
  source,
});

const mean = meanVariant({ metric: 'csat', supports, caveats: () => [], source });

/**
 * Customer satisfaction: percent of the two best answers (4–5 on 1–5, 6–7 on 1–7, 9–10 on 1–10, 1–2 of school grades),
 * or the mean on the question's own scale. Null when nobody answered.
 */
export const csat: Metric = {
  id: 'csat',
  role: 'csat',
  statistic: 'histogram',
  supports,
  variants: [topTwoBox, mean],
  source,
};
