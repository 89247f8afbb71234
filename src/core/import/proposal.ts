import type { TableKind } from '../table/kind.ts';
import type { Scale } from '../table/scale.ts';
import type { ColumnRecipe, DateOrder, Recipe, SourceFormat } from './recipe.ts';

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
      readonly ask: 'decimal';
      readonly column: string;
      readonly example: string;
      readonly proposed: '.' | ',';
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

/** The tool that a file was recognised to come from. */
export interface ProfileFound {
  readonly id: string;
  /** The tool's own name, the same in every language. */
  readonly name: string;
  readonly confidence: number;
  /** Worded by the interface as "Qualtrics, because row 3 holds import ids". */
  readonly reason: Reason;
}

/** A sheet or a file inside the file that was chosen. */
export interface SourcePart {
  readonly name: string;
  /** Records where they are known, otherwise null. */
  readonly rows: number | null;
  /** Hidden in the spreadsheet program. */
  readonly hidden?: true;
}

/** What `previewImport` found in a file: a recipe that could be used as it is, with reasons, questions and warnings. */
export interface ImportProposal {
  readonly fileName: string;
  readonly bytes: number;
  readonly recipe: Recipe;
  readonly format: SourceFormat;
  /** Null when no tool was recognised and the file was read by its content alone. */
  readonly profile: ProfileFound | null;
  /** What a row seems to be, with the reason. */
  readonly kind: { readonly kind: TableKind; readonly confidence: number; readonly reason: Reason };
  /** Sheets or files to choose from; a single one where there is nothing to choose. */
  readonly parts: readonly SourcePart[];
  readonly columns: readonly ColumnProposal[];
  readonly questions: readonly Question[];
  readonly warnings: readonly Warning[];
  /** Data rows that were looked at, and whether that is the whole file. */
  readonly rowsSeen: number;
  readonly complete: boolean;
  /** The first data rows as text, at most 20, as long as the recipe has columns. */
  readonly firstRows: readonly (readonly string[])[];
}
