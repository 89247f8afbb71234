import { type Bounds, noBounds, usualConfidence } from '../bounds.ts';
import { type NetCounts, netBase } from '../net-score.ts';

/** Probabilities of neighbouring whole numbers, the first belonging to `from`. */
interface Spread {
  readonly from: number;
  readonly mass: Float64Array;
}

/** Mass at the ends that is dropped: below what a sum of doubles can notice. */
const negligible = 1e-20;

/** Slack for sums of probabilities that should meet a level exactly. */
const rounding = 1e-12;

function trimmed({ from, mass }: Spread): Spread {
  let first = 0;
  let last = mass.length - 1;
  while (first < last && (mass[first] as number) < negligible) first++;
  while (last > first && (mass[last] as number) < negligible) last--;
  return { from: from + first, mass: mass.slice(first, last + 1) };
}

/** Distribution of the sum of two independent numbers. */
function convolved(left: Spread, right: Spread): Spread {
  const mass = new Float64Array(left.mass.length + right.mass.length - 1);
  for (let i = 0; i < left.mass.length; i++) {
    const weight = left.mass[i] as number;
    for (let j = 0; j < right.mass.length; j++) {
      mass[i + j] = (mass[i + j] as number) + weight * (right.mass[j] as number);
    }
  }
  return trimmed({ from: left.from + right.from, mass });
}

/** Distribution of the sum of `times` independent draws, by repeated squaring. */
function sumOfDraws(draw: Spread, times: number): Spread {
  let sum: Spread = { from: 0, mass: Float64Array.of(1) };
  let power = draw;
  for (let left = times; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) sum = convolved(sum, power);
    if (left > 1) power = convolved(power, power);
  }
  return sum;
}

/** The smallest number that the sum does not exceed with at least this probability. */
function quantile({ from, mass }: Spread, level: number): number {
  let below = 0;
  for (let i = 0; i < mass.length; i++) {
    below += mass[i] as number;
    if (below >= level - rounding) return from + i;
  }
  return from + mass.length - 1;
}

/**
 * Percentile bootstrap interval of a net score in points without any simulation: the distribution of the score over
 * all resamples of the answers, convolved exactly. Too narrow on small bases (no width when all answers agree): for
 * comparison, not for display. Null when nobody answered or a count is not whole.
 * Source: Efron 1979, The Annals of Statistics 7(1), 1–26.
 */
export function resampledNetInterval(counts: NetCounts, confidence = usualConfidence): Bounds {
  const n = netBase(counts);
  if (n <= 0 || !Object.values(counts).every((count) => Number.isInteger(count) && count >= 0)) return noBounds;
  const answer = Float64Array.of(counts.detractors / n, counts.passives / n, counts.promoters / n);
  const sums = sumOfDraws(trimmed({ from: -1, mass: answer }), n);
  const tail = (1 - confidence) / 2;
  return { low: (100 * quantile(sums, tail)) / n, high: (100 * quantile(sums, 1 - tail)) / n };
}
