import type { Refusal } from '../refusal.ts';
import type { SurvivalCurve } from '../survival/kaplan-meier.ts';
import { survivalAt } from '../survival/kaplan-meier.ts';
import { type SurvivalSum, survivalSum } from '../survival/restricted-mean.ts';

/** Value of a customer within the ages that were observed. */
export interface DiscountedSurvival {
  /** Σ m S(t)/(1 + d)ᵗ over the given ages, in money. */
  readonly value: number;
  /** Σ S(t), periods paid for. */
  readonly expectedPeriods: number;
}

/**
 * Value of a customer by a survival curve at the ages 0, 1, 2, … of a period each, ending with the last one given:
 * no extrapolation. The first margin comes at age 0. Refused for a discount of −100 % or less or what is no number.
 * Source: Gupta, Lehmann & Stuart 2004, Journal of Marketing Research 41, 7–18.
 */
export function discountedSurvival(
  survival: readonly number[],
  margin: number,
  discount: number,
): DiscountedSurvival | Refusal {
  if (!(discount > -1)) return { refused: 'out-of-range' };
  let [value, expectedPeriods] = [0, 0];
  for (const [age, share] of survival.entries()) {
    value += (margin * share) / (1 + discount) ** age;
    expectedPeriods += share;
  }
  return Number.isFinite(value) && Number.isFinite(expectedPeriods)
    ? { value, expectedPeriods }
    : { refused: 'out-of-range' };
}

/**
 * The same from a Kaplan–Meier curve in periods, with its interval by Greenwood's formula: margins at the ages
 * 0 … `lastAge`. Refused where the curve was not observed.
 */
export function valueOfCurve(
  curve: SurvivalCurve,
  margin: number,
  discount: number,
  lastAge: number,
  confidence?: number,
): SurvivalSum | Refusal {
  if (!(discount > -1)) return { refused: 'out-of-range' };
  if (survivalAt(curve, lastAge) === null) {
    return { refused: 'beyond-observation', found: curve.table.time.at(-1) ?? 0, needed: lastAge };
  }
  const worth: number[] = [];
  let step = 0;
  for (let age = 0; age <= lastAge; age++) {
    while (step < curve.time.length && (curve.time[step] as number) <= age) step += 1;
    worth.push((margin * (curve.survival[step - 1] ?? 1)) / (1 + discount) ** age);
  }
  const from = worth.slice();
  for (let age = from.length - 2; age >= 0; age--) from[age] = (from[age] ?? 0) + (from[age + 1] ?? 0);
  const after = (at: number): number => (at < 0 ? from[0] : from[Math.ceil(curve.time[at] as number)]) ?? 0;
  return survivalSum(curve, after, confidence);
}
