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
export const nameKey = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

const wordsOf = (name: string): ReadonlySet<string> => new Set(nameKey(name).match(/[\p{L}\p{N}]+/gu) ?? []);

function alike(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let common = 0;
  for (const word of left) if (right.has(word)) common++;
  return common === 0 ? 0 : (2 * common) / (left.size + right.size);
}

/** Headers of two rows are joined so: the question, then what the column holds of it. */
const isPartOfQuestion = (name: string): boolean => name.includes(' – ');

/** Whether a column may continue another under a new name: both hold the same kind of values, or none. */
const fits = ({ kind, role, name }: ColumnRecipe, { recipe: now, possible }: ColumnProposal): boolean =>
  (kind === now.kind || (kind === 'score' && possible.some((other) => other.kind === kind))) &&
  (role === 'skip') === (now.role === 'skip') &&
  isPartOfQuestion(name) === isPartOfQuestion(now.name);

/** How much two columns have in common beside their names: which of several comes first. */
function closeness({ role, kind, recode, ...before }: ColumnRecipe, { recipe: now }: ColumnProposal): number {
  const scale = recode?.from ?? before.scale;
  const sameScale = scale?.min === now.scale?.min && scale?.max === now.scale?.max;
  return (role === now.role ? 4 : 0) + (kind === now.kind ? 2 : 0) + (sameScale ? 1 : 0);
}

interface Candidate extends ColumnPair {
  readonly share: number;
}

/** The best of all pairs, each column in at most one. */
function bestOf(candidates: readonly Candidate[]): readonly ColumnPair[] {
  const ranked = candidates
    .map((pair) => ({ pair, close: closeness(pair.before, pair.now) }))
    .sort((left, right) => right.pair.share - left.pair.share || right.close - left.close);
  const taken = new Set<unknown>();
  return ranked.flatMap(({ pair: { before, now, renamed } }) => {
    if (taken.has(before) || taken.has(now)) return [];
    taken.add(before).add(now);
    return [{ before, now, renamed }];
  });
}

function similarPairs(before: readonly ColumnRecipe[], now: readonly ColumnProposal[]): readonly ColumnPair[] {
  if (before.length * now.length > mostCompared) return [];
  const words = now.map(({ recipe }) => wordsOf(recipe.name));
  return bestOf(
    before.flatMap((recipe) => {
      const own = wordsOf(recipe.name);
      return now.flatMap((column, i): readonly Candidate[] => {
        const share = alike(own, words[i] ?? new Set());
        return share >= similar && fits(recipe, column) ? [{ before: recipe, now: column, renamed: true, share }] : [];
      });
    }),
  );
}

/**
 * Which columns of a file continue which columns of a recipe: those that have the name or had it once, wherever they stand,
 * and of the others those whose names have most of their words in common. Of several that could, the one of the same role, kind
 * and scale does.
 *
 * @param apart ids of columns of the recipe that nothing continues.
 */
export function pairColumns(
  before: readonly ColumnRecipe[],
  now: readonly ColumnProposal[],
  apart: ReadonlySet<string>,
): readonly ColumnPair[] {
  const byName = new Map(now.map((column) => [nameKey(column.recipe.name), column]));
  const same = bestOf(
    before.flatMap((recipe): readonly Candidate[] => {
      const columns = [recipe.name, ...(recipe.formerNames ?? [])].map((name) => byName.get(nameKey(name)));
      return columns.flatMap((now) => (now ? [{ before: recipe, now, renamed: false, share: 1 }] : []));
    }),
  );
  const paired = new Set<unknown>(same.flatMap((pair) => [pair.before, pair.now]));
  const left = before.filter((recipe) => !paired.has(recipe));
  const others = now.filter((column) => !paired.has(column));
  return [...same, ...similarPairs(left, others)].filter((pair) => !apart.has(pair.before.id));
}
