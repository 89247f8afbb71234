import type { Recipe } from '../core/import/recipe.ts';
import type { TableStore } from '../storage/table-store.ts';

/** A recipe with the key of this device, where it keeps personal values as names that say nothing. */
export const keyed = async (recipe: Recipe, store: TableStore): Promise<Recipe> =>
  recipe.columns.some(({ pseudonym }) => pseudonym) ? { ...recipe, pseudonymKey: await store.pseudonymKey() } : recipe;
