import type { FollowUpInquiry } from '../../core/follow-up/inquiry.ts';
import { probabilityAlive } from '../../core/inference/btyd/expectation.ts';
import { isRefusal, type Refusal } from '../../core/inference/refusal.ts';
import type { Table } from '../../core/table/table.ts';
import { isoDate } from '../../core/time/day.ts';
import { chosenFit, type FittedOrders, fitOrders } from '../customers/fit-orders.ts';
import { inactivityOf } from '../customers/inactivity.ts';
import { purchaseDaysOf, summariesOf } from '../customers/purchase-days.ts';
import { keptOrderLog } from '../customers/purchases.ts';
import { partOf, type StepsOptions } from '../run-steps.ts';
import { lastAnswers } from './last-answers.ts';
import { type FollowUpList, unknown } from './list.ts';
import { customerKeys } from './subject-keys.ts';

type SilentInquiry = FollowUpInquiry & { readonly list: 'silent' };

/** The forecast whose probabilities are looked at: that of a new cell of values. */
const usual = {
  ask: 'values',
  model: 'mbgnbd',
  currency: null,
  horizon: { length: 12, unit: 'month' },
  margin: null,
  discount: 0.1,
  checkUntil: null,
} as const;

/** The probability of each customer not to have left for good, or why it cannot be told. */
function aliveOf(fitted: FittedOrders, inquiry: Parameters<typeof chosenFit>[1]): Float64Array | Refusal {
  const fit = chosenFit(fitted, inquiry);
  if (isRefusal(fit)) return fit;
  const { x, tx, T } = fitted.summaries;
  const known = new Map<string, number>();
  return Float64Array.from(x, (purchases, at) => {
    const one = { x: purchases, tx: tx[at] as number, T: T[at] as number };
    const key = `${one.x} ${one.tx} ${one.T}`;
    const alive = known.get(key) ?? probabilityAlive(fit.model, fit.parameters, one) ?? Number.NaN;
    known.set(key, alive);
    return alive;
  });
}

/**
 * The customers of a table of orders; on the list are those who have not ordered for longer than a threshold, or, where
 * that is asked for, who will hardly order again. The orders of all days up to the last one count.
 *
 * @throws EcholotError `column-missing`, `table-missing`, `cancelled`.
 */
export async function silentCustomers(
  table: Table,
  inquiry: SilentInquiry,
  [other]: readonly Table[],
  options: StepsOptions,
): Promise<FollowUpList> {
  const { segment, said, aliveBelow } = inquiry;
  const { signal } = options;
  const rowsAsked = { table: inquiry.table, ...(segment ? { segment } : {}) };
  const log = await keptOrderLog(table, rowsAsked, signal);
  const most = log.totals.reduce((best, { orders }) => Math.max(best, orders), -1);
  const currency = log.totals.length === 0 ? null : log.totals.findIndex(({ orders }) => orders === most);
  const days = purchaseDaysOf(log, currency);
  const until = log.last ?? 0;
  const summaries = summariesOf(days, until);
  const { row, day, group, starts, net } = days;
  const lists = { starts: Int32Array.from(starts), from: day, to: day, group, amount: net };
  const inactivity = await inactivityOf(lists, inquiry.inactivity ?? undefined, signal);
  const values = { ...usual, ...rowsAsked };
  const found = aliveBelow === null ? null : aliveOf(await fitOrders(table, values, partOf(options, 0, 0.9)), values);
  const alive = found && !isRefusal(found) ? found : unknown(row.length);
  const isSilent = (_: number, at: number): boolean => until - (summaries.last[at] as number) > inactivity.days;
  const isLost = (_: number, at: number): boolean => (alive[at] as number) < (aliveBelow ?? 0);
  const last = Float64Array.from(summaries.last);
  const answered = said ? await lastAnswers(table, said, other, signal) : () => null;
  const answers = Array.from(row, (at) => answered(at));
  const customer = log.columns.customer;
  const hasAmounts = log.columns.amount !== undefined;
  const name = currency === null ? '' : (log.totals[currency]?.currency ?? '');
  const keysOf = async (places: readonly number[]) =>
    customer
      ? customerKeys(
          table,
          customer.id,
          Uint32Array.from(places, (place) => row[place] as number),
          signal,
        )
      : places.map((place) => String(place));
  return {
    row: Uint32Array.from(row),
    inside: Uint8Array.from(row, (one, at) => Number((aliveBelow === null ? isSilent : isLost)(one, at))),
    day: Float64Array.from(answers, (one) => one?.day ?? Number.NaN),
    answer: Float64Array.from(answers, (one) => one?.answer ?? Number.NaN),
    worth: hasAmounts ? summaries.spent : unknown(row.length),
    last,
    running: unknown(row.length),
    alive,
    amounts: (place) => (hasAmounts ? [{ currency: name, amount: summaries.spent[place] as number }] : []),
    keys: () => keysOf(Array.from(row, (_, place) => place)),
    keysOf,
    customer,
    comments:
      said?.comment && other
        ? { table: other, column: said.comment, row: Int32Array.from(answers, (one) => one?.row ?? -1) }
        : null,
    inactivity: inactivity.days,
    refusal: found && isRefusal(found) ? found : null,
    seenUntil: log.last === null ? null : isoDate(log.last),
  };
}
