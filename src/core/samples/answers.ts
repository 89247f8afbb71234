import type { Draw } from '../inference/numeric/random.ts';
import { around, pickWeighted } from './random.ts';

/** Shares of promoters and detractors; the rest is passive. */
export interface Mood {
  readonly promoters: number;
  readonly detractors: number;
}

const promoterAnswers = [
  [10, 0.56],
  [9, 0.44],
] as const;
const passiveAnswers = [
  [8, 0.6],
  [7, 0.4],
] as const;
const detractorAnswers = [
  [6, 0.33],
  [5, 0.26],
  [4, 0.15],
  [3, 0.11],
  [2, 0.07],
  [1, 0.04],
  [0, 0.04],
] as const;

/** An answer 0–10 to the recommendation question, given a mood. */
export function drawRecommendation(draw: Draw, { promoters, detractors }: Mood): number {
  const position = draw();
  if (position < promoters) return pickWeighted(draw, promoterAnswers);
  if (position < promoters + detractors) return pickWeighted(draw, detractorAnswers);
  return pickWeighted(draw, passiveAnswers);
}

/** An answer on 1 … `steps` that goes together with a recommendation of 0–10. */
export function drawAlike(draw: Draw, recommendation: number, steps: number): number {
  const expected = 1 + (recommendation / 10) * (steps - 1) + 0.25;
  return Math.min(steps, Math.max(1, around(draw, expected, steps / 3.4)));
}
