/** Several rates of neighbouring periods as one; all fractions, null without rates or with one outside 0 … 1. */
export interface AverageRate {
  /** Lost over all periods together: 1 − ∏(1 − cᵢ). */
  readonly cumulative: number | null;
  /** The constant rate that leads to the same: 1 − ∏(1 − cᵢ)^(1/k). The average to use. */
  readonly geometric: number | null;
  /** Mean of the rates: too high or too low whenever they differ, only for comparison with other reports. */
  readonly arithmetic: number | null;
  /** The geometric average carried to a year: 1 − (1 − g)^periodsPerYear. */
  readonly annual: number | null;
  /** Losses per customer and period in continuous time: −ln(1 − g); null when everybody was lost. */
  readonly hazard: number | null;
}

const isRate = (rate: number): boolean => rate >= 0 && rate <= 1;

/**
 * A churn rate of one period as the rate of `factor` such periods: 1 − (1 − c)^factor. 12 turns monthly into annual,
 * 1/12 annual into monthly. Null outside 0 … 1 or for a factor that is not above 0.
 */
export const convertRate = (rate: number, factor: number): number | null =>
  isRate(rate) && factor > 0 ? Math.abs(Math.expm1(factor * Math.log1p(-rate))) : null;

/**
 * The average of churn rates of neighbouring periods of equal length. Retention multiplies, so its average is
 * geometric. Source: Farris et al. 2010, Marketing Metrics, 5.1.
 */
export function averageRate(rates: readonly number[], periodsPerYear = 12): AverageRate {
  const count = rates.length;
  if (count === 0 || !rates.every(isRate)) {
    return { cumulative: null, geometric: null, arithmetic: null, annual: null, hazard: null };
  }
  const logRetention = rates.reduce((sum, rate) => sum + Math.log1p(-rate), 0);
  const geometric = Math.abs(Math.expm1(logRetention / count));
  return {
    cumulative: Math.abs(Math.expm1(logRetention)),
    geometric,
    arithmetic: rates.reduce((sum, rate) => sum + rate, 0) / count,
    annual: convertRate(geometric, periodsPerYear),
    hazard: geometric < 1 ? Math.abs(logRetention) / count : null,
  };
}
