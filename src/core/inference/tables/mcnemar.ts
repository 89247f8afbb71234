import { binomialChance, binomialLowerTail } from '../special/binomial.ts';
import { chiSquareUpperTail } from '../special/chi-square.ts';

/** Whether a share changed among the same respondents; null when nobody changed. */
export interface McNemar {
  /** χ² with one degree of freedom, without correction for continuity. */
  readonly statistic: number | null;
  readonly p: number | null;
  /** Twice the smaller binomial tail; conservative. */
  readonly pExact: number | null;
  /** The exact p with the observed table counting half: the one to report. */
  readonly pMid: number | null;
}

/**
 * McNemar's test of whole counts of respondents who changed one way and the other; those who stayed do not enter. With
 * as many one way as the other, mid-p is 1 − ½ P(observed), as published.
 * Source: McNemar 1947, Psychometrika 12, 153–157; Fagerland, Lydersen & Laake 2013, BMC Medical Research Methodology
 * 13:91.
 */
export function mcNemar(oneWay: number, otherWay: number): McNemar {
  const changed = oneWay + otherWay;
  if (!(changed > 0)) return { statistic: null, p: null, pExact: null, pMid: null };
  const statistic = (oneWay - otherWay) ** 2 / changed;
  const fewer = Math.min(oneWay, otherWay);
  const observed = binomialChance(fewer, changed, 0.5);
  const balanced = oneWay === otherWay;
  const pExact = balanced ? 1 : Math.min(1, 2 * binomialLowerTail(fewer, changed, 0.5));
  const pMid = balanced ? 1 - observed / 2 : 2 * binomialLowerTail(fewer - 1, changed, 0.5) + observed;
  return { statistic, p: chiSquareUpperTail(statistic, 1), pExact, pMid };
}
