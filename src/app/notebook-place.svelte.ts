import { untrack } from 'svelte';
import { hashOf, type ProjectRoute, type Route } from './address.ts';
import { t } from './language.svelte.ts';
import { type InspectorTab, inspectorTabs, type NotebookView } from './notebook-view.svelte.ts';
import { notices } from './notices.svelte.ts';
import { route } from './route.svelte.ts';
import type { ProjectSession } from './session.svelte.ts';

/** What of the window decides what an address can say. */
interface Window {
  /** Whether the inspector stands beside the notebook; where it lies over it, the address leaves it out. */
  readonly inspectorBeside: boolean;
  /** Brings a cell that an address led to on screen. */
  readonly reveal: (cell: string) => void;
}

/**
 * Keeps a notebook and the address in step while the calling component lives: the address leads to its notebook, cell
 * and inspector, and what is chosen there changes the address. A selected cell takes the place of the one before, another
 * notebook is a step to go back from. What does not exist any more gives way to the nearest that does.
 */
export function keepPlace(session: ProjectSession, view: NotebookView, window: () => Window): void {
  let last: Route | null = null;
  $effect(() => {
    const place = route.current;
    if (!isNotebook(place)) return;
    untrack(() => {
      const led =
        place.cell !== view.selected || last === null || (last.screen === 'project' && last.stage !== undefined);
      last = place;
      arrive(place, session, view, window());
      if (led && !place.stage && place.cell !== undefined) window().reveal(place.cell);
    });
  });
  $effect(() => {
    const place = route.current;
    if (!isNotebook(place)) return;
    const next = present(place, session, view, window());
    if (hashOf(next) === hashOf(place)) return;
    const known = session.document.notebooks.some(({ id }) => id === place.notebook);
    untrack(() => route.go(next, known && next.notebook !== place.notebook ? 'push' : 'replace'));
  });
}

const isNotebook = (place: Route): place is ProjectRoute =>
  place.screen === 'project' && place.table === undefined && !place.tables;

function arrive(place: ProjectRoute, session: ProjectSession, view: NotebookView, window: Window): void {
  if (place.notebook === undefined) return;
  const notebook = session.document.notebooks.find(({ id }) => id === place.notebook);
  if (!notebook) notices.show({ text: t('place.no-notebook') });
  if (!notebook) return;
  session.choose(notebook.id);
  if (place.cell !== undefined && !notebook.cells.some(({ id }) => id === place.cell))
    notices.show({ text: t('place.no-cell') });
  view.selected = place.cell ?? null;
  view.showTables(place.asTables ?? []);
  if (!window.inspectorBeside) return;
  view.inspectorOpen = place.inspect !== 'none';
  view.tab = inspectorTabs.find((tab) => tab === place.inspect) ?? usualTab;
}

const usualTab: InspectorTab = 'how';

function present(place: ProjectRoute, session: ProjectSession, view: NotebookView, window: Window): ProjectRoute {
  const notebook = session.notebook;
  if (!notebook) return { screen: 'project', id: place.id };
  const inspect = window.inspectorBeside ? inspectorIn(view) : undefined;
  const asTables = view.tables.filter((id) => notebook.cells.some((cell) => cell.id === id));
  // On stage the place of the cell is the stage's; in a report there is none.
  const cell = place.stage ? (place.stage === 'present' ? place.cell : undefined) : view.selectedCell?.id;
  return {
    screen: 'project',
    id: place.id,
    notebook: notebook.id,
    ...(cell === undefined ? {} : { cell }),
    ...(place.stage ? { stage: place.stage } : {}),
    ...(inspect ? { inspect } : {}),
    ...(asTables.length > 0 ? { asTables } : {}),
    ...(place.people !== undefined && !place.stage && place.notebook === notebook.id ? { people: place.people } : {}),
  };
}

function inspectorIn(view: NotebookView): string | undefined {
  if (!view.inspectorOpen) return 'none';
  return view.tab === usualTab ? undefined : view.tab;
}
