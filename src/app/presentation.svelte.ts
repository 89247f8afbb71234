import type { Cell } from '../core/notebook/cell.ts';
import { shownCells } from '../core/notebook/shown-cells.ts';
import type { NotebookResults } from './results.svelte.ts';
import { route } from './route.svelte.ts';
import type { ProjectSession } from './session.svelte.ts';

/** A notebook as slides, one cell each. The slide on screen is a place of its own; going on leaves no step behind. */
export class Presentation {
  readonly #session: ProjectSession;
  readonly #results: NotebookResults;
  /** Whether a dot follows the mouse. */
  pointing = $state.raw(false);
  /** Whether notes, time and next slide are shown. */
  notes = $state.raw(false);
  /** Whether the notes stand in a window of their own. */
  beside = $state.raw(false);
  /** Opens that window or closes it; the screen says how. */
  turnBeside: () => void = () => undefined;
  /** Whether the page fills the screen. */
  full = $state.raw(false);
  /** When the time of the talk began, as `performance.now` counts. */
  since = $state.raw(performance.now());
  /** What the slide on screen is called; told by the slide. */
  title = $state.raw('');

  /** Cells with a slide, those that could not be answered left out. */
  readonly slides: readonly Cell[] = $derived.by(() =>
    shownCells(this.#session.notebook?.cells ?? [], this.#results.table).filter(
      ({ id }) => !this.#results.of(id)?.problem,
    ),
  );
  /** Place of the slide on screen; for a cell without a slide, the next one that has. */
  readonly place: number = $derived.by(() => {
    const wanted = route.current.screen === 'project' ? route.current.cell : undefined;
    const found = this.slides.findIndex(({ id }) => id === wanted);
    return found !== -1 ? found : Math.min(this.#after(wanted), Math.max(0, this.slides.length - 1));
  });
  readonly cell: Cell | undefined = $derived(this.slides[this.place]);

  constructor(session: ProjectSession, results: NotebookResults) {
    this.#session = session;
    this.#results = results;
  }

  /** Shows the slide at a place; beyond the ends nothing happens. */
  show = (place: number): void => {
    const cell = this.slides[place];
    if (cell && route.current.screen === 'project') route.go({ ...route.current, cell: cell.id }, 'replace');
  };

  next = (): void => this.show(this.place + 1);
  previous = (): void => this.show(this.place - 1);
  first = (): void => this.show(0);
  last = (): void => this.show(this.slides.length - 1);

  togglePointer = (): void => {
    this.pointing = !this.pointing;
  };

  toggleNotes = (): void => {
    this.notes = !this.notes;
  };

  /** Fills the screen or stops it; where the browser does not allow it, the page stays as large as its window. */
  toggleFull = async (): Promise<void> => {
    const wish = !this.full;
    this.full = wish;
    try {
      await (wish ? document.documentElement.requestFullscreen() : document.exitFullscreen());
    } catch {
      this.full = document.fullscreenElement !== null;
    }
  };

  /** Back to the notebook, at the cell of the slide. */
  leave = (): void => {
    const { current } = route;
    if (current.screen !== 'project') return;
    const { stage: _stage, cell: _cell, ...notebook } = current;
    const place = this.cell ? { ...notebook, cell: this.cell.id } : notebook;
    route.leave(() => place);
  };

  #after(cell: string | undefined): number {
    const cells = this.#session.notebook?.cells ?? [];
    const at = cells.findIndex(({ id }) => id === cell);
    const next = this.slides.findIndex((slide) => cells.indexOf(slide) > at);
    return at === -1 || next === -1 ? 0 : next;
  }
}

/** Starts presenting at the selected cell. It has to follow a click or a key, or the browser does not fill the screen. */
export function present(session: ProjectSession, cell: string | null): void {
  goToStage(session, 'present', cell);
  // Not every browser can, and some ask first: the slides fill the window then.
  document.documentElement.requestFullscreen?.().catch(() => undefined);
}

/** Shows the report of the notebook on screen. */
export const showReport = (session: ProjectSession): void => goToStage(session, 'report', null);

function goToStage({ document: { id }, notebook }: ProjectSession, stage: 'present' | 'report', cell: string | null) {
  if (notebook)
    route.go({ screen: 'project', id, notebook: notebook.id, stage, ...(cell === null ? {} : { cell }) }, 'push');
}
