import { normalUpperTail } from '../special/normal.ts';
import { type RankSums, tieTerm } from './ranks.ts';

/** Whether the values of a first group tend to lie above those of a second. */
export interface MannWhitney {
  /** Pairs in which the first is larger, ties counting half. */
  readonly u: number | null;
  /** Two-sided, normal approximation corrected for ties and continuity. */
  readonly p: number | null;
  /** The same without correction for continuity. */
  readonly pUncorrected: number | null;
  /** Cliff's δ = P(first > second) − P(first < second), −1 … 1. */
  readonly cliffsDelta: number | null;
}

const none: MannWhitney = { u: null, p: null, pUncorrected: null, cliffsDelta: null };

/**
 * The rank sum test of two groups, from their rank sums. Null when a group is empty; p is null when all values are
 * equal, because then nothing tells them apart (δ is 0).
 * Source: Mann & Whitney 1947, Annals of Mathematical Statistics 18, 50–60; ties: Lehmann 1975, Nonparametrics, 1.4;
 * δ: Cliff 1993, Psychological Bulletin 114, 494–509.
 */
export function mannWhitney({ sizes, sums, tieSum }: RankSums): MannWhitney {
  const [first = 0, second = 0] = sizes;
  if (first === 0 || second === 0) return none;
  const n = first + second;
  const u = (sums[0] ?? 0) - (first * (first + 1)) / 2;
  const pairs = first * second;
  const cliffsDelta = (2 * u) / pairs - 1;
  const variance = ((pairs / 12) * (tieTerm(n) - tieSum)) / (n * (n - 1));
  if (!(variance > 0)) return { ...none, u, cliffsDelta };
  const distance = Math.abs(u - pairs / 2);
  const twoSided = (away: number): number => 2 * normalUpperTail(away / Math.sqrt(variance));
  return { u, p: twoSided(Math.max(0, distance - 0.5)), pUncorrected: twoSided(distance), cliffsDelta };
}
