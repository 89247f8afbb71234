import type { ColumnRecipe } from '../../core/import/recipe.ts';
import type { ColumnBuilder } from './column-builder.ts';
import { JoinedSetColumn } from './joined-set-column.ts';
import { SpreadSetColumn } from './spread-set-column.ts';

/** The builder of a `set` column: from one cell per row, or from one column per option. */
export const setColumn = (recipe: ColumnRecipe): ColumnBuilder =>
  recipe.parts ? new SpreadSetColumn(recipe, recipe.parts) : new JoinedSetColumn(recipe);
