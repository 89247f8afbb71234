import type {
  SubscriberAnswer,
  SubscriberCheck,
  SubscriberInquiry,
  ValueUnderMethod,
} from '../customers/subscribers.ts';
import { isRefusal, type Refusal } from '../inference/refusal.ts';
import { parseIsoDate } from '../time/day.ts';
import { focusedAxis } from './axis.ts';
import { currencyCode, type FanPoint, type PurchaseFan } from './value-description.ts';

/** What happened after the cut of a check, and what was expected. */
export interface CheckOfSubscribers {
  readonly found: SubscriberCheck;
  /** Customers lost since the cut: what happened as past, what was expected as future. */
  readonly fan: PurchaseFan;
  /** expected ÷ happened − 1 at the end; null when nobody was lost. */
  readonly off: number | null;
}

/** What a cell about the value of subscribers says. */
export interface SubscriberDescription {
  readonly answer: SubscriberAnswer;
  readonly inquiry: SubscriberInquiry;
  /** The chosen method; null when none says anything. */
  readonly chosen: ValueUnderMethod | null;
  /** Why nothing is said; null where something is. */
  readonly refusal: Refusal | null;
  /** Value of today's customers month by month, cumulated; days are periods where the table has no dates. */
  readonly fan: PurchaseFan | null;
  readonly check: CheckOfSubscribers | Refusal | null;
  readonly currency: string | null;
}

const zero = (day: number): FanPoint => ({ day, value: 0, low: 0, high: 0 });

function fanOf(first: number, past: readonly FanPoint[], future: readonly FanPoint[]): PurchaseFan {
  const most = Math.max(1, ...[...past, ...future].map(({ value, high }) => Math.max(value, high ?? value)));
  return {
    past,
    future: [zero(first), ...future],
    expected: [],
    checkedFrom: null,
    first,
    now: first,
    end: future.at(-1)?.day ?? first,
    axis: focusedAxis([0, most], [0, most * 1.25]),
  };
}

function forecastFan({ forecast, span }: SubscriberAnswer): PurchaseFan | null {
  if (forecast.length === 0) return null;
  const first = span ? (parseIsoDate(span.last) ?? 0) : 0;
  const points = forecast.map(({ months, day, value, low, high }) => ({
    day: day === null ? months : (parseIsoDate(day) ?? 0),
    value,
    low,
    high,
  }));
  return fanOf(first, [], points);
}

function checkOf({ check, checkedFrom }: SubscriberAnswer): SubscriberDescription['check'] {
  if (check === null || isRefusal(check)) return check;
  const first = parseIsoDate(checkedFrom ?? '') ?? 0;
  const dayOf = (day: string) => parseIsoDate(day) ?? 0;
  const happened = check.steps.map(({ day, customers }) => ({
    day: dayOf(day),
    value: customers.happened,
    low: null,
    high: null,
  }));
  const expected = check.steps.map(({ day, customers: { expected: value, low, high } }) => ({
    day: dayOf(day),
    value,
    low,
    high,
  }));
  const last = check.steps.at(-1)?.customers;
  return {
    found: check,
    fan: fanOf(first, [{ ...zero(first), low: null, high: null }, ...happened], expected),
    off: last && last.happened > 0 ? last.expected / last.happened - 1 : null,
  };
}

/** Shapes the answer about subscribers for display. */
export function describeSubscribers(answer: SubscriberAnswer, inquiry: SubscriberInquiry): SubscriberDescription {
  const chosen = answer.methods.find(({ method }) => method === answer.method) ?? null;
  const lasting = (chosen ?? answer.methods[0])?.lasting ?? null;
  const refusal = lasting && isRefusal(lasting) ? lasting : null;
  return {
    answer,
    inquiry,
    chosen: refusal ? null : chosen,
    refusal,
    fan: refusal ? null : forecastFan(answer),
    check: checkOf(answer),
    currency: currencyCode(answer.currency),
  };
}
