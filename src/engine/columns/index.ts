import type { ColumnRecipe } from '../../core/import/recipe.ts';
import { CategoryColumn } from './category-column.ts';
import type { BuilderOptions, ColumnBuilder, SetCellAside } from './column-builder.ts';
import { DateColumn } from './date-column.ts';
import { NumberColumn } from './number-column.ts';
import { PartsColumn } from './parts-column.ts';
import { setColumn } from './set-column.ts';
import { TextColumn } from './text-column.ts';

const builders: Readonly<
  Record<ColumnRecipe['kind'], (recipe: ColumnRecipe, setAside: SetCellAside, options: BuilderOptions) => ColumnBuilder>
> = {
  score: (recipe, setAside) => new NumberColumn(recipe, setAside),
  number: (recipe, setAside) => new NumberColumn(recipe, setAside),
  date: (recipe, setAside, { latest }) => new DateColumn(recipe, setAside, latest),
  category: (recipe, _, { braces }) => new CategoryColumn(recipe, braces),
  set: (recipe) => setColumn(recipe),
  text: (recipe, _, options) => new TextColumn(recipe, options),
};

/** The builder for one column of a recipe; pseudonyms are texts, whatever else the recipe says. */
export function columnBuilder(recipe: ColumnRecipe, setAside: SetCellAside, options: BuilderOptions): ColumnBuilder {
  if (recipe.pseudonym) return builders.text({ ...recipe, kind: 'text' }, setAside, options);
  if (recipe.parts === undefined || recipe.kind === 'set') return builders[recipe.kind](recipe, setAside, options);
  return new PartsColumn(recipe, builders[recipe.kind]({ ...recipe, index: 0 }, setAside, options), setAside);
}
