import { fitPositive, type PositiveFit, type Steps } from '../numeric/positive-fit.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { expectedSpend, gammaGammaLikelihood, type Spenders, selectSpenders } from './gamma-gamma.ts';

/** Names of the parameters, in the order of vectors and matrices. */
const gammaGammaNames = ['p', 'q', 'v'] as const;

/** A fitted Gamma–Gamma, plain data. */
export interface GammaGammaFit extends PositiveFit<(typeof gammaGammaNames)[number]> {
  /** Repeat buyers with a positive mean spend: those who were used. */
  readonly customers: number;
  /** Repeat buyers left out, because their mean spend is missing, zero or negative. */
  readonly withoutSpend: number;
  /** Mean spend per purchase over all customers, p · v / (q − 1); null where q ≤ 1. */
  readonly meanSpend: number | null;
  /** Pearson's correlation of number and mean of purchases; null where one does not vary. */
  readonly correlation: number | null;
  /** Whether they go together too closely (|correlation| > 0.2) for a model that takes them as independent. */
  readonly correlated: boolean;
}

/** Below this number of repeat buyers a fit of three parameters is refused. A choice of ours. */
const fewestSpenders = 10;

const mostCorrelation = 0.2;

/** Pearson's correlation of number and mean of purchases; null where one of them does not vary. */
function correlationOf({ x, m }: Spenders): number | null {
  const meanX = x.reduce((sum, value) => sum + value, 0) / x.length;
  const meanM = m.reduce((sum, value) => sum + value, 0) / m.length;
  let xx = 0;
  let mm = 0;
  let xm = 0;
  for (let row = 0; row < x.length; row += 1) {
    const dx = (x[row] as number) - meanX;
    const dm = (m[row] as number) - meanM;
    xx += dx * dx;
    mm += dm * dm;
    xm += dx * dm;
  }
  return xx > 0 && mm > 0 ? xm / Math.sqrt(xx) / Math.sqrt(mm) : null;
}

/**
 * Maximum likelihood of Gamma–Gamma from the columns x (repeat purchases) and m (mean spend on each), in steps. Uses
 * repeat buyers with a positive mean only; refuses fewer than 10 of them, spends that are all equal, and fits that do
 * not settle or leave parameters open. Source: Fader & Hardie 2013, note 025 (brucehardie.com).
 */
export function* fitGammaGamma(x: ArrayLike<number>, m: ArrayLike<number>): Steps<GammaGammaFit | Refusal> {
  const { spenders, withoutSpend } = selectSpenders(x, m);
  const customers = spenders.x.length;
  if (customers < fewestSpenders) return { refused: 'too-few-repeat-buyers', found: customers, needed: fewestSpenders };
  const first = spenders.m[0] as number;
  if (spenders.m.every((mean) => mean === first)) return { refused: 'no-variation', about: 'm' };
  const mean = spenders.m.reduce((sum, value) => sum + value / customers, 0);
  const starts = [
    { p: 1, q: 2, v: mean },
    { p: 6, q: 4, v: mean / 2 },
  ];
  const fit = yield* fitPositive({ names: gammaGammaNames, logLikelihood: gammaGammaLikelihood(spenders), starts });
  if (isRefusal(fit)) return fit;
  const correlation = correlationOf(spenders);
  const correlated = correlation !== null && Math.abs(correlation) > mostCorrelation;
  return { ...fit, customers, withoutSpend, meanSpend: expectedSpend(fit.parameters, 0, 0), correlation, correlated };
}
