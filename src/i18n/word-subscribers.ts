import type { SubscriberDescription } from '../core/charts/subscriber-description.ts';
import type { Bounds } from '../core/inference/bounds.ts';
import { isRefusal } from '../core/inference/refusal.ts';
import type { Formats } from './format.ts';
import type { Translate } from './language.ts';
import { wordRefusal } from './word-refusal.ts';
import { wordBasis, wordCounts, wordMargin } from './word-value.ts';

/** A range of money; '' where it has no ends. */
export const wordMoneyRange = (
  { low, high }: Bounds,
  currency: string | null,
  t: Translate,
  formats: Formats,
): string =>
  low === null || high === null
    ? ''
    : t('subscribers.range', { low: formats.amount(low, currency), high: formats.amount(high, currency) });

/** What a customer pays a month, on the mean of those who pay. */
const meanPaying = ({ answer: { paying, current } }: SubscriberDescription): number =>
  current > 0 ? paying / current : 0;

/** Title and subtitle of a cell about the value of subscribers. */
export function wordSubscribers(
  value: SubscriberDescription,
  t: Translate,
  formats: Formats,
): { readonly title: string; readonly subtitle: string } {
  const { answer, inquiry, chosen, refusal, currency } = value;
  if (answer.customers === 0) return { title: t('subscribers.title.nobody'), subtitle: '' };
  if (refusal) return { title: t('subscribers.title.refused'), subtitle: wordRefusal(refusal, t, formats) };
  const fresh = wordFresh(value, t, formats);
  const { values } = answer;
  if (!values || values.mean === null || values.median === null || !chosen) {
    return { title: t('subscribers.title.nobody'), subtitle: fresh };
  }
  const money = (amount: number) => formats.amount(amount, currency);
  const last = answer.forecast.at(-1);
  const subtitle = t('subscribers.subtitle', {
    total: money(values.total),
    range: last ? wordMoneyRange(last, currency, t, formats) : '',
    basis: wordBasis(answer, t, formats),
    customers: formats.count(answer.current),
  });
  const title = t('subscribers.title', {
    n: inquiry.months,
    mean: money(values.mean),
    median: money(values.median),
  });
  return { title, subtitle: `${subtitle} ${fresh}`.trim() };
}

/** What a new customer is worth; '' where nobody can say, or groups differ in it. */
function wordFresh(value: SubscriberDescription, t: Translate, formats: Formats): string {
  const { answer, chosen, currency } = value;
  if (!chosen || isRefusal(chosen.fresh) || answer.groups.length > 0 || answer.current === 0) return '';
  const range = wordMoneyRange(chosen.fresh, currency, t, formats);
  const facts = {
    paying: formats.amount(meanPaying(value), currency),
    value: formats.amount(chosen.fresh.value, currency),
    range,
  };
  return range === '' ? t('subscribers.fresh', facts) : t('subscribers.fresh.range', facts);
}

/** On what the value of subscribers rests, by name. */
export function wordSubscriberAssumptions(
  { answer, inquiry, currency }: SubscriberDescription,
  t: Translate,
  formats: Formats,
): readonly { readonly name: string; readonly words: string }[] {
  return [
    { name: t('value.horizon'), words: t('value.horizon.month', { n: inquiry.months }) },
    { name: t('value.margin'), words: wordMargin(answer.margin, t, formats) },
    { name: t('value.discount'), words: t('value.discount.year', { share: formats.share(100 * inquiry.discount) }) },
    ...(answer.method ? [{ name: t('subscribers.method'), words: t(`subscribers.method.${answer.method}`) }] : []),
    { name: t('value.currency'), words: currency ?? (answer.currency || t('value.currency.unknown')) },
  ];
}

/** Which method it is and why, and what it leaves out. */
export function wordMethod(value: SubscriberDescription, t: Translate, formats: Formats): string {
  const { answer, chosen } = value;
  if (!chosen || isRefusal(chosen.lasting) || answer.why === 'none') return '';
  const { lasting } = chosen;
  const retention = lasting.kind === 'constant' ? formats.share(100 * lasting.retention.value) : '';
  const sentences = [
    t(`subscribers.why.${answer.why}`, { method: t(`subscribers.method.${chosen.method}`), retention }),
    ...(answer.groups.length > 0 ? [t('subscribers.by-group')] : []),
    ...(chosen.beyond > 0 ? [t('subscribers.beyond', { n: chosen.beyond })] : []),
  ];
  return sentences.join(' ');
}

/** How far the check was off, of customers and of revenue, and whether that is within the range. */
export function wordSubscriberCheck(
  { answer, check, currency }: SubscriberDescription,
  t: Translate,
  formats: Formats,
): string {
  if (check === null) return t('subscribers.check.no-dates');
  if (isRefusal(check)) return `${t('value.check.refused')} ${wordRefusal(check, t, formats)}`;
  const last = check.found.steps.at(-1);
  if (!last) return t('value.check.refused');
  const { customers, revenue } = last;
  const money = (amount: number) => formats.amount(amount, currency);
  const isInside = (one: typeof customers) =>
    one.low !== null && one.high !== null && one.happened >= one.low && one.happened <= one.high;
  const facts = {
    n: formats.count(check.found.customers),
    until: formats.date(answer.checkedFrom ?? ''),
    end: formats.date(last.day),
    expected: formats.count(customers.expected),
    range: wordCounts(customers.low, customers.high, formats),
    happened: formats.count(customers.happened),
  };
  const off = check.off === null ? '' : `${formats.signed(100 * check.off, 'percent')}${formats.unitSign('percent')}`;
  return [
    check.off === null ? t('subscribers.check.none', facts) : t('subscribers.check.words', { ...facts, off }),
    ...(revenue
      ? [
          t('subscribers.check.revenue', {
            paying: money(check.found.paying),
            expected: money(revenue.expected),
            range: wordMoneyRange(revenue, currency, t, formats),
            happened: money(revenue.happened),
          }),
        ]
      : []),
    t(
      isInside(customers) && (!revenue || isInside(revenue)) ? 'subscribers.check.inside' : 'subscribers.check.outside',
    ),
  ].join(' ');
}
