import type { Reason } from './proposal.ts';
import type { ColumnRecipe } from './recipe.ts';
import type { ColumnSample } from './sample.ts';

/** What one recogniser makes of a column. */
export interface Recognised {
  readonly role: ColumnRecipe['role'];
  readonly kind: ColumnRecipe['kind'];
  /** 0 … 1. */
  readonly confidence: number;
  readonly reason: Reason;
  readonly scale?: ColumnRecipe['scale'];
  readonly labels?: ColumnRecipe['labels'];
  readonly dateOrder?: ColumnRecipe['dateOrder'];
  readonly decimal?: ColumnRecipe['decimal'];
  /** The decimal sign is a guess that a person must confirm. */
  readonly decimalInDoubt?: boolean;
  /** Missing texts beside those that the sample knows. */
  readonly missing?: readonly string[];
  readonly warnings?: readonly Reason[];
  /** The date order is a guess that a person must confirm. */
  readonly orderInDoubt?: boolean;
  /** For effort questions: whether the text settled which end is good. */
  readonly directionInDoubt?: boolean;
  /** A 1–6 question without stated ends: school grades or not. */
  readonly gradesInDoubt?: boolean;
  readonly personal?: boolean;
  readonly timeZone?: ColumnRecipe['timeZone'];
  readonly separator?: ColumnRecipe['separator'];
  readonly options?: ColumnRecipe['options'];
  readonly notChosen?: ColumnRecipe['notChosen'];
  readonly pseudonym?: ColumnRecipe['pseudonym'];
}

/** Recognises one meaning of a column, or null. */
export type Recogniser = (column: ColumnSample) => Recognised | null;
