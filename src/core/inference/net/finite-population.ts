import { usualConfidence } from '../bounds.ts';
import { type NetCounts, type NetInterval, netBase, netScore, netStandardError } from '../net-score.ts';
import { twoSidedZ } from '../special/normal-quantile.ts';

/**
 * Factor by which a standard error shrinks when `n` of a known number of customers answered: √((N − n) / (N − 1));
 * 0 when all answered. Null when the population is smaller than the sample, or either is below 1.
 * Source: Cochran 1977, Sampling Techniques, 3rd ed., 2.6.
 */
export function finitePopulationFactor(n: number, population: number): number | null {
  if (!(n >= 1) || !(population >= n)) return null;
  return population === 1 ? 0 : Math.sqrt((population - n) / (population - 1));
}

/** A net score's interval in points, corrected for a known number of customers. */
export interface FiniteNetInterval extends NetInterval {
  /** See {@link finitePopulationFactor}. */
  readonly factor: number | null;
}

const undefinedInterval = { factor: null, centre: null, standardError: null, low: null, high: null } as const;

/**
 * Wald interval of a net score in points with the finite population correction, clipped to ±100: without width when
 * every customer answered, as then nothing is left to chance. Null where {@link finitePopulationFactor} is.
 * Source: Cochran 1977, Sampling Techniques, 3rd ed., 2.6 and 3.2.
 */
export function finiteNetInterval(
  counts: NetCounts,
  population: number,
  confidence = usualConfidence,
): FiniteNetInterval {
  const factor = finitePopulationFactor(netBase(counts), population);
  const centre = netScore(counts);
  const plain = netStandardError(counts);
  if (factor === null || centre === null || plain === null) return undefinedInterval;
  const standardError = plain * factor;
  const reach = twoSidedZ(confidence) * standardError;
  return {
    factor,
    centre,
    standardError,
    low: Math.max(-100, centre - reach),
    high: Math.min(100, centre + reach),
  };
}
