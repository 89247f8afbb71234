import type { ColumnProposal } from '../proposal.ts';
import type { ColumnRecipe } from '../recipe.ts';

/** A column of a recipe and the column of a file that continues it. */
export interface ColumnPair {
  readonly before: ColumnRecipe;
  readonly now: ColumnProposal;
  readonly renamed: boolean;
}

/** Share of words in common from which another header seems to mean the same (Dice 1945). */
const similar = 0.6;

/** Pairs of headers that are compared word by word; in wider files only equal headers are found. */
const mostCompared = 250_000;

/** The form in which headers are compared: a tool that trims, or changes case, does not change the question. */
const nameKey = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

const wordsOf = (name: string): ReadonlySet<string> => new Set(nameKey(name).match(/[\p{L}\p{N}]+/gu) ?? []);

function alike(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let common = 0;
  for (const word of left) if (right.has(word)) common++;
  return common === 0 ? 0 : (2 * common) / (left.size + right.size);
}

/** Whether a column may continue another under a new name: it must be able to hold the same kind of values. */
const fits = (before: ColumnRecipe, now: ColumnProposal): boolean =>
  now.possible.some(({ kind }) => kind === before.kind) && (before.role === 'skip') === (now.recipe.role === 'skip');

function similarPairs(before: readonly ColumnRecipe[], now: readonly ColumnProposal[]): ColumnPair[] {
  if (before.length * now.length > mostCompared) return [];
  const words = now.map(({ recipe }) => wordsOf(recipe.name));
  const candidates = before.flatMap((recipe) => {
    const own = wordsOf(recipe.name);
    return now.flatMap((column, i) => {
      const share = alike(own, words[i] ?? new Set());
      return share >= similar && fits(recipe, column) ? [{ before: recipe, now: column, share }] : [];
    });
  });
  candidates.sort((left, right) => right.share - left.share);
  const taken = new Set<unknown>();
  return candidates.flatMap((pair) => {
    if (taken.has(pair.before) || taken.has(pair.now)) return [];
    taken.add(pair.before).add(pair.now);
    return [{ before: pair.before, now: pair.now, renamed: true }];
  });
}

/**
 * Which columns of a file continue which columns of a recipe: those of the same name, wherever they stand, and of the
 * others those whose names have most of their words in common. Headers that say nothing (`#4`, from a file without
 * them) are the same column at the same position.
 *
 * @param apart ids of columns of the recipe that nothing continues.
 */
export function pairColumns(
  before: readonly ColumnRecipe[],
  now: readonly ColumnProposal[],
  apart: ReadonlySet<string>,
): readonly ColumnPair[] {
  const byName = new Map(now.map((column) => [nameKey(column.recipe.name), column]));
  const pairs: ColumnPair[] = [];
  const paired = new Set<unknown>();
  for (const recipe of before) {
    const column = byName.get(nameKey(recipe.name));
    if (!column || paired.has(column)) continue;
    paired.add(column);
    if (apart.has(recipe.id)) continue;
    paired.add(recipe);
    pairs.push({ before: recipe, now: column, renamed: false });
  }
  const left = before.filter((recipe) => !paired.has(recipe) && !apart.has(recipe.id));
  const others = now.filter((column) => !paired.has(column));
  return [...pairs, ...similarPairs(left, others)];
}
