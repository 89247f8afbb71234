import { type Bounds, noBounds } from '../bounds.ts';

/**
 * On which scale the interval of a survival probability is symmetric. Log-log keeps it within 0 … 1 and covers well
 * even where few are left; plain and log are clipped.
 */
export type ConfidenceType = 'log-log' | 'log' | 'plain';

/**
 * Interval of a survival probability from Greenwood's standard error of its logarithm. Null at 0 where nothing tells
 * how precise that is, and with log-log at 1, because its scale ends there.
 * Source: Kalbfleisch & Prentice 2002, The Statistical Analysis of Failure Time Data, 1.4; the conventions are R's.
 */
export function survivalInterval(survival: number, logError: number, z: number, type: ConfidenceType): Bounds {
  if (survival <= 0) return noBounds;
  if (type === 'plain') {
    const reach = z * survival * logError;
    return { low: Math.max(0, survival - reach), high: Math.min(1, survival + reach) };
  }
  if (type === 'log') {
    const factor = Math.exp(z * logError);
    return { low: survival / factor, high: Math.min(1, survival * factor) };
  }
  if (survival >= 1) return noBounds;
  const logarithm = Math.log(survival);
  const factor = Math.exp((z * logError) / -logarithm);
  return { low: Math.exp(logarithm * factor), high: Math.exp(logarithm / factor) };
}
