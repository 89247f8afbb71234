import { usualConfidence } from '../inference/bounds.ts';
import { adjustP } from '../inference/tables/multiple.ts';
import { type Difference, fewestForClaim, type Verdict } from './metric.ts';

/**
 * What may be said of a difference, everywhere in the same way: too few when either base is below
 * {@link fewestForClaim} or no interval can be given, likely real when the 95 % interval excludes 0.
 */
export function verdictOf({ low, high }: Difference, nNow: number, nBefore: number): Verdict {
  if (Math.min(nNow, nBefore) < fewestForClaim || low === null || high === null) return 'too-few';
  return low > 0 || high < 0 ? 'likely-real' : 'within-chance';
}

/** A difference and the bases of both its sides. */
export interface Comparison {
  readonly difference: Difference;
  readonly nNow: number;
  readonly nBefore: number;
}

/** From this many segments on, verdicts are corrected for the number of comparisons. */
const manySegments = 3;

/** The verdict of one of many comparisons, and its p adjusted for all of them; null where it was not tested. */
export interface AdjustedVerdict {
  readonly verdict: Verdict;
  readonly p: number | null;
}

/**
 * Verdicts of segments that are compared at the same time. Up to two are judged by {@link verdictOf} alone; of three or
 * more, a difference is likely real only if its p, adjusted by Holm among those with enough responses, is below 5 % as
 * well. A comparison without p is not called real. Source: Holm 1979, Scandinavian Journal of Statistics 6, 65–70.
 */
export function verdictsOf(comparisons: readonly Comparison[]): AdjustedVerdict[] {
  const alone = comparisons.map(({ difference, nNow, nBefore }) => verdictOf(difference, nNow, nBefore));
  const tested = comparisons.map(({ difference }, index) => (alone[index] === 'too-few' ? null : difference.p));
  if (comparisons.length < manySegments) return alone.map((verdict, index) => ({ verdict, p: tested[index] ?? null }));
  const adjusted = adjustP(tested, 'holm');
  return alone.map((verdict, index) => {
    const p = adjusted[index] ?? null;
    const survives = verdict !== 'likely-real' || (p !== null && p < 1 - usualConfidence);
    return { verdict: survives ? verdict : 'within-chance', p };
  });
}

/** Whether the direction of a difference is good news, whatever its verdict; null when there is no direction. */
export function isGoodNews({ value }: Difference, betterWhen: 'higher' | 'lower'): boolean | null {
  if (value === null || value === 0) return null;
  return value > 0 === (betterWhen === 'higher');
}
