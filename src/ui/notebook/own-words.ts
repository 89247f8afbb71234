import { formats, language } from '../../app/language.svelte.ts';
import type { CellParams } from '../../core/notebook/cell-base.ts';
import type { Project } from '../../core/notebook/document.ts';
import type { TableMeta } from '../../core/table/table.ts';
import { periodWords } from './period-words.ts';
import { segmentName } from './segments/segment-name.ts';

/** The names of segments, as a list; words for everybody when there are none. Reactive in components. */
export function segmentWords(ids: readonly string[], project: Project, table: TableMeta | null): string {
  const names = ids.flatMap((id) => {
    const segment = project.segments.find((known) => known.id === id);
    return segment && table ? [segmentName(segment, table)] : [];
  });
  if (names.length === 0) return language.translate('own.everyone');
  return new Intl.ListFormat(formats().locale).format(names);
}

/** What a cell has of its own, in a few words each: period, comparison, segments. Reactive in components. */
export function ownWords(own: CellParams, project: Project, table: TableMeta | null): readonly string[] {
  const t = language.translate;
  const words: string[] = [];
  if (own.period) words.push(periodWords(own.period, { ...project, kind: table?.kind }, t, formats()));
  if (own.compare) words.push(t(`own.compared-${own.compare}`));
  if (own.segments) {
    const segments = segmentWords(own.segments, project, table);
    words.push(own.segments.length === 0 ? segments : t('own.only', { segments }));
  }
  return words;
}
