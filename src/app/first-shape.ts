import { amountFrom } from '../core/import/amount-from.ts';
import type { Recipe } from '../core/import/recipe.ts';
import type { ProjectTable } from '../core/notebook/document.ts';
import { t } from './language.svelte.ts';

/** What a project makes of a table that was just imported: the amount that follows from its columns, where one does. */
export function firstShape(recipe: Recipe): Pick<ProjectTable, 'shape'> {
  const amount = recipe.withoutAmounts ? null : amountFrom(recipe);
  if (!amount) return {};
  const { role, derivation } = amount;
  return { shape: { derived: [{ id: `d-${role}`, name: t(`role.${role}`), role, derivation }] } };
}
