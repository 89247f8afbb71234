import type { ValueAnswer, ValueInquiry } from '../customers/purchases.ts';
import type { BtydFit } from '../inference/btyd/fit.ts';
import type { HoldOutCheck } from '../inference/btyd/hold-out.ts';
import { isRefusal, type Refusal } from '../inference/refusal.ts';
import { type Day, parseIsoDate } from '../time/day.ts';
import { type ChartAxis, focusedAxis } from './axis.ts';

/** A day with purchases cumulated up to it, and the 95 % range of what is expected. */
export interface FanPoint {
  readonly day: Day;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Repeat purchases of all customers: what happened, what the check expected, and what is to come. */
export interface PurchaseFan {
  readonly past: readonly FanPoint[];
  /** Begins with the last point of the past. */
  readonly future: readonly FanPoint[];
  /** What the model expected from what it knew up to `checkedFrom`. */
  readonly expected: readonly FanPoint[];
  readonly checkedFrom: Day | null;
  readonly first: Day;
  readonly now: Day;
  readonly end: Day;
  readonly axis: ChartAxis;
}

/** How far a check was off. */
export interface CheckResult {
  readonly found: HoldOutCheck;
  /** predicted ÷ actual − 1; null when nothing happened. */
  readonly off: number | null;
}

/** What a cell about the value of customers says. */
export interface ValueDescription {
  readonly answer: ValueAnswer;
  readonly inquiry: ValueInquiry;
  /** Of the chosen model. */
  readonly fit: BtydFit | Refusal;
  /** Null without a fit. */
  readonly fan: PurchaseFan | null;
  /** Purchases of all customers over the horizon. */
  readonly purchases: { readonly value: number; readonly low: number | null; readonly high: number | null } | null;
  readonly check: CheckResult | Refusal;
  /** An ISO 4217 code; null where the table names none. */
  readonly currency: string | null;
}

const dayOfText = (iso: string): Day => parseIsoDate(iso) ?? 0;

/** Shapes the answer about values for display. */
export function describeValue(answer: ValueAnswer, inquiry: ValueInquiry): ValueDescription {
  const { models, forecast, check } = answer;
  const fit = models.find(({ model }) => model === inquiry.model)?.fit ?? { refused: 'too-few-customers', found: 0 };
  const last = forecast.at(-1);
  return {
    answer,
    inquiry,
    fit,
    fan: isRefusal(fit) ? null : fanOf(answer),
    purchases: last?.value == null ? null : { value: last.value, low: last.low, high: last.high },
    check: isRefusal(check)
      ? check
      : { found: check, off: check.actual === 0 ? null : check.predicted / check.actual - 1 },
    currency: currencyCode(answer.currency),
  };
}

/** The code of a currency as number formats take it; null for anything else. */
export const currencyCode = (text: string): string | null =>
  /^[a-z]{3}$/i.test(text.trim()) ? text.trim().toUpperCase() : null;

function fanOf({ history, forecast, check, checkedFrom, span }: ValueAnswer): PurchaseFan | null {
  const today = history.at(-1);
  if (!today || !span) return null;
  const [first, now] = [dayOfText(span.first), dayOfText(span.last)];
  const so = today.purchases;
  const past = history.map(({ day, purchases }) => ({ day: dayOfText(day), value: purchases, low: null, high: null }));
  const future = forecast.flatMap(({ day, value, low, high }): FanPoint[] =>
    value === null
      ? []
      : [
          {
            day: dayOfText(day),
            value: so + value,
            low: low === null ? null : so + low,
            high: high === null ? null : so + high,
          },
        ],
  );
  const expected = isRefusal(check)
    ? []
    : check.overTime.map(({ time, predicted }) => ({
        day: first + Math.round(time * 7),
        value: predicted,
        low: null,
        high: null,
      }));
  const most = Math.max(1, ...[...past, ...future, ...expected].map(({ value, high }) => high ?? value));
  return {
    past,
    future: [{ day: now, value: so, low: so, high: so }, ...future],
    expected,
    checkedFrom: checkedFrom === null || expected.length === 0 ? null : dayOfText(checkedFrom),
    first,
    now,
    end: future.at(-1)?.day ?? now,
    axis: focusedAxis([0, most], [0, most * 1.25]),
  };
}
