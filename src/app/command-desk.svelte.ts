import type { NotebookView } from './notebook-view.svelte.ts';
import type { Presentation } from './presentation.svelte.ts';
import type { NotebookResults } from './results.svelte.ts';
import type { ProjectSession } from './session.svelte.ts';

/** What the page around a notebook can do with the whole project. */
export interface ProjectActions {
  readonly leave: () => void;
  readonly duplicate: () => void;
  readonly remove: () => void;
  /** Takes another file into the project. */
  readonly addFile: () => void;
  /** Shows what became of the file of the notebook's table. */
  readonly report: () => void;
}

/** The project on screen. */
export interface OpenNotebook {
  readonly session: ProjectSession;
  readonly view: NotebookView;
  readonly results: NotebookResults;
  readonly actions: ProjectActions;
  /** Id of the table that is looked at in the place of the notebook; null for the notebook. */
  readonly table: string | null;
}

/** What lies over the page because a command asked for it. */
export type Overlay = 'palette' | 'shortcuts';

/** Where commands act: the project on screen, and what they have opened over it. */
class CommandDesk {
  #open = $state.raw<(() => OpenNotebook) | null>(null);
  overlay = $state.raw<Overlay | null>(null);
  /** Place of the cell to come while the menu of cell types is open; null while it is closed. */
  insertAt = $state.raw<number | null>(null);
  /** The slides on screen; null while nothing is presented. */
  presentation = $state.raw<Presentation | null>(null);
  /** Asks for the title of the project to be edited; the page that shows it takes the wish away. */
  renaming = $state.raw(false);
  /** The project on screen; null on screens without one. */
  readonly open: OpenNotebook | null = $derived(this.#open?.() ?? null);

  /** Makes commands act on a project until the returned function is called. */
  attach(open: () => OpenNotebook): () => void {
    this.#open = open;
    return () => {
      if (this.#open !== open) return;
      this.#open = null;
      this.insertAt = null;
    };
  }

  /** Opens what lies over the page, or closes it when it is open. */
  toggle = (overlay: Overlay): void => {
    this.overlay = this.overlay === overlay ? null : overlay;
  };
}

/** The one desk of the page. */
export const commandDesk = new CommandDesk();
