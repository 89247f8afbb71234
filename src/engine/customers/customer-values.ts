import { discountPerStep, weeksOfStep } from '../../core/customers/horizon.ts';
import type { ValueInquiry } from '../../core/customers/purchases.ts';
import { conditionalPurchases, probabilityAlive } from '../../core/inference/btyd/expectation.ts';
import type { BtydFit } from '../../core/inference/btyd/fit.ts';
import { expectedSpend } from '../../core/inference/btyd/gamma-gamma.ts';
import { purchaseValue } from '../../core/inference/btyd/value.ts';
import { isRefusal } from '../../core/inference/refusal.ts';
import type { StepsOptions } from '../run-steps.ts';
import { stopIfAborted } from '../stop-if-aborted.ts';
import { Turns } from '../turns.ts';
import type { FittedOrders } from './fit-orders.ts';

/** What is expected of each customer; NaN where that is unknown. */
export interface CustomerValues {
  readonly alive: Float64Array;
  /** Purchases over the horizon. */
  readonly expected: Float64Array;
  /** Discounted amount over the horizon; a margin multiplies it. */
  readonly value: Float64Array;
}

/** Customers between two turns of other tasks. */
const betweenTurns = 512;

/** Customers in an order in which those who bought alike stand together. */
function alikeTogether({ x, tx, T }: FittedOrders['summaries']): Uint32Array {
  return Uint32Array.from(x.keys()).sort(
    (a, b) =>
      (x[a] as number) - (x[b] as number) ||
      (T[a] as number) - (T[b] as number) ||
      (tx[a] as number) - (tx[b] as number),
  );
}

/** Works out what is expected of every customer; what those who bought alike share is worked out once. */
export async function customerValues(
  inquiry: ValueInquiry,
  { summaries, spend }: FittedOrders,
  { model, parameters }: BtydFit,
  { signal, progress }: StepsOptions,
): Promise<CustomerValues> {
  const customers = summaries.x.length;
  const column = () => new Float64Array(customers).fill(Number.NaN);
  const values = { alive: column(), expected: column(), value: column() };
  const spending = spend === null || isRefusal(spend) ? null : spend.parameters;
  const horizon = {
    months: inquiry.horizon.length,
    monthlyDiscount: discountPerStep(inquiry),
    unitsPerMonth: weeksOfStep(inquiry.horizon),
  };
  const turns = new Turns();
  let [before, done] = ['', 0];
  let shared = { alive: Number.NaN, expected: Number.NaN, discounted: Number.NaN };
  for (const customer of alikeTogether(summaries)) {
    const one = {
      x: summaries.x[customer] as number,
      tx: summaries.tx[customer] as number,
      T: summaries.T[customer] as number,
    };
    const m = summaries.spend[customer] as number;
    const key = `${one.x} ${one.tx} ${one.T}`;
    if (key !== before) {
      before = key;
      const alive = probabilityAlive(model, parameters, one) ?? Number.NaN;
      const expected =
        conditionalPurchases(model, parameters, one, horizon.months * horizon.unitsPerMonth) ?? Number.NaN;
      shared = { alive, expected, discounted: Number.NaN };
    }
    values.alive[customer] = shared.alive;
    values.expected[customer] = shared.expected;
    const perPurchase = spending && expectedSpend(spending, one.x, m);
    if (spending && perPurchase !== null) {
      if (Number.isNaN(shared.discounted)) {
        const worth = purchaseValue(model, parameters, spending, { ...one, m }, horizon);
        shared.discounted = worth ? worth.value / worth.perPurchase : Number.NaN;
      }
      values.value[customer] = shared.discounted * perPurchase;
    }
    done += 1;
    if (done % betweenTurns > 0) continue;
    stopIfAborted(signal);
    progress?.({ done, total: customers });
    await turns.give();
  }
  return values;
}
