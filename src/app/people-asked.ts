import type { KpiTile } from '../core/notebook/cell-base.ts';
import type { Predicate } from '../core/segments/predicate.ts';

/** A number whose people a person wants to see. */
export interface PeopleAsked {
  /** What the number is, e.g. "NPS, March 2025". */
  readonly title: string;
  /** Rows of the notebook's table that it counts: segment, period and answers included. */
  readonly predicate: Predicate;
  /** The part of `predicate` that is the number's own: saved as a segment. By default all of it. */
  readonly own?: Predicate;
  /** What the rows are taken from, e.g. all of the notebook: less the rows it is the rest they are compared with. */
  readonly within?: Predicate;
  /** Each row stands for a customer. */
  readonly customers?: true;
  /** The question that is compared; by default the first of the table. */
  readonly tile?: KpiTile;
  /** Puts the focus back where the person came from; by default on what has it now. */
  readonly back?: () => void;
}
