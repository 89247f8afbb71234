import type { ValueHorizonOf } from './purchases.ts';

/** Days that a step of a horizon lasts. */
const daysOfStep = { week: 7, month: 365.25 / 12 } as const;

/** Share of a year that a step of a horizon lasts. */
const yearsOfStep = { week: 7 / 365.25, month: 1 / 12 } as const;

/** Weeks, the unit of time of purchase models, that a step of a horizon lasts. */
export const weeksOfStep = ({ unit }: ValueHorizonOf): number => daysOfStep[unit] / 7;

/** A yearly discount as one per step of the horizon. */
export const discountPerStep = ({
  discount,
  horizon,
}: {
  readonly discount: number;
  readonly horizon: ValueHorizonOf;
}): number => (1 + discount) ** yearsOfStep[horizon.unit] - 1;

/** Whole months that a horizon comes nearest to, at least one. */
export const monthsOf = ({ length, unit }: ValueHorizonOf): number =>
  unit === 'month' ? length : Math.max(1, Math.round((length * daysOfStep.week) / daysOfStep.month));
