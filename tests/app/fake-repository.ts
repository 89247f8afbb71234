import type { EditStore } from '../../src/app/edit-queue.ts';
import type { Cell } from '../../src/core/notebook/cell.ts';
import type { Project } from '../../src/core/notebook/document.ts';
import { applyOperation, type ProjectOperation } from '../../src/core/notebook/operation.ts';
import { EcholotError, type Problem } from '../../src/core/problem.ts';
import type { HistoryStep, StoredProject } from '../../src/storage/repository.ts';

/** A project with one notebook `n`. */
export const project = ({ cells = [] }: { cells?: readonly Cell[] } = {}): Project => ({
  formatVersion: 2,
  id: 'p',
  title: 'Project',
  tables: [],
  segments: [],
  targets: [],
  followUps: [],
  measures: [],
  notebooks: [
    {
      id: 'n',
      title: 'Overview',
      params: { table: 'tab', period: { preset: 'all' }, compare: 'none', grain: 'month', segments: [] },
      cells,
    },
  ],
});

/** A repository of one project in memory, that can be slow, fail, lose its answer or be edited by somebody else. */
export class FakeRepository implements EditStore {
  /** Names of the steps that were stored. */
  readonly steps: string[] = [];
  #past: Project[] = [];
  #future: Project[] = [];
  #now: Project;
  #revision = 0;
  #problem: Problem | null = null;
  #loses = false;
  #gate: Promise<void> = Promise.resolve();

  constructor(first: Project) {
    this.#now = first;
  }

  get current(): StoredProject {
    return {
      project: this.#now,
      revision: this.#revision,
      canUndo: this.#past.length > 0,
      canRedo: this.#future.length > 0,
    };
  }

  /** Makes everything wait until the returned function is called. */
  hold(): () => void {
    let letGo = () => {};
    this.#gate = new Promise((resolve) => {
      letGo = resolve;
    });
    return letGo;
  }

  failNext(problem: Problem): void {
    this.#problem = problem;
  }

  /** The next change is stored, but its answer is a failure. */
  loseNextAnswer(): void {
    this.#loses = true;
  }

  editElsewhere(operation: ProjectOperation): void {
    this.#now = applyOperation(this.#now, operation);
    this.#revision += 1;
  }

  open = async (): Promise<StoredProject> => this.current;

  commit = (revision: number, next: Project, { op }: ProjectOperation): Promise<StoredProject> =>
    this.#change(revision, () => {
      this.#past.push(this.#now);
      this.#future = [];
      this.#now = next;
      this.steps.push(op);
    });

  undo = (_id: string, revision: number): Promise<StoredProject> =>
    this.#change(revision, () => {
      this.#future.push(this.#now);
      this.#now = this.#past.pop() ?? this.#now;
    });

  redo = (_id: string, revision: number): Promise<StoredProject> =>
    this.#change(revision, () => {
      this.#past.push(this.#now);
      this.#now = this.#future.pop() ?? this.#now;
    });

  history = async () => {
    const states = [...this.#past, this.#now, ...this.#future.toReversed()];
    const steps = states.map((state, position): HistoryStep => ({ position, at: 0, operation: null, project: state }));
    return { position: this.#past.length, steps };
  };

  travel = (_id: string, revision: number, position: number): Promise<StoredProject> =>
    this.#change(revision, () => {
      const states = [...this.#past, this.#now, ...this.#future.toReversed()];
      this.#past = states.slice(0, position);
      this.#now = states[position] ?? this.#now;
      this.#future = states.slice(position + 1).toReversed();
    });

  async #change(revision: number, change: () => void): Promise<StoredProject> {
    await this.#gate;
    const problem = this.#problem;
    this.#problem = null;
    if (problem) throw new EcholotError(problem);
    if (revision !== this.#revision) throw new EcholotError({ code: 'edited-elsewhere' });
    change();
    this.#revision += 1;
    if (this.#loses) {
      this.#loses = false;
      throw new EcholotError({ code: 'storage-unavailable', detail: 'connection lost' });
    }
    return this.current;
  }
}
