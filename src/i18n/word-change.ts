import type { ChangeDescription, ChangedGroup, ChangeStep } from '../core/charts/change-description.ts';
import type { ChangeHeadline } from '../core/charts/change-headline.ts';
import { fewestForClaim, type Unit } from '../core/metrics/metric.ts';
import type { Formats } from './format.ts';
import type { Translate } from './language.ts';
import type { WordedHeadline } from './word-headline.ts';
import { wordGroup } from './word-trend.ts';

/** Words the headline of a change; `before` names what is compared with, e.g. "the period before". */
export function wordChangeHeadline(
  headline: ChangeHeadline,
  description: ChangeDescription,
  before: string,
  t: Translate,
  formats: Formats,
): WordedHeadline {
  const { whole, unit, parts } = description;
  const metric = t(`metric.${whole.metric}`);
  const { value, low, high } = whole.change?.difference ?? { value: null, low: null, high: null };
  const facts = { metric, value: formats.value(parts.now, unit), before: formats.value(parts.before, unit) };
  if (headline.code === 'too-few' || value === null || low === null || high === null) {
    const counts = { n: formats.count(whole.now.n), before: formats.count(whole.change?.before.n ?? 0) };
    return {
      title: t('change.too-few', { metric }),
      subtitle: t('change.too-few.sub', { ...counts, needed: fewestForClaim }),
    };
  }
  const range = formats.signedRange(low, high, unit);
  if (headline.code === 'within-chance') {
    const chance = t('headline.within-chance.sub', { difference: formats.difference(value, unit), range });
    return {
      title: t('headline.within-chance', { ...facts, before, earlier: facts.before }),
      subtitle: `${chance} ${t('change.parts-too')}`,
    };
  }
  const good = description.betterWhen === 'lower' ? t('headline.lower-is-good') : '';
  const sentences = [t('change.real.sub', { ...facts, range }), wordAlone(headline, unit, t, formats), good];
  return {
    title: wordTitle(headline, metric, wordAmount(value, unit, t, formats), t),
    subtitle: sentences.filter((sentence) => sentence !== '').join(' '),
  };
}

/** The size of a change without its sign, e.g. "6.5 points". */
const wordAmount = (value: number, unit: Unit, t: Translate, formats: Formats) =>
  t(`headline.margin.${unit}`, { margin: formats.decimal(Math.abs(value), unit === 'scale' ? 2 : 1) });

function wordTitle({ code, lead, shift, reversed }: ChangeHeadline, metric: string, amount: string, t: Translate) {
  const direction = code === 'up' ? 'up' : 'down';
  if (reversed) return t(`change.${direction}.reversed`, { metric, amount });
  const reasons = [
    ...(lead
      ? [{ most: lead.most, words: t(`change.why.lead.${lead.most ? 'most' : 'part'}`, named(lead.group, t)) }]
      : []),
    ...(shift ? [{ most: shift.most, words: wordShift(shift, t) }] : []),
  ];
  const [first, second] = reasons.toSorted((left, right) => Number(right.most) - Number(left.most));
  const why = !first
    ? ''
    : second
      ? t('change.why.two', { first: first.words, second: second.words })
      : t('change.why', { first: first.words });
  return t(`change.${direction}`, { metric, amount, why });
}

const named = ({ id }: ChangedGroup, t: Translate) => ({ group: wordGroup(id, t) });

function wordShift({ group, most }: NonNullable<ChangeHeadline['shift']>, t: Translate): string {
  const which = group.shareNow > group.shareBefore ? 'more' : 'fewer';
  return t(`change.why.${which}.${most ? 'most' : 'part'}`, named(group, t));
}

/** The largest part when it is not one that the title may name. */
function wordAlone({ lead, shift, largest, reversed }: ChangeHeadline, unit: Unit, t: Translate, formats: Formats) {
  if (lead || shift || reversed || !largest) return '';
  const effect = formats.difference(largest.effect, unit);
  return t(`change.alone.${largest.kind}`, { group: wordGroup(largest.groups[0]?.id ?? '', t), effect });
}

/** The name of a step of a waterfall. */
export function wordStep({ kind, groups }: ChangeStep, t: Translate): string {
  if (kind === 'mix') return t('change.mix');
  const [only, ...others] = groups;
  return only && others.length === 0 ? wordGroup(only.id, t) : t('change.rest', { n: groups.length });
}

/** How the share of a group shifted. */
export function wordGroupShift(group: ChangedGroup, t: Translate, formats: Formats): string {
  const share = (of: number) => formats.share(100 * of);
  const facts = { group: wordGroup(group.id, t), before: share(group.shareBefore), now: share(group.shareNow) };
  if (group.presence === 'appeared') return t('change.appeared', facts);
  if (group.presence === 'disappeared') return t('change.disappeared', facts);
  return t('change.share', facts);
}

/** The value of a group before and now; a dash where there are too few answers for one. */
export function wordGroupValues({ before, now }: ChangedGroup, unit: Unit, t: Translate, formats: Formats) {
  const value = (of: number | null) => (of === null ? t('table.none') : formats.value(of, unit));
  return { before: value(before.value), now: value(now.value) };
}
