import type { ValueDescription } from '../../../core/charts/value-description.ts';
import type { ValueDistribution } from '../../../core/customers/purchases.ts';
import { isRefusal } from '../../../core/inference/refusal.ts';
import type { Formats } from '../../../i18n/format.ts';
import type { Translate } from '../../../i18n/language.ts';
import { wordRefusal } from '../../../i18n/word-refusal.ts';
import { wordCounts } from '../../../i18n/word-value.ts';
import type { NumberTable } from '../frame-table.ts';

const row = (cells: readonly string[], remark = '') => ({ cells, hint: false, remark });

/** Purchases to come by days. */
export function forecastTable({ answer }: ValueDescription, t: Translate, formats: Formats): NumberTable {
  return {
    columns: [t('value.table.day'), t('value.sort.expected'), t('table.range')],
    headers: 1,
    rows: answer.forecast.map(({ day, value, low, high }) =>
      row([
        formats.date(day),
        value === null ? t('table.none') : formats.count(value),
        wordCounts(low, high, formats) || t('table.none'),
      ]),
    ),
  };
}

/** Customers by what they are worth. */
export function spreadTable(
  { bins }: ValueDistribution,
  currency: string | null,
  t: Translate,
  formats: Formats,
): NumberTable {
  return {
    columns: [t('value.sort.value'), t('value.check.customers')],
    headers: 1,
    rows: bins.map(({ from, to, customers }) =>
      row([wordBin({ from, to }, currency, t, formats), formats.count(customers)]),
    ),
  };
}

/** From which value to which a bar reaches. */
export function wordBin(
  { from, to }: { readonly from: number; readonly to: number | null },
  currency: string | null,
  t: Translate,
  formats: Formats,
): string {
  const whole = Number.isInteger(from) && (to === null || Number.isInteger(to));
  const money = (amount: number) => formats.amount(amount, currency, whole);
  return to === null
    ? t('value.spread.beyond', { from: money(from) })
    : t('value.spread.between', { from: money(from), to: money(to) });
}

/** What customers were expected to buy and bought, by how often they had bought before. */
export function checkTable({ check }: ValueDescription, t: Translate, formats: Formats): NumberTable | null {
  if (isRefusal(check)) return null;
  return {
    columns: [t('value.check.before'), t('value.check.customers'), t('value.check.predicted'), t('value.check.actual')],
    headers: 1,
    rows: check.found.byPurchases.map(({ purchases, andMore, customers, predicted, actual }) => {
      const before = formats.count(purchases + 1);
      return row([
        andMore ? t('value.check.more', { n: before }) : before,
        formats.count(customers),
        formats.decimal(predicted, 2),
        formats.decimal(actual, 2),
      ]);
    }),
  };
}

/** Parameters of both models, and of the one of spend. */
export function modelTable(value: ValueDescription, t: Translate, formats: Formats): NumberTable {
  const { models, spend } = value.answer;
  const four = (parameter: number) => formats.decimal(parameter, 4);
  const notes = [t('value.models.note')];
  if (models.some(({ fit }) => !isRefusal(fit) && fit.prior)) notes.push(t('value.models.prior'));
  if (spend && !isRefusal(spend)) {
    const { p, q, v } = spend.parameters;
    notes.push(`${t('value.spend.name')}: p = ${four(p)}, q = ${four(q)}, v = ${four(v)}`);
    if (spend.correlated)
      notes.push(t('value.spend.correlated', { value: formats.decimal(spend.correlation ?? 0, 2) }));
  }
  if (spend && isRefusal(spend)) notes.push(t('value.spend.refused', { reason: wordRefusal(spend, t, formats) }));
  const { checkedFrom, check, otherCheck } = value.answer;
  const other = value.inquiry.model === 'bgnbd' ? 'mbgnbd' : 'bgnbd';
  const until = checkedFrom === null ? '' : t('value.models.until', { day: formats.date(checkedFrom) });
  const checks = [
    { model: value.inquiry.model, fit: isRefusal(check) ? check : check.fit, remark: until },
    { model: other, fit: isRefusal(otherCheck) ? otherCheck : otherCheck.fit, remark: until },
  ] as const;
  const chosen = (model: string) => (model === value.inquiry.model ? t('value.models.chosen') : '');
  const all = [...models.map((one) => ({ ...one, remark: chosen(one.model) })), ...checks];
  return {
    columns: [t('value.model'), 'r', 'α', 'a', 'b', t('value.models.loglik')],
    headers: 1,
    rows: all.flatMap(({ model, fit, remark }) =>
      isRefusal(fit)
        ? []
        : row(
            [
              t(`value.model.${model}`),
              ...[fit.parameters.r, fit.parameters.alpha, fit.parameters.a, fit.parameters.b].map(four),
              formats.decimal(fit.logLikelihood, 1),
            ],
            remark,
          ),
    ),
    notes,
  };
}

/** Groups of customers and what they are worth. */
export function groupTable(value: ValueDescription, t: Translate, formats: Formats): NumberTable {
  const money = (amount: number | null) => (amount === null ? t('table.none') : formats.amount(amount, value.currency));
  return {
    columns: [
      t('value.groups.group'),
      t('value.check.customers'),
      t('value.groups.mean'),
      t('value.groups.median'),
      t('value.groups.total'),
    ],
    headers: 1,
    rows: value.answer.groups.map(({ group, customers, mean, median, total }) =>
      row([
        group === '' ? t('trend.missing-group') : group,
        formats.count(customers),
        money(mean),
        money(median),
        money(total),
      ]),
    ),
  };
}

/** One line of an export: values by the name of their column. */
type Line = Readonly<Record<string, string | number | boolean | null>>;

/** The numbers of the cell for files: forecast, values of customers, parameters and check. */
export function valueRecords({ answer, inquiry, currency, check }: ValueDescription): readonly Line[] {
  const line = (
    what: string,
    name: string,
    value: number | null,
    more: Partial<Record<'low' | 'high', number | null>> = {},
  ): Line => ({
    what,
    name,
    value,
    low: more.low ?? null,
    high: more.high ?? null,
    currency,
    model: inquiry.model,
    horizon: `${inquiry.horizon.length} ${inquiry.horizon.unit}`,
    margin: answer.margin.share,
    discount_per_year: inquiry.discount,
    known_until: answer.span?.last ?? null,
  });
  const { values } = answer;
  return [
    ...answer.forecast.map(({ day, value, low, high }) => line('purchases_expected_until', day, value, { low, high })),
    line('customers', '', answer.customers),
    line('share_alive', '', answer.alive),
    ...(values
      ? [
          line('value_total', '', values.total),
          line('value_mean', '', values.mean),
          line('value_median', '', values.median),
          ...values.bins.map(({ from, to, customers }) => line('customers_by_value', `${from}–${to ?? ''}`, customers)),
        ]
      : []),
    ...answer.groups.map(({ group, mean }) => line('value_mean_of_group', group, mean)),
    ...answer.models.flatMap(({ model, fit }) =>
      isRefusal(fit)
        ? []
        : Object.entries(fit.parameters).map(([name, value]) => line(`parameter_${model}`, name, value)),
    ),
    ...(isRefusal(check)
      ? []
      : [
          line('check_predicted', answer.checkedFrom ?? '', check.found.predicted),
          line('check_happened', answer.span?.last ?? '', check.found.actual),
        ]),
  ];
}
