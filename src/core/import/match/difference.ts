import type { ColumnKind } from '../../table/column.ts';
import type { TableKind } from '../../table/kind.ts';
import type { Role } from '../../table/role.ts';
import type { Scale } from '../../table/scale.ts';
import type { ColumnRecipe } from '../recipe.ts';

/** A number that is answered, and what it is taken for on another scale; null for none. */
export interface ValuePair {
  readonly from: number;
  readonly to: number | null;
}

/**
 * How a file differs from the files that a recipe was made for. `column` is the id in the table.
 * - `column-new`: a column that the recipe does not know.
 * - `column-gone`: a column that the file lacks.
 * - `column-renamed`: another header for what seems to be the same.
 * - `scale-changed`: answers on another scale, or in other words; needs a decision, see {@link needsDecision}.
 * - `labels-new`: answers in words that the recipe does not know, with what they seem to stand for.
 * - `kind-changed`: values that cannot be what they were; they are read as before and what cannot be is set aside.
 * - `table-kind`: rows that seem to be something else.
 */
export type RecipeDifference =
  | {
      readonly difference: 'column-new' | 'column-gone';
      readonly column: string;
      readonly name: string;
      readonly role: Role;
    }
  | { readonly difference: 'column-renamed'; readonly column: string; readonly name: string; readonly before: string }
  | {
      readonly difference: 'scale-changed';
      readonly column: string;
      readonly name: string;
      readonly before: Scale;
      readonly now: Scale;
      /** Worded answers of the file and their numbers on its scale. */
      readonly words: Readonly<Record<string, number>>;
      /** What the answers could be taken for: as they are where they fit, otherwise in proportion. */
      readonly proposed: readonly ValuePair[];
    }
  | {
      readonly difference: 'labels-new';
      readonly column: string;
      readonly name: string;
      readonly labels: Readonly<Record<string, number>>;
    }
  | {
      readonly difference: 'kind-changed';
      readonly column: string;
      readonly name: string;
      readonly before: ColumnKind;
      readonly now: ColumnKind;
    }
  | { readonly difference: 'table-kind'; readonly before: TableKind; readonly now: TableKind };

/** One difference of a kind. */
export type DifferenceOf<D extends RecipeDifference['difference']> = RecipeDifference & { readonly difference: D };

/**
 * What a person decided about differences.
 * - `apart`: ids of columns of the recipe that are not what the file's column of that name (or a similar one) holds:
 *   the file's becomes a column of its own.
 * - `values`: per column whose scale changed, what its answers mean on the scale of the table.
 */
export interface MatchDecisions {
  readonly apart?: readonly string[];
  readonly values?: Readonly<Record<string, readonly ValuePair[]>>;
}

/** One column of a file, under the recipe of the column that it continues. */
export interface MatchedColumn {
  readonly recipe: ColumnRecipe;
  readonly differences: readonly RecipeDifference[];
}
