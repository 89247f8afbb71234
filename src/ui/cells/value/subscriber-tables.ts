import type { SubscriberDescription } from '../../../core/charts/subscriber-description.ts';
import type { ValueUnderMethod } from '../../../core/customers/subscribers.ts';
import { isRefusal, type Refusal } from '../../../core/inference/refusal.ts';
import type { CustomerValue } from '../../../core/inference/value/new-customer-value.ts';
import type { Formats } from '../../../i18n/format.ts';
import type { Translate } from '../../../i18n/language.ts';
import { wordRefusal } from '../../../i18n/word-refusal.ts';
import { wordMoneyRange } from '../../../i18n/word-subscribers.ts';
import { wordCounts } from '../../../i18n/word-value.ts';
import type { NumberTable } from '../frame-table.ts';

const row = (cells: readonly string[], remark = '') => ({ cells, hint: false, remark });

/** How a month of the forecast is named: by its last day, or by its number where the table has no dates. */
const wordMonth = (
  { months, day }: { readonly months: number; readonly day: string | null },
  t: Translate,
  formats: Formats,
): string => (day === null ? t('subscribers.fan.month', { n: months }) : formats.date(day));

/** What today's customers bring in, month by month. */
export function subscriberForecastTable(
  { answer, currency }: SubscriberDescription,
  t: Translate,
  formats: Formats,
): NumberTable {
  const money = (amount: number) => formats.amount(amount, currency);
  return {
    columns: [
      t('subscribers.table.month'),
      t('subscribers.table.customers'),
      t('subscribers.table.paying'),
      t('subscribers.table.value'),
      t('table.range'),
    ],
    headers: 1,
    rows: answer.forecast.map((step) =>
      row([
        wordMonth(step, t, formats),
        formats.count(step.customers),
        money(step.paying),
        money(step.value),
        wordMoneyRange(step, currency, t, formats),
      ]),
    ),
  };
}

const wordFound = (found: CustomerValue | Refusal, currency: string | null, t: Translate, formats: Formats): string => {
  if (isRefusal(found)) return t('table.none');
  const range = wordMoneyRange(found, currency, t, formats);
  const value = formats.amount(found.value, currency);
  return range === '' ? value : `${value} (${range})`;
};

/** Groups of subscribers and what they are worth. */
export function subscriberGroupTable(
  { answer, currency }: SubscriberDescription,
  t: Translate,
  formats: Formats,
): NumberTable {
  const money = (amount: number | null) => (amount === null ? t('table.none') : formats.amount(amount, currency));
  return {
    columns: [
      t('value.groups.group'),
      t('subscribers.groups.current'),
      t('subscribers.groups.paying'),
      t('subscribers.groups.fresh'),
      t('value.groups.mean'),
      t('value.groups.median'),
      t('value.groups.total'),
    ],
    headers: 1,
    rows: answer.groups.map(({ group, current, meanPaying, fresh, mean, median, total, own }) =>
      row(
        [
          group === '' ? t('trend.missing-group') : group,
          formats.count(current),
          money(meanPaying),
          wordFound(fresh, currency, t, formats),
          money(mean),
          money(median),
          money(total),
        ],
        own ? '' : t('subscribers.groups.all'),
      ),
    ),
  };
}

function wordTold({ lasting }: ValueUnderMethod, t: Translate, formats: Formats): string {
  if (isRefusal(lasting)) return wordRefusal(lasting, t, formats);
  if (lasting.kind === 'sbg') {
    const { alpha, beta } = lasting.fit.parameters;
    return t('subscribers.methods.sbg', { alpha: formats.decimal(alpha, 4), beta: formats.decimal(beta, 4) });
  }
  if (lasting.kind === 'survival') {
    return t('subscribers.methods.survival', { last: formats.count(lasting.lastAge) });
  }
  const { value, renewals } = lasting.retention;
  return t('subscribers.methods.constant', {
    retention: formats.share(100 * value),
    renewals: formats.count(renewals),
  });
}

/** Every method with what it says. */
export function methodTable(value: SubscriberDescription, t: Translate, formats: Formats): NumberTable {
  const { answer, inquiry, currency } = value;
  const { months } = inquiry;
  const money = (amount: number | Refusal | null) =>
    typeof amount === 'number' ? formats.amount(amount, currency) : t('table.none');
  return {
    columns: [
      t('subscribers.method'),
      t('subscribers.methods.fresh', { months }),
      t('subscribers.methods.lifetime'),
      t('subscribers.methods.remaining', { months }),
      t('subscribers.methods.told'),
    ],
    headers: 1,
    rows: answer.methods.map((one) =>
      row(
        [
          t(`subscribers.method.${one.method}`),
          wordFound(one.fresh, currency, t, formats),
          money(one.lifetime),
          one.remaining ? wordFound(one.remaining, currency, t, formats) : t('table.none'),
          wordTold(one, t, formats),
        ],
        one.method === answer.method ? t('subscribers.methods.chosen') : '',
      ),
    ),
    notes:
      answer.current > 0
        ? [t('subscribers.methods.note', { paying: formats.amount(answer.paying / answer.current, currency) })]
        : [],
  };
}

/** What was expected and what happened, month by month after the cut. */
export function subscriberCheckTable(
  { check, currency }: SubscriberDescription,
  t: Translate,
  formats: Formats,
): NumberTable | null {
  if (!check || isRefusal(check)) return null;
  const money = (amount: number) => formats.amount(amount, currency);
  const { steps } = check.found;
  const stride = Math.ceil(steps.length / 12);
  const withRevenue = steps.every(({ revenue }) => revenue !== null);
  return {
    columns: [
      t('value.table.day'),
      `${t('subscribers.check.lost')}: ${t('subscribers.check.lost-expected')}`,
      t('table.range'),
      t('value.check.actual'),
      ...(withRevenue
        ? [`${t('subscribers.check.lost-revenue')}: ${t('subscribers.check.lost-expected')}`, t('value.check.actual')]
        : []),
    ],
    headers: 1,
    rows: steps
      .filter((_, index) => (index + 1) % stride === 0 || index === steps.length - 1)
      .map(({ day, customers, revenue }) =>
        row([
          formats.date(day),
          formats.count(customers.expected),
          wordCounts(customers.low, customers.high, formats),
          formats.count(customers.happened),
          ...(withRevenue && revenue ? [money(revenue.expected), money(revenue.happened)] : []),
        ]),
      ),
  };
}

/** One line of an export: values by the name of their column. */
type Line = Readonly<Record<string, string | number | boolean | null>>;

type Ends = Partial<Record<'low' | 'high', number | null>>;

/** The numbers of the cell for files: forecast, values, groups, methods and check. */
export function subscriberRecords({ answer, inquiry, currency }: SubscriberDescription): readonly Line[] {
  const line = (what: string, name: string, value: number | null, { low = null, high = null }: Ends = {}): Line => ({
    what,
    name,
    value,
    low,
    high,
    currency,
    method: answer.method,
    months: inquiry.months,
    margin: answer.margin.share,
    discount_per_year: inquiry.discount,
    known_until: answer.span?.last ?? null,
  });
  const { values, check } = answer;
  const found = (what: string, name: string, one: CustomerValue | Refusal | null) =>
    one && !isRefusal(one) ? [line(what, name, one.value, one)] : [];
  return [
    line('customers_paying', '', answer.current),
    line('mrr', '', answer.paying),
    ...answer.forecast.flatMap((step) => [
      line('value_expected_until', step.day ?? String(step.months), step.value, step),
      line('customers_expected', step.day ?? String(step.months), step.customers),
    ]),
    ...(values
      ? [
          line('value_total', '', values.total),
          line('value_mean', '', values.mean),
          line('value_median', '', values.median),
          ...values.bins.map(({ from, to, customers }) => line('customers_by_value', `${from}–${to ?? ''}`, customers)),
        ]
      : []),
    ...answer.groups.flatMap(({ group, mean, fresh }) => [
      line('value_mean_of_group', group, mean),
      ...found('value_new_customer_of_group', group, fresh),
    ]),
    ...answer.methods.flatMap((one) => [
      ...found('value_new_customer', one.method, one.fresh),
      ...found('value_of_all', one.method, one.remaining),
    ]),
    ...(check && !isRefusal(check)
      ? check.steps.flatMap(({ day, customers, revenue }) => [
          line('check_lost_expected', day, customers.expected, customers),
          line('check_lost_happened', day, customers.happened),
          ...(revenue
            ? [
                line('check_mrr_lost_expected', day, revenue.expected, revenue),
                line('check_mrr_lost_happened', day, revenue.happened),
              ]
            : []),
        ])
      : []),
  ];
}
