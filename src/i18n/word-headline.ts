import type { Headline } from '../core/charts/headline.ts';
import type { Judged } from '../core/charts/judged.ts';
import { fewestForClaim, fewestForValue } from '../core/metrics/metric.ts';
import type { Compare } from '../core/time/period.ts';
import type { Formats } from './format.ts';
import type { MessageKey, Translate } from './language.ts';
import { wordScale, wordValue } from './word-metric.ts';

/** The title of a cell, its takeaway, and a sentence or two below it; empty when there is nothing to add. */
export interface WordedHeadline {
  readonly title: string;
  readonly subtitle: string;
}

/** How numbers are called; by default after their metric. */
type Names = (judged: Judged) => string;

/** Words a headline. It claims what the verdict allows and no more. */
export function wordHeadline(
  headline: Headline,
  t: Translate,
  formats: Formats,
  names: Names = ({ metric }) => t(`metric.${metric}`),
): WordedHeadline {
  if (headline.code === 'numbers') {
    return { title: wordNumbers(headline.judged, headline.compare, t, formats, names), subtitle: '' };
  }
  const { code, judged, compare } = headline;
  const facts = factsOf(judged, compare, t, formats, names);
  const key: MessageKey =
    code === 'not-comparable' && compare === 'previous' ? `headline.${code}.previous` : `headline.${code}`;
  return {
    title: t(key, facts),
    subtitle: [wordDetail(headline, t, formats), wordSpread(headline, t, formats), wordPolarity(headline, t)]
      .filter((sentence) => sentence !== '')
      .join(' '),
  };
}

type OneNumber = Exclude<Headline, { code: 'numbers' }>;

function factsOf(judged: Judged, compare: Compare, t: Translate, formats: Formats, names: Names) {
  const { now, change, metric, unit } = judged;
  const note = metric === 'ces' && unit === 'scale' ? ` (${wordScale(judged, t, formats)})` : '';
  return {
    metric: names(judged),
    value: now.value === null ? '' : `${wordValue(now.value, judged, formats)}${note}`,
    before: wordBefore(compare, t),
    earlier: change?.before.value == null ? '' : wordValue(change.before.value, judged, formats),
    n: formats.count(now.n),
  };
}

const wordBefore = (compare: Compare, t: Translate) =>
  t(compare === 'previous' ? 'headline.before.previous' : 'headline.before.year-before');

/** How sure the title is. */
function wordDetail({ code, judged }: OneNumber, t: Translate, formats: Formats): string {
  const { now, change, unit } = judged;
  const facts = { n: formats.count(now.n), needed: fewestForClaim, range: wordRange(judged, formats) };
  switch (code) {
    case 'no-answers':
      return '';
    case 'too-few':
      return t('headline.too-few.sub', { ...facts, needed: fewestForValue });
    case 'hint':
      return facts.range === '' ? '' : t('headline.hint.sub', facts);
    case 'value':
      return facts.range === '' ? '' : t('headline.value.sub', facts);
    case 'not-comparable':
      return t('headline.not-comparable.sub', { ...facts, n: formats.count(change?.before.n ?? 0) });
    default: {
      const { value, low, high } = change?.difference ?? { value: null, low: null, high: null };
      if (value === null || low === null || high === null) return '';
      return t(code === 'within-chance' ? 'headline.within-chance.sub' : 'headline.claim.sub', {
        difference: formats.difference(value, unit),
        range: formats.signedRange(low, high, unit),
      });
    }
  }
}

const wordRange = ({ now, unit }: Judged, formats: Formats) =>
  now.low === null || now.high === null ? '' : formats.range(now.low, now.high, unit);

function wordSpread({ spread, judged }: OneNumber, t: Translate, formats: Formats): string {
  if (!spread) return '';
  const margin = t(`headline.margin.${judged.unit}`, { margin: formats.estimate(spread.margin, judged.unit) });
  return t(`headline.spread.${spread.grain}`, { margin });
}

/** Only a claimed direction needs to say which one is good. */
const wordPolarity = ({ code, judged }: OneNumber, t: Translate): string =>
  judged.betterWhen === 'lower' && (code === 'higher' || code === 'lower') ? t('headline.lower-is-good') : '';

function wordNumbers(
  judged: readonly Judged[],
  compare: Compare,
  t: Translate,
  formats: Formats,
  names: Names,
): string {
  const compared = judged.filter(({ change }) => change !== null);
  if (compare === 'none' || compared.length === 0) return t('headline.numbers');
  const list = new Intl.ListFormat(formats.locale, { type: 'conjunction' });
  const named = (direction: 'up' | 'down') =>
    list.format(compared.filter(({ change }) => change?.direction === direction).map(names));
  const [higher, lower] = [named('up'), named('down')];
  const before = wordBefore(compare, t);
  if (higher && lower) return t('headline.numbers.both', { higher, lower, before });
  if (higher) return t('headline.numbers.higher', { metrics: higher, before });
  if (lower) return t('headline.numbers.lower', { metrics: lower, before });
  return compared.every(({ change }) => change?.verdict === 'too-few')
    ? t('headline.numbers.too-few')
    : t('headline.numbers.all-within-chance');
}
