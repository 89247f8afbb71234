import type { Project } from '../core/notebook/document.ts';
import type { ProjectOperation } from '../core/notebook/operation.ts';
import { EcholotError } from '../core/problem.ts';
import type { ProjectRecord, StepRecord, Stores } from './database.ts';
import { migrateDocument } from './migrations.ts';
import type { HistoryStep, StoredProject } from './repository.ts';

/** States of a document that are kept, the present one included. */
const stepsKept = 200;

type History = Pick<Stores, 'history'>;

/** A project as it is stored after a change: what the list shows, and the document as it now stands. */
export interface StoredState {
  readonly record: ProjectRecord;
  readonly step: StepRecord;
}

/** The record of a state of a project; without an edit, its first. */
export const stepFor = (
  project: Project,
  position: number,
  at: number,
  operation: ProjectOperation | null,
): StepRecord => ({
  project: project.id,
  position,
  step: operation?.op ?? '',
  ...(operation ? { operation } : {}),
  at,
  tables: project.tables.map(({ id }) => id),
  document: project,
});

/** Throws `project-missing`. */
export async function recordOf({ projects }: Pick<Stores, 'projects'>, id: string): Promise<ProjectRecord> {
  const record = await projects.get(id);
  if (!record) throw new EcholotError({ code: 'project-missing', project: id });
  return record;
}

/** The state at a position; throws `document-damaged` when it is gone. */
export async function stepAt(
  { history }: History,
  { id, position }: Pick<ProjectRecord, 'id' | 'position'>,
): Promise<StepRecord> {
  const step = await history.get([id, position]);
  if (!step) throw new EcholotError({ code: 'document-damaged', detail: `state ${position} is missing` });
  return step;
}

/** Adds a state after `position`, in place of all that could be redone; lets the oldest go. Gives its position. */
export async function addStep(
  { history }: History,
  project: Project,
  { operation, position, at }: { readonly operation: ProjectOperation; readonly position: number; readonly at: number },
): Promise<number> {
  const next = position + 1;
  const states = history.where(':id');
  await states.between([project.id, next], [project.id, []]).delete();
  await states.between([project.id], [project.id, next - stepsKept], true, true).delete();
  await history.put(stepFor(project, next, at, operation));
  return next;
}

/** `wanted` if a state is kept there, else `otherwise`. */
export async function nearest({ history }: History, id: string, wanted: number, otherwise: number): Promise<number> {
  return (await history.where(':id').equals([id, wanted]).count()) > 0 ? wanted : otherwise;
}

/** What the page is told of a project at a state. Throws when its document cannot be read. */
export async function toldOf(stores: History, { record, step }: StoredState): Promise<StoredProject> {
  const { id, position, revision } = record;
  const canUndo = (await nearest(stores, id, position - 1, position)) !== position;
  const canRedo = (await nearest(stores, id, position + 1, position)) !== position;
  return { project: migrateDocument(step.document), revision, canUndo, canRedo };
}

/** All states of a project that are kept, the oldest first. */
export async function stepsOf({ history }: History, id: string): Promise<readonly HistoryStep[]> {
  const records = await history.where(':id').between([id], [id, []]).toArray();
  return records.map(({ position, at, operation, document }) => ({
    position,
    at,
    // Only this code writes operations.
    operation: (operation as ProjectOperation | undefined) ?? null,
    project: migrateDocument(document),
  }));
}
