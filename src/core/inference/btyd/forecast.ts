import type { Bounds } from '../bounds.ts';
import { drawnInterval, drawParameters } from '../numeric/parameter-draws.ts';
import type { Steps } from '../numeric/positive-fit.ts';
import { totalPurchases } from './expectation.ts';
import type { BtydFit } from './fit.ts';
import type { PurchaseGroups } from './groups.ts';

/** Purchases expected of all customers together in a time after each one's T. */
export interface ForecastPoint extends Bounds {
  readonly time: number;
  readonly value: number | null;
}

/** Enough for the ends of a 95 % interval to hold to a few hundredths of its width. */
const usualDraws = 200;

/**
 * Expected purchases of all customers together over each of the times, in steps. The intervals are those of the
 * expectation: they say how well the parameters are known, not how much chance is left in what customers do.
 */
export function* forecastPurchases(
  { model, parameters, uncertainty }: BtydFit,
  groups: PurchaseGroups,
  times: readonly number[],
  draws = usualDraws,
): Steps<readonly ForecastPoint[]> {
  const sets = drawParameters({ parameters, uncertainty }, draws);
  const points: ForecastPoint[] = [];
  const total = times.length * (draws + 1);
  let done = 0;
  for (const time of times) {
    const totals: (number | null)[] = [];
    for (const set of sets) {
      totals.push(totalPurchases(model, set, groups, time));
      done += 1;
      yield { done, total };
    }
    const value = totalPurchases(model, parameters, groups, time);
    done += 1;
    points.push({ time, value, ...drawnInterval(totals, (drawn) => drawn) });
  }
  return points;
}
