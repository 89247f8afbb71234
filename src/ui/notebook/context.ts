import { createContext } from 'svelte';
import type { NotebookView } from '../../app/notebook-view.svelte.ts';
import type { NotebookResults } from '../../app/results.svelte.ts';
import type { ProjectSession } from '../../app/session.svelte.ts';
import type { StageScope } from '../stage/frame.ts';

/** What everything inside a notebook needs: the open project, how it is looked at, and the results. */
export interface NotebookScope {
  readonly session: ProjectSession;
  readonly view: NotebookView;
  readonly results: NotebookResults;
  /** Present where cells are shown to others instead of being worked on. */
  readonly stage?: StageScope;
}

const [get, set] = createContext<NotebookScope>();

/** The notebook around a component; only while it is being created. */
export const notebookScope = get;

/** Gives a notebook to everything inside the calling component. */
export const provideNotebook = set;
