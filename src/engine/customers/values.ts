import type { ValueAnswer, ValueGroup, ValueInquiry } from '../../core/customers/purchases.ts';
import { isRefusal } from '../../core/inference/refusal.ts';
import type { Table } from '../../core/table/table.ts';
import { isoDate } from '../../core/time/day.ts';
import { partOf, type StepsOptions } from '../run-steps.ts';
import { type CustomerValues, customerValues } from './customer-values.ts';
import { checkOf, chosenFit, type FittedOrders, fitOrders, forecastOf } from './fit-orders.ts';
import { keptFor } from './kept.ts';
import { customersOf, type PurchaseDays } from './purchase-days.ts';
import { spanOf } from './purchases.ts';
import { distributionOf, groupOf, sortedValues } from './value-spread.ts';

/** Points of the history. */
const historyPoints = 60;

/** What is expected of every customer, kept for the next page of them; null without a fit. */
export async function keptValues(
  table: Table,
  inquiry: ValueInquiry,
  fitted: FittedOrders,
  options: StepsOptions,
): Promise<CustomerValues | null> {
  const fit = chosenFit(fitted, inquiry);
  if (isRefusal(fit)) return null;
  const { segment, period, currency, model, horizon, discount } = inquiry;
  return keptFor(table, ['worth', segment, period, currency, model, horizon, discount], () =>
    customerValues(inquiry, fitted, fit, options),
  );
}

/**
 * What customers of a table of orders are expected to buy and be worth: both models, the forecast with its interval,
 * the check against what happened, and how values spread.
 *
 * @throws EcholotError `column-missing` without dates of orders, `cancelled`.
 */
export async function answerValues(
  table: Table,
  inquiry: ValueInquiry,
  options: StepsOptions = {},
): Promise<ValueAnswer> {
  const fitted = await fitOrders(table, inquiry, partOf(options, 0, 0.5));
  const { log, days, currency, models, spend } = fitted;
  const fit = chosenFit(fitted, inquiry);
  const checked = await checkOf(table, inquiry, fitted, partOf(options, 0.5, 0.65));
  const forecast = isRefusal(fit) ? [] : await forecastOf(table, inquiry, fitted, fit, partOf(options, 0.65, 0.9));
  const values = await keptValues(table, inquiry, fitted, partOf(options, 0.9, 1));
  const customers = customersOf(days);
  const margin = marginOf(fitted, inquiry);
  const others = log.customer.length - ofCurrency(log, currency);
  const base = {
    ...log.base,
    used: log.base.used - others,
    customers,
    left: others > 0 ? { ...log.base.left, 'other-currency': others } : log.base.left,
  };
  return {
    ask: 'values',
    currency: currency === null ? '' : (log.totals[currency]?.currency ?? ''),
    span: spanOf(log),
    customers,
    repeatBuyers: fitted.summaries.x.reduce((count, x) => count + (x > 0 ? 1 : 0), 0),
    margin,
    totals: currency === null ? null : (log.totals[currency] ?? null),
    currencies: log.totals.toSorted((a, b) => b.orders - a.orders).map((one) => one.currency),
    example: exampleOf(fitted, values),
    models: models.map(({ model, fit: found }) => ({ model, fit: found })),
    spend,
    history: historyOf(days, log.last),
    forecast,
    alive: values && customers > 0 ? values.alive.reduce((sum, one) => sum + one, 0) / customers : null,
    ...checked,
    values: values && spend !== null && !isRefusal(spend) ? distributionOf(values.value, margin.share) : null,
    groups: values && inquiry.by !== undefined ? groupsOf(values.value, fitted, margin.share) : [],
    base,
  };
}

/** The share of an amount that counts: as asked, as the table says, or all of it. */
export function marginOf(
  { log, currency }: FittedOrders,
  { margin }: Pick<ValueInquiry, 'margin'>,
): ValueAnswer['margin'] {
  if (margin !== null) return { share: margin, from: 'asked' };
  const known = currency === null ? null : log.totals[currency]?.margin;
  return known ? { share: known.earned / known.of, from: 'table' } : { share: 1, from: 'nobody' };
}

/** The customer of the highest value. */
function exampleOf(
  { summaries: { x, tx, T, spend } }: FittedOrders,
  values: CustomerValues | null,
): ValueAnswer['example'] {
  if (!values || x.length === 0) return null;
  const by = values.value.some((value) => !Number.isNaN(value)) ? values.value : values.expected;
  let best = 0;
  for (let customer = 1; customer < x.length; customer++) {
    if (!((by[customer] as number) <= (by[best] as number))) best = customer;
  }
  return { x: x[best] as number, tx: tx[best] as number, T: T[best] as number, m: spend[best] as number };
}

const ofCurrency = ({ currency }: FittedOrders['log'], wanted: number | null): number =>
  currency.reduce((count, one) => count + (one === wanted ? 1 : 0), 0);

/** Repeat purchases up to evenly spaced days. */
function historyOf({ starts, day }: PurchaseDays, last: number | null): ValueAnswer['history'] {
  if (day.length === 0 || last === null) return [];
  const firsts = new Set(starts);
  const repeats = day.filter((_, at) => !firsts.has(at)).sort();
  const first = day.reduce((earliest, one) => Math.min(earliest, one));
  const points = Math.min(historyPoints, Math.max(1, last - first));
  let at = 0;
  return Array.from({ length: points + 1 }, (_, point) => {
    const until = first + Math.round(((last - first) * point) / points);
    while (at < repeats.length && (repeats[at] as number) <= until) at += 1;
    return { day: isoDate(until), purchases: at };
  });
}

function groupsOf(values: Float64Array, { days, log }: FittedOrders, margin: number): readonly ValueGroup[] {
  const byGroup = new Map<number, number[]>();
  for (let customer = 0; customer < values.length; customer++) {
    const code = days.group[customer] as number;
    const own = byGroup.get(code) ?? [];
    if (own.length === 0) byGroup.set(code, own);
    own.push(values[customer] as number);
  }
  return [...byGroup]
    .map(([code, own]) =>
      groupOf(log.groups.labels(code)[0] ?? '', sortedValues(Float64Array.from(own), margin), own.length),
    )
    .sort((a, b) => b.customers - a.customers || (a.group < b.group ? -1 : 1));
}
