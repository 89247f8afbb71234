import { recipeForKind, recipeUnder } from './override.ts';
import type { ColumnProposal, ImportProposal } from './proposal.ts';
import type { ColumnRecipe, Recipe, RowRuleReason } from './recipe.ts';

/** A recipe after one of its columns changed. */
export const withColumn = (recipe: Recipe, id: string, change: (column: ColumnRecipe) => ColumnRecipe): Recipe => ({
  ...recipe,
  columns: recipe.columns.map((column) => (column.id === id ? change(column) : column)),
});

type Read = (proposal: ColumnProposal, column: ColumnRecipe) => ColumnRecipe | null;

function reread(recipe: Recipe, { columns }: ImportProposal, id: string, read: Read): Recipe {
  const proposal = columns.find((column) => column.recipe.id === id);
  return proposal ? withColumn(recipe, id, (column) => read(proposal, column) ?? column) : recipe;
}

/** A recipe whose column means something else; unchanged where its values cannot. */
export const withRole = (recipe: Recipe, proposal: ImportProposal, id: string, role: ColumnRecipe['role']): Recipe =>
  reread(recipe, proposal, id, (column, now) => recipeUnder(column, now, role));

/** A recipe whose column is read as another kind of values; unchanged where it cannot hold them. */
export const withKind = (recipe: Recipe, proposal: ImportProposal, id: string, kind: ColumnRecipe['kind']): Recipe =>
  reread(recipe, proposal, id, (column, now) => recipeForKind(column, now, kind));

/** A recipe whose rules with a reason are in force, or not. */
export const withRules = (recipe: Recipe, reason: RowRuleReason, active: boolean): Recipe =>
  recipe.rowRules
    ? { ...recipe, rowRules: recipe.rowRules.map((rule) => (rule.reason === reason ? { ...rule, active } : rule)) }
    : recipe;

/** A recipe with the amount that follows from other columns, or without it. */
export function withAmounts({ withoutAmounts: _, ...recipe }: Recipe, wanted: boolean): Recipe {
  return wanted ? recipe : { ...recipe, withoutAmounts: true };
}
