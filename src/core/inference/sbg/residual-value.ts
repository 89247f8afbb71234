import type { Refusal } from '../refusal.ts';
import { hypergeometric2F1 } from '../special/hypergeometric.ts';
import { type SbgParameters, sbgRetention } from './curve.ts';

/** Σ S(k | served n) / (1 + d)^k from k = 0, i.e. ₂F₁(1, β + n; α + β + n; 1 / (1 + d)); Gauss's theorem at d = 0. */
function discountedYears({ alpha, beta }: SbgParameters, served: number, discount: number): number | Refusal {
  if (!(discount >= 0)) return { refused: discount > -1 ? 'no-limit' : 'out-of-range' };
  const b = beta + served;
  if (discount === 0) return alpha > 1 ? (alpha + b - 1) / (alpha - 1) : { refused: 'no-limit' };
  const sum = hypergeometric2F1(1, b, alpha + b, 1 / (1 + discount));
  return Number.isFinite(sum) ? sum : { refused: 'not-converged' };
}

/**
 * Discounted expected lifetime of a new customer, in periods, the first one included: times the margin of a period it
 * is the customer's value. `discount` is per period. Refused where the sum has no limit: without a discount when
 * α ≤ 1, and below 0, because retention climbs towards 1.
 * Source: Fader & Hardie 2010, Marketing Science 29, 85–93, eq. 5.
 */
export const sbgExpectedLifetime = (parameters: SbgParameters, discount: number): number | Refusal =>
  discountedYears(parameters, 0, discount);

/**
 * Discounted expected residual lifetime of a customer in the n-th period (n ≥ 1, n − 1 renewals made), seen from just
 * before the next renewal: times the margin of a period it is what the customer is still worth. Refused as
 * {@link sbgExpectedLifetime}, and for n below 1.
 * Source: Fader & Hardie 2010, Marketing Science 29, 85–93, eq. 6.
 */
export function sbgResidualLifetime(parameters: SbgParameters, served: number, discount: number): number | Refusal {
  if (!(served >= 1)) return { refused: 'out-of-range' };
  const sum = discountedYears(parameters, served, discount);
  return typeof sum === 'number' ? sbgRetention(parameters, served) * sum : sum;
}
