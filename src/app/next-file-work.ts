import type { Recipe } from '../core/import/recipe.ts';
import type { ImportReport } from '../core/import/report.ts';
import type { ProjectTable } from '../core/notebook/document.ts';
import { type FirstNotebookWords, firstNotebook } from '../core/notebook/first-notebook.ts';
import type { ProjectOperation } from '../core/notebook/operation.ts';
import type { TableMeta } from '../core/table/table.ts';
import type { AppendArgs, Ask, Progress } from '../worker/questions.ts';
import { titleOf } from './file-title.ts';
import { firstShape } from './first-shape.ts';
import type { ProjectSession } from './session.svelte.ts';

/** What may become of a file: more rows of a table, its successor, or a table beside it. */
export type FileUse = 'append' | 'replace' | 'add';

/** What taking files into a project needs of the world. */
export interface NextFileWorld {
  readonly ask: Ask;
  /** The open project. */
  readonly place: Pick<ProjectSession, 'apply' | 'flush' | 'refuses' | 'document' | 'choose' | 'undo'>;
  /** The present day on this device, ISO. */
  readonly today: () => string;
  readonly words: (title: string) => FirstNotebookWords;
  readonly newId: () => string;
}

/** What was done with a file. */
export interface NextFileDone {
  readonly use: FileUse;
  /** What the table is called. */
  readonly name: string;
  readonly table: TableMeta;
  readonly report: ImportReport;
  readonly takeBack: () => void;
}

interface Options {
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
}

/** Applies and stores an edit. Gives the way back: undoing it while nothing came after, otherwise its reverse if it has one. */
async function applied(
  place: NextFileWorld['place'],
  operation: ProjectOperation,
  reverse?: ProjectOperation,
): Promise<() => void> {
  place.apply(operation);
  await place.flush();
  const after = place.document;
  return () => {
    if (place.document === after) void place.undo();
    else if (reverse) place.apply(reverse);
  };
}

/** Adds a file to a table of the project, or puts it in its place. */
export async function putIntoTable(
  { ask, place }: NextFileWorld,
  use: 'append' | 'replace',
  table: ProjectTable,
  args: AppendArgs,
  options: Options,
): Promise<NextFileDone> {
  const { file, recipe, observedUntil } = args;
  const { table: meta, report } =
    use === 'append'
      ? await ask('appendFile', args, options)
      : await ask('importFile', { file, recipe, observedUntil }, options);
  options.signal.throwIfAborted();
  const by = { ...table, id: meta.id, recipe };
  const reverse = { op: 'replace-table', table: meta.id, by: table } as const;
  const takeBack = await applied(place, { op: 'replace-table', table: table.id, by }, reverse);
  return { use, name: table.name, table: meta, report, takeBack };
}

/** Makes a file a further table of the project, with a notebook about it. */
export async function addTable(
  { ask, place, today, words, newId }: NextFileWorld,
  file: File,
  recipe: Recipe,
  options: Options,
): Promise<NextFileDone> {
  const { table: meta, report } = await ask('importFile', { file, recipe, observedUntil: today() }, options);
  options.signal.throwIfAborted();
  const title = titleOf(file.name);
  const notebook = firstNotebook(meta, words(title), newId);
  const table = { id: meta.id, name: file.name, kind: meta.kind, recipe, ...firstShape(recipe) };
  const takeBack = await applied(place, { op: 'add-table', table, notebook });
  place.choose(notebook.id);
  return { use: 'add', name: file.name, table: meta, report, takeBack };
}
