import type { ImportProposal, SourcePart } from '../core/import/proposal.ts';
import type { Recipe } from '../core/import/recipe.ts';
import type { Project } from '../core/notebook/document.ts';
import type { ProjectOperation } from '../core/notebook/operation.ts';
import { type Problem, problemOf } from '../core/problem.ts';
import type { ProjectRepository } from '../storage/repository.ts';
import type { Progress } from '../worker/questions.ts';
import { type BatchImportWorld, importBatch, type MadeTable, projectOfBatch, withTables } from './batch-import.ts';
import { type BatchFile, type BatchPlan, type Destination, leftOut, planBatch } from './batch-plan.ts';

/** What several files need of the world. */
export interface BatchWorld extends BatchImportWorld {
  readonly projects: Pick<ProjectRepository, 'create' | 'open' | 'commit'>;
}

/** What came of several files. */
export interface BatchDone {
  /** Id of the project that has them now. */
  readonly project: string;
  /** Id of a notebook that came with them; null without one. */
  readonly notebook: string | null;
  /** New tables, and tables that got rows. */
  readonly added: number;
  readonly extended: number;
  /** Names of the questions that stay apart because their scale differs. */
  readonly apart: readonly string[];
  /** Files that could not be read. */
  readonly failed: number;
}

/** What a batch is made for: tables of a project that is there, or of a new one. */
type Target = Pick<Project, 'id' | 'title' | 'tables'>;

/** What is known of a file that nobody has looked at. */
const fresh = { proposal: null, recipe: null, problem: null, choice: null } as const;

const byName = new Intl.Collator(undefined, { numeric: true });
const isShown = ({ hidden }: SourcePart): boolean => !hidden;

/** Several files on their way into one project: what each is, what becomes of it, and all of them at one word. */
export class FileBatch {
  readonly #world: BatchWorld;
  #running = new AbortController();
  #made = 0;
  files = $state.raw<readonly BatchFile[]>([]);
  /** The project that they go to; null for a new one. */
  target = $state.raw<Target | null>(null);
  /** Id of the file that is looked at or imported now; null when nothing runs. */
  at = $state.raw<string | null>(null);
  isImporting = $state.raw(false);
  progress = $state.raw<Progress | null>(null);
  /** Why nothing could be stored; null otherwise. */
  problem = $state.raw<Problem | null>(null);
  done = $state.raw<BatchDone | null>(null);

  readonly #plan: BatchPlan = $derived(planBatch(this.files, this.target?.tables ?? []));
  readonly destinations = $derived(this.#plan.destinations);
  /** See {@link BatchPlan}. */
  readonly apart = $derived(this.#plan.apart);
  readonly undated = $derived(this.#plan.undated);
  /** Files that would be imported. */
  readonly chosen: readonly BatchFile[] = $derived(
    this.files.filter(({ id }) => this.destinations.get(id) !== leftOut),
  );
  /** Files that were to be imported and could not. */
  readonly unfinished: readonly BatchFile[] = $derived(
    this.files.filter(({ problem, proposal }) => problem !== null && proposal !== null),
  );
  readonly isReading: boolean = $derived(this.at !== null && !this.isImporting);
  readonly ready: boolean = $derived(this.at === null && this.done === null && this.chosen.length > 0);

  constructor(world: BatchWorld) {
    this.#world = world;
  }

  /** Takes files for a project; more files for the same one come to those that are there. Resolves when all were read. */
  take = async (
    files: readonly File[],
    target: Target | null,
    { every = false }: { readonly every?: boolean } = {},
  ): Promise<void> => {
    if (this.isImporting) return;
    if (this.done || this.target?.id !== target?.id) this.dismiss();
    this.target = target;
    const sorted = [...files].sort((one, other) => byName.compare(one.name, other.name));
    for (const file of sorted) {
      const failed = this.files.find((entry) => entry.problem && entry.part === null && entry.file.name === file.name);
      if (failed) this.#change(failed.id, { ...fresh, file });
      else this.files = [...this.files, this.#entry(file)];
    }
    if (this.at === null) await this.#readAll(every);
  };

  /**
   * Tries a file again that could not be read or imported, or another one in its place; the others stay as they are.
   * Where they are in already, it goes to their project.
   */
  retry = async (id: string, by: File | null = null): Promise<void> => {
    if (this.isImporting) return;
    if (this.done) await this.#goOn(this.done.project);
    const entry = this.files.find((file) => file.id === id);
    if (!entry) return;
    if (by) this.#change(id, { ...fresh, file: by, part: null });
    else this.#change(id, entry.proposal ? { problem: null } : fresh);
    if (this.at === null) await this.#readAll(false);
  };

  async #goOn(project: string): Promise<void> {
    this.target = (await this.#world.projects.open(project)).project;
    this.files = this.files.filter(({ isDone }) => !isDone);
    this.done = null;
  }

  /** Decides what becomes of a file. */
  choose = (id: string, choice: Destination): void => this.#change(id, { choice });

  /** Maps a file as a person decided. */
  map = (id: string, proposal: ImportProposal, recipe: Recipe): void => this.#change(id, { proposal, recipe });

  /** Imports everything that was chosen, and stores the project with all of it in one step. */
  go = async (): Promise<void> => {
    if (!this.ready) return;
    const { signal } = this.#begin();
    this.isImporting = true;
    const options = {
      signal,
      progress: (id: string, seen: Progress) => this.#heard(signal, id, seen),
      after: (id: string, problem: Problem | null) => this.#change(id, { problem, isDone: problem === null }),
    };
    try {
      if (this.target) this.target = (await this.#world.projects.open(this.target.id)).project;
      const made = await importBatch(this.#world, this.files, this.destinations, this.target?.tables ?? [], options);
      if (made.length > 0) this.done = await this.#store(made);
    } catch (thrown) {
      const problem = problemOf(thrown);
      this.problem = problem.code === 'cancelled' ? null : problem;
      this.files = this.files.map((file) => ({ ...file, isDone: false }));
    } finally {
      this.isImporting = false;
      this.at = null;
    }
  };

  /** Stops the import; nothing of it stays. */
  cancel = (): void => this.#running.abort();

  /** Forgets the files. */
  dismiss = (): void => {
    this.#running.abort();
    this.files = [];
    this.at = null;
    this.target = null;
    this.problem = null;
    this.done = null;
  };

  async #store(made: readonly MadeTable[]): Promise<BatchDone | null> {
    const { projects } = this.#world;
    const known = this.target && (await projects.open(this.target.id));
    const after = known ? withTables(known.project, made, this.#world) : projectOfBatch(made, this.#world);
    if (!after) return null;
    if (known) await projects.commit(known.revision, after, editOf(known.project, after));
    else await projects.create(after);
    const before = new Set(known?.project.notebooks.map(({ id }) => id));
    return {
      project: after.id,
      notebook: after.notebooks.find(({ id }) => !before.has(id))?.id ?? null,
      added: made.filter((table) => table.before === null).length,
      extended: made.filter((table) => table.before !== null).length,
      apart: [...new Set(made.flatMap(({ apart }) => apart))],
      failed: this.files.filter(({ problem }) => problem !== null).length,
    };
  }

  async #readAll(every: boolean): Promise<void> {
    const { signal } = this.#begin();
    for (;;) {
      const next = this.files.find(({ proposal, problem }) => proposal === null && problem === null);
      if (!next || signal.aborted) break;
      await this.#read(next, every, signal);
    }
    if (!signal.aborted) this.at = null;
  }

  async #read(entry: BatchFile, every: boolean, signal: AbortSignal): Promise<void> {
    this.at = entry.id;
    const { file, part } = entry;
    const progress = (seen: Progress) => this.#heard(signal, entry.id, seen);
    const args = part === null ? { file } : { file, override: { part } };
    try {
      const proposal = await this.#world.ask('previewFile', args, { signal, progress });
      if (signal.aborted) return;
      const several = part === null && proposal.parts.length > 1;
      const own = several ? (proposal.recipe.part ?? null) : part;
      this.#change(entry.id, { proposal, recipe: proposal.recipe, part: own });
      if (several) this.#addParts(entry, proposal, own, every || proposal.format !== 'spreadsheet');
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (!signal.aborted) this.#change(entry.id, { problem });
    }
  }

  /** Puts the other parts of a file behind its first one. */
  #addParts({ id, file }: BatchFile, { parts }: ImportProposal, own: string | null, every: boolean): void {
    const others = parts.filter((part) => isShown(part) && part.name !== own && part.rows !== 0);
    const entries = others.map(({ name }) => ({ ...this.#entry(file), part: name, isExtra: !every }));
    this.files = this.files.toSpliced(this.files.findIndex((other) => other.id === id) + 1, 0, ...entries);
  }

  #entry(file: File): BatchFile {
    this.#made += 1;
    return { id: `file-${this.#made}`, file, part: null, isExtra: false, isDone: false, ...fresh };
  }

  #change(id: string, change: Partial<BatchFile>): void {
    this.files = this.files.map((file) => (file.id === id ? { ...file, ...change } : file));
  }

  #heard(signal: AbortSignal, id: string, seen: Progress): void {
    if (signal.aborted) return;
    this.at = id;
    this.progress = seen;
  }

  #begin(): AbortController {
    this.#running.abort();
    this.#running = new AbortController();
    this.problem = null;
    this.progress = null;
    return this.#running;
  }
}

/** The edit that stands for what several files do together: that of the first table that is new or has further rows. */
function editOf(before: Project, after: Project): ProjectOperation {
  const table = after.tables.find(({ id }) => !before.tables.some((known) => known.id === id));
  if (table) return { op: 'add-table', table };
  const at = after.tables.findIndex(({ id }, index) => before.tables[index]?.id !== id);
  const [gone, by] = [before.tables[at], after.tables[at]];
  return gone && by ? { op: 'replace-table', table: gone.id, by } : { op: 'rename-project', title: after.title };
}
