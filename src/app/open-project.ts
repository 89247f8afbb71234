import type { Notebook } from '../core/notebook/document.ts';
import { holdProject } from '../storage/lock.ts';
import type { Ask } from '../worker/questions.ts';
import { today } from './clock.ts';
import { firstNotebookWords } from './first-words.ts';
import { ImportAgain } from './import-again.svelte.ts';
import { NextFile } from './next-file.svelte.ts';
import { NotebookResults } from './results.svelte.ts';
import { route } from './route.svelte.ts';
import type { Services } from './services.ts';
import { ProjectSession } from './session.svelte.ts';
import { shapedAsk } from './shaped-ask.ts';

/** A project on screen: the document with its history, the results of its cells, and the ways of files into it. */
export interface OpenProject {
  readonly session: ProjectSession;
  /** Asks about tables as the project shapes them. */
  readonly ask: Ask;
  readonly results: NotebookResults;
  readonly again: ImportAgain;
  /** Takes further files into the project. */
  readonly next: NextFile;
}

/** The notebook that the address leads to, else the first. */
function notebookAt({ document, notebook }: ProjectSession): Notebook | null {
  const place = route.current;
  const named = place.screen === 'project' ? document.notebooks.find(({ id }) => id === place.notebook) : undefined;
  return named ?? notebook;
}

/** Opens a project. Rejects with `project-missing` and what else reading can meet. */
export async function openProject({ storage, engine, device }: Services, id: string): Promise<OpenProject> {
  const stored = await storage.projects.open(id).catch(async () => {
    // It may be one of those that are just being brought back.
    await device.ready;
    return storage.projects.open(id);
  });
  const session = new ProjectSession(storage.projects, stored, await holdProject(id));
  const ask = shapedAsk(engine.ask, () => session.tables);
  const results = new NotebookResults(ask);
  const notebook = notebookAt(session);
  // Its numbers are counted while its page is built.
  if (notebook) void results.follow(session.document, notebook);
  return {
    session,
    ask,
    results,
    again: new ImportAgain(engine.ask, session, today),
    next: new NextFile({
      ask: engine.ask,
      place: session,
      today,
      words: firstNotebookWords,
      newId: () => crypto.randomUUID(),
    }),
  };
}
