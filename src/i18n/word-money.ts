import type { MoneyDescription, MoneyPart } from '../core/charts/money-description.ts';
import type { Formats } from './format.ts';
import type { Translate } from './language.ts';
import type { WordedHeadline } from './word-headline.ts';

/** A fraction 0 … 1 with one decimal in percent. */
const share = (fraction: number, formats: Formats): string => formats.share(100 * fraction);

/** The name of a part, with its answers: Promoters 9 to 10. */
export function wordMoneyPart({ id, from, to }: Pick<MoneyPart, 'id' | 'from' | 'to'>, t: Translate): string {
  const answers = from === to ? t('money.answers', { from }) : t('money.answers.several', { from, to });
  return id === 'answer' ? answers : `${t(`part.${id}`)} ${answers}`;
}

/** Title and subtitle: whether the parts of the metric differ in what customers did. */
export function wordMoney(
  { kind, horizon: days, parts, test, base }: MoneyDescription,
  metric: string,
  t: Translate,
  formats: Formats,
): WordedHeadline {
  if (base.followed === 0) return { title: t('money.nobody'), subtitle: t('money.nobody.sub') };
  const subtitle = t('money.sub');
  const known = parts.filter(({ share: { value }, confidence }) => value !== null && confidence === 'normal');
  if (test.verdict === 'too-few' || known.length < 2) {
    return { title: t(kind === 'losses' ? 'money.too-few' : 'money.too-few.purchases'), subtitle };
  }
  if (test.verdict === 'within-chance') return { title: t(`money.same.${kind}`, { metric }), subtitle };
  const [first, ...others] = [...known].sort((a, b) => (a.share.value ?? 0) - (b.share.value ?? 0));
  const last = others.at(-1);
  const [best, worst] = kind === 'losses' ? [first, last] : [last, first];
  const facts = (part: MoneyPart | undefined) => ({
    name: part ? t(`part.${part.id}`) : '',
    share: share(part?.share.value ?? 0, formats),
  });
  const [good, bad] = [facts(best), facts(worst)];
  return {
    title: t(`money.apart.${kind}`, {
      days,
      best: good.name,
      bestShare: good.share,
      worst: bad.name,
      worstShare: bad.share,
    }),
    subtitle,
  };
}

/** What one part comes to, in words. */
export function wordMoneyShare(
  { share: found, events, n, confidence }: MoneyPart,
  days: number,
  t: Translate,
  formats: Formats,
): string {
  if (confidence === 'none') return t('money.withheld', { n });
  const { value, low, high } = found;
  if (value === null) return t('money.share-unknown', { days });
  const range = low === null || high === null ? t('table.none') : formats.range(100 * low, 100 * high, 'rate');
  return t('money.range', { share: share(value, formats), range, events, n });
}

/** Rates and amounts of a part: losses per year, revenue and what of it is at risk, what was spent. */
export function wordMoneyAmounts(
  { yearly, amounts, atRisk }: MoneyPart,
  kind: MoneyDescription['kind'],
  t: Translate,
  formats: Formats,
): readonly string[] {
  const rate = yearly?.value == null ? [] : [t('money.yearly', { rate: formats.decimal(100 * yearly.value, 1) })];
  const sums = amounts.flatMap(({ currency, value }) =>
    value === null
      ? []
      : [t(kind === 'losses' ? 'money.monthly' : 'money.spent', { amount: formats.amount(value, currency || null) })],
  );
  const risks = atRisk.flatMap(({ currency, monthly, value, low, high }) => {
    if (value === null || low === null || high === null) return [];
    const money = (sum: number) => formats.amount(sum, currency || null);
    return [t('money.at-risk', { amount: money(value), monthly: money(monthly), low: money(low), high: money(high) })];
  });
  return [...rate, ...sums, ...risks];
}

/** What one more point goes together with. */
export function wordPerPoint(
  { perPoint: { value, low, high }, kind }: MoneyDescription,
  t: Translate,
  formats: Formats,
): string {
  if (value === null || low === null || high === null) return '';
  return t(`money.per-point.${kind}`, {
    change: formats.signed(100 * value, 'rate'),
    range: formats.signedRange(100 * low, 100 * high, 'rate'),
  });
}

/** Where the answers themselves part customers. */
export function wordCuts({ cuts, parts }: MoneyDescription, t: Translate): string {
  if ('refused' in cuts) {
    const { found, needed } = cuts;
    return found === undefined || needed === undefined ? '' : t('money.cuts.refused', { found, needed });
  }
  if (cuts.p >= 0.05) return t('money.cuts.none');
  const [upper, middle] = parts.map(({ from }) => from);
  const isUsual = cuts.plausible.some((cut) => cuts.min + cut.middle === middle && cuts.min + cut.upper === upper);
  const facts = { middle: cuts.min + cuts.best.middle, upper: cuts.min + cuts.best.upper };
  const more = cuts.plausible.length - 1;
  const sentence =
    isUsual && middle !== undefined && upper !== undefined && parts.length === 3
      ? t('money.cuts.usual', { middle, upper })
      : t('money.cuts.other', facts);
  return more > 0 ? `${sentence} ${t('money.cuts.wide', { n: more })}` : sentence;
}

/** Revenue that is likely lost of those still there, per currency. */
export function wordAtRisk({ parts, kind, horizon: days }: MoneyDescription, t: Translate, formats: Formats): string {
  if (kind !== 'losses') return '';
  const sums = new Map<string, number>();
  for (const { atRisk } of parts) {
    for (const { currency, value } of atRisk) {
      if (value === null) return '';
      sums.set(currency, (sums.get(currency) ?? 0) + value);
    }
  }
  const amounts = Array.from(sums, ([currency, amount]) => formats.amount(amount, currency || null));
  return amounts.length === 0 ? '' : t('money.revenue', { amount: amounts.join(' + '), days });
}
