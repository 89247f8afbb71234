import { tick } from 'svelte';
import type { Cell, PersonaCell } from '../core/notebook/cell.ts';
import { newCell } from '../core/notebook/cells/index.ts';
import type { Notebook } from '../core/notebook/document.ts';
import type { TableMeta } from '../core/table/table.ts';
import type { ContactsAsked } from './contacts-asked.ts';
import { HistoryView } from './history-view.svelte.ts';
import { t } from './language.svelte.ts';
import type { MarksAsked } from './marks-asked.ts';
import { notices } from './notices.svelte.ts';
import type { PeopleAsked } from './people-asked.ts';
import type { ProjectSession } from './session.svelte.ts';

/** Tabs of the inspector, in order. */
export const inspectorTabs = ['settings', 'how'] as const;

/** One of {@link inspectorTabs}. */
export type InspectorTab = (typeof inspectorTabs)[number];

/** Dialogs about notebooks: all of them, a new one, the name of one, one as a template, a cell for another one, a persona. */
export type NotebookDialog =
  | { readonly shows: 'list' | 'new' }
  | { readonly shows: 'rename' | 'template' | 'table'; readonly notebook: Notebook }
  | { readonly shows: 'copy'; readonly cell: Cell }
  /** The persona of a cell; without one, a new one about a segment. */
  | { readonly shows: 'persona'; readonly cell: PersonaCell; readonly segment?: string };

/** What of a cell can be edited in place. */
type CellPart = 'text' | 'title' | 'note';

/** How a person looks at the notebook: selection, tables, inspector. Never stored, never undone. */
export class NotebookView {
  readonly #session: ProjectSession;
  selected = $state.raw<string | null>(null);
  #editing = $state.raw<{ readonly cell: string; readonly part: CellPart } | null>(null);
  tab = $state.raw<InspectorTab>('how');
  inspectorOpen = $state.raw(true);
  /** The number whose people are looked at; null for none. */
  people = $state.raw<PeopleAsked | null>(null);
  /** What was last done to the cells, for those who do not see it. */
  spoken = $state.raw('');
  readonly past: HistoryView;
  /** The list of targets, benchmarks or events that is open; null for none. */
  marks = $state.raw<MarksAsked | null>(null);
  /** The rows of which a contact list is made; null for none. */
  contacts = $state.raw<ContactsAsked | null>(null);
  readonly #left = new Map<string, { readonly selected: string | null; readonly top: number }>();
  /** The dialog about notebooks that is open; null for none. */
  dialog = $state.raw<NotebookDialog | null>(null);
  #asTables = $state.raw<ReadonlySet<string>>(new Set());
  readonly cells: readonly Cell[] = $derived.by(() => this.#session.notebook?.cells ?? []);
  readonly selectedCell: Cell | null = $derived(this.cells.find(({ id }) => id === this.selected) ?? null);
  /** What the inspector shows: the selected cell, at first the first one with numbers. */
  readonly inspected: Cell | null = $derived.by(
    () => this.selectedCell ?? this.cells.find(({ type }) => type !== 'text') ?? null,
  );

  constructor(session: ProjectSession) {
    this.#session = session;
    this.past = new HistoryView(session);
  }

  /** Leaves a notebook for another: what was selected and where the page stood comes back with it. */
  turnTo = (notebook: string, from: string | null): void => {
    if (from) this.#left.set(from, { selected: this.selected, top: window.scrollY });
    const left = this.#left.get(notebook);
    this.selected = left?.selected ?? null;
    this.stopEditing();
    void tick().then(() => window.scrollTo(0, left?.top ?? 0));
  };

  /** Whether a cell shows its numbers as a table. */
  isTable = (cell: string): boolean => this.#asTables.has(cell);

  /** Cells that show their numbers as a table. */
  readonly tables: readonly string[] = $derived([...this.#asTables]);

  /** Makes these cells and no others show their numbers as tables. */
  showTables(cells: readonly string[]): void {
    this.#asTables = new Set(cells);
  }

  toggleTable = (cell: string): void => {
    this.#asTables = this.isTable(cell)
      ? new Set([...this.#asTables].filter((id) => id !== cell))
      : new Set([...this.#asTables, cell]);
  };

  /** Shows the rows behind a number. Closing puts the focus back where it was. */
  showPeople = (asked: PeopleAsked): void => {
    const from = document.activeElement;
    this.people = { back: () => from instanceof HTMLElement && from.focus(), ...asked };
  };

  /** Opens the targets, benchmarks and events of the project. */
  showMarks = (asked: MarksAsked): void => {
    this.marks = asked;
  };

  /** Opens the making of a contact list. */
  showContacts = (asked: ContactsAsked): void => {
    this.contacts = asked;
  };

  hideContacts = (): void => {
    this.contacts = null;
  };

  hidePeople = (): void => {
    const back = this.people?.back;
    this.people = null;
    back?.();
  };

  /** Starts editing a part of a cell in place. */
  edit = (cell: string, part: CellPart = 'text'): void => {
    if (this.#session.refuses()) return;
    this.selected = cell;
    this.#editing = { cell, part };
  };

  isEditing = (cell: string, part: CellPart = 'text'): boolean =>
    !this.#session.readOnly && this.#editing?.cell === cell && this.#editing.part === part;

  stopEditing = (): void => {
    this.#editing = null;
  };

  select = (cell: string | null): void => {
    this.selected = cell;
  };

  /** Selects no cell any more, and takes the focus off it. */
  leave = (): void => {
    this.selected = null;
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  };

  /** Selects the cell before or after the selected one and puts the focus on it. */
  step(by: 1 | -1): void {
    const index = this.cells.findIndex(({ id }) => id === this.selected);
    const next = this.cells[index === -1 ? (by === 1 ? 0 : this.cells.length - 1) : index + by];
    if (!next) return;
    this.selected = next.id;
    document.getElementById(anchorOf(next.id))?.focus();
  }

  /** Opens the inspector for a cell. */
  inspect = (cell: string, tab: InspectorTab): void => {
    this.selected = cell;
    this.tab = tab;
    this.inspectorOpen = true;
  };

  /** Puts a new cell at a place; false when the table cannot feed one. A new text is edited at once. */
  insert(type: Cell['type'], index: number, table: TableMeta): boolean {
    const cell = newCell(type, crypto.randomUUID(), table);
    if (!cell || this.#session.refuses()) return false;
    this.put(cell, index);
    this.spoken = t('insert.done', { cell: t(`cell.${type}`), place: index + 1, n: this.cells.length });
    if (type === 'text') this.edit(cell.id);
    else void this.#showNew(cell.id);
    return true;
  }

  async #showNew(cell: string): Promise<void> {
    this.tab = 'settings';
    await tick();
    const element = document.getElementById(anchorOf(cell));
    element?.scrollIntoView({ block: 'nearest' });
    element?.focus({ preventScroll: true });
    if (element) keepInView(element);
  }

  put(cell: Cell, index: number): void {
    const notebook = this.#session.notebook;
    if (!notebook || this.#session.refuses()) return;
    this.#session.apply({ op: 'insert-cell', notebook: notebook.id, cell, index });
    this.selected = cell.id;
  }

  duplicate = (cell: Cell): void => {
    this.put({ ...cell, id: crypto.randomUUID() }, this.cells.findIndex(({ id }) => id === cell.id) + 1);
  };

  /** Moves a cell up (−1) or down (+1); at the end of the list nothing happens. */
  move = (cell: string, by: 1 | -1): void => void this.moveTo(cell, this.cells.findIndex(({ id }) => id === cell) + by);

  /** Moves a cell to a place among the others, says so, and keeps the focus on it. */
  moveTo = async (cell: string, index: number): Promise<void> => {
    const notebook = this.#session.notebook;
    if (!notebook || index < 0 || index >= this.cells.length || this.#session.refuses()) return;
    this.#session.apply({ op: 'move-cell', notebook: notebook.id, cell, index });
    this.selected = cell;
    this.spoken = t('cell.moved', { place: index + 1, n: this.cells.length });
    await this.#focusSelected();
  };

  /** Takes a cell out and offers to bring it back. */
  remove = (cell: string): void => {
    const notebook = this.#session.notebook;
    const index = this.cells.findIndex(({ id }) => id === cell);
    const removed = this.cells[index];
    if (!notebook || !removed || this.#session.refuses()) return;
    this.#session.apply({ op: 'remove-cell', notebook: notebook.id, cell });
    this.selected = this.cells[Math.min(index, this.cells.length - 1)]?.id ?? null;
    void this.#focusSelected();
    notices.show({
      text: t('notebook.cell-removed'),
      action: { label: t('common.bring-back'), run: () => this.#bringBack(removed, index) },
    });
  };

  #bringBack(removed: Cell, index: number): void {
    this.put(removed, index);
    void this.#focusSelected();
  }

  /** Whoever works by keyboard goes on from the selected cell, also when the one with the focus is gone. */
  async #focusSelected(): Promise<void> {
    await tick();
    const element = this.selected === null ? null : document.getElementById(anchorOf(this.selected));
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest' });
  }
}

/** Keeps an element in sight while its first answers make it grow, until a person goes elsewhere. */
function keepInView(element: HTMLElement): void {
  const grown = new ResizeObserver(() => element.scrollIntoView({ block: 'nearest' }));
  const stop = () => {
    grown.disconnect();
    for (const event of ['wheel', 'pointerdown', 'keydown'] as const) window.removeEventListener(event, stop, true);
  };
  for (const event of ['wheel', 'pointerdown', 'keydown'] as const) window.addEventListener(event, stop, true);
  grown.observe(element);
  setTimeout(stop, 2000);
}

/** Id of the element of a cell, for focus and for links from the outline. */
export const anchorOf = (cell: string): string => `cell-${cell}`;
