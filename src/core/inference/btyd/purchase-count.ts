import { incompleteBeta } from '../special/beta.ts';
import { logBeta, logGamma } from '../special/gamma.ts';
import { arePossible, type BtydModelId, type BtydParameters, chancesToLeave } from './model.ts';

/**
 * Probability that a new customer makes exactly `x` repeat purchases in the `time` after the first: either she stayed
 * and x purchases fell into it, or she left with the last of them, before more could. Null for arguments that cannot
 * be. Source: Fader, Hardie & Lee 2005, equation 8; Batislam et al. 2007 for MBG/NBD.
 */
export function purchaseCountProbability(
  model: BtydModelId,
  parameters: BtydParameters,
  x: number,
  time: number,
): number | null {
  if (!arePossible(parameters) || !Number.isSafeInteger(x) || x < 0 || !(time >= 0 && Number.isFinite(time)))
    return null;
  const { r, alpha, a, b } = parameters;
  const share = time / (alpha + time);
  const chances = chancesToLeave(model, x);
  const base = logBeta(a, b);
  const arrivals = x === 0 ? 0 : logGamma(r + x) - logGamma(r) - logGamma(x + 1) + x * Math.log(share);
  const stayed = Math.exp(logBeta(a, b + chances) - base + arrivals + r * Math.log(alpha / (alpha + time)));
  if (chances === 0) return stayed;
  const reached = x === 0 ? 1 : incompleteBeta(share, x, r, alpha / (alpha + time));
  return stayed + Math.exp(logBeta(a + 1, b + chances - 1) - base) * reached;
}
