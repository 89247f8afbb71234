import { normalQuantile } from '../special/normal-quantile.ts';
import type { Draw } from './random.ts';

/** Half of the generator's grid: keeps uniform draws off 0. */
const halfStep = 2 ** -33;

/** A draw from the open interval (0, 1). */
const drawInside = (draw: Draw): number => draw() + halfStep;

/** A standard normal draw: one uniform draw through the normal quantile, so every draw costs one. */
export const drawNormal = (draw: Draw): number => normalQuantile(drawInside(draw));

/** The log of a gamma draw of scale 1, which stays finite where the draw itself would underflow. */
function drawLogGamma(draw: Draw, shape: number): number {
  if (shape < 1) return drawLogGamma(draw, shape + 1) + Math.log(drawInside(draw)) / shape;
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = drawNormal(draw);
    const root = 1 + c * z;
    if (root <= 0) continue;
    const cube = root ** 3;
    if (Math.log(drawInside(draw)) < (z * z) / 2 + d - d * cube + d * Math.log(cube)) return Math.log(d * cube);
  }
}

/**
 * A gamma draw with `shape` > 0 and `scale` > 0 (mean shape · scale).
 * Source: Marsaglia & Tsang 2000, ACM Transactions on Mathematical Software 26, 363–372.
 */
export const drawGamma = (draw: Draw, shape: number, scale = 1): number => scale * Math.exp(drawLogGamma(draw, shape));

/** A beta draw with parameters a, b > 0, from two gamma draws. Source: Johnk 1964; Devroye 1986, chapter IX.3. */
export const drawBeta = (draw: Draw, a: number, b: number): number => {
  const one = drawLogGamma(draw, a);
  return 1 / (1 + Math.exp(drawLogGamma(draw, b) - one));
};

/**
 * How many of n trials hit with chance p: exact in about log n beta draws, by splitting at order statistics.
 * Source: Relles 1972, Journal of the American Statistical Association 67, 612–613; Ahrens & Dieter 1974.
 */
export function drawBinomial(draw: Draw, n: number, p: number): number {
  let hits = 0;
  let trials = n;
  let chance = Math.min(1, Math.max(0, p));
  while (trials > 24) {
    const rank = (trials >> 1) + 1;
    const split = drawBeta(draw, rank, trials + 1 - rank);
    if (split <= chance) {
      hits += rank;
      trials -= rank;
      chance = split < 1 ? (chance - split) / (1 - split) : 0;
    } else {
      trials = rank - 1;
      chance /= split;
    }
  }
  for (let i = 0; i < trials; i++) if (draw() < chance) hits++;
  return hits;
}

/** Counts of n trials over categories with the given weights, which need not sum to 1; all 0 without any weight. */
export function drawMultinomial(draw: Draw, n: number, weights: readonly number[]): number[] {
  let rest = weights.reduce((sum, weight) => sum + weight, 0);
  let left = rest > 0 ? n : 0;
  const last = weights.findLastIndex((weight) => weight > 0);
  return weights.map((weight, i) => {
    const count = i === last ? left : weight > 0 ? drawBinomial(draw, left, weight / rest) : 0;
    left -= count;
    rest -= weight;
    return count;
  });
}
