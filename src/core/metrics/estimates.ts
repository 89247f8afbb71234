import { type Caveat, type Difference, type Estimate, fewestForClaim, type Homogeneity } from './metric.ts';

/** An estimate that cannot be given: nobody answered, or the metric is not defined on the scale. */
export const noEstimate = (method: string, n = 0): Estimate => ({ n, value: null, low: null, high: null, method });

/** A difference that cannot be given. */
export const noDifference = (method: string): Difference => ({ value: null, low: null, high: null, p: null, method });

/** A test that says nothing: too few groups, no variation, or a scale that the metric is not defined on. */
export const noHomogeneity = (test: Homogeneity['test']): Homogeneity => ({
  test,
  statistic: null,
  degrees: 0,
  p: null,
  effect: null,
  fewestExpected: null,
});

/** Half the width of an estimate's interval, in its unit; null without an interval. */
export const marginOf = ({ low, high }: Estimate): number | null =>
  low === null || high === null ? null : (high - low) / 2;

/** What every explanation warns of by its base. */
export const baseCaveats = (n: number): readonly Caveat[] => (n < fewestForClaim ? ['few-responses'] : []);
