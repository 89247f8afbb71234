import type { ChurnDescription } from '../core/charts/churn-description.ts';
import type { JudgedRate } from '../core/charts/churn-rates.ts';
import { fewestForValue } from '../core/metrics/metric.ts';
import type { Grain } from '../core/time/grain.ts';
import type { Compare } from '../core/time/period.ts';
import type { Formats } from './format.ts';
import type { Translate } from './language.ts';
import type { WordedHeadline } from './word-headline.ts';

/** The title and the sentences below it of a churn trend: the rate of the whole period per step, and its verdict. */
export function wordChurn(churn: ChurnDescription, compare: Compare, t: Translate, formats: Formats): WordedHeadline {
  const [rate, ...others] = churn.rates;
  if (!rate || (churn.whole && churn.whole.start + churn.whole.gained === 0)) {
    return { title: t('churn.nobody'), subtitle: '' };
  }
  const { now } = rate;
  if (churn.trend.buckets.length > 0 && churn.finished.length === 0) {
    return { title: t('churn.unfinished'), subtitle: t('churn.unfinished.sub') };
  }
  if (now.value === null) {
    return {
      title: t('churn.too-few'),
      subtitle: t('churn.too-few.sub', { n: now.n, needed: fewestForValue }),
    };
  }
  if (churn.trend.buckets.length === 0) return wordTotal(churn, rate, t, formats);
  const sentences = [
    wordDetail(rate, t, formats),
    wordWhole(churn, t, formats),
    ...others.map((other) => wordOther(other, churn.trend.grain, t, formats)),
    rate.change?.direction ? t('headline.lower-is-good') : '',
  ];
  return {
    title: wordRate(rate, churn.trend.grain, compare, t, formats),
    subtitle: sentences.filter((sentence) => sentence !== '').join(' '),
  };
}

/** How much is lost per step, and whether that is another value than before. */
function wordRate(rate: JudgedRate, grain: Grain, compare: Compare, t: Translate, formats: Formats): string {
  const { now, change, confidence, measure } = rate;
  const earlier = change?.before.value;
  const facts = {
    each: t(`churn.each.${grain}`),
    value: formats.value(now.value ?? 0, 'rate'),
    n: formats.count(now.n),
    before: t(compare === 'previous' ? 'headline.before.previous' : 'headline.before.year-before'),
    earlier: earlier == null ? '' : formats.value(earlier, 'rate'),
  };
  if (confidence === 'hint') return t(`churn.hint.${measure}`, facts);
  if (!change) return t(`churn.value.${measure}`, facts);
  if (change.verdict === 'too-few') return t(`churn.not-comparable.${measure}`, facts);
  if (change.direction === null) return t(`churn.within-chance.${measure}`, facts);
  return t(change.direction === 'up' ? `churn.higher.${measure}` : `churn.lower.${measure}`, facts);
}

function wordDetail({ now, change, confidence }: JudgedRate, t: Translate, formats: Formats): string {
  const { value, low, high } = change?.difference ?? { value: null, low: null, high: null };
  if (confidence === 'normal' && change && change.verdict !== 'too-few' && value !== null && low !== null) {
    return t(change.direction ? 'headline.claim.sub' : 'headline.within-chance.sub', {
      difference: formats.difference(value, 'rate'),
      range: formats.signedRange(low, high ?? low, 'rate'),
    });
  }
  return now.low === null || now.high === null
    ? ''
    : t('churn.sure', { range: formats.range(now.low, now.high, 'rate') });
}

function wordWhole({ whole }: ChurnDescription, t: Translate, formats: Formats): string {
  if (!whole) return '';
  const n = whole.start + whole.gained;
  return t('churn.whole', { n, lost: formats.count(whole.lost + whole.lostGained) });
}

const wordOther = ({ now }: JudgedRate, grain: Grain, t: Translate, formats: Formats): string =>
  now.value === null || now.low === null || now.high === null
    ? ''
    : t('churn.also-revenue', {
        each: t(`churn.each.${grain}`),
        value: formats.value(now.value, 'rate'),
        range: formats.range(now.low, now.high, 'rate'),
      });

/** Of a table without dates: who is gone of all. */
function wordTotal({ whole }: ChurnDescription, rate: JudgedRate, t: Translate, formats: Formats): WordedHeadline {
  const { now, confidence } = rate;
  const facts = {
    value: formats.value(now.value ?? 0, 'rate'),
    n: formats.count(now.n),
    lost: formats.count(whole?.lost ?? 0),
    range: now.low === null || now.high === null ? '–' : formats.range(now.low, now.high, 'rate'),
  };
  return {
    title: t(confidence === 'hint' ? 'churn.total.hint' : 'churn.total', facts),
    subtitle: t('churn.total.sub', facts),
  };
}
