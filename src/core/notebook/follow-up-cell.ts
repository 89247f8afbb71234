import type { FollowUpOrder, FollowUpView } from '../follow-up/inquiry.ts';
import type { MetricId } from '../metrics/metric.ts';
import type { CellBase } from './cell-base.ts';
import type { InactivitySetting } from './customer-cells.ts';

/** Answers or customers to follow up, with what was decided about each. */
export interface ActionsCell extends CellBase {
  readonly type: 'actions';
  readonly settings: ActionsSettings;
}

/** Who is on a list to act on, and how it is shown. */
export interface ActionsSettings extends InactivitySetting {
  /** The question whose unhappy answers are listed; absent for tables of customers' money. */
  readonly metric?: MetricId;
  /** Column of the question. */
  readonly item?: string;
  /** How many of the worst answers count as unhappy; null: as usual for the metric. */
  readonly worst: number | null;
  /** Column of the comments; null shows none. */
  readonly comment: string | null;
  /** Id of the linked table that tells the rest; null is the first that can. */
  readonly linked: string | null;
  /** Of unhappy answers only those whose customer's subscription still runs. */
  readonly onlyCustomers: boolean;
  /** Of a table of orders: all whose probability to order again is below it instead, 0 … 1; null: by days of silence. */
  readonly aliveBelow: number | null;
  readonly view: FollowUpView;
  /** Only those of an owner, '' for nobody; null for everybody's. */
  readonly owner: string | null;
  readonly sort: FollowUpOrder;
}
