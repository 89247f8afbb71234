import type { Judged } from './judged.ts';

/** A number beside its goal. */
export interface AgainstTarget {
  /** Value less goal, in the unit; null when no value may be shown. */
  readonly distance: number | null;
  /**
   * By the 95 % range: `reached` when all of it is at least as good as the goal, `missed` when all of it is worse,
   * `within-chance` when it holds the goal; `too-few` below 30 answers or without a range.
   */
  readonly standing: 'reached' | 'missed' | 'within-chance' | 'too-few';
}

/** How a number stands to a goal in its unit. A goal that is just met by an end of the range counts as reached. */
export function againstTarget(
  { now, confidence, betterWhen }: Pick<Judged, 'now' | 'confidence' | 'betterWhen'>,
  target: number,
): AgainstTarget {
  const { value, low, high } = now;
  const distance = value === null ? null : value - target;
  if (confidence !== 'normal' || low === null || high === null) return { distance, standing: 'too-few' };
  const [worst, best] = betterWhen === 'higher' ? [low - target, high - target] : [target - high, target - low];
  return { distance, standing: worst >= 0 ? 'reached' : best < 0 ? 'missed' : 'within-chance' };
}
