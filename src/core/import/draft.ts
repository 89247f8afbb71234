import type { ColumnRecipe } from './recipe.ts';
import type { Recognised } from './recognised.ts';
import type { ColumnSample } from './sample.ts';

/** A column in the making. */
export interface Draft {
  readonly sample: ColumnSample;
  readonly found: Recognised;
  readonly recipe: ColumnRecipe;
}
