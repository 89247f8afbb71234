import type { ValueDescription } from '../core/charts/value-description.ts';
import type { ValueHorizonOf } from '../core/customers/purchases.ts';
import { isRefusal } from '../core/inference/refusal.ts';
import type { Formats } from './format.ts';
import type { Translate } from './language.ts';
import { wordRefusal } from './word-refusal.ts';

/** How far a forecast looks, e.g. "12 months". */
export const wordHorizon = ({ length, unit }: ValueHorizonOf, t: Translate): string =>
  t(`value.horizon.${unit}`, { n: length });

/** A range of whole counts. */
export const wordCounts = (low: number | null, high: number | null, formats: Formats): string =>
  low === null || high === null ? '' : formats.range(Math.max(0, low), high, 'points');

/** Title and subtitle of a cell about the value of customers. */
export function wordValue(
  { answer, inquiry, fit, purchases, currency }: ValueDescription,
  t: Translate,
  formats: Formats,
): { readonly title: string; readonly subtitle: string } {
  if (answer.customers === 0) return { title: t('value.title.nobody'), subtitle: '' };
  if (isRefusal(fit)) return { title: t('value.title.refused'), subtitle: wordRefusal(fit, t, formats) };
  const next = t(`value.next.${inquiry.horizon.unit}`, { n: inquiry.horizon.length });
  const facts = {
    next,
    n: formats.count(purchases?.value ?? 0),
    range: wordCounts(purchases?.low ?? null, purchases?.high ?? null, formats),
    alive: formats.value(100 * (answer.alive ?? 0), 'percent'),
    customers: formats.count(answer.customers),
  };
  const { values } = answer;
  const assumed = fit.prior ? ` ${t('value.models.prior')}` : '';
  if (!values || values.mean === null || values.median === null) {
    return { title: t('value.title.purchases', facts), subtitle: t('value.subtitle.purchases', facts) + assumed };
  }
  const money = (value: number) => formats.amount(value, currency);
  return {
    title: t('value.title', { ...facts, mean: money(values.mean), median: money(values.median) }),
    subtitle:
      t('value.subtitle', { ...facts, total: money(values.total), basis: wordBasis(answer, t, formats) }) + assumed,
  };
}

/** Whether amounts are revenue or profit. */
export function wordBasis(
  { margin }: Pick<ValueDescription['answer'], 'margin'>,
  t: Translate,
  formats: Formats,
): string {
  return margin.share === 1
    ? t('value.basis.revenue')
    : t('value.basis.profit', { margin: formats.share(100 * margin.share) });
}

/** The share of an amount that counts, and who says so. */
export function wordMargin(
  { share, from }: ValueDescription['answer']['margin'],
  t: Translate,
  formats: Formats,
): string {
  if (from === 'nobody') return t('value.margin.nobody');
  const words = formats.share(100 * share);
  return from === 'table' ? t('value.margin.table', { share: words }) : words;
}

/** On what the forecast rests, by name. */
export function wordAssumptions(
  { answer, inquiry, currency }: ValueDescription,
  t: Translate,
  formats: Formats,
): readonly { readonly name: string; readonly words: string }[] {
  return [
    { name: t('value.horizon'), words: wordHorizon(inquiry.horizon, t) },
    { name: t('value.margin'), words: wordMargin(answer.margin, t, formats) },
    { name: t('value.discount'), words: t('value.discount.year', { share: formats.share(100 * inquiry.discount) }) },
    { name: t('value.model'), words: t(`value.model.${inquiry.model}`) },
    { name: t('value.currency'), words: currency ?? (answer.currency || t('value.currency.unknown')) },
  ];
}

/** How far the check was off, and from when on it predicted. */
export function wordCheck({ answer, check }: ValueDescription, t: Translate, formats: Formats): string {
  if (isRefusal(check)) return `${t('value.check.refused')} ${wordRefusal(check, t, formats)}`;
  const { found, off } = check;
  const facts = {
    until: answer.checkedFrom === null ? '' : formats.date(answer.checkedFrom),
    predicted: formats.count(found.predicted),
    actual: formats.count(found.actual),
  };
  if (off === null) return t('value.check.none', facts);
  return t('value.check.words', {
    ...facts,
    off: `${formats.signed(100 * off, 'percent')}${formats.unitSign('percent')}`,
  });
}
