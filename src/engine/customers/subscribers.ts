import type {
  SubscriberAnswer,
  SubscriberGroup,
  SubscriberInquiry,
  SubscriberStep,
  ValueUnderMethod,
} from '../../core/customers/subscribers.ts';
import { isRefusal } from '../../core/inference/refusal.ts';
import { lifetimeValue, newCustomerValue } from '../../core/inference/value/new-customer-value.ts';
import type { Table } from '../../core/table/table.ts';
import { isoDate } from '../../core/time/day.ts';
import { addMonths } from '../../core/time/months.ts';
import { partOf, type StepsOptions } from '../run-steps.ts';
import { keptFor } from './kept.ts';
import { askedOfSubscribers } from './read-subscribers.ts';
import { checkSubscribers } from './subscriber-check.ts';
import { type ExpectedOfGroups, expectedOf, type GroupStays, lastingGroups } from './subscriber-groups.ts';
import {
  type FittedSubscribers,
  fitSubscribers,
  keptSubscriberValues,
  monthlyDiscount,
  type SubscriberValues,
  subscriberValues,
} from './subscriber-values.ts';
import { distributionOf, groupOf, sortedValues } from './value-spread.ts';

/**
 * What subscribers are worth under every method: a new customer, those who pay now with the spread of their values, the
 * forecast by month with its range, and the check against what happened.
 *
 * @throws EcholotError `column-missing` without MRR, starts or tenure, `cancelled`.
 */
export async function answerSubscribers(
  table: Table,
  inquiry: SubscriberInquiry,
  options: StepsOptions = {},
): Promise<SubscriberAnswer> {
  const fitted = await fitSubscribers(table, inquiry, partOf(options, 0, 0.5));
  const { read, whole, method, why, groups } = fitted;
  const { subscribers, dated, currency, currencies, base } = read;
  const margin = { share: inquiry.margin ?? 1, from: inquiry.margin === null ? 'nobody' : 'asked' } as const;
  const values = await keptSubscriberValues(table, inquiry, fitted);
  const checked = method
    ? await keptFor(table, ['subscriber check', ...askedOfSubscribers(inquiry), method, inquiry.checkUntil], () =>
        checkSubscribers(read, inquiry, method, partOf(options, 0.5, 0.7)),
      )
    : { check: fitted.all[0]?.lasting ?? null, checkedFrom: null };
  const expected =
    groups.length > 0
      ? await expectedOf(groups, monthlyDiscount(inquiry), inquiry.months, partOf(options, 0.7, 0.8))
      : null;
  const methods = await underMethods(fitted, inquiry, margin.share, partOf(options, 0.8, 1));
  return {
    ask: 'subscribers',
    currency,
    currencies,
    unit: dated ? 'months' : 'periods',
    span: dated && subscribers.size > 0 ? { first: isoDate(dated.first), last: isoDate(dated.until - 1) } : null,
    customers: subscribers.customers,
    current: whole?.current ?? 0,
    paying: sumOf(whole?.now.paying),
    paid: subscribers.allPaid,
    margin,
    method,
    why,
    methods,
    forecast: expected ? forecastOf(fitted, expected, margin.share) : [],
    values: values && distributionOf(values.value, margin.share),
    groups: values && inquiry.by !== undefined ? groupsOf(fitted, values, inquiry, margin.share) : [],
    check: checked.check && (isRefusal(checked.check) || 'steps' in checked.check) ? checked.check : null,
    checkedFrom: checked.checkedFrom,
    base,
  };
}

const sumOf = (values: Float64Array | undefined): number => values?.reduce((sum, value) => sum + value, 0) ?? 0;

/** What a customer pays a month: the mean of those who pay now, else of all at their end. */
function meanPaying(whole: GroupStays | null, { subscribers }: FittedSubscribers['read']): number {
  if (whole && whole.current > 0) return sumOf(whole.now.paying) / whole.current;
  return subscribers.size > 0 ? sumOf(subscribers.paying.subarray(0, subscribers.size)) / subscribers.size : 0;
}

async function underMethods(
  { all, whole, read }: FittedSubscribers,
  inquiry: SubscriberInquiry,
  margin: number,
  options: StepsOptions,
): Promise<readonly ValueUnderMethod[]> {
  const discount = monthlyDiscount(inquiry);
  const { months: horizon, first } = inquiry;
  const terms = { margin: margin * meanPaying(whole, read), discount, horizon, first };
  const found: ValueUnderMethod[] = [];
  for (const { method, lasting } of all) {
    if (isRefusal(lasting) || !whole) {
      const refusal = isRefusal(lasting) ? lasting : ({ refused: 'too-few-customers', found: 0 } as const);
      found.push({ method, lasting, fresh: refusal, lifetime: refusal, remaining: null, beyond: 0 });
      continue;
    }
    const groups = lastingGroups([whole], lasting, horizon);
    const { value } = await expectedOf(groups, discount, horizon, options);
    const last = value.at(-1);
    const remaining = last ? { value: last.value * margin, low: last.low * margin, high: last.high * margin } : null;
    const { beyond } = subscriberValues(read, groups, inquiry);
    const fresh = newCustomerValue(lasting, terms);
    found.push({ method, lasting, fresh, lifetime: lifetimeValue(lasting, terms), remaining, beyond });
  }
  return found;
}

function forecastOf(
  { read: { dated }, whole }: FittedSubscribers,
  { value, lost, lostPaying }: ExpectedOfGroups,
  margin: number,
): readonly SubscriberStep[] {
  const [customers, paying] = [whole?.current ?? 0, sumOf(whole?.now.paying)];
  return value.map((worth, step) => ({
    months: step + 1,
    day: dated ? isoDate(addMonths(dated.until, step + 1) - 1) : null,
    value: worth.value * margin,
    low: worth.low * margin,
    high: worth.high * margin,
    customers: customers - (lost[step]?.value ?? 0),
    paying: paying - (lostPaying[step]?.value ?? 0),
  }));
}

function groupsOf(
  { read, groups }: FittedSubscribers,
  { stay, value }: SubscriberValues,
  inquiry: SubscriberInquiry,
  margin: number,
): readonly SubscriberGroup[] {
  const { subscribers, labelOf } = read;
  const values = new Map<number, number[]>(groups.map(({ group }) => [group, []]));
  for (const [place, of] of stay.entries()) values.get(subscribers.group[of] as number)?.push(value[place] as number);
  return groups
    .map((one) => {
      const own = values.get(one.group) ?? [];
      const mean = one.current > 0 ? sumOf(one.now.paying) / one.current : null;
      const terms = { discount: monthlyDiscount(inquiry), horizon: inquiry.months, first: inquiry.first };
      return {
        ...groupOf(labelOf(one.group), sortedValues(Float64Array.from(own), margin), own.length),
        customers: one.stays,
        current: one.current,
        meanPaying: mean,
        fresh:
          mean === null
            ? ({ refused: 'no-answers' } as const)
            : newCustomerValue(one.lasting, { ...terms, margin: margin * mean }),
        own: one.own,
      };
    })
    .sort((a, b) => b.current - a.current || (a.group < b.group ? -1 : 1));
}
