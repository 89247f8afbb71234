/**
 * The scale of a score question. A score never exists without it: 5 is the best answer of one file and the worst of
 * another.
 */
export interface Scale {
  /** Smallest possible answer, e.g. 0 for a 0–10 question. */
  readonly min: number;
  /** Largest possible answer. */
  readonly max: number;
  /** The end that is good news: 'low' for an effort question where a high answer means much effort. */
  readonly goodEnd: 'high' | 'low';
}

/** Number of steps of a scale, e.g. 11 for 0–10. */
export const scaleSteps = (scale: Scale): number => scale.max - scale.min + 1;

/** Most steps of a scale: answers of at most three digits. Anything wider is an amount, not an answer. */
const mostSteps = 1_000;

/** Whether two ends make a scale: whole numbers in order, not further apart than any survey asks. */
export const isScale = ({ min, max }: Pick<Scale, 'min' | 'max'>): boolean =>
  Number.isInteger(min) && Number.isInteger(max) && min < max && max - min < mostSteps;
