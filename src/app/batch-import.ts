import { matchRecipe, needsDecision } from '../core/import/match/match-recipe.ts';
import type { Recipe } from '../core/import/recipe.ts';
import type { Project, ProjectTable } from '../core/notebook/document.ts';
import { type FirstNotebookWords, firstNotebook } from '../core/notebook/first-notebook.ts';
import { applyOperation, type ProjectOperation } from '../core/notebook/operation.ts';
import { type Problem, problemOf } from '../core/problem.ts';
import { isScoreRole } from '../core/table/role.ts';
import type { TableMeta } from '../core/table/table.ts';
import type { Ask, Progress } from '../worker/questions.ts';
import { type BatchFile, type Destination, joinedName, leftOut, ownTable, tableNameOf } from './batch-plan.ts';
import { titleOf } from './file-title.ts';
import { firstShape } from './first-shape.ts';
import { newProject } from './new-project.ts';
import { countsOf } from './next-file-answers.ts';

/** What importing several files needs of the world. */
export interface BatchImportWorld {
  readonly ask: Ask;
  /** The present day on this device, ISO. */
  readonly today: () => string;
  readonly words: (title: string) => FirstNotebookWords;
  readonly newId: () => string;
}

/** A table that was made, or that rows were added to. */
export interface MadeTable {
  readonly entry: ProjectTable;
  readonly meta: TableMeta;
  /** Id of the table of the project in whose place it comes; null for a new one. */
  readonly before: string | null;
  /** Names of the questions that stay apart because they were asked on another scale. */
  readonly apart: readonly string[];
}

interface Options {
  readonly signal: AbortSignal;
  readonly progress: (file: string, progress: Progress) => void;
  /** Told of each file: that it is in, or why not. */
  readonly after: (file: string, problem: Problem | null) => void;
}

type Step = Pick<Options, 'signal'> & { readonly progress: (progress: Progress) => void };

async function asTable(world: BatchImportWorld, from: BatchFile, recipe: Recipe, step: Step): Promise<MadeTable> {
  const { file } = from;
  const { table: meta } = await world.ask('importFile', { file, recipe, observedUntil: world.today() }, step);
  const entry = { id: meta.id, name: tableNameOf(from), kind: meta.kind, recipe, ...firstShape(recipe) };
  return { entry, meta, before: null, apart: [] };
}

/** Adds the rows of a file; questions on another scale become questions of their own. */
async function asRows(
  world: BatchImportWorld,
  { file, proposal }: BatchFile,
  into: Pick<MadeTable, 'entry' | 'before' | 'apart'>,
  step: Step,
): Promise<MadeTable | null> {
  const { recipe: mapped, id: table } = into.entry;
  if (!proposal || !mapped) return null;
  const { columns } = await world.ask('tableMeta', { table }, { signal: step.signal });
  const used = columns.map(({ id }) => id);
  const answers = await countsOf(world.ask, table, needsDecision(matchRecipe(mapped, proposal, { used }), {}));
  const changed = needsDecision(matchRecipe(mapped, proposal, { used, answers }), {});
  const decisions = { apart: changed.map(({ column }) => column) };
  const { recipe } = matchRecipe(mapped, proposal, { used, answers, decisions });
  const args = { file, table, recipe, observedUntil: world.today(), day: null };
  const { table: meta } = await world.ask('appendFile', args, step);
  const names = changed.map(({ column }) => mapped.columns.find(({ id }) => id === column)?.name ?? column);
  const name = into.before === null ? joinedName(into.entry.name, file.name) : into.entry.name;
  return { ...into, entry: { ...into.entry, id: meta.id, name, recipe }, meta, apart: [...into.apart, ...names] };
}

/**
 * Imports files one after the other. One that fails is told and the others go on; where it was to begin a table, the
 * next file of that table does. Nothing is visible in any project yet. Rejects only with `cancelled`.
 */
export async function importBatch(
  world: BatchImportWorld,
  files: readonly BatchFile[],
  destinations: ReadonlyMap<string, Destination>,
  tables: readonly ProjectTable[],
  { signal, progress, after }: Options,
): Promise<readonly MadeTable[]> {
  const made = new Map<string, MadeTable>();
  for (const file of files) {
    const to = destinations.get(file.id) ?? leftOut;
    if (to === leftOut || !file.recipe) continue;
    const step = { signal, progress: (seen: Progress) => progress(file.id, seen) };
    const key = to === ownTable ? file.id : to;
    const entry = tables.find(({ id }) => id === to);
    const into = made.get(key) ?? (entry ? { entry, before: entry.id, apart: [] } : null);
    try {
      const table =
        (into && (await asRows(world, file, into, step))) ?? (await asTable(world, file, file.recipe, step));
      signal.throwIfAborted();
      made.set(key, table);
      after(file.id, null);
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (signal.aborted || problem.code === 'cancelled') throw thrown;
      after(file.id, problem);
    }
  }
  return [...made.values()];
}

const hasScores = ({ meta }: MadeTable): boolean => meta.columns.some(({ role }) => isScoreRole(role));

/** The project after its new tables: those with scores come with a notebook. */
export function withTables(project: Project, made: readonly MadeTable[], world: BatchImportWorld): Project {
  return made.reduce((document, table) => applyOperation(document, operationOf(table, world)), project);
}

function operationOf(made: MadeTable, { words, newId }: BatchImportWorld): ProjectOperation {
  const { entry, meta, before } = made;
  if (before !== null) return { op: 'replace-table', table: before, by: entry };
  const notebook = hasScores(made) ? { notebook: firstNotebook(meta, words(titleOf(entry.name)), newId) } : {};
  return { op: 'add-table', table: entry, ...notebook };
}

/** The project that several files make: the first table with scores begins it, if one has any. Null without tables. */
export function projectOfBatch(made: readonly MadeTable[], world: BatchImportWorld): Project | null {
  const first = made.find(hasScores) ?? made[0];
  if (!first?.entry.recipe) return null;
  const { entry, meta } = first;
  const begun = newProject(
    { table: { ...meta, name: entry.name }, recipe: first.entry.recipe },
    { title: titleOf(entry.name) },
    world,
  );
  return withTables(
    begun,
    made.filter((other) => other !== first),
    world,
  );
}
