import type { Cell } from '../core/notebook/cell.ts';
import type { Notebook, Project } from '../core/notebook/document.ts';
import type { ProjectOperation } from '../core/notebook/operation.ts';
import type { Problem } from '../core/problem.ts';
import type { ProjectHold } from '../storage/lock.ts';
import type { StoredProject } from '../storage/repository.ts';
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
  #edits = $state.raw(true);
  #asked = false;
  /** Whether another tab took the project from this one, rather than having had it first. */
  takenOver = $state.raw(false);

  /** Whether another tab edits the project, so that this one only follows. */
  readonly readOnly: boolean = $derived(!this.#edits);
  readonly document: Project = $derived(this.#state.project);
  readonly status: SaveStatus = $derived(this.#state.status);
  /** Why the last attempt to store failed; null otherwise. */
  readonly problem: Problem | null = $derived(this.#state.problem);
  readonly canUndo: boolean = $derived(this.#edits && this.#state.canUndo);
  readonly canRedo: boolean = $derived(this.#edits && this.#state.canRedo);
  readonly #targets = $derived(this.document.targets);
  readonly #measures = $derived(this.document.measures);
  /** Targets and measures. The same object as long as neither changes, so that typing a text redraws no chart. */
  readonly marks: Pick<Project, 'targets' | 'measures'> = $derived({
    targets: this.#targets,
    measures: this.#measures,
  });
  /** The notebook on screen: the chosen one, else the first. */
  readonly notebook: Notebook | null = $derived(
    this.document.notebooks.find(({ id }) => id === this.#notebook) ?? this.document.notebooks[0] ?? null,
  );

  constructor(repository: EditStore, stored: StoredProject, hold: ProjectHold) {
    this.#hold = hold;
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

  /** Makes this tab the one that edits; the other becomes a reader. */
  takeOver = async (): Promise<void> => {
    this.#asked = true;
    await this.#hold.takeOver();
  };

  /** Whether edits are not taken, because another tab makes them; then it is said, with the way to take over. */
  refuses(): boolean {
    if (!this.readOnly) return false;
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
