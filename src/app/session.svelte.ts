import type { Cell } from '../core/notebook/cell.ts';
import type { Notebook, Project } from '../core/notebook/document.ts';
import type { ProjectOperation } from '../core/notebook/operation.ts';
import type { Marks } from '../core/notebook/targets.ts';
import type { Problem } from '../core/problem.ts';
import type { ProjectHold } from '../storage/lock.ts';
import type { ProjectHistory, StoredProject } from '../storage/repository.ts';
import { watchProjects } from '../storage/watch.ts';
import { EditQueue, type EditState, type EditStore, type SaveStatus } from './edit-queue.ts';
import { t } from './language.svelte.ts';
import { notices } from './notices.svelte.ts';

/**
 * The open project and its history. Components read `document` and call `apply`; nobody else writes. Of several tabs
 * with the same project one edits; the others show its changes as they are stored, and can take over.
 */
export class ProjectSession {
  #state = $state.raw() as EditState;
  #notebook = $state.raw<string | null>(null);
  readonly #queue: EditQueue;
  readonly #hold: ProjectHold;
  readonly #repository: EditStore;
  #preview = $state.raw<Project | null>(null);
  #edits = $state.raw(true);
  #asked = false;
  /** Whether another tab took the project from this one, rather than having had it first. */
  takenOver = $state.raw(false);

  /** Whether an earlier state is looked at; it cannot be edited. */
  readonly previewing: boolean = $derived(this.#preview !== null);
  /** Whether another tab edits the project, so that this one only follows, or an earlier state is looked at. */
  readonly readOnly: boolean = $derived(!this.#edits || this.previewing);
  readonly document: Project = $derived(this.#preview ?? this.#state.project);
  readonly status: SaveStatus = $derived(this.#state.status);
  /** Why the last attempt to store failed; null otherwise. */
  readonly problem: Problem | null = $derived(this.#state.problem);
  readonly canUndo: boolean = $derived(!this.readOnly && this.#state.canUndo);
  readonly canRedo: boolean = $derived(!this.readOnly && this.#state.canRedo);
  /** The same array as long as none of them changes, so that other edits make no effect ask again. */
  readonly tables = $derived(this.document.tables);
  readonly #targets = $derived(this.document.targets);
  readonly #measures = $derived(this.document.measures);
  readonly #benchmarks = $derived(this.document.benchmarks);
  readonly #segments = $derived(this.document.segments);
  /** What is drawn beside numbers. The same object as long as none of it changes, so that typing redraws no chart. */
  readonly marks: Marks = $derived({
    targets: this.#targets,
    measures: this.#measures,
    segments: this.#segments,
    ...(this.#benchmarks ? { benchmarks: this.#benchmarks } : {}),
  });
  /** The notebook on screen: the chosen one, else the first. */
  readonly notebook: Notebook | null = $derived(
    this.document.notebooks.find(({ id }) => id === this.#notebook) ?? this.document.notebooks[0] ?? null,
  );

  constructor(repository: EditStore, stored: StoredProject, hold: ProjectHold) {
    this.#hold = hold;
    this.#repository = repository;
    this.#edits = hold.writer;
    hold.onChange((writer) => this.#become(writer));
    this.#queue = new EditQueue(repository, stored, (state) => {
      this.#state = state;
    });
    this.#state = this.#queue.state;
  }

  /** Shows an edit at once and stores it. `typing` waits for a pause first. */
  apply = (operation: ProjectOperation, options?: { typing?: boolean }): void => {
    if (!this.refuses()) this.#queue.apply(operation, options);
  };

  undo = async (): Promise<void> => {
    if (!this.refuses()) await this.#queue.undo();
  };
  redo = async (): Promise<void> => {
    if (!this.refuses()) await this.#queue.redo();
  };

  /** All states of the project that are kept, with what is not stored yet. */
  history = async (): Promise<ProjectHistory> => {
    await this.flush();
    return this.#repository.history(this.document.id);
  };

  /** Shows an earlier state in the place of the present one; null ends that. */
  preview = (project: Project | null): void => {
    this.#preview = project;
  };

  /** Goes to a state of the history; until the next edit, those after it can be gone back to. */
  travel = async (position: number): Promise<void> => {
    this.#preview = null;
    if (!this.refuses()) await this.#queue.travel(position);
  };

  /** Makes this tab the one that edits; the other becomes a reader. */
  takeOver = async (): Promise<void> => {
    this.#asked = true;
    await this.#hold.takeOver();
  };

  /** Whether edits are not taken, because another tab makes them; then it is said, with the way to take over. */
  refuses(): boolean {
    if (!this.readOnly) return false;
    if (this.previewing) {
      notices.show({ text: t('history.only-looking') });
      return true;
    }
    notices.show({
      text: t('tabs.refused'),
      action: { label: t('tabs.take-over'), run: () => void this.takeOver() },
    });
    return true;
  }

  /** Stores what waits, now: on hide, before an update of the app, or as another try after a failure. */
  flush = (): Promise<void> => this.#queue.flush();

  choose(notebook: string): void {
    this.#notebook = notebook;
  }

  /** Exchanges one cell of the notebook on screen. */
  replace(cell: Cell, options?: { typing?: boolean }): void {
    if (this.notebook) this.apply({ op: 'replace-cell', notebook: this.notebook.id, cell }, options);
  }

  /**
   * Stores what waits whenever the page is hidden, and follows what other tabs store. Returns the way to stop and let
   * go of the project.
   */
  attach(): () => void {
    const hidden = () => void (document.visibilityState === 'hidden' && this.flush());
    const leaving = () => void this.flush();
    const unwatch = watchProjects(({ id, revision }) => {
      if (id === this.document.id) void this.#queue.reload(revision);
    });
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('pagehide', leaving);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('pagehide', leaving);
      unwatch();
      void this.flush();
      this.close();
    };
  }

  /** Lets other tabs edit the project. */
  close(): void {
    this.#hold.release();
  }

  #become(writer: boolean): void {
    this.#edits = writer;
    this.takenOver = !writer;
    // What was typed until now still counts; what the other tab stored until now does too.
    void (writer ? this.#queue.reload() : this.flush());
    if (writer && !this.#asked) notices.show({ text: t('tabs.yours') });
    this.#asked = false;
  }
}
