import type { Project } from '../core/notebook/document.ts';
import type { ProjectOperation } from '../core/notebook/operation.ts';
import { EcholotError } from '../core/problem.ts';
import type { Connection } from './connection.ts';
import type { ProjectRecord, Stores } from './database.ts';
import { addStep, nearest, recordOf, type StoredState, stepAt, stepFor, stepsOf, toldOf } from './history.ts';
import { migrateDocument } from './migrations.ts';
import type { DeletedProject, ProjectHistory, ProjectRepository, ProjectSummary, StoredProject } from './repository.ts';

/** How long a deleted project can be restored, in milliseconds: 30 days. */
export const restorableFor = 30 * 24 * 60 * 60 * 1000;

/** What happens after a change is complete, e.g. mirroring it; it may take its time but must not reject. */
export interface ProjectStoreHooks {
  readonly stored?: (state: StoredState) => Promise<void>;
  readonly expired?: (id: string) => Promise<void>;
  readonly now?: () => number;
}

const both = ['projects', 'history'] as const;

type Both = Pick<Stores, (typeof both)[number]>;

/**
 * Projects in the database. Each change is one transaction that compares the revision and writes record and document
 * together, so a state is either whole or not there.
 */
export class ProjectStore implements ProjectRepository {
  readonly #connection: Connection;
  readonly #stored: (state: StoredState) => Promise<void>;
  readonly #expired: (id: string) => Promise<void>;
  readonly #now: () => number;

  constructor(connection: Connection, hooks: ProjectStoreHooks = {}) {
    this.#connection = connection;
    this.#stored = hooks.stored ?? (() => Promise.resolve());
    this.#expired = hooks.expired ?? (() => Promise.resolve());
    this.#now = hooks.now ?? Date.now;
  }

  async list(): Promise<readonly ProjectSummary[]> {
    const records = await this.#connection.read(['projects'], ({ projects }) => projects.toArray());
    return records
      .filter(({ deletedAt }) => deletedAt === null)
      .sort((left, right) => right.updatedAt - left.updatedAt)
      .map(({ id, title, createdAt, updatedAt }) => ({ id, title, createdAt, updatedAt }));
  }

  /** Projects stored, deleted ones that can be restored included. */
  count(): Promise<number> {
    return this.#connection.read(['projects'], ({ projects }) => projects.count());
  }

  open(id: string): Promise<StoredProject> {
    return this.#connection.read(both, async (stores) => {
      const record = await recordOf(stores, id);
      return toldOf(stores, { record, step: await stepAt(stores, record) });
    });
  }

  create(project: Project): Promise<StoredProject> {
    return this.#begin(project.id, async () => project);
  }

  duplicate(id: string, newId: string, title: string): Promise<StoredProject> {
    return this.#begin(newId, async (stores) => {
      const { document } = await stepAt(stores, await recordOf(stores, id));
      return { ...migrateDocument(document), id: newId, title };
    });
  }

  commit(revision: number, project: Project, operation: ProjectOperation): Promise<StoredProject> {
    return this.#change(project.id, revision, (stores, { position }) =>
      addStep(stores, project, { operation, position, at: this.#now() }),
    );
  }

  history(id: string): Promise<ProjectHistory> {
    return this.#connection.read(both, async (stores) => {
      const { position } = await recordOf(stores, id);
      return { position, steps: await stepsOf(stores, id) };
    });
  }

  travel(id: string, revision: number, position: number): Promise<StoredProject> {
    return this.#change(id, revision, (stores, known) => nearest(stores, id, position, known.position));
  }

  undo(id: string, revision: number): Promise<StoredProject> {
    return this.#change(id, revision, (stores, { position }) => nearest(stores, id, position - 1, position));
  }

  redo(id: string, revision: number): Promise<StoredProject> {
    return this.#change(id, revision, (stores, { position }) => nearest(stores, id, position + 1, position));
  }

  remove(id: string): Promise<void> {
    return this.#mark(id, this.#now());
  }

  restore(id: string): Promise<void> {
    return this.#mark(id, null);
  }

  async deleted(): Promise<readonly DeletedProject[]> {
    const oldest = this.#now() - restorableFor;
    const records = await this.#connection.read(['projects'], ({ projects }) => projects.toArray());
    return records
      .flatMap(({ id, title, deletedAt }) =>
        deletedAt === null || deletedAt < oldest ? [] : [{ id, title, deletedAt }],
      )
      .sort((left, right) => right.deletedAt - left.deletedAt);
  }

  erase(id: string): Promise<void> {
    return this.#drop(({ id: known, deletedAt }) => known === id && deletedAt !== null);
  }

  async tablesInUse(): Promise<readonly string[]> {
    const oldest = this.#now() - restorableFor;
    await this.#drop(({ deletedAt }) => deletedAt !== null && deletedAt < oldest);
    const ids = await this.#connection.read(['history'], ({ history }) => history.orderBy('tables').uniqueKeys());
    return ids.map(String);
  }

  /** A new project with one state. */
  #begin(id: string, first: (stores: Both) => Promise<Project>): Promise<StoredProject> {
    return this.#write(id, async (stores, known, lastChange) => {
      if (known) throw new EcholotError({ code: 'edited-elsewhere' });
      const project = await first(stores);
      const now = this.#now();
      const times = { createdAt: now, updatedAt: now, deletedAt: null };
      await stores.history.put(stepFor(project, 0, now, null));
      return { id, title: project.title, ...times, revision: 1, position: 0, lastChange };
    });
  }

  /** Moves a project to the position that `move` makes ready, if nobody changed it since `revision`. */
  #change(
    id: string,
    revision: number,
    move: (stores: Both, record: ProjectRecord) => Promise<number>,
  ): Promise<StoredProject> {
    return this.#write(id, async (stores, known, lastChange) => {
      if (!known) throw new EcholotError({ code: 'project-missing', project: id });
      if (known.revision !== revision) throw new EcholotError({ code: 'edited-elsewhere' });
      const position = await move(stores, known);
      const { title } = migrateDocument((await stepAt(stores, { id, position })).document);
      return { ...known, title, updatedAt: this.#now(), revision: revision + 1, position, lastChange };
    });
  }

  /** Stores what `next` makes of a project. Repeating a change that was already complete gives its result again. */
  async #write(
    id: string,
    next: (stores: Both, known: ProjectRecord | undefined, lastChange: string) => Promise<ProjectRecord>,
  ): Promise<StoredProject> {
    const change = crypto.randomUUID();
    const { state, told } = await this.#connection.write(both, async (stores) => {
      const known = await stores.projects.get(id);
      const record = known?.lastChange === change ? known : await next(stores, known, change);
      await stores.projects.put(record);
      const outcome = { record, step: await stepAt(stores, record) };
      return { state: outcome, told: await toldOf(stores, outcome) };
    });
    await this.#stored(state);
    return told;
  }

  async #mark(id: string, deletedAt: number | null): Promise<void> {
    const state = await this.#connection.write(both, async (stores) => {
      const record: ProjectRecord = { ...(await recordOf(stores, id)), deletedAt };
      await stores.projects.put(record);
      return { record, step: await stepAt(stores, record) };
    });
    await this.#stored(state);
  }

  async #drop(which: (record: ProjectRecord) => boolean): Promise<void> {
    const expired = await this.#connection.write(both, async ({ projects, history }) => {
      const gone = await projects.filter(which).primaryKeys();
      await projects.bulkDelete(gone);
      for (const id of gone) await history.where(':id').between([id], [id, []]).delete();
      return gone;
    });
    await Promise.all(expired.map((id) => this.#expired(id)));
  }
}
