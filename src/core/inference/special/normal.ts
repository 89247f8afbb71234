import { polynomial } from './polynomial.ts';

const centre = {
  above: [0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356],
  below: [1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673],
};
const shoulder = {
  above: [
    1.0765576773720192e-8, 0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002,
    2494.5375852903726, 6848.190450536283, 11602.65143764735, 9842.714838383978,
  ],
  below: [
    1, 22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097,
    34900.95272114598, 38912.00328609327, 19685.429676859992,
  ],
};
const tail = {
  above: [
    0.023073441764940174, 0.215898534057957, 0.12740116116024736, 0.022235277870649807, 0.0014216191932278934,
    0.000029112874951168793,
  ],
  below: [1, 1.284260096144911, 0.4682382124808651, 0.06598813786892856, 0.0037823963320275824, 0.00007297515550839662],
};
const shoulderStart = 0.67448975;
const tailStart = Math.sqrt(32);

/** exp(−z²/2), with z split so that the square is exact and far tails keep all their digits. */
function bell(z: number): number {
  const rounded = Math.trunc(z * 16) / 16;
  return Math.exp((-rounded * rounded) / 2) * Math.exp((-(z - rounded) * (z + rounded)) / 2);
}

/** P(Z > z) for z ≥ 0.67448975. */
function farTail(z: number): number {
  if (z < tailStart) return (bell(z) * polynomial(shoulder.above, z)) / polynomial(shoulder.below, z);
  const inverse = 1 / (z * z);
  const correction = (inverse * polynomial(tail.above, inverse)) / polynomial(tail.below, inverse);
  return (bell(z) * (1 / Math.sqrt(2 * Math.PI) - correction)) / z;
}

/**
 * P(Z > z) of the standard normal, computed directly, so that small tails keep their relative accuracy (about 1e-15).
 * Source: Cody 1969, Mathematics of Computation 23, 631–637; coefficients of Cody 1993, ACM TOMS 19(1), algorithm 715.
 */
export function normalUpperTail(z: number): number {
  if (Math.abs(z) <= shoulderStart) {
    const square = z * z;
    return 0.5 - (z * polynomial(centre.above, square)) / polynomial(centre.below, square);
  }
  return z > 0 ? farTail(z) : 1 - farTail(-z);
}

/** P(Z ≤ z) of the standard normal; the lower tail is the mirrored upper tail, never 1 − something near 1. */
export const normalCdf = (z: number): number => normalUpperTail(-z);

/** The complementary error function, erfc(x) = 2 P(Z > x √2) (Abramowitz & Stegun 1964, 7.1.22). */
export const complementaryErrorFunction = (x: number): number => 2 * normalUpperTail(x * Math.SQRT2);
