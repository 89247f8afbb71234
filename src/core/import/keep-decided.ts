import { type Role, rolesOfKind } from '../table/role.ts';
import { kindsOfColumn } from './override.ts';
import type { ImportProposal } from './proposal.ts';
import type { ColumnRecipe, Recipe } from './recipe.ts';
import { kindsOfRole } from './role-kinds.ts';

/** What a person decides of a column; the rest follows from where it stands in the file. */
const decidable = [
  ...(['name', 'formerNames', 'role', 'kind', 'scale', 'labels', 'recode'] as const),
  ...(['dateOrder', 'decimal', 'timeZone', 'pseudonym', 'missing'] as const),
] satisfies readonly (keyof ColumnRecipe)[];

const isSame = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

const plainRoles: readonly Role[] = ['none', 'skip', 'attribute'];

/** A column as it is proposed now with what a person decided against the proposal before. */
function withChanges(next: ColumnRecipe, before: ColumnRecipe, decided: ColumnRecipe): ColumnRecipe {
  const changed = new Set(decidable.filter((key) => !isSame(before[key], decided[key])));
  const kept = Object.entries(next).filter(([key]) => !changed.has(key as (typeof decidable)[number]));
  const own = Object.entries(decided).filter(([key]) => changed.has(key as (typeof decidable)[number]));
  return Object.fromEntries([...kept, ...own]) as unknown as ColumnRecipe;
}

/** Whether a column can be read so: its values are of the kind, and the meaning is one of the kind of table. */
const canBe = (recipe: ColumnRecipe, roles: readonly Role[]): boolean => {
  const kinds = kindsOfRole(recipe.role);
  return (
    (plainRoles.includes(recipe.role) || roles.includes(recipe.role)) &&
    (kinds.length === 0 || kinds.includes(recipe.kind))
  );
};

/**
 * The recipe of a file that is read again in another way, with what a person had decided of its columns as far as the
 * values can still be read so: a name always, a meaning only where the kind of table knows it.
 */
export function withDecided(next: ImportProposal, before: ImportProposal, decided: Recipe): Recipe {
  const columns = next.columns.map((column): ColumnRecipe => {
    const { recipe } = column;
    const was = before.recipe.columns.find(({ id }) => id === recipe.id);
    const mine = decided.columns.find(({ id }) => id === recipe.id);
    if (!was || !mine || isSame(was, mine)) return recipe;
    const changed = withChanges(recipe, was, mine);
    const roles = rolesOfKind[next.kind.kind];
    if (kindsOfColumn(column).includes(changed.kind) && canBe(changed, roles)) return changed;
    const { name, formerNames } = changed;
    return { ...recipe, name, ...(formerNames ? { formerNames } : {}) };
  });
  return { ...next.recipe, columns, ...(decided.withoutAmounts ? { withoutAmounts: true } : {}) };
}
