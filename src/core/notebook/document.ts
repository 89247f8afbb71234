import type { FollowUp } from '../follow-up/follow-up.ts';
import type { Recipe } from '../import/recipe.ts';
import type { TableLink } from '../link/link.ts';
import type { MetricId } from '../metrics/metric.ts';
import type { Segment } from '../segments/predicate.ts';
import type { TableKind } from '../table/kind.ts';
import type { TableShape } from '../table/shape.ts';
import type { Grain } from '../time/grain.ts';
import type { Compare, PeriodChoice } from '../time/period.ts';
import type { Cell } from './cell.ts';

/** The format that this code writes; older ones are migrated on read, newer ones refused. */
export const formatVersion = 2;

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
  /** What was decided about answers and customers to follow up. */
  readonly followUps: readonly FollowUp[];
  /** How tables belong together; absent while none were linked. */
  readonly links?: readonly TableLink[];
  /** Figures of others to compare with; absent while there are none. */
  readonly benchmarks?: readonly Benchmark[];
  /** Segments told as a person; absent while there are none. */
  readonly personas?: readonly Persona[];
  /** Touchpoints in the order in which customers meet them; absent: the order of the table. */
  readonly journey?: readonly Touchpoint[];
  /** Month with which the financial year begins, 1–12; absent: January. */
  readonly yearStart?: number;
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

/** A goal for a metric, in the unit of the variant; one per metric, variant, segment and touchpoint. */
export interface Target {
  readonly metric: MetricId;
  readonly variant: string;
  readonly value: number;
  /** Id of the segment it is meant for; absent: everybody. */
  readonly segment?: string;
  /** Value of the touchpoint column that it is meant for; absent: all. */
  readonly touchpoint?: string;
}

/** What kinds of events there are. */
export const measureKinds = ['measure', 'campaign', 'release', 'price', 'other'] as const;

/** One of {@link measureKinds}. */
export type MeasureKind = (typeof measureKinds)[number];

/** Something that happened on a day, shown as a line in trends. */
export interface Measure {
  readonly id: string;
  readonly title: string;
  /** ISO date. */
  readonly start: string;
  /** Absent: a measure of the company. */
  readonly kind?: MeasureKind;
}

/** A figure of others, with where it comes from. It is only shown beside answers on the same scale. */
export interface Benchmark {
  readonly id: string;
  readonly name: string;
  readonly metric: MetricId;
  readonly variant: string;
  /** In the unit of the variant. */
  readonly value: number;
  /** Ends of the scale that it was asked on. */
  readonly scale: { readonly min: number; readonly max: number };
  /** Who published it, so that another can find it; never empty. */
  readonly source: string;
  /** Year in which it was measured. */
  readonly year: number;
}

/** A segment told as one typical customer. */
export interface Persona {
  readonly id: string;
  readonly name: string;
  /** Id of the segment whose numbers it shows. */
  readonly segment: string;
  /** A picture as a data address (image/webp, at most 40 kB); null without one. */
  readonly picture: string | null;
  /** Words about the person, as Markdown. */
  readonly story: string;
  readonly needs: readonly string[];
  readonly pains: readonly string[];
}

/** A station of the journey. Its numbers are the answers with that value in the touchpoint column, if there are any. */
export interface Touchpoint {
  readonly id: string;
  /** As the touchpoint column has it, or as a person calls a touchpoint that nobody is asked about yet. */
  readonly name: string;
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
