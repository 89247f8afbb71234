import type { CohortDescription } from '../../core/charts/cohort-description.ts';
import type { RevenueDescription } from '../../core/charts/revenue-description.ts';
import type { SurvivalDescription } from '../../core/charts/survival-description.ts';
import type { PurchaseFan } from '../../core/charts/value-description.ts';
import type { ValueDistribution } from '../../core/customers/purchases.ts';

/** What is drawn of a cell about customers: a triangle, curves, a waterfall, definitions, or forecast and values. */
export type CustomerPicture =
  | { readonly cohorts: CohortDescription }
  | { readonly survival: SurvivalDescription }
  | { readonly revenue: RevenueDescription }
  | { readonly definitions: readonly WordedDefinition[] }
  | { readonly values: ValuePicture };

/** One definition in words, as the cell shows it. */
interface WordedDefinition {
  readonly name: string;
  readonly value: string;
  readonly per: string;
  /** '' without one. */
  readonly range: string;
  readonly use: string;
  readonly warning: string;
}

/** A forecast beside the customers by what they are worth. */
export interface ValuePicture {
  readonly fan: PurchaseFan | null;
  /** What stands above the fan. */
  readonly fanTitle: string;
  readonly wordDay: (day: number) => string;
  readonly wordTick: (value: number) => string;
  readonly spread: ValueDistribution | null;
  readonly currency: string | null;
  /** On what all of it rests. */
  readonly facts: readonly string[];
}
