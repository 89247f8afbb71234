import { type Histogram, histogramBase } from '../statistics/histogram.ts';
import { type Scale, scaleSteps } from '../table/scale.ts';
import type { ExplanationPart, PartId } from './metric.ts';

/** Neighbouring answers of a scale, both ends included; empty when `from > to`. */
export interface AnswerRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The answers from the best one down, seen from the good end: `answersFromBest(scale, 0, 2)` are the two best, on a
 * reversed scale therefore the two lowest.
 */
export const answersFromBest = (scale: Scale, skip: number, steps: number): AnswerRange =>
  scale.goodEnd === 'high'
    ? { from: scale.max - skip - steps + 1, to: scale.max - skip }
    : { from: scale.min + skip, to: scale.min + skip + steps - 1 };

/** The worst answers, as many as `steps`. */
export const worstAnswers = (scale: Scale, steps: number): AnswerRange =>
  answersFromBest(scale, scaleSteps(scale) - steps, steps);

/** How many answers lie in a range. */
export function countAnswers({ min, counts }: Histogram, { from, to }: AnswerRange): number {
  let sum = 0;
  const end = Math.min(counts.length - 1, to - min);
  for (let step = Math.max(0, from - min); step <= end; step++) sum += counts[step] as number;
  return sum;
}

/** A part of an explanation: the answers of a range, their count and their share of the base. */
export function explainedPart(
  answers: Histogram,
  id: PartId,
  range: AnswerRange,
  sign: ExplanationPart['sign'],
): ExplanationPart {
  const base = histogramBase(answers);
  const count = countAnswers(answers, range);
  return { id, ...range, count, share: base > 0 ? (100 * count) / base : null, sign };
}
