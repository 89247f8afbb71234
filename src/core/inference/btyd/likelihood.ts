import { logBeta, logGamma } from '../special/gamma.ts';
import type { PurchaseGroups } from './groups.ts';
import { arePossible, type BtydModelId, type BtydParameters, chancesToLeave } from './model.ts';
import { isPossible, type PurchaseSummary } from './summaries.ts';

/** The part of a log-likelihood that customers with the same number of purchases share. */
function sharedPart(model: BtydModelId, { r, alpha, a, b }: BtydParameters, x: number): number {
  const stayed = logBeta(a, b + chancesToLeave(model, x)) - logBeta(a, b);
  return logGamma(r + x) - logGamma(r) + r * Math.log(alpha) + stayed;
}

/** Log of how much likelier than having stayed each time it is to have left at the last chance; −∞ without a chance. */
function leavingOdds(model: BtydModelId, { a, b }: BtydParameters, x: number): number {
  const chances = chancesToLeave(model, x);
  return chances === 0 ? Number.NEGATIVE_INFINITY : Math.log(a) - Math.log(b + chances - 1);
}

/** log(exp(one) + exp(two)) without overflow; `one` is finite. */
function logSum(one: number, two: number): number {
  const high = Math.max(one, two);
  return high + Math.log1p(Math.exp(Math.min(one, two) - high));
}

/**
 * Log-likelihood of customers, Σ log L(x, tx, T) with
 * L = Γ(r+x)/Γ(r) · α^r · B(a, b+k)/B(a, b) · [(α+T)^−(r+x) + a/(b+k−1) · (α+tx)^−(r+x)], the second term only for
 * k > 0; k = x under BG/NBD and x + 1 under MBG/NBD. What depends on x alone is computed once per x.
 * Source: Fader, Hardie & Lee 2005, equation 3; Batislam et al. 2007.
 */
export function btydLogLikelihood(model: BtydModelId, parameters: BtydParameters, groups: PurchaseGroups): number {
  const { x, tx, T, weight } = groups;
  const { r, alpha } = parameters;
  let sum = 0;
  let purchases = Number.NaN;
  let shared = 0;
  let odds = 0;
  for (let group = 0; group < x.length; group += 1) {
    if (x[group] !== purchases) {
      purchases = x[group] as number;
      shared = sharedPart(model, parameters, purchases);
      odds = leavingOdds(model, parameters, purchases);
    }
    const shape = r + purchases;
    const stayed = -shape * Math.log(alpha + (T[group] as number));
    const left = odds - shape * Math.log(alpha + (tx[group] as number));
    sum += (weight[group] as number) * (shared + logSum(stayed, left));
  }
  return sum;
}

/** Log-likelihood of one customer; null for parameters or purchases that cannot be. See {@link btydLogLikelihood}. */
export function customerLogLikelihood(
  model: BtydModelId,
  parameters: BtydParameters,
  customer: PurchaseSummary,
): number | null {
  if (!arePossible(parameters) || !isPossible(customer)) return null;
  const { r, alpha } = parameters;
  const shape = r + customer.x;
  const left = leavingOdds(model, parameters, customer.x) - shape * Math.log(alpha + customer.tx);
  return sharedPart(model, parameters, customer.x) + logSum(-shape * Math.log(alpha + customer.T), left);
}
