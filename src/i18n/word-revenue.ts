import type { RevenueDescription } from '../core/charts/revenue-description.ts';
import { fewestForValue } from '../core/metrics/metric.ts';
import type { Formats } from './format.ts';
import type { Translate } from './language.ts';
import type { WordedHeadline } from './word-headline.ts';

/** A currency that numbers can be written in; null for signs and words of a file that are none of ISO 4217. */
export const codeOf = (currency: string | null): string | null =>
  currency !== null && /^[a-z]{3}$/i.test(currency) ? currency.toUpperCase() : null;

/** An amount without cents. */
export const wordAmount = (amount: number, currency: string | null, formats: Formats): string =>
  formats.wholeMoney(amount, codeOf(currency));

/** An amount with its sign. */
export function wordEffect(amount: number, currency: string | null, formats: Formats): string {
  const size = wordAmount(amount, currency, formats);
  return amount > 0 ? `+${size}` : size;
}

/** The title of a waterfall: by how much revenue changed, and the churn of revenue below. */
export function wordRevenue(revenue: RevenueDescription, t: Translate, formats: Formats): WordedHeadline {
  const { start, end, churn, flow, currency } = revenue;
  if (start === 0 && end === 0) return { title: t('revenue.title.none'), subtitle: '' };
  const facts = {
    end: wordAmount(end, currency, formats),
    share: formats.share(start > 0 ? (100 * Math.abs(end - start)) / start : 0),
  };
  if (start === 0) return { title: t('revenue.title.from-nothing', facts), subtitle: '' };
  const direction = end > start ? 'up' : end < start ? 'down' : 'same';
  return { title: t(`revenue.title.${direction}`, facts), subtitle: wordRates(flow.customers, churn, t, formats) };
}

function wordRates(
  customers: number,
  { gross, net }: RevenueDescription['churn'],
  t: Translate,
  formats: Formats,
): string {
  if (customers < fewestForValue) return t('revenue.sub.few', { n: formats.count(customers) });
  if (gross.value === null || gross.low === null || gross.high === null) return '';
  return t('revenue.sub', {
    gross: formats.value(100 * gross.value, 'rate'),
    range: formats.range(100 * gross.low, 100 * gross.high, 'rate'),
    net: formats.value(100 * (net.value ?? 0), 'rate'),
  });
}
