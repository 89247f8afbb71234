import type { ValueAssumptions, ValueOrder } from '../customers/purchases.ts';
import type { BusinessHours, ReplyMeasure, ReplyQuantile } from '../customers/replies.ts';
import type { MetricId } from '../metrics/metric.ts';
import type { SortBy } from '../table/rows.ts';
import type { Grain } from '../time/grain.ts';
import type { NotebookParams } from './document.ts';

/** A cell: its type and settings. Cell types are listed in `cells/index.ts`. */
export type Cell =
  | TextCell
  | KpiCell
  | TrendCell
  | ComparisonCell
  | HeatmapCell
  | DistributionCell
  | ChangeCell
  | JourneyCell
  | PersonaCell
  | ChurnCell
  | RevenueCell
  | CohortsCell
  | SurvivalCell
  | LabCell
  | ValueCell
  | MoneyCell
  | RepliesCell
  | CommentsCell
  | ColumnsCell
  | RowsCell;

/** What every cell has. */
interface CellBase {
  readonly id: string;
  /** A person's own title; null lets the cell title itself after its verdict. */
  readonly title: string | null;
  /** A remark below the numbers, as Markdown; absent while there is none. */
  readonly note?: string;
  /** What only the presenter sees while presenting; absent while there is none. */
  readonly presenterNote?: string;
  /** Half of the notebook's width, so that two cells stand side by side; absent: all of it. */
  readonly width?: 'half';
  /** Present while the cell shows its title alone. */
  readonly collapsed?: true;
  /** Parameters in which the cell differs from its notebook; what is absent is inherited. */
  readonly own?: CellParams;
}

/** Parameters that a cell may have of its own. */
export type CellParams = Partial<Pick<NotebookParams, 'period' | 'compare' | 'segments'>>;

/** Words of a person. */
export interface TextCell extends CellBase {
  readonly type: 'text';
  readonly settings: { readonly markdown: string };
}

/** Key figures side by side. */
export interface KpiCell extends CellBase {
  readonly type: 'kpis';
  readonly settings: { readonly tiles: readonly KpiTile[] };
}

/** One number of a KPI cell. */
export interface KpiTile {
  readonly metric: MetricId;
  /** Column that carries the metric. */
  readonly item: string;
  /** Empty reads the metric's default variant. */
  readonly variant: string;
}

/** One metric over time. */
export interface TrendCell extends CellBase {
  readonly type: 'trend';
  readonly settings: TrendSettings;
}

/** What a trend shows and how. */
export interface TrendSettings extends KpiTile {
  /** Null inherits the notebook's. */
  readonly grain: Grain | null;
  /** Column to split by; null draws one line. */
  readonly splitBy: string | null;
  /** Whether the axis shows the whole scale instead of focusing on the values. */
  readonly fullScale: boolean;
  /** Control limits of single periods; absent: not drawn. */
  readonly limits?: true;
  /** From when on the level is another one; absent: not looked for. */
  readonly steps?: true;
}

/** One metric of several groups, each against all others. */
export interface ComparisonCell extends CellBase {
  readonly type: 'comparison';
  readonly settings: ComparisonSettings;
}

/** What a comparison shows and how. */
export interface ComparisonSettings extends KpiTile {
  /** Column whose values are the groups. */
  readonly by: string;
  /** Order of the groups: the best value or the most answers first. */
  readonly sort: GroupOrder;
  /** Whether the axis shows the whole scale instead of focusing on the values; points always show all of it. */
  readonly fullScale: boolean;
}

/** Orders of groups. */
export const groupOrders = ['value', 'size'] as const;

/** One of {@link groupOrders}. */
export type GroupOrder = (typeof groupOrders)[number];

/** One metric of several groups over time. */
export interface HeatmapCell extends CellBase {
  readonly type: 'heatmap';
  readonly settings: HeatmapSettings;
}

/** What a heatmap shows. */
export interface HeatmapSettings extends KpiTile {
  /** Column whose values are the rows. */
  readonly by: string;
  /** Null inherits the notebook's. */
  readonly grain: Grain | null;
}

/** How often each answer of a question was given. */
export interface DistributionCell extends CellBase {
  readonly type: 'distribution';
  readonly settings: DistributionSettings;
}

/** What a distribution shows. */
export interface DistributionSettings extends KpiTile {
  /** Shares of the groups of answers per step of time instead of counts of single answers. */
  readonly overTime: boolean;
  /** Steps of time; null inherits the notebook's. */
  readonly grain: Grain | null;
}

/** Why one metric moved between two periods. */
export interface ChangeCell extends CellBase {
  readonly type: 'change';
  readonly settings: ChangeSettings;
}

/** Whose change is split into what, and how it is drawn. */
export interface ChangeSettings extends KpiTile {
  /** Column whose values are the groups; every row is in one of them only. */
  readonly by: string;
  /** Whether the axis shows the whole scale instead of focusing on the change. */
  readonly fullScale: boolean;
}

/** One metric of each touchpoint, in the order in which customers meet them. */
export interface JourneyCell extends CellBase {
  readonly type: 'journey';
  readonly settings: JourneySettings;
}

/** What a journey shows. */
export interface JourneySettings extends KpiTile {
  /** The order of the journey, or the worst value first. */
  readonly order: 'journey' | 'worst';
}

/** A segment told as a person, with its numbers. */
export interface PersonaCell extends CellBase {
  readonly type: 'persona';
  readonly settings: PersonaSettings;
}

/** Whom a card is about. */
export interface PersonaSettings {
  /** Id of a persona of the project; null while none is chosen. */
  readonly persona: string | null;
  /** Id of the persona's segment; null while none is chosen. */
  readonly segment: string | null;
}

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
  /** Column to split by; null for none. */
  readonly splitBy: string | null;
  /** Every answer of the scale instead of the parts of the metric. */
  readonly everyAnswer: boolean;
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
}

/** What people wrote. */
export interface CommentsCell extends CellBase {
  readonly type: 'comments';
  readonly settings: CommentsSettings;
}

/** Which comments are shown and how. */
export interface CommentsSettings {
  /** Column of the texts. */
  readonly column: string;
  /** The question whose answer stands beside a comment; null for none. */
  readonly tile: KpiTile | null;
  readonly sort: CommentOrder;
}

/** Orders of comments. */
export const commentOrders = ['telling', 'newest', 'oldest', 'worst', 'best'] as const;

/** One of {@link commentOrders}: by how much they tell, by time, or by the answer beside them. */
export type CommentOrder = (typeof commentOrders)[number];

/** What single columns of the table hold. */
export interface ColumnsCell extends CellBase {
  readonly type: 'columns';
  readonly settings: {
    /** In this order. */
    readonly columns: readonly string[];
  };
}

/** Rows of the table, as they are. */
export interface RowsCell extends CellBase {
  readonly type: 'rows';
  readonly settings: RowsSettings;
}

/** Which columns of the rows are shown, in which order the rows are. */
export interface RowsSettings {
  /** In this order. */
  readonly columns: readonly string[];
  /** Null keeps the order of the file. */
  readonly sort: SortBy | null;
}
