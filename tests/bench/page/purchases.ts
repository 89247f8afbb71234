import { fitBtyd } from '../../../src/core/inference/btyd/fit.ts';
import type { BtydParameters } from '../../../src/core/inference/btyd/model.ts';
import { nelderMead } from '../../../src/core/inference/numeric/nelder-mead.ts';
import { finish } from '../../../src/core/inference/numeric/positive-fit.ts';
import { isRefusal } from '../../../src/core/inference/refusal.ts';
import { logGamma } from '../../../src/core/inference/special/gamma.ts';
import { simulatePurchases } from '../../core/inference/simulated-purchases.ts';
import { medianOf } from './measure.ts';

const published: BtydParameters = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const week = 7;

/** Customers like those of the CDNOW sample: 2,357 who began on one of 84 days, their purchases known by the day. */
function customers() {
  const cohorts = Array.from({ length: 84 }, (_, day) =>
    simulatePurchases('bgnbd', published, { customers: day < 5 ? 29 : 28, T: (272 - day) / week, seed: day + 1 }),
  );
  const column = (name: 'x' | 'tx' | 'T') => Float64Array.from(cohorts.flatMap((cohort) => Array.from(cohort[name])));
  return { x: column('x'), tx: column('tx').map((time) => Math.ceil(time * week) / week), T: column('T') };
}

/** The likelihood as the paper writes it, customer by customer. */
function plainLikelihood({ x, tx, T }: ReturnType<typeof customers>, [r, alpha, a, b]: readonly number[]): number {
  if (r === undefined || alpha === undefined || a === undefined || b === undefined) return Number.NaN;
  let sum = 0;
  for (let row = 0; row < x.length; row += 1) {
    const count = x[row] as number;
    const shape = r + count;
    const buys = logGamma(shape) - logGamma(r) + r * Math.log(alpha);
    const stays = logGamma(a + b) + logGamma(b + count) - logGamma(b) - logGamma(a + b + count);
    const left =
      count > 0 ? (a / (b + count - 1)) * ((alpha + (T[row] as number)) / (alpha + (tx[row] as number))) ** shape : 0;
    sum += buys + stays - shape * Math.log(alpha + (T[row] as number)) + Math.log1p(left);
  }
  return sum;
}

/** The same search over all customers one by one: what grouping and computing shared parts once must beat. */
function plainFit(columns: ReturnType<typeof customers>): number {
  const starts = [
    [0.3, 5, 1, 2],
    [1, 30, 0.5, 3],
  ];
  const cost = (logs: readonly number[]) => -plainLikelihood(columns, logs.map(Math.exp));
  const minima = starts.map((start) => nelderMead(cost, start.map(Math.log), { tolerance: 1e-13 }).value);
  return -Math.min(...minima);
}

/** Fits of 2,357 customers with both models, and BG/NBD by the plain search; `says` is the log-likelihood found. */
export async function purchases(): Promise<{ bgnbd: number; mbgnbd: number; plain: number; says: string }> {
  const columns = customers();
  const fit = finish(fitBtyd('bgnbd', columns));
  const ours = isRefusal(fit) ? fit.refused : fit.logLikelihood.toFixed(3);
  const theirs = plainFit(columns).toFixed(3);
  return {
    bgnbd: await medianOf(9, () => finish(fitBtyd('bgnbd', columns))),
    mbgnbd: await medianOf(9, () => finish(fitBtyd('mbgnbd', columns))),
    plain: await medianOf(3, () => plainFit(columns)),
    says: ours === theirs ? 'the same likelihood' : `DISAGREE: ${ours}, plain ${theirs}`,
  };
}
