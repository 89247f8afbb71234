import { isSameSource, type MatchedRecipe, matchRecipe } from '../core/import/match/match-recipe.ts';
import type { ImportProposal } from '../core/import/proposal.ts';
import type { Recipe } from '../core/import/recipe.ts';
import type { ProjectTable } from '../core/notebook/document.ts';
import type { Problem } from '../core/problem.ts';
import { timeRole } from '../core/table/kind.ts';
import { isScoreRole } from '../core/table/role.ts';

/** What becomes of a file: nothing, a table of its own, or rows of a table, named by its id or that of its file. */
export type Destination = string;

/** A file that is not imported. */
export const leftOut: Destination = 'none';
/** A file that becomes a table. */
export const ownTable: Destination = 'table';

/** One of several files, or one part of a file: a sheet of a workbook, a file in an archive. */
export interface BatchFile {
  readonly id: string;
  readonly file: File;
  /** Null for a file of a single part. */
  readonly part: string | null;
  /** Null until it was looked at, and when it cannot be read. */
  readonly proposal: ImportProposal | null;
  /** How it is mapped, as proposed or as a person decided. */
  readonly recipe: Recipe | null;
  /** Why it cannot be read or was not imported. */
  readonly problem: Problem | null;
  /** A further sheet of a workbook: it is offered, but nobody asked for it. */
  readonly isExtra: boolean;
  /** What a person decided; null while the proposal stands. */
  readonly choice: Destination | null;
  readonly isDone: boolean;
}

/** Whether a file lacks the dates that the rows of a recipe have. */
const lacksDates = ({ differences }: MatchedRecipe, { kind = 'responses' }: Recipe): boolean =>
  differences.some((told) => told.difference === 'column-gone' && told.role === timeRole[kind]);

/** Whether a file has the layout that a recipe describes, be it without dates. */
function hasLayout(proposal: ImportProposal, recipe: Recipe): MatchedRecipe | null {
  const matched = matchRecipe(recipe, proposal);
  const isOther = matched.differences.some(({ difference }) => difference === 'table-kind');
  if (isOther || !isSameSource(matched)) return null;
  const gone = new Set(matched.recipe.gone?.map(({ id }) => id));
  const scores = recipe.columns.filter(({ role }) => isScoreRole(role));
  return scores.length > 0 && scores.every(({ id }) => gone.has(id)) ? null : matched;
}

/** The table that a file seems to go on with, by its id: surely enough to be joined unasked, or but for its dates. */
function bestSource(proposal: ImportProposal, recipes: ReadonlyMap<string, Recipe>, dated = true): string | null {
  let best: { readonly id: string; readonly share: number } | null = null;
  for (const [id, recipe] of recipes) {
    const matched = hasLayout(proposal, recipe);
    const share = matched && lacksDates(matched, recipe) !== dated ? matched.share : 0;
    if (share > (best?.share ?? 0)) best = { id, share };
  }
  return best?.id ?? null;
}

function destinationOf(file: BatchFile, recipes: ReadonlyMap<string, Recipe>): Destination {
  const { proposal, recipe, choice } = file;
  if (!proposal || !recipe) return leftOut;
  if (choice === leftOut || choice === ownTable || (choice !== null && recipes.has(choice))) return choice;
  return file.isExtra ? leftOut : (bestSource(proposal, recipes) ?? ownTable);
}

/** What becomes of several files. */
export interface BatchPlan {
  /** By the id of the file. */
  readonly destinations: ReadonlyMap<string, Destination>;
  /** Names of the questions that a file asks on a wider scale than the rows it joins, so that they stay apart. */
  readonly apart: ReadonlyMap<string, readonly string[]>;
  /** The table that a file would go on with if it had dates; whoever wants that decides it. */
  readonly undated: ReadonlyMap<string, string>;
}

/**
 * What becomes of each file: as a person decided, otherwise rows of the table or of the earlier file whose layout it
 * has, otherwise a table. Files of one layout that is new make one table.
 */
export function planBatch(
  files: readonly BatchFile[],
  tables: readonly Pick<ProjectTable, 'id' | 'recipe'>[],
): BatchPlan {
  const recipes = new Map(tables.flatMap(({ id, recipe }) => (recipe ? [[id, recipe] as const] : [])));
  const destinations = new Map<string, Destination>();
  const apart = new Map<string, readonly string[]>();
  const undated = new Map<string, string>();
  for (const file of files) {
    const to = destinationOf(file, recipes);
    destinations.set(file.id, to);
    const { proposal, recipe } = file;
    const before = recipes.get(to);
    const source = to === ownTable && proposal ? bestSource(proposal, recipes, false) : null;
    if (source !== null) undated.set(file.id, source);
    if (to === ownTable && recipe) recipes.set(file.id, recipe);
    else if (proposal && before) {
      const matched = matchRecipe(before, proposal);
      recipes.set(to, matched.recipe);
      apart.set(file.id, widened(matched));
    }
  }
  return { destinations, apart, undated };
}

/** Questions whose scale is surely another one; a narrower one may be the same with fewer answers given. */
const widened = ({ differences }: MatchedRecipe): readonly string[] =>
  differences.flatMap((told) =>
    told.difference === 'scale-changed' && (told.now.max > told.before.max || told.now.min < told.before.min)
      ? [told.name]
      : [],
  );

/** The name of files that were joined: what their names begin with alike, otherwise that of the first. */
export function joinedName(one: string, other: string): string {
  const [left, right] = [one, other].map((name) => name.replace(/\.[^.]+$/, '')) as [string, string];
  let end = 0;
  while (end < Math.min(left.length, right.length) && left[end] === right[end]) end++;
  const shared = left.slice(0, end).replace(/[\s\d._(–-]+$/, '');
  return shared.length >= 4 ? shared : one;
}

/** What a table made of a file is called: a sheet after workbook and sheet, a file of an archive after itself. */
export const tableNameOf = ({ file, part, proposal }: Pick<BatchFile, 'file' | 'part' | 'proposal'>): string => {
  if (part === null) return file.name;
  return proposal?.format === 'spreadsheet' ? `${file.name}: ${part}` : part.replace(/^.*\//, '');
};
