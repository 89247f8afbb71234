import { holdProject } from '../storage/lock.ts';
import { NotebookResults } from './results.svelte.ts';
import type { Services } from './services.ts';
import { ProjectSession } from './session.svelte.ts';

/** A project on screen: the document with its history, and the results of its cells. */
export interface OpenProject {
  readonly session: ProjectSession;
  readonly results: NotebookResults;
}

/** Opens a project. Rejects with `project-missing` and what else reading can meet. */
export async function openProject({ storage, engine }: Services, id: string): Promise<OpenProject> {
  const stored = await storage.projects.open(id);
  const hold = await holdProject(id);
  return { session: new ProjectSession(storage.projects, stored, hold), results: new NotebookResults(engine.ask) };
}
