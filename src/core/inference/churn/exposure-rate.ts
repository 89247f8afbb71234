import { type Bounds, usualConfidence } from '../bounds.ts';
import { chiSquareQuantile } from '../special/chi-square.ts';

/** Events per unit of exposure; null without exposure. */
export interface ExposureRate extends Bounds {
  readonly value: number | null;
}

/**
 * Person-time rate: losses per customer and unit of time, e.g. per customer-month, with the exact Poisson interval.
 * Customers count only while they are observed, so periods of unequal length compare. Null without exposure or with a
 * count below 0. Source: Garwood 1936, Biometrika 28, 437–442.
 */
export function exposureRate(events: number, exposure: number, confidence = usualConfidence): ExposureRate {
  if (!(exposure > 0 && events >= 0)) return { value: null, low: null, high: null };
  const tail = (1 - confidence) / 2;
  return {
    value: events / exposure,
    low: events === 0 ? 0 : chiSquareQuantile(tail, 2 * events) / 2 / exposure,
    high: chiSquareQuantile(1 - tail, 2 * events + 2) / 2 / exposure,
  };
}
