import { isScoreRole, type Role } from '../table/role.ts';
import { isScale } from '../table/scale.ts';
import { recipeForRole } from './possible.ts';
import type { ColumnProposal } from './proposal.ts';
import type { ColumnRecipe } from './recipe.ts';
import { kindsOfRole } from './role-kinds.ts';

type Kind = ColumnRecipe['kind'];

/** Different answers up to which a person can say what each of them stands for. */
const fewAnswers = 20;

/** Whether the answers of a column may be put on a scale by hand, although nothing about them is known. */
const canBeGraded = ({ distinct, personal }: ColumnProposal): boolean =>
  distinct >= 2 && distinct <= fewAnswers && !personal;

/** A column as answers on a scale whose words a person has yet to give their meaning. */
function gradedByHand({ recipe, distinct }: ColumnProposal): ColumnRecipe {
  const { index, id, name, missing } = recipe;
  const scale = { min: 1, max: Math.max(2, Math.min(distinct, 10)), goodEnd: 'high' } as const;
  return { index, id, name, missing, role: 'none', kind: 'score', scale, labels: {} };
}

/** Kinds of values that a column can be read as, the proposed one first. */
export function kindsOfColumn(column: ColumnProposal): readonly Kind[] {
  const found = column.possible.map(({ kind }) => kind);
  return found.includes('score') || !canBeGraded(column) ? found : [...found, 'score'];
}

const namesOf = ({ name, formerNames }: ColumnRecipe): Pick<ColumnRecipe, 'name' | 'formerNames'> => ({
  name,
  ...(formerNames ? { formerNames } : {}),
});

/**
 * A column under a name that a person gives it; the header of the file stays known, so that the next file still brings
 * the column. Without a name it is called as in the file.
 */
export function withName({ recipe: { name: header } }: ColumnProposal, now: ColumnRecipe, name: string): ColumnRecipe {
  const { formerNames = [], ...rest } = now;
  const shown = name.trim() || header;
  const former = [...new Set([...formerNames, header])].filter((other) => other !== shown);
  return { ...rest, name: shown, ...(former.length > 0 ? { formerNames: former } : {}) };
}

/** The recipe of a column read as another kind of values, keeping its name and, where it fits, its meaning. */
export function recipeForKind(column: ColumnProposal, now: ColumnRecipe, kind: Kind): ColumnRecipe | null {
  const possible = column.possible.find((recipe) => recipe.kind === kind);
  const found = possible ?? (kind === 'score' && canBeGraded(column) ? gradedByHand(column) : null);
  if (!found) return null;
  const kinds = kindsOfRole(now.role);
  const role =
    kinds.length === 0 || kinds.includes(kind)
      ? now.role
      : kind === 'category' || kind === 'set'
        ? 'attribute'
        : 'none';
  return { ...found, ...namesOf(now), role };
}

const namesSomebody: readonly Role[] = ['customerId', 'accountId'];

/** Personal values that tell customers apart are kept as names that say nothing, unless a person decides otherwise. */
function withoutPersons({ personal }: ColumnProposal, recipe: ColumnRecipe): ColumnRecipe {
  return withPseudonym(recipe, personal && namesSomebody.includes(recipe.role) && recipe.kind === 'text');
}

/** A column whose values are kept under names that say nothing, or as they are. */
export function withPseudonym(recipe: ColumnRecipe, pseudonym: boolean): ColumnRecipe {
  if (pseudonym) return { ...recipe, pseudonym };
  const { pseudonym: _, ...plain } = recipe;
  return plain;
}

/**
 * The recipe of a column under a meaning that a person chose, keeping its name and the way it is read where that fits
 * the meaning; null when its values cannot mean that.
 */
export function recipeUnder(column: ColumnProposal, now: ColumnRecipe, role: Role): ColumnRecipe | null {
  const kinds = kindsOfRole(role);
  if (kinds.length === 0 || kinds.includes(now.kind)) return withoutPersons(column, { ...now, role });
  const found = recipeForRole(column, role) ?? (isScoreRole(role) && canBeGraded(column) ? gradedByHand(column) : null);
  return found && withoutPersons(column, { ...found, ...namesOf(now), role });
}

/** What an answer in words stands for under a recipe; undefined gives it no meaning. Text is trimmed. */
export function withLabel(recipe: ColumnRecipe, text: string, value: number | undefined): ColumnRecipe {
  const { [text]: _, ...others } = recipe.labels ?? {};
  const labels = value === undefined ? others : { ...others, [text]: value };
  return { ...recipe, labels };
}

/** A scale with other ends; unchanged when they make none. */
export function withScale(recipe: ColumnRecipe, change: Partial<NonNullable<ColumnRecipe['scale']>>): ColumnRecipe {
  if (!recipe.scale) return recipe;
  const scale = { ...recipe.scale, ...change };
  return isScale(scale) ? { ...recipe, scale } : recipe;
}
