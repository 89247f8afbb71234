import type { OpenNotebook } from '../../app/command-desk.svelte.ts';
import { t } from '../../app/language.svelte.ts';
import { route } from '../../app/route.svelte.ts';
import type { Cell } from '../../core/notebook/cell.ts';
import { cellTypeNames, newCell } from '../../core/notebook/cells/index.ts';
import type { Notebook } from '../../core/notebook/document.ts';
import { cellIcons } from '../notebook/cell-icons.ts';
import { outlineName } from '../notebook/outline.ts';
import { segmentName } from '../notebook/segments/segment-name.ts';
import { filesOf } from './cell-files.ts';
import type { CommandScope } from './command.ts';
import { sectionIcons } from './icons.ts';
import { whyNoCell } from './missing-words.ts';
import { commands } from './registry.ts';
import { reveal, showNotebook } from './reveal.ts';
import type { PaletteEntry, SectionId } from './sections.ts';

/** A project of this browser, as far as the palette tells of it. */
interface ListedProject {
  readonly id: string;
  readonly title: string;
}

type Entry = Omit<PaletteEntry, 'section' | 'icon'> & { readonly icon?: PaletteEntry['icon'] };

const inSection = (section: SectionId, entries: readonly Entry[]): readonly PaletteEntry[] =>
  entries.map((entry) => ({ icon: sectionIcons[section], ...entry, section }));

/** What the palette can do where it was opened: commands, and everything the project has by name. */
export function paletteEntries(scope: CommandScope, projects: readonly ListedProject[]): readonly PaletteEntry[] {
  const { open } = scope;
  return [
    ...commandEntries(scope),
    ...(open
      ? [
          ...impossibleCells(open),
          ...cellEntries(open),
          ...fileEntries(open),
          ...placeEntries(open),
          ...segmentEntries(open),
        ]
      : []),
    ...inSection(
      'projects',
      projects
        .filter(({ id }) => id !== open?.session.document.id)
        .map(({ id, title }) => ({
          id: `project.${id}`,
          label: title,
          detail: t('palette.open-project'),
          run: () => route.go({ screen: 'project', id }),
        })),
    ),
  ];
}

const commandEntries = (scope: CommandScope): readonly PaletteEntry[] =>
  commands
    .filter(({ keysOnly, when }) => !keysOnly && (when?.(scope) ?? true))
    .map(({ id, group, name, detail, alias, keys, chosen, run }) => ({
      id,
      section: group,
      icon: group === 'insert' ? cellIcons[id.slice('insert.'.length) as Cell['type']] : sectionIcons[group],
      label: t(name),
      detail: detail && t(detail),
      also: alias && t(alias),
      keys: keys?.[0],
      chosen: chosen?.(scope) ?? false,
      run: () => run(scope),
    }));

/** Cells that the table cannot feed, with what it lacks: so whoever looks for one learns why it cannot be had. */
function impossibleCells({ results: { table }, table: lookedAt }: OpenNotebook): readonly PaletteEntry[] {
  if (!table || lookedAt !== null) return [];
  return cellTypeNames
    .filter((type) => newCell(type, '', table) === null)
    .map((type) => ({
      id: `insert.${type}`,
      section: 'insert',
      icon: cellIcons[type],
      label: t(`cell.${type}`),
      detail: whyNoCell(type, table),
      also: t(`insert.${type}-also`),
      disabled: true,
      run: () => {},
    }));
}

/** Words inside a cell, to be searched. */
const textOf = (cell: Cell): string =>
  [cell.title, cell.type === 'text' ? cell.settings.markdown : null, cell.note, cell.presenterNote]
    .filter(Boolean)
    .join(' ');

function cellEntries(open: OpenNotebook): readonly PaletteEntry[] {
  const { session } = open;
  const entriesOf = (notebook: Notebook) =>
    notebook.cells.map((cell) => ({
      id: `jump.${cell.id}`,
      icon: cellIcons[cell.type],
      label: outlineName(cell),
      detail: notebook.id === session.notebook?.id ? t(`cell.${cell.type}`) : notebook.title,
      text: textOf(cell),
      run: () => void reveal(open, notebook.id, cell.id),
    }));
  const others = session.document.notebooks.filter(({ id }) => id !== session.notebook?.id);
  const here = session.notebook ? [session.notebook] : [];
  return inSection('jump', [...here, ...others].flatMap(entriesOf));
}

/** Files of the selected cell; while none is selected, of all cells on screen. */
function fileEntries({ view }: OpenNotebook): readonly PaletteEntry[] {
  const cells = view.selectedCell ? [view.selectedCell] : view.cells;
  return inSection(
    'files',
    cells.flatMap((cell) =>
      (['csv', 'json', 'png'] as const).flatMap((kind) => {
        const run = filesOf(cell.id)[kind];
        return run
          ? [{ id: `files.${kind}.${cell.id}`, label: t(`cell.export-${kind}`), detail: outlineName(cell), run }]
          : [];
      }),
    ),
  );
}

function placeEntries(open: OpenNotebook): readonly PaletteEntry[] {
  const { session, table } = open;
  const { notebooks, tables, id: project } = session.document;
  return [
    ...inSection(
      'notebooks',
      notebooks.map(({ id, title }) => ({
        id: `notebook.${id}`,
        label: title,
        chosen: table === null && id === session.notebook?.id,
        run: () => showNotebook(open, id),
      })),
    ),
    ...inSection(
      'tables',
      tables.map(({ id, name }) => ({
        id: `table.${id}`,
        label: name,
        chosen: id === table,
        run: () => route.go({ screen: 'project', id: project, table: id }),
      })),
    ),
  ];
}

function segmentEntries({ session, results, view, table: lookedAt }: OpenNotebook): readonly PaletteEntry[] {
  const { notebook } = session;
  const { table } = results;
  if (!notebook || !table || lookedAt !== null) return [];
  const { segments } = notebook.params;
  return inSection(
    'segments',
    session.document.segments
      .filter((segment) => segment.table === table.id)
      .flatMap((segment) => {
        const label = segmentName(segment, table);
        const active = segments.includes(segment.id);
        const next = active ? segments.filter((id) => id !== segment.id) : [...segments, segment.id];
        const use = {
          id: `segment.${segment.id}`,
          label,
          detail: t(active ? 'palette.segment-off' : 'palette.segment-on'),
          chosen: active,
          run: () => session.apply({ op: 'set-params', notebook: notebook.id, params: { segments: next } }),
        };
        const contacts = {
          id: `contacts.${segment.id}`,
          icon: sectionIcons.files,
          label: t('contacts.of', { name: label }),
          also: t('contacts.also'),
          run: () => view.showContacts({ name: label, table, predicate: segment.predicate }),
        };
        return [use, contacts];
      }),
  );
}
