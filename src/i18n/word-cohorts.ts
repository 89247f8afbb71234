import type { CohortDescription } from '../core/charts/cohort-description.ts';
import type { Formats } from './format.ts';
import type { Translate } from './language.ts';
import type { WordedHeadline } from './word-headline.ts';

/** The title of a triangle of cohorts: how many stay, and whether newer customers stay otherwise than older ones. */
export function wordCohorts(cohorts: CohortDescription, t: Translate, formats: Formats): WordedHeadline {
  const { told, pooled, halves, rows, grain } = cohorts;
  if (rows.length === 0) return { title: t('cohorts.title.empty'), subtitle: '' };
  if ('refused' in cohorts.triangle) return { title: t('cohorts.grows'), subtitle: '' };
  const value = told === null ? undefined : pooled[told - 1];
  if (told === null || value?.value == null) return { title: t('cohorts.title.none'), subtitle: '' };
  const sure =
    value.low === null || value.high === null
      ? ''
      : t('cohorts.sure', { range: formats.range(value.low, value.high, 'percent') });
  const newer = halves ? t(`cohorts.newer.${halves.newerLeave ?? 'alike'}`) : '';
  return {
    title: t('cohorts.title', {
      share: formats.value(value.value, 'percent'),
      age: t(`survival.after.${grain}`, { n: told, value: formats.count(told) }),
    }),
    subtitle: [sure, newer].filter((sentence) => sentence !== '').join(' '),
  };
}
