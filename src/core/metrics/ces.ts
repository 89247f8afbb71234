import { type Scale, scaleSteps } from '../table/scale.ts';
import { answersFromBest, explainedPart, worstAnswers } from './answer-range.ts';
import { meanVariant } from './mean-variant.ts';
import type { Caveat, Metric } from './metric.ts';
import { netVariant } from './net-variant.ts';
import { shareVariant } from './share-variant.ts';

const source = 'Dixon, Freeman & Toman 2010, Harvard Business Review 88(7/8), 116–122; CEB 2013 (CES 2.0)';

const supports = (scale: Scale): boolean => scaleSteps(scale) >= 2;

/**
 * How many answers from the good end count as easy, and as many from the other as difficult: 40 % of the steps,
 * rounded. That gives the two of CES 1.0 (1–5), the three of CES 2.0 (1–7), and four on 0–10 and 1–10.
 */
const easySteps = (scale: Scale): number => Math.max(1, Math.round(0.4 * scaleSteps(scale)));

const caveats = (scale: Scale): readonly Caveat[] =>
  scale.min === 1 && (scale.max === 5 || scale.max === 7) ? [] : ['ces-scale-unusual'];

const easy = shareVariant({
  id: 'easy',
  metric: 'ces',
  supports,
  hits: (scale) => answersFromBest(scale, 0, easySteps(scale)),
  parts: (answers, scale) => {
    const steps = easySteps(scale);
    const middle = scaleSteps(scale) - 2 * steps;
    const neutral = explainedPart(answers, 'neutral', answersFromBest(scale, steps, middle), 0);
    return [
      explainedPart(answers, 'easy', answersFromBest(scale, 0, steps), 1),
      ...(middle > 0 ? [neutral] : []),
      explainedPart(answers, 'difficult', worstAnswers(scale, steps), 0),
    ];
  },
  caveats,
  source,
});

const mean = meanVariant({ metric: 'ces', supports, caveats, source });

const netEasy = netVariant({
  id: 'net-easy',
  metric: 'ces',
  supports,
  groups: (scale) => {
    const steps = easySteps(scale);
    return {
      promoters: answersFromBest(scale, 0, steps),
      passives: answersFromBest(scale, steps, scaleSteps(scale) - 2 * steps),
      detractors: worstAnswers(scale, steps),
    };
  },
  parts: { promoters: 'easy', passives: 'neutral', detractors: 'difficult' },
  caveats,
  source,
});

/**
 * Customer effort: the mean on the question's own scale, whose good end says whether a high answer is much effort
 * (CES 1.0, 1–5) or much ease (CES 2.0, 1–7); the percent of easy answers; or the percent of easy less that of difficult
 * ones, in points. Null when nobody answered.
 */
export const ces: Metric = {
  id: 'ces',
  role: 'ces',
  statistic: 'histogram',
  supports,
  variants: [mean, easy, netEasy],
  source,
};
