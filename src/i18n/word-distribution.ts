import type { AnswerBar, AnswerGroup, DistributionDescription } from '../core/charts/distribution-description.ts';
import type { Formats } from './format.ts';
import type { Translate } from './language.ts';

/** The answers of a bar or group, e.g. 7 or 9–10. */
export const wordAnswerRange = ({ from, to }: Pick<AnswerBar, 'from' | 'to'>, formats: Formats): string =>
  from === to ? formats.count(from) : `${formats.count(from)}–${formats.count(to)}`;

/** Groups of answers with their shares, the best first, e.g. 53% promoters, 30% passives, 17% detractors. */
export const wordAnswerGroups = (groups: readonly AnswerGroup[], t: Translate, formats: Formats): string =>
  groups
    .toReversed()
    .map(({ id, share }) =>
      t('distribution.group', {
        share: share === null ? t('table.none') : formats.value(share, 'percent'),
        part: t(`part.in.${id}`),
      }),
    )
    .join(', ');

/** The title of a distribution from 10 answers on: how many said something good, and how many not. */
export function wordDistribution(
  { groups, confidence, n }: DistributionDescription,
  metric: string,
  t: Translate,
  formats: Formats,
): string {
  const facts = { metric, groups: wordAnswerGroups(groups, t, formats), n: formats.count(n) };
  return t(confidence === 'hint' ? 'distribution.title.hint' : 'distribution.title', facts);
}

/** What the bars show, for those who do not see them. */
export const wordBars = ({ bars }: DistributionDescription, t: Translate, formats: Formats): string =>
  t('distribution.summary', {
    bars: bars
      .map(({ from, to, count, share }) =>
        t('distribution.bar', {
          answer: wordAnswerRange({ from, to }, formats),
          count: formats.count(count),
          share: share === null ? t('table.none') : formats.share(share),
        }),
      )
      .join('; '),
  });
