import type { Project } from '../core/notebook/document.ts';
import { applyOperation, type ProjectOperation } from '../core/notebook/operation.ts';
import { type Problem, problemOf } from '../core/problem.ts';
import type { ProjectRepository, StoredProject } from '../storage/repository.ts';

/** Quiet time after which typing is stored, in milliseconds. */
export const typingPause = 500;

/** The part of the repository that an open project needs. */
export type EditStore = Pick<ProjectRepository, 'open' | 'commit' | 'undo' | 'redo' | 'travel' | 'history'>;

/** Whether everything a person did is complete in the database. */
export type SaveStatus = 'saved' | 'saving' | 'failed';

/** The open project with all edits, stored or not, and how far storing has come. */
export interface EditState {
  readonly project: Project;
  readonly status: SaveStatus;
  /** Why the last attempt failed; the edits are kept and tried again. */
  readonly problem: Problem | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** Something to do in storage, in the order in which the person did it. `held` waits for a pause in typing. */
type Waiting =
  | { readonly kind: 'edit'; readonly operation: ProjectOperation; held: boolean }
  | { readonly kind: 'undo' | 'redo' }
  | { readonly kind: 'travel'; readonly position: number };

/** How often edits are replayed on a document that others change at the same time before giving up. */
const mostReplays = 5;

/**
 * Edits on their way to storage: shown at once, stored one after another, kept when storing fails, replayed when the
 * project was changed elsewhere. Undo and redo wait in the same line, so nothing overtakes.
 */
export class EditQueue {
  readonly #repository: EditStore;
  readonly #changed: (state: EditState) => void;
  #stored: StoredProject;
  #waiting: Waiting[] = [];
  #running: Promise<void> | null = null;
  #problem: Problem | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #project: Project;

  constructor(repository: EditStore, stored: StoredProject, changed: (state: EditState) => void) {
    this.#repository = repository;
    this.#stored = stored;
    this.#project = stored.project;
    this.#changed = changed;
  }

  get state(): EditState {
    const edits = this.#waiting.some(({ kind }) => kind === 'edit');
    const failed = this.#problem !== null;
    return {
      project: this.#project,
      status: failed ? 'failed' : this.#waiting.length > 0 ? 'saving' : 'saved',
      problem: this.#problem,
      canUndo: edits || this.#stored.canUndo,
      canRedo: !edits && this.#stored.canRedo,
    };
  }

  /** Shows an edit at once and stores it; one made by `typing` is stored after a pause, as one step. */
  apply(operation: ProjectOperation, { typing = false }: { typing?: boolean } = {}): void {
    const next = applyOperation(this.#project, operation);
    if (sameDocument(next, this.#project)) return;
    this.#project = next;
    const last = this.#waiting.at(-1);
    if (typing && last?.kind === 'edit' && last.held && sameTarget(last.operation, operation)) this.#waiting.pop();
    this.#waiting.push({ kind: 'edit', operation, held: typing });
    clearTimeout(this.#timer);
    if (typing) this.#timer = setTimeout(() => void this.flush(), typingPause);
    else void this.flush();
    this.#tell();
  }

  undo(): Promise<void> {
    return this.#step('undo');
  }

  redo(): Promise<void> {
    return this.#step('redo');
  }

  /** Stores everything that waits, typing too. Resolves when done or failed; never rejects. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    for (const step of this.#waiting) if (step.kind === 'edit') step.held = false;
    this.#running ??= this.#drain().then(() => {
      this.#running = null;
      const next = this.#waiting[0];
      return next && !this.#problem && !(next.kind === 'edit' && next.held) ? this.flush() : undefined;
    });
    return this.#running;
  }

  /**
   * Takes over what was changed elsewhere up to a revision, if it is told; own edits that are not stored yet stay on top. A revision
   * that is known, as after an edit of one's own, changes nothing, and nothing older ever replaces what is shown.
   */
  async reload(revision = Number.POSITIVE_INFINITY): Promise<void> {
    if (this.#running || revision <= this.#stored.revision) return;
    try {
      const stored = await this.#repository.open(this.#stored.project.id);
      if (this.#running || stored.revision <= this.#stored.revision) return;
      this.#take(stored);
    } catch (thrown) {
      this.#problem = problemOf(thrown);
    }
    this.#tell();
  }

  /** Goes to a state of the history, whatever was undone or done since. */
  travel(position: number): Promise<void> {
    this.#waiting.push({ kind: 'travel', position });
    this.#tell();
    return this.flush();
  }

  #step(kind: 'undo' | 'redo'): Promise<void> {
    if (!this.state[kind === 'undo' ? 'canUndo' : 'canRedo']) return Promise.resolve();
    this.#waiting.push({ kind });
    this.#tell();
    return this.flush();
  }

  async #drain(): Promise<void> {
    this.#problem = null;
    let replays = 0;
    for (let next = this.#waiting[0]; next; next = this.#waiting[0]) {
      if (next.kind === 'edit' && next.held) break;
      try {
        const stored = await this.#store(next);
        this.#waiting.shift();
        this.#take(stored);
        replays = 0;
      } catch (thrown) {
        replays += 1;
        if (!(await this.#recover(problemOf(thrown), replays))) break;
      }
      this.#tell();
    }
    this.#tell();
  }

  #store(next: Waiting): Promise<StoredProject> {
    const { project, revision } = this.#stored;
    if (next.kind === 'edit') {
      const edited = applyOperation(project, next.operation);
      if (sameDocument(edited, project)) return Promise.resolve(this.#stored);
      return this.#repository.commit(revision, edited, next.operation);
    }
    if (next.kind === 'travel') return this.#repository.travel(project.id, revision, next.position);
    const possible = next.kind === 'undo' ? this.#stored.canUndo : this.#stored.canRedo;
    return possible ? this.#repository[next.kind](project.id, revision) : Promise.resolve(this.#stored);
  }

  async #recover(problem: Problem, replays: number): Promise<boolean> {
    this.#problem = problem;
    if (problem.code !== 'edited-elsewhere' || replays > mostReplays) return false;
    try {
      this.#take(await this.#repository.open(this.#stored.project.id));
      this.#problem = null;
      return true;
    } catch (thrown) {
      this.#problem = problemOf(thrown);
      return false;
    }
  }

  #take(stored: StoredProject): void {
    this.#stored = stored;
    const project = this.#waiting.reduce(
      (before, step) => (step.kind === 'edit' ? applyOperation(before, step.operation) : before),
      stored.project,
    );
    // What is already shown keeps its identity, so that storing it redraws nothing.
    if (!sameDocument(project, this.#project)) this.#project = project;
  }

  #tell(): void {
    this.#changed(this.state);
  }
}

const sameDocument = (left: Project, right: Project): boolean =>
  left === right || JSON.stringify(left) === JSON.stringify(right);

/** Whether a later edit makes an earlier one superfluous: both give the same thing a new content. */
function sameTarget(left: ProjectOperation, right: ProjectOperation): boolean {
  if (left.op === 'replace-cell') return right.op === 'replace-cell' && left.cell.id === right.cell.id;
  if (left.op === 'rename-notebook') return right.op === 'rename-notebook' && left.notebook === right.notebook;
  return left.op === 'rename-project' && right.op === 'rename-project';
}
