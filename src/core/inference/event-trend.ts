import { type Bounds, noBounds, usualConfidence } from './bounds.ts';
import type { EventsByAnswer } from './cut-offs.ts';
import { normalUpperTail } from './special/normal.ts';
import { twoSidedZ } from './special/normal-quantile.ts';

/** What one more point of an answer goes together with. */
export interface EventTrend extends Bounds {
  /** Change of the rate, or of the share, per point; null without different answers. */
  readonly value: number | null;
  /** Two-sided. */
  readonly p: number | null;
}

/**
 * By how much a rate or share rises from one answer to the next: the line through the rates of all answers, weighted
 * with their exposure. Its variance is that of the counted events, Poisson or binomial, so it does not take the line
 * for true. Source: Armitage 1955, Biometrics 11, 375–386 (shares); Breslow & Day 1987, Statistical Methods in Cancer
 * Research II, 3.6 (rates).
 */
export function eventTrend({ events, exposure, kind }: EventsByAnswer, confidence = usualConfidence): EventTrend {
  const total = exposure.reduce((sum, value) => sum + value, 0);
  const middle = exposure.reduce((sum, value, answer) => sum + value * answer, 0) / total;
  let [spread, along, variance] = [0, 0, 0];
  for (const [answer, exposed] of exposure.entries()) {
    const distance = answer - middle;
    const happened = events[answer] ?? 0;
    spread += exposed * distance * distance;
    along += distance * happened;
    const spreadOfCount = kind === 'rate' || exposed === 0 ? happened : (happened * (exposed - happened)) / exposed;
    variance += distance * distance * spreadOfCount;
  }
  if (!(spread > 0)) return { value: null, ...noBounds, p: null };
  const value = along / spread;
  const error = Math.sqrt(variance) / spread;
  if (!(error > 0)) return { value, ...noBounds, p: null };
  const reach = twoSidedZ(confidence) * error;
  return { value, low: value - reach, high: value + reach, p: 2 * normalUpperTail(Math.abs(value) / error) };
}
