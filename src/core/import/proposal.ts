import type { Scale } from '../table/scale.ts';
import type { ColumnRecipe, DateOrder, Recipe } from './recipe.ts';

/** Why something was proposed: a code that the interface words, with its facts. */
export interface Reason {
  readonly code: string;
  readonly facts?: Readonly<Record<string, string | number>>;
}

/** A doubt that only a person can settle; the mapping screen asks nothing else. `proposed` is preselected. */
export type Question =
  | {
      readonly ask: 'effort-direction';
      readonly column: string;
      readonly scale: Scale;
      readonly proposed: Scale['goodEnd'];
      readonly reason: Reason;
    }
  | {
      readonly ask: 'date-order';
      readonly column: string;
      readonly example: string;
      readonly proposed: DateOrder;
      readonly options: readonly DateOrder[];
      readonly reason: Reason;
    };

/** Something a person should know before going on, without having to answer, e.g. NPS asked on 1–10. */
export interface Warning extends Reason {
  /** Id of the column it is about; absent when about the file. */
  readonly column?: string;
}

/** What was recognised of one column. */
export interface ColumnProposal {
  readonly recipe: ColumnRecipe;
  /** Header cells as they stand in the file, one per header row. */
  readonly headers: readonly string[];
  /** Up to five different non-empty values; personal ones masked. */
  readonly examples: readonly string[];
  /** 0 … 1: how sure the proposed role is. */
  readonly confidence: number;
  readonly reason: Reason;
  /** Values present and different values among the rows that were looked at. */
  readonly filled: number;
  readonly distinct: number;
  /** Whether the values look like e-mail addresses, names, phone numbers or IP addresses. */
  readonly personal: boolean;
  /** One recipe per kind that the values can hold, the proposed one first; see `recipeForRole`. */
  readonly possible: readonly ColumnRecipe[];
}

/** What `previewImport` found in a file: a recipe that could be used as it is, with reasons, questions and warnings. */
export interface ImportProposal {
  readonly fileName: string;
  readonly bytes: number;
  readonly recipe: Recipe;
  readonly columns: readonly ColumnProposal[];
  readonly questions: readonly Question[];
  readonly warnings: readonly Warning[];
  /** Data rows that were looked at, and whether that is the whole file. */
  readonly rowsSeen: number;
  readonly complete: boolean;
  /** The first data rows as text, at most 20, as long as the recipe has columns. */
  readonly firstRows: readonly (readonly string[])[];
}
