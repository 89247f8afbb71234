import type { ValueAssumptions, ValueOrder } from '../customers/purchases.ts';
import type { BusinessHours, ReplyMeasure, ReplyQuantile } from '../customers/replies.ts';
import type { SubscriberAssumptions, SubscriberOrder } from '../customers/subscribers.ts';
import type { Expectation } from '../inference/numeric/pert.ts';
import type { MeasureChange, MeasuredGroup } from '../inference/roi/measure.ts';
import type { Grain } from '../time/grain.ts';
import type { CellBase, KpiTile } from './cell-base.ts';

/** Customers and revenue lost over time. */
export interface ChurnCell extends CellBase {
  readonly type: 'churn';
  readonly settings: ChurnSettings;
}

/** What a churn trend shows and how. */
export interface ChurnSettings extends InactivitySetting {
  /** Both are drawn as two lines, where nothing splits them. */
  readonly measure: 'customers' | 'revenue' | 'both';
  /** Null inherits the notebook's. */
  readonly grain: Grain | null;
  /** Column to split by; null draws one line. */
  readonly splitBy: string | null;
  /** Of the revenue; null is the one of most customers. */
  readonly currency: string | null;
  /** Whether the axis shows all from 0 to 100 % instead of focusing on the values. */
  readonly fullScale: boolean;
}

/** Where revenue came from and went to. */
export interface RevenueCell extends CellBase {
  readonly type: 'revenue';
  readonly settings: RevenueSettings;
}

/** Which waterfall of revenue is shown. */
export interface RevenueSettings extends InactivitySetting {
  /** Steps of its table; null inherits the notebook's. */
  readonly grain: Grain | null;
  /** Null is the one of most customers. */
  readonly currency: string | null;
  /** The last finished step instead of the whole period. */
  readonly last: boolean;
}

/** Customers by the step in which they began, and how many of them are still there later. */
export interface CohortsCell extends CellBase {
  readonly type: 'cohorts';
  readonly settings: CohortsSettings;
}

/** What a triangle of cohorts shows. */
export interface CohortsSettings extends InactivitySetting {
  /** Null inherits the notebook's. */
  readonly grain: Grain | null;
}

/** How long customers stay. */
export interface SurvivalCell extends CellBase {
  readonly type: 'survival';
  readonly settings: SurvivalSettings;
}

/** Whose curves are shown. */
export interface SurvivalSettings {
  /** Column whose values are the groups; null draws one curve. */
  readonly by: string | null;
}

/** The same customers under every definition of churn. */
export interface LabCell extends CellBase {
  readonly type: 'lab';
  readonly settings: LabSettings;
}

/** What the definitions are counted over. */
export interface LabSettings extends InactivitySetting {
  /** On what values of customers rest; absent: as in a new cell about values. */
  readonly value?: Pick<ValueSettings, 'margin' | 'discount'> & { readonly months: number };
  /** Null inherits the notebook's. */
  readonly grain: Grain | null;
  /** Null is the one of most customers. */
  readonly currency: string | null;
}

/** What customers did after they had answered, and what it is worth. */
export interface MoneyCell extends CellBase {
  readonly type: 'money';
  readonly settings: MoneySettings;
}

/** Which answers are followed into which table. */
export interface MoneySettings extends KpiTile {
  /** Id of the linked table of subscriptions or orders; null is the first of them. */
  readonly outcome: string | null;
  /** Days after the answer that count. */
  readonly horizon: number;
  /** Column to split by: of categories, of options or of comments; null for none. */
  readonly splitBy: string | null;
  /** Words that comments are split by; absent: none. */
  readonly words?: readonly string[];
  /** Every answer of the scale instead of the parts of the metric. */
  readonly everyAnswer: boolean;
}

/** What a planned measure is expected to bring. */
export interface RoiCell extends CellBase {
  readonly type: 'roi';
  readonly settings: RoiSettings;
}

/** On what the return of a measure rests: what it is, whom it reaches, what it changes, and what that is worth. */
export interface RoiSettings extends KpiTile {
  /** Id of the linked table of subscriptions or orders; null is the first of them. */
  readonly outcome: string | null;
  /** Days after an answer in which orders count. */
  readonly window: number;
  /** What the measure is called; empty while it has no name. */
  readonly measure: string;
  readonly costOnce: number;
  /** Per year of the horizon. */
  readonly costYearly: number;
  /** Whom the measure is for: a segment, or those with a value of a column; null for everybody. */
  readonly among: { readonly segment: string } | { readonly column: string; readonly value: string } | null;
  /** How many they are; null counts those of the tables. */
  readonly customers: number | null;
  /** Share of them whom it reaches, 0 … 1. */
  readonly reach: number;
  readonly change: MeasureChange;
  /** In points of NPS, percent of the detractors, or percentage points of churn a year. */
  readonly expected: Expectation;
  /** Part of the effect that is one, 0 … 1. */
  readonly real: Expectation;
  /** Gross profit per revenue, 0 … 1; null counts revenue. */
  readonly margin: number | null;
  /** Years. */
  readonly horizon: number;
  /** Per year, 0 … 1. */
  readonly discount: number;
  /** Null is the one in which most is paid. */
  readonly currency: string | null;
  /** What the person takes instead of what was seen: share lost per year, 0 … 1, and revenue per customer and year. */
  readonly typed: Readonly<Partial<Record<MeasuredGroup, TypedGroup>>>;
}

/** What a person assumes of a group of customers. */
export interface TypedGroup {
  readonly churn?: number;
  readonly revenue?: number;
}

/** When customers who order count as lost. */
export interface InactivitySetting {
  /** Days without an order; absent: as proposed from the customers' own intervals. */
  readonly inactivity?: number;
}

/** How long tickets waited, over time. */
export interface RepliesCell extends CellBase {
  readonly type: 'replies';
  readonly settings: RepliesSettings;
}

/** Which waiting times are shown and how. */
export interface RepliesSettings {
  readonly measure: ReplyMeasure;
  /** Which quantile is drawn. */
  readonly quantile: ReplyQuantile;
  /** Null counts all hours. */
  readonly hours: BusinessHours | null;
  /** Null inherits the notebook's. */
  readonly grain: Grain | null;
  /** Column to split by; null draws one line. */
  readonly splitBy: string | null;
}

/** What customers will buy and be worth. */
export interface ValueCell extends CellBase {
  readonly type: 'value';
  readonly settings: ValueSettings;
}

/** On what a forecast of customers' value rests, and how it is shown. */
export interface ValueSettings extends ValueAssumptions {
  /** Column of categories to split by, of each customer's first order; null shows everybody. */
  readonly splitBy: string | null;
  /** Order of the list of customers. */
  readonly sort: ValueOrder;
  /** Of tables of subscriptions; absent: as in a new cell. */
  readonly subscribers?: SubscriberSettings;
}

/** How the value of subscribers is told, and how they are listed. */
export interface SubscriberSettings extends Pick<SubscriberAssumptions, 'method' | 'first'> {
  readonly sort: SubscriberOrder;
}
