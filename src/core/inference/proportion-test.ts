import type { Share } from './proportion.ts';
import { normalUpperTail } from './special/normal.ts';

/** Result of a test that two shares are equal; null when nobody or everybody is a hit in both, or a base is 0. */
export interface ShareTest {
  readonly statistic: number | null;
  /** Two-sided. */
  readonly p: number | null;
}

const undecided: ShareTest = { statistic: null, p: null };

const chiSquareOneTail = (statistic: number): number => 2 * normalUpperTail(Math.sqrt(statistic));

function pearsonStatistic(first: Share, second: Share): number | null {
  const base = first.base + second.base;
  const hits = first.hits + second.hits;
  const margins = first.base * second.base * hits * (base - hits);
  if (!(margins > 0)) return null;
  const cross = first.hits * second.base - second.hits * first.base;
  return (cross / margins) * cross * base;
}

/** The pooled z test of two shares (its square is Pearson's χ²); `statistic` is z, positive when the first is larger. */
export function pooledZTest(first: Share, second: Share): ShareTest {
  const pearson = pearsonStatistic(first, second);
  if (pearson === null) return undecided;
  const sign = Math.sign(first.hits * second.base - second.hits * first.base);
  return { statistic: sign * Math.sqrt(pearson), p: chiSquareOneTail(pearson) };
}

/** The N − 1 χ² test of two shares. Source: Campbell 2007, Statistics in Medicine 26, 3661–3675. */
export function campbellTest(first: Share, second: Share): ShareTest {
  const pearson = pearsonStatistic(first, second);
  if (pearson === null) return undecided;
  const base = first.base + second.base;
  const statistic = (pearson * (base - 1)) / base;
  return { statistic, p: chiSquareOneTail(statistic) };
}

/** Log weights of all tables with these margins relative to the observed one, whose weight is 0. */
function logWeights(first: Share, second: Share): number[] {
  const hits = first.hits + second.hits;
  const misses = second.base - hits;
  const lowest = Math.max(0, -misses);
  const highest = Math.min(first.base, hits);
  const ratio = (k: number): number => Math.log((first.base - k) * (hits - k)) - Math.log((k + 1) * (misses + k + 1));
  const weights = [0];
  let weight = 0;
  for (let k = first.hits; k < highest; k++) {
    weight += ratio(k);
    weights.push(weight);
  }
  weight = 0;
  for (let k = first.hits - 1; k >= lowest; k--) {
    weight -= ratio(k);
    weights.push(weight);
  }
  return weights;
}

/**
 * Fisher's exact test of two shares of whole counts: two-sided p as the sum of all tables at most as likely as the
 * observed one (as R's fisher.test, with its tolerance of 1e-7); null when a base is 0 or holds fewer than its hits.
 * Source: Fisher 1935, Journal of the Royal Statistical Society 98, 39–82.
 */
export function fisherExactP(first: Share, second: Share): number | null {
  if (![first, second].every(({ hits, base }) => base > 0 && hits >= 0 && hits <= base)) return null;
  const weights = logWeights(first, second);
  const largest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  let all = 0;
  let extreme = 0;
  for (const weight of weights) {
    const relative = Math.exp(weight - largest);
    all += relative;
    if (weight <= 1e-7) extreme += relative;
  }
  return Math.min(1, extreme / all);
}

/**
 * Two-sided p of the difference of two shares: Campbell's N − 1 χ² test, Fisher's exact test where an expected count
 * is below 1; null when a base is 0. Source of the rule: Campbell 2007, Statistics in Medicine 26, 3661–3675.
 */
export function shareDifferenceP(first: Share, second: Share): number | null {
  const base = first.base + second.base;
  if (first.base <= 0 || second.base <= 0) return null;
  const hits = first.hits + second.hits;
  const fewestExpected = (Math.min(first.base, second.base) * Math.min(hits, base - hits)) / base;
  return fewestExpected < 1 ? fisherExactP(first, second) : campbellTest(first, second).p;
}
