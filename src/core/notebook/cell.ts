import type { SortBy } from '../table/rows.ts';
import type { Grain } from '../time/grain.ts';
import type { CellBase, KpiTile } from './cell-base.ts';
import type {
  ChurnCell,
  CohortsCell,
  LabCell,
  MoneyCell,
  RepliesCell,
  RevenueCell,
  RoiCell,
  SurvivalCell,
  ValueCell,
} from './customer-cells.ts';
import type { ActionsCell } from './follow-up-cell.ts';

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
  | RoiCell
  | RepliesCell
  | CommentsCell
  | ActionsCell
  | ColumnsCell
  | RowsCell;

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
