import { weeksOfStep } from '../../core/customers/horizon.ts';
import type { ForecastStep, ValueAnswer, ValueInquiry } from '../../core/customers/purchases.ts';
import { answerPurchases, type PurchaseAnswer } from '../../core/inference/btyd/answer-purchases.ts';
import { totalPurchases } from '../../core/inference/btyd/expectation.ts';
import type { BtydFit } from '../../core/inference/btyd/fit.ts';
import { forecastPurchases } from '../../core/inference/btyd/forecast.ts';
import { groupPurchases, type PurchaseGroups } from '../../core/inference/btyd/groups.ts';
import { checkHoldOut } from '../../core/inference/btyd/hold-out.ts';
import type { BtydModelId } from '../../core/inference/btyd/model.ts';
import type { Refusal } from '../../core/inference/refusal.ts';
import type { Table } from '../../core/table/table.ts';
import { type Day, isoDate, parseIsoDate } from '../../core/time/day.ts';
import { partOf, runSteps, type StepsOptions } from '../run-steps.ts';
import { keptFor } from './kept.ts';
import type { OrderLog } from './order-log.ts';
import {
  type CustomerSummaries,
  customersOf,
  type PurchaseDays,
  purchaseDaysOf,
  summariesOf,
} from './purchase-days.ts';
import { keptOrderLog } from './purchases.ts';

/** Purchases of one currency with the models fitted to them. */
export interface FittedOrders {
  readonly log: OrderLog;
  /** Place of the currency in the totals of the log; null without any order. */
  readonly currency: number | null;
  readonly days: PurchaseDays;
  readonly summaries: CustomerSummaries;
  readonly models: PurchaseAnswer['models'];
  readonly spend: PurchaseAnswer['spend'];
}

/** What a fit depends on: everything else of an inquiry changes without another fit. */
const askedOf = ({ segment, period, currency }: ValueInquiry): readonly unknown[] => [segment, period, currency];

/** The currency that is asked about, else the one with most orders. */
function currencyOf({ totals }: OrderLog, asked: string | null): number | null {
  const named = totals.findIndex(({ currency }) => currency === asked);
  if (named >= 0) return named;
  const most = totals.reduce((best, { orders }) => Math.max(best, orders), -1);
  return totals.length === 0 ? null : totals.findIndex(({ orders }) => orders === most);
}

/** Fits both models of purchases, and that of spend where amounts are known; kept for the next question. */
export async function fitOrders(table: Table, inquiry: ValueInquiry, options: StepsOptions): Promise<FittedOrders> {
  const log = await keptOrderLog(table, inquiry, options.signal);
  const currency = currencyOf(log, inquiry.currency);
  const days = purchaseDaysOf(log, currency);
  const summaries = summariesOf(days, log.last ?? 0);
  const fits = await keptFor(table, ['fits', ...askedOf(inquiry)], () =>
    runSteps(
      answerPurchases({
        x: summaries.x,
        tx: summaries.tx,
        T: summaries.T,
        spend: log.columns.amount ? summaries.spend : null,
        models: ['mbgnbd', 'bgnbd'],
      }),
      options,
    ),
  );
  return { log, currency, days, summaries, ...fits };
}

/** Points of a forecast, and groups of customers of which its intervals are drawn. */
const [mostPoints, drawnGroups, drawnSets] = [12, 1200, 150];

/** Some of many groups, evenly through their order. */
function someGroups(groups: PurchaseGroups): PurchaseGroups {
  const stride = Math.ceil(groups.x.length / drawnGroups);
  if (stride <= 1) return groups;
  const some = (values: Float64Array) => values.filter((_, place) => place % stride === 0);
  return { ...groups, x: some(groups.x), tx: some(groups.tx), T: some(groups.T), weight: some(groups.weight) };
}

/**
 * Purchases to come of all customers, cumulated. Where customers bought in very many ways, the interval is that of an
 * even choice of them, as a share of what they are expected to buy.
 */
export function forecastOf(
  table: Table,
  inquiry: ValueInquiry,
  { log, summaries }: FittedOrders,
  fit: BtydFit,
  options: StepsOptions,
): Promise<readonly ForecastStep[]> {
  const { horizon, model } = inquiry;
  return keptFor(table, ['forecast', ...askedOf(inquiry), model, horizon], async () => {
    const stride = Math.ceil(horizon.length / mostPoints);
    const steps = Array.from({ length: horizon.length }, (_, index) => index + 1).filter(
      (step) => step % stride === 0 || step === horizon.length,
    );
    const times = steps.map((step) => step * weeksOfStep(horizon));
    const groups = groupPurchases(summaries);
    const some = someGroups(groups);
    const drawn = await runSteps(forecastPurchases(fit, some, times, drawnSets), options);
    return drawn.map(({ time, value, low, high }) => {
      const whole = some === groups ? value : totalPurchases(model, fit.parameters, groups, time);
      const factor = whole === null || value === null || value === 0 ? 1 : whole / value;
      return {
        time,
        day: isoDate((log.last ?? 0) + Math.round(time * 7)),
        value: whole,
        low: low === null ? null : low * factor,
        high: high === null ? null : high * factor,
      };
    });
  });
}

const nobody: Refusal = { refused: 'too-few-customers', found: 0 };

/** Where the time that was seen is cut in two for the check. */
function checkDay(first: Day, last: Day, asked: string | null): Day {
  const chosen = asked === null ? null : parseIsoDate(asked);
  return chosen !== null && chosen > first && chosen < last ? chosen : Math.floor((first + last) / 2);
}

/** Fits the model on an earlier part of the time that was seen and compares the later part with what it expected. */
export async function checkOf(
  table: Table,
  inquiry: ValueInquiry,
  { days, log }: FittedOrders,
  options: StepsOptions,
): Promise<Pick<ValueAnswer, 'check' | 'otherCheck' | 'checkedFrom'>> {
  const { model, checkUntil } = inquiry;
  if (customersOf(days) === 0 || log.last === null) return { check: nobody, otherCheck: nobody, checkedFrom: null };
  const first = days.day.reduce((earliest, day) => Math.min(earliest, day));
  const until = checkDay(first, log.last, checkUntil);
  const customer = new Int32Array(days.day.length);
  for (let one = 0; one < customersOf(days); one++) customer.fill(one, days.starts[one], days.starts[one + 1]);
  const checked = (of: BtydModelId, { from, to }: { readonly from: number; readonly to: number }) =>
    keptFor(table, ['check', ...askedOf(inquiry), of, until], () => {
      const time = Float64Array.from(days.day, (day) => (day - first) / 7);
      const period = { until: (until - first) / 7, end: ((log.last ?? first) - first) / 7 };
      return runSteps(checkHoldOut(of, { customer, time }, period), partOf(options, from, to));
    });
  const check = await checked(model, { from: 0, to: 0.5 });
  const otherCheck = await checked(model === 'bgnbd' ? 'mbgnbd' : 'bgnbd', { from: 0.5, to: 1 });
  return { check, otherCheck, checkedFrom: isoDate(until) };
}

/** The fit of the chosen model, or why there is none. */
export function chosenFit({ models }: FittedOrders, { model }: ValueInquiry): BtydFit | Refusal {
  return models.find((fitted) => fitted.model === model)?.fit ?? { refused: 'too-few-customers', found: 0 };
}
