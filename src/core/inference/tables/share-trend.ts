import type { Share } from '../proportion.ts';
import { chiSquareUpperTail } from '../special/chi-square.ts';

/** Whether a share rises or falls along ordered groups. */
export interface ShareTrend {
  readonly statistic: number | null;
  /** Two-sided, χ² with one degree of freedom. */
  readonly p: number | null;
  /** Change of the share per unit of the places, as a fraction. */
  readonly slope: number | null;
}

/**
 * The test of Cochran and Armitage for a linear trend of shares over `places`, one number per group (1, 2, 3 … unless
 * given). Groups with base 0 do not count. Null when nobody or everybody is a hit or all groups share a place.
 * Source: Armitage 1955, Biometrics 11, 375–386 (as R's prop.trend.test).
 */
export function shareTrend(groups: readonly Share[], places = groups.map((_, i) => i + 1)): ShareTrend {
  const sum = (part: (group: Share, place: number) => number): number =>
    groups.reduce((whole, group, i) => whole + part(group, places[i] ?? 0), 0);
  const base = sum((group) => group.base);
  const share = sum((group) => group.hits) / base;
  const middle = sum((group, place) => group.base * place) / base;
  const spread = sum((group, place) => group.base * (place - middle) ** 2);
  if (!(base > 0 && share > 0 && share < 1 && spread > 0)) return { statistic: null, p: null, slope: null };
  const together = sum((group, place) => (group.hits - group.base * share) * (place - middle));
  const statistic = ((together / spread) * together) / (share * (1 - share));
  return { statistic, p: chiSquareUpperTail(statistic, 1), slope: together / spread };
}
