import type { Project } from '../core/notebook/document.ts';
import type { ProjectOperation } from '../core/notebook/operation.ts';

/** A project in the list, without its document. Times in milliseconds since 1970. */
export interface ProjectSummary {
  readonly id: string;
  readonly title: string;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** A project as stored: the document, its revision, and what can be undone. */
export interface StoredProject {
  readonly project: Project;
  /** Grows by one with every stored change; a change of an older revision is refused with `edited-elsewhere`. */
  readonly revision: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** A deleted project that can still be restored. Time in milliseconds since 1970. */
export interface DeletedProject {
  readonly id: string;
  readonly title: string;
  readonly deletedAt: number;
}

/** One state of a project: when an edit made it, and what it was like then. */
export interface HistoryStep {
  readonly position: number;
  /** In milliseconds since 1970. */
  readonly at: number;
  /** Null for the first state, and for one that was brought back after a loss. */
  readonly operation: ProjectOperation | null;
  readonly project: Project;
}

/** The states that are kept, the oldest first, and which of them counts. */
export interface ProjectHistory {
  readonly position: number;
  readonly steps: readonly HistoryStep[];
}

/**
 * Projects and their histories. A promise that resolves means: complete in the database (and mirrored), so "Saved"
 * may be shown. Every method may reject with a `Problem` in an `EcholotError`.
 */
export interface ProjectRepository {
  /** Projects that are not deleted, last changed first. */
  list(): Promise<readonly ProjectSummary[]>;
  open(id: string): Promise<StoredProject>;
  create(project: Project): Promise<StoredProject>;
  /** Stores the result of an edit as one step of the history (at least the last 100 steps are kept); drops what could be redone. */
  commit(revision: number, project: Project, operation: ProjectOperation): Promise<StoredProject>;
  undo(id: string, revision: number): Promise<StoredProject>;
  redo(id: string, revision: number): Promise<StoredProject>;
  history(id: string): Promise<ProjectHistory>;
  /** Goes to a state of the history, as undo and redo do; to the present one when it is not kept any more. */
  travel(id: string, revision: number, position: number): Promise<StoredProject>;
  /** A copy under a new id; tables are immutable and shared. */
  duplicate(id: string, newId: string, title: string): Promise<StoredProject>;
  /** Takes a project off the list; `restore` brings it back until it expires after 30 days. */
  remove(id: string): Promise<void>;
  restore(id: string): Promise<void>;
  /** Deleted projects that can be restored, last deleted first. */
  deleted(): Promise<readonly DeletedProject[]>;
  /** Deletes a project that is off the list, with its history, at once and for good. */
  erase(id: string): Promise<void>;
  /** Ids of all tables that any project, deleted project or step of a history refers to. */
  tablesInUse(): Promise<readonly string[]>;
}
