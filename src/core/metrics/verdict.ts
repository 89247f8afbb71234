import { type Difference, fewestForClaim, type Verdict } from './metric.ts';

/**
 * What may be said of a difference, everywhere in the same way: too few when either base is below
 * {@link fewestForClaim} or no interval can be given, likely real when the 95 % interval excludes 0.
 */
export function verdictOf({ low, high }: Difference, nNow: number, nBefore: number): Verdict {
  if (Math.min(nNow, nBefore) < fewestForClaim || low === null || high === null) return 'too-few';
  return low > 0 || high < 0 ? 'likely-real' : 'within-chance';
}

/** Whether the direction of a difference is good news, whatever its verdict; null when there is no direction. */
export function isGoodNews({ value }: Difference, betterWhen: 'higher' | 'lower'): boolean | null {
  if (value === null || value === 0) return null;
  return value > 0 === (betterWhen === 'higher');
}
