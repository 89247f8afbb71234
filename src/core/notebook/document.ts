import type { Recipe } from '../import/recipe.ts';
import type { TableLink } from '../link/link.ts';
import type { MetricId } from '../metrics/metric.ts';
import type { Segment } from '../segments/predicate.ts';
import type { TableKind } from '../table/kind.ts';
import type { TableShape } from '../table/shape.ts';
import type { Grain } from '../time/grain.ts';
import type { Compare, PeriodChoice } from '../time/period.ts';

/** The format that this code writes; older ones are migrated on read, newer ones refused. */
export const formatVersion = 1;

/** A project: one analysis with its tables and notebooks. Settings only; results and rows never enter it. */
export interface Project {
  readonly formatVersion: typeof formatVersion;
  readonly id: string;
  readonly title: string;
  readonly tables: readonly ProjectTable[];
  readonly segments: readonly Segment[];
  readonly targets: readonly Target[];
  readonly measures: readonly Measure[];
  readonly notebooks: readonly Notebook[];
  /** How tables belong together; absent while none were linked. */
  readonly links?: readonly TableLink[];
}

/** A table that a project uses. The rows live in storage under the same id. */
export interface ProjectTable {
  readonly id: string;
  readonly name: string;
  readonly kind: TableKind;
  /** How its file was mapped; null for samples. */
  readonly recipe: Recipe | null;
  /** What the project makes of its columns; absent while it takes them as they were read. */
  readonly shape?: TableShape;
}

/** A goal for a metric, in the unit of the variant. */
export interface Target {
  readonly metric: MetricId;
  readonly variant: string;
  readonly value: number;
}

/** Something the company did, shown as a line in trends. */
export interface Measure {
  readonly id: string;
  readonly title: string;
  /** ISO date. */
  readonly start: string;
}

/** A notebook: parameters that all cells share, and its cells in order. */
export interface Notebook {
  readonly id: string;
  readonly title: string;
  readonly params: NotebookParams;
  readonly cells: readonly Cell[];
}

/** What all cells of a notebook are about: a table, and which of its rows in which units of time. */
export interface NotebookParams {
  readonly table: string;
  readonly period: PeriodChoice;
  readonly compare: Compare;
  readonly grain: Grain;
  /** Ids of segments of the project; a row must belong to all of them. */
  readonly segments: readonly string[];
}

/** A cell: its type and settings. Cell types are listed in `cells/index.ts`. */
export type Cell = TextCell | KpiCell | TrendCell | ComparisonCell | HeatmapCell | DistributionCell;

/** What every cell has. */
interface CellBase {
  readonly id: string;
  /** A person's own title; null lets the cell title itself after its verdict. */
  readonly title: string | null;
}

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
