import type { Account, AccountContext } from '../account/account.ts';
import {
  accountOfAverages,
  accountOfLifespanValue,
  accountOfMeanValue,
  accountOfRealisedValue,
  accountOfSbgLifetime,
} from '../account/means.ts';
import { accountOfSimpleValue, accountOfSurvivalValue } from '../account/value.ts';
import type { MovementAnswer } from '../customers/inquiry.ts';
import type { ValueAnswer } from '../customers/purchases.ts';
import type { SubscriberAnswer, SubscriberInquiry } from '../customers/subscribers.ts';
import { exposureRate } from '../inference/churn/exposure-rate.ts';
import { isRefusal } from '../inference/refusal.ts';
import { sbgExpectedLifetime } from '../inference/sbg/residual-value.ts';
import { type Lasting, type LastingMethod, sharesByAge } from '../inference/value/lasting.ts';
import { newCustomerValue } from '../inference/value/new-customer-value.ts';
import { simpleValue } from '../inference/value/simple-value.ts';
import { parseIsoDate } from '../time/day.ts';
import { wholeOf } from './churn-description.ts';
import { currencyCode } from './value-description.ts';

/** Definitions of what a customer is worth, in the order in which they are set side by side. */
export const labValues = [
  'value.realised',
  'value.averages',
  'value.lifespan',
  'value.simple-immediate',
  'value.simple-end',
  'value.finite',
  'value.survival',
  'sbg.lifetime',
  'value.remaining',
  'value.mbgnbd',
  'value.bgnbd',
] as const;

/** One of {@link labValues}. */
export type LabValue = (typeof labValues)[number];

/** What a customer is worth under one definition. */
export interface LabValueRow {
  readonly definition: LabValue;
  readonly account: Account;
  /** Over which time it counts. */
  readonly over: 'so-far' | 'horizon' | 'all-time';
  /** Averages of averages, or one rate for ever: here to be told apart. */
  readonly misleads: boolean;
}

/** The same customers under every definition of their value. */
export interface LabValues {
  readonly rows: readonly LabValueRow[];
  /** Smallest and largest value of those that can be told; null with fewer than two. */
  readonly spread: readonly [number, number] | null;
  readonly currency: string | null;
}

const rowOf = (definition: LabValue, account: Account, over: LabValueRow['over'], misleads = false): LabValueRow => ({
  definition,
  account,
  over,
  misleads,
});

function described(rows: readonly LabValueRow[], currency: string | null): LabValues {
  const ordered = rows.toSorted((a, b) => labValues.indexOf(a.definition) - labValues.indexOf(b.definition));
  const told = ordered.flatMap(({ account: { result } }) => (result.value === null ? [] : [result.value]));
  return { rows: ordered, spread: told.length > 1 ? [Math.min(...told), Math.max(...told)] : null, currency };
}

/** Subscribers under every definition: what was paid, the simple formulas, the curve, and the model. */
export function labOfSubscribers(answer: SubscriberAnswer, inquiry: SubscriberInquiry): LabValues {
  const currency = currencyCode(answer.currency);
  const context: AccountContext = { currency, period: 'month' };
  const { share } = answer.margin;
  const margin = answer.current > 0 ? (share * answer.paying) / answer.current : 0;
  const discount = (1 + inquiry.discount) ** (1 / 12) - 1;
  const lastingOf = (wanted: LastingMethod) => answer.methods.find(({ method }) => method === wanted)?.lasting;
  const rows = [
    rowOf('value.realised', accountOfRealisedValue(answer.paid, share, answer.customers, context), 'so-far'),
  ];
  const [constant, curve, sbg] = [lastingOf('constant'), lastingOf('survival'), lastingOf('sbg')];
  if (constant && !isRefusal(constant) && constant.kind === 'constant') {
    rows.push(...simpleRows(constant, margin, discount, inquiry.months, context));
  }
  if (curve) {
    const terms = { margin, discount, horizon: inquiry.months, first: 'now' } as const;
    const found = isRefusal(curve) ? curve : newCustomerValue(curve, terms);
    const shares = isRefusal(curve) || isRefusal(found) ? [] : Array.from(sharesByAge(curve, inquiry.months - 1));
    rows.push(rowOf('value.survival', accountOfSurvivalValue(shares, margin, discount, found, context), 'horizon'));
  }
  if (sbg && !isRefusal(sbg) && sbg.kind === 'sbg') {
    const lifetime = sbgExpectedLifetime(sbg.fit.parameters, discount);
    const found = typeof lifetime === 'number' ? margin * lifetime : lifetime;
    const account = accountOfSbgLifetime(sbg.fit.parameters, { margin, discount }, found, context);
    rows.push(rowOf('sbg.lifetime', account, 'all-time'));
  }
  if (answer.values) rows.push(rowOf('value.remaining', accountOfMeanValue(answer.values, context), 'horizon'));
  return described(rows, currency);
}

function simpleRows(
  { retention }: Extract<Lasting, { kind: 'constant' }>,
  margin: number,
  discount: number,
  horizon: number,
  context: AccountContext,
): readonly LabValueRow[] {
  const input = { margin, retention: retention.value, discount };
  const finite = { ...input, horizon };
  const [found, within] = [simpleValue(input), simpleValue(finite)];
  return [
    rowOf('value.lifespan', accountOfLifespanValue(margin, 1 - retention.value, context), 'all-time', true),
    rowOf('value.simple-immediate', accountOfSimpleValue('immediate', input, found, context), 'all-time'),
    rowOf('value.simple-end', accountOfSimpleValue('end', input, found, context), 'all-time'),
    rowOf('value.finite', accountOfSimpleValue('immediate', finite, within, context), 'horizon'),
  ];
}

const daysInYear = 365.25;

/** Customers of a shop under every definition: what was paid, averages of averages, and both models. */
export function labOfOrders(
  answers: readonly { readonly model: 'mbgnbd' | 'bgnbd'; readonly answer: ValueAnswer }[],
  movements: MovementAnswer,
): LabValues {
  const [first] = answers;
  if (!first?.answer.totals) return described([], null);
  const { totals, customers, margin, span } = first.answer;
  const currency = currencyCode(first.answer.currency);
  const context: AccountContext = { currency };
  const { lost, lostGained, exposure } = wholeOf(movements);
  const perYear = exposureRate(lost + lostGained, exposure / daysInYear).value;
  const days = span ? (parseIsoDate(span.last) ?? 0) - (parseIsoDate(span.first) ?? 0) + 1 : 0;
  const averages = {
    perOrder: totals.orders > 0 ? totals.net / totals.orders : 0,
    share: margin.share,
    ordersPerYear: customers > 0 && days > 0 ? totals.orders / customers / (days / daysInYear) : 0,
    years: perYear ? 1 / perYear : null,
  };
  const rows = [
    rowOf('value.realised', accountOfRealisedValue(totals.net, margin.share, totals.customers, context), 'so-far'),
    rowOf('value.averages', accountOfAverages(averages, context), 'all-time', true),
    ...answers.flatMap(({ model, answer }) =>
      answer.values ? [rowOf(`value.${model}`, accountOfMeanValue(answer.values, context), 'horizon')] : [],
    ),
  ];
  return described(rows, currency);
}
