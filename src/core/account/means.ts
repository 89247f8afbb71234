import type { ReplyTimes } from '../customers/replies.ts';
import { type Bounds, noBounds } from '../inference/bounds.ts';
import { isRefusal, type Refusal } from '../inference/refusal.ts';
import type { SbgParameters } from '../inference/sbg/curve.ts';
import { type Account, type AccountContext, type AccountDefinitions, accountsOf, resultOf, term } from './account.ts';

const gupta = 'Gupta & Lehmann 2003, Journal of Interactive Marketing 17(1), 9–24';

/** Values of customers as they are usually told, and times of waiting. */
export const meanAccounts = {
  'value.mean': { formula: '{total} ÷ {valued}', sources: ['Kumar 2008, Managing Customers for Profit, chapter 5'] },
  'value.realised': {
    formula: '{paidSoFar} × {share} ÷ {valued}',
    sources: ['Kumar 2008, Managing Customers for Profit, chapter 5'],
  },
  'value.lifespan': { formula: '{margin} ÷ {rate}', sources: [gupta] },
  'value.averages': {
    formula: '{perOrder} × {share} × {ordersPerYear} × {years}',
    sources: [gupta],
  },
  'sbg.lifetime': {
    formula: '{margin} × ₂F₁(1; {beta}; {alpha} + {beta}; 1 ÷ (1 + {discount}))',
    sources: ['Fader & Hardie 2010, Marketing Science 29, 85–93'],
  },
  'replies.quantile': {
    formula: '{waiting}',
    sources: ['Conover 1999, Practical Nonparametric Statistics, section 3.2'],
  },
} as const satisfies AccountDefinitions;

const account = accountsOf(meanAccounts);

const nobody: Refusal = { refused: 'too-few-customers', found: 0, needed: 1 };

/** The mean of what customers are worth; `withoutValue` more have none that is known. */
export function accountOfMeanValue(
  {
    total,
    customers,
    withoutValue,
  }: {
    readonly total: number;
    readonly customers: number;
    readonly withoutValue: number;
  },
  context: AccountContext = {},
): Account {
  const valued = customers - withoutValue;
  return account('value.mean', {
    ...context,
    terms: [term('total', total, 'money'), term('valued', valued)],
    result: resultOf(valued > 0 ? total / valued : null, 'money'),
    exclusions: [{ id: 'without-value', count: withoutValue }],
    refusal: valued > 0 ? null : nobody,
  });
}

/** What customers have paid so far, on the mean of all of them. */
export function accountOfRealisedValue(
  paidSoFar: number,
  share: number,
  valued: number,
  context: AccountContext = {},
): Account {
  return account('value.realised', {
    ...context,
    terms: [term('paidSoFar', paidSoFar, 'money'), term('share', share, 'fraction'), term('valued', valued)],
    result: resultOf(valued > 0 ? (paidSoFar * share) / valued : null, 'money'),
    caveats: ['realised-only'],
    refusal: valued > 0 ? null : nobody,
  });
}

/** The margin of a period times the periods that customers stay at a constant rate of loss; nothing is discounted. */
export function accountOfLifespanValue(margin: number, rate: number, context: AccountContext = {}): Account {
  return account('value.lifespan', {
    ...context,
    terms: [term('margin', margin, 'money'), term('rate', rate, 'fraction')],
    result: resultOf(rate > 0 ? margin / rate : null, 'money'),
    caveats: ['constant-for-ever'],
    refusal: rate > 0 ? null : { refused: 'nobody-lost' },
  });
}

/** Averages of averages of orders. */
export interface OrderAverages {
  /** Net amount of an order. */
  readonly perOrder: number;
  /** Share of an amount that counts. */
  readonly share: number;
  readonly ordersPerYear: number;
  /** How many years a customer stays; null where nobody is known to have left. */
  readonly years: number | null;
}

/** Mean order value × orders per customer and year × years as a customer. */
export function accountOfAverages(
  { perOrder, share, ordersPerYear, years }: OrderAverages,
  context: AccountContext = {},
): Account {
  return account('value.averages', {
    ...context,
    terms: [
      term('perOrder', perOrder, 'money'),
      term('share', share, 'fraction'),
      term('ordersPerYear', ordersPerYear, 'number'),
      ...(years === null ? [] : [term('years', years, 'number')]),
    ],
    result: resultOf(years === null ? null : perOrder * share * ordersPerYear * years, 'money'),
    caveats: ['constant-for-ever'],
    refusal: years === null ? { refused: 'nobody-lost' } : null,
  });
}

/** What a new customer is worth over all time under the fitted sBG, the first margin now. */
export function accountOfSbgLifetime(
  { alpha, beta }: SbgParameters,
  { margin, discount }: { readonly margin: number; readonly discount: number },
  found: number | Refusal,
  context: AccountContext = {},
): Account {
  const refusal = typeof found !== 'number' && isRefusal(found) ? found : null;
  return account('sbg.lifetime', {
    ...context,
    ...(discount === 0 ? { formula: '{margin} × ({alpha} + {beta} − 1) ÷ ({alpha} − 1)' } : {}),
    terms: [
      term('margin', margin, 'money'),
      term('discount', discount, 'fraction'),
      term('alpha', alpha, 'number'),
      term('beta', beta, 'number'),
    ],
    result: resultOf(typeof found === 'number' ? found : null, 'money'),
    caveats: ['beyond-what-was-seen'],
    refusal,
  });
}

/**
 * A quantile of waiting times: of all tickets in the order of their times, those that still wait last, the first that
 * the share reaches.
 *
 * @param inUnit turns minutes into the unit of the account's periods
 */
export function accountOfWaiting(
  { n, open, ...times }: ReplyTimes,
  quantile: { readonly value: number | null; readonly share: number },
  inUnit: (minutes: number) => number,
  context: AccountContext = {},
): Account {
  const { value, share } = quantile;
  const converted = (minutes: number | null) => (minutes === null ? null : inUnit(minutes));
  const ends: Bounds = share === 0.5 ? { low: converted(times.low), high: converted(times.high) } : noBounds;
  const waiting = converted(value);
  return account('replies.quantile', {
    ...context,
    terms: [
      term('tickets', n),
      term('open', open),
      term('share', share, 'fraction'),
      term('rank', Math.max(1, Math.ceil(share * n))),
      ...(waiting === null ? [] : [term('waiting', waiting, 'periods')]),
    ],
    result: resultOf(waiting, 'periods', { ...ends, method: ends.low === null ? null : 'order-statistics' }),
    refusal: waiting === null ? { refused: n === 0 ? 'no-answers' : 'still-open', found: open, needed: n } : null,
  });
}
