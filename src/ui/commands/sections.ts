import { excerpt } from './excerpt.ts';
import type { ListOption } from './option.ts';
import { fitting, searchFit } from './search.ts';

/** Sections of the palette, in the order in which they are listed. */
export const sectionIds = [
  'insert',
  'jump',
  'cell',
  'files',
  'comparison',
  'period',
  'segments',
  'notebooks',
  'tables',
  'notebook',
  'grain',
  'presenting',
  'history',
  'projects',
  'project',
  'appearance',
  'help',
] as const;

/** One of {@link sectionIds}. */
export type SectionId = (typeof sectionIds)[number];

/** Something the palette leads to. */
export interface PaletteEntry extends ListOption {
  readonly section: SectionId;
  /** Words inside it, of which the place that was found is shown. */
  readonly text?: string;
}

/** Entries of one section; `recent` holds those chosen last. */
export interface ArrangedSection {
  readonly id: SectionId | 'recent';
  readonly options: readonly PaletteEntry[];
}

/** Most entries chosen last that are listed first. */
const mostRecent = 5;

/**
 * What the palette lists. Before anything is typed: what was chosen last, then everything by section. Afterwards what
 * fits, best first and what cannot be had last: a section stands where its best entry would, so that Enter does what fits best.
 *
 * @param recent ids of entries chosen before, the last one first.
 */
export function arrange(
  query: string,
  entries: readonly PaletteEntry[],
  recent: readonly string[],
): readonly ArrangedSection[] {
  return query.trim() === '' ? everything(entries, recent) : found(query, entries);
}

function everything(entries: readonly PaletteEntry[], recent: readonly string[]): readonly ArrangedSection[] {
  const again = recent
    .flatMap((id) => entries.find((entry) => entry.id === id && !entry.disabled) ?? [])
    .slice(0, mostRecent);
  const others = entries.filter((entry) => !entry.disabled && !again.includes(entry));
  const sections: readonly ArrangedSection[] = [
    { id: 'recent', options: again },
    ...sectionIds.map((id) => ({ id, options: others.filter(({ section }) => section === id) })),
  ];
  return sections.filter(({ options }) => options.length > 0);
}

function found(query: string, entries: readonly PaletteEntry[]): readonly ArrangedSection[] {
  const hits = fitting(
    entries.map((entry) => ({
      entry: withExcerpt(entry, query),
      points: searchFit(query, { ...entry, also: `${entry.also ?? ''} ${entry.text ?? ''}` }),
    })),
  ).toSorted(
    (left, right) =>
      Number(left.entry.disabled ?? false) - Number(right.entry.disabled ?? false) ||
      (right.points ?? 0) - (left.points ?? 0) ||
      sectionIds.indexOf(left.entry.section) - sectionIds.indexOf(right.entry.section),
  );
  const order = [...new Set(hits.map(({ entry }) => entry.section))];
  return order.map((id) => ({
    id,
    options: hits.flatMap(({ entry }) => (entry.section === id ? [entry] : [])),
  }));
}

function withExcerpt(entry: PaletteEntry, query: string): PaletteEntry {
  const place = excerpt(entry.text ?? '', query);
  return place === null ? entry : { ...entry, detail: place };
}
