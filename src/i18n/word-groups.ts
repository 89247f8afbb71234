import type { GroupHeadline } from '../core/charts/group-headline.ts';
import type { Judged } from '../core/charts/judged.ts';
import type { Formats } from './format.ts';
import type { Translate } from './language.ts';
import type { WordedHeadline } from './word-headline.ts';
import { wordValue } from './word-metric.ts';
import { wordGroup } from './word-trend.ts';

/** Groups that a title names before the rest is only counted. */
const named = 2;

/** Words the headline of several groups; `column` is what they are groups of. It claims what the verdicts allow. */
export function wordGroupHeadline(
  headline: GroupHeadline,
  whole: Judged,
  column: string,
  t: Translate,
  formats: Formats,
): WordedHeadline {
  const { code, metric: id, lowerIsGood } = headline;
  const metric = t(`metric.${id}`);
  const sentences = [
    wordStrongest(headline, t, formats),
    whole.now.value === null ? '' : t('groups.whole', { metric, value: wordValue(whole.now.value, whole, formats) }),
    code === 'differ' && lowerIsGood ? t('headline.lower-is-good') : '',
  ];
  return {
    title: wordTitle(headline, metric, column, t, formats),
    subtitle: sentences.filter((sentence) => sentence !== '').join(' '),
  };
}

function wordTitle(headline: GroupHeadline, metric: string, column: string, t: Translate, formats: Formats): string {
  const { code, against } = headline;
  if (code === 'no-answers') return t('headline.no-answers', { metric });
  if (code === 'too-few') return t('groups.too-few', { metric });
  if (code === 'alone') return t('groups.alone', { metric, group: wordGroup(headline.only, t) });
  if (code === 'values') return t('groups.values', { metric, column });
  const side = against === 'rest' ? 'rest' : 'before';
  if (code === 'all-within-chance') return t(`groups.all-within-chance.${side}`, { metric });
  const [higher, lower] = [headline.higher, headline.lower].map((groups) => listed(groups, t, formats));
  const before = against === 'rest' || against === 'none' ? '' : t(`headline.before.${against}`);
  if (higher && lower) return t(`groups.both.${side}`, { metric, higher, lower, before });
  return t(`groups.${higher ? 'higher' : 'lower'}.${side}`, { metric, groups: higher || lower || '', before });
}

function wordStrongest({ strongest, against }: GroupHeadline, t: Translate, formats: Formats): string {
  const { value, low, high } = strongest?.change.difference ?? { value: null, low: null, high: null };
  if (!strongest || value === null || low === null || high === null) return '';
  return t(against === 'rest' ? 'groups.strongest.rest' : 'groups.strongest.before', {
    group: wordGroup(strongest.group, t),
    difference: formats.difference(value, strongest.unit),
    range: formats.signedRange(low, high, strongest.unit),
  });
}

function listed(groups: readonly string[], t: Translate, { locale }: Formats): string {
  const rest = groups.length - named;
  const names = groups.slice(0, rest > 1 ? named : named + 1).map((group) => wordGroup(group, t));
  return new Intl.ListFormat(locale).format(rest > 1 ? [...names, t('groups.others', { n: rest })] : names);
}
