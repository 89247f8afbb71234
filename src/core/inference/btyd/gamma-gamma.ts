import { logBeta } from '../special/gamma.ts';
import { arePossible } from './model.ts';

/**
 * Spend per purchase: gamma around a customer's own mean (shape p), whose scale is gamma over customers (shape q,
 * scale v, in the currency of the spend). All above 0. Source: Fader & Hardie 2013, note 025 (brucehardie.com).
 */
export interface GammaGammaParameters {
  readonly p: number;
  readonly q: number;
  readonly v: number;
}

/** Repeat buyers with a positive mean spend: x repeat purchases and m spent on each of them on average, as columns. */
export interface Spenders {
  readonly x: Float64Array;
  readonly m: Float64Array;
}

/** The customers whom the model can use, and how many it leaves out. */
export interface SpendSelection {
  readonly spenders: Spenders;
  /** Repeat buyers whose mean spend is missing, zero or negative. */
  readonly withoutSpend: number;
}

/** Chooses repeat buyers with a positive mean spend, sorted by x and m, so that the order of customers never matters. */
export function selectSpenders(x: ArrayLike<number>, m: ArrayLike<number>): SpendSelection {
  const rows: number[] = [];
  let repeatBuyers = 0;
  for (let row = 0; row < x.length; row += 1) {
    if (!((x[row] as number) > 0)) continue;
    repeatBuyers += 1;
    const mean = m[row] ?? Number.NaN;
    if (mean > 0 && mean < Number.POSITIVE_INFINITY) rows.push(row);
  }
  rows.sort((a, b) => (x[a] as number) - (x[b] as number) || (m[a] as number) - (m[b] as number));
  const column = (values: ArrayLike<number>) => Float64Array.from(rows, (row) => values[row] as number);
  return { spenders: { x: column(x), m: column(m) }, withoutSpend: repeatBuyers - rows.length };
}

/**
 * Log-likelihood of the mean spends, Σ over customers of
 * log Γ(px+q) − log Γ(px) − log Γ(q) + q log v + (px−1) log m + px log x − (px+q) log(v + xm), as a function of the
 * parameters; what they do not touch is computed once. Source: Fader & Hardie 2013, note 025, equation 1a.
 */
export function gammaGammaLikelihood({ x, m }: Spenders): (parameters: GammaGammaParameters) => number {
  let logSpend = 0;
  let totals = 0;
  for (let row = 0; row < x.length; row += 1) {
    const count = x[row] as number;
    const mean = m[row] as number;
    logSpend += Math.log(mean);
    totals += count * (Math.log(mean) + Math.log(count));
  }
  return ({ p, q, v }) => {
    const perCustomer = q * Math.log(v);
    let sum = p * totals - logSpend;
    let purchases = Number.NaN;
    let shared = 0;
    for (let row = 0; row < x.length; row += 1) {
      if (x[row] !== purchases) {
        purchases = x[row] as number;
        shared = perCustomer - logBeta(p * purchases, q);
      }
      sum += shared - (p * purchases + q) * Math.log(v + purchases * (m[row] as number));
    }
    return sum;
  };
}

/**
 * Spend per purchase expected of a customer with x repeat purchases of m on average, p(v + xm) / (px + q − 1); of one
 * without any (x = 0) the mean of all customers, pv / (q − 1). Null where that mean is infinite (px + q ≤ 1), and for
 * parameters or purchases that cannot be: a repeat buyer without positive spend is none of the model's.
 * Source: Fader & Hardie 2013, note 025, equation 5.
 */
export function expectedSpend(parameters: GammaGammaParameters, x: number, m: number): number | null {
  const { p, q, v } = parameters;
  const possible =
    arePossible({ p, q, v }) && Number.isSafeInteger(x) && x >= 0 && (x === 0 || (m > 0 && m < Infinity));
  if (!possible || p * x + q <= 1) return null;
  return (p * (v + (x === 0 ? 0 : x * m))) / (p * x + q - 1);
}
