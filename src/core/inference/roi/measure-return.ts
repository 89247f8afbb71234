import { type MeasureWorld, type PlannedMeasure, stepsOfMeasure } from './measure.ts';

/**
 * Years that a customer counts within so many months, month by month: the chance to be there at the end of each, later
 * ones discounted. Σ ((1 − churn) ÷ (1 + discount))^(m ÷ 12) ÷ 12 over m = 1 … months.
 * Source: Gupta & Lehmann 2003, Journal of Interactive Marketing 17(1), 9–24.
 */
export function discountedYears(churn: number, discount: number, months: number): number {
  const ratio = ((1 - Math.min(1, Math.max(0, churn))) / (1 + discount)) ** (1 / 12);
  if (ratio === 1) return months / 12;
  return (ratio * (1 - ratio ** months)) / (1 - ratio) / 12;
}

/** What a measure brings and costs within so many months, discounted. */
export interface MeasureReturn {
  readonly gain: number;
  readonly cost: number;
}

/** The return and cost of a measure in a world over the whole horizon. */
export function returnOfMeasure(plan: PlannedMeasure, world: MeasureWorld): MeasureReturn {
  const months = monthsOf(plan);
  const years = (churn: number) => discountedYears(churn, plan.discount, months);
  const gain = stepsOfMeasure(plan, world).reduce(
    (sum, { moved, churnBefore, churnAfter, revenueBefore, revenueAfter }) =>
      sum + moved * (revenueAfter * years(churnAfter) - revenueBefore * years(churnBefore)),
    0,
  );
  return { gain: gain * world.real * world.margin, cost: world.costOnce + world.costYearly * years(0) };
}

/** Net return by month, from the start on: {@link returnOfMeasure} over as many months, all of them in one pass. */
export function netByMonth(plan: PlannedMeasure, world: MeasureWorld): Float64Array {
  const net = new Float64Array(monthsOf(plan) + 1).fill(-world.costOnce);
  const scale = (world.real * world.margin) / 12;
  const add = (perYear: number, churn: number) => {
    if (perYear === 0) return;
    const ratio = ((1 - churn) / (1 + plan.discount)) ** (1 / 12);
    let [power, sum] = [1, 0];
    for (let month = 1; month < net.length; month++) {
      power *= ratio;
      sum += power;
      net[month] = (net[month] as number) + perYear * sum;
    }
  };
  for (const { moved, churnBefore, churnAfter, revenueBefore, revenueAfter } of stepsOfMeasure(plan, world)) {
    add(scale * moved * revenueAfter, churnAfter);
    add(-scale * moved * revenueBefore, churnBefore);
  }
  add(-world.costYearly / 12, 0);
  return net;
}

/** Whole months of the horizon. */
export const monthsOf = ({ horizon }: Pick<PlannedMeasure, 'horizon'>): number => Math.round(12 * horizon);

/** Customers more at the end of the horizon than without the measure. */
export const keptByMeasure = (plan: PlannedMeasure, world: MeasureWorld): number =>
  world.real *
  stepsOfMeasure(plan, world).reduce(
    (sum, { moved, churnBefore, churnAfter }) =>
      sum + moved * ((1 - churnAfter) ** plan.horizon - (1 - churnBefore) ** plan.horizon),
    0,
  );

/** The first month at whose end the return covers the cost; null when none within the horizon does. */
export function paybackOf(net: Float64Array): number | null {
  const month = net.findIndex((value) => value >= 0);
  return month === -1 ? null : month;
}
