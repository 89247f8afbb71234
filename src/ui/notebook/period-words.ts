import type { Project } from '../../core/notebook/document.ts';
import type { TableKind } from '../../core/table/kind.ts';
import { type Day, isoDate, parseIsoDate } from '../../core/time/day.ts';
import type { PeriodChoice, PeriodPreset } from '../../core/time/period.ts';
import type { Formats } from '../../i18n/format.ts';
import type { MessageKey, Translate } from '../../i18n/language.ts';

/** What names presets: what the rows are, if it is known, and the month that years begin with. */
type PresetNames = Pick<Project, 'yearStart'> & { readonly kind?: TableKind | undefined };

/** What names periods: the events of a project besides. */
type PeriodNames = PresetNames & Pick<Project, 'measures'>;

/** A chosen period in a few words: its preset, the event that it begins with, or its first and last day. */
export function periodWords(
  choice: PeriodChoice,
  project: PeriodNames,
  translate: Translate,
  formats: Formats,
): string {
  if ('preset' in choice) return wordPreset(choice.preset, project, translate);
  if ('since' in choice) {
    const title = project.measures.find(({ id }) => id === choice.since)?.title;
    return title === undefined ? wordPreset('all', project, translate) : translate('period.since', { title });
  }
  const end = parseIsoDate(choice.end);
  return translate('period.range', {
    first: formats.date(choice.start),
    last: end === null ? choice.end : formats.date(isoDate(end - 1)),
  });
}

/** The name of a preset; years that do not begin in January are financial years. */
export function wordPreset(preset: PeriodPreset, { yearStart = 1, kind }: PresetNames, translate: Translate): string {
  if (preset === 'all' && kind) return translate(`period.all.${kind}`);
  const fiscal = yearStart === 1 ? undefined : financial.find((one) => one === preset);
  return fiscal ? translate(`period.${fiscal}.fiscal`) : translate(`period.${preset}`);
}

const financial = ['this-year', 'last-year', 'year-to-date'] as const satisfies readonly PeriodPreset[];

/** What is wrong with typed dates, and at which of the two; null when nothing is. Both days are included. */
export function periodProblem(
  from: string,
  until: string,
  first: Day | null,
  last: Day | null,
): { readonly field: 'first' | 'last'; readonly key: MessageKey } | null {
  const start = parseIsoDate(from);
  const end = parseIsoDate(until);
  if (start === null) return { field: 'first', key: 'period.not-a-date' };
  if (end === null) return { field: 'last', key: 'period.not-a-date' };
  if (end < start) return { field: 'last', key: 'period.wrong-order' };
  if (first !== null && last !== null && (end < first || start > last))
    return { field: 'first', key: 'period.outside' };
  return null;
}
