import { type CustomerFeed, feeds } from '../../customers/feeds.ts';
import type { Inquiry } from '../../customers/inquiry.ts';
import type { Plan } from '../../frame/plan.ts';
import type { LinkedTable } from '../../link/link.ts';
import type { MetricId } from '../../metrics/metric.ts';
import type { Predicate, Segment } from '../../segments/predicate.ts';
import { isScoreRole, type Role } from '../../table/role.ts';
import { type TableMeta, timeAxis } from '../../table/table.ts';
import type { Grain } from '../../time/grain.ts';
import type { Compare, Period } from '../../time/period.ts';
import type { Cell } from '../cell.ts';
import type { KpiTile } from '../cell-base.ts';

/** What all cells of a notebook are asked about: its parameters, resolved against the table. */
export interface CellContext {
  readonly table: TableMeta;
  /** Days that count; null: all rows, also those without a date. */
  readonly period: Period | null;
  readonly compare: Compare;
  /** Days to compare with; null when nothing is compared or nothing lies before. */
  readonly comparison: Period | null;
  /** Rows that count; null: all. */
  readonly segment: Predicate | null;
  readonly grain: Grain;
  /** Month with which quarters and years begin; absent: January. */
  readonly yearStart?: number;
  /** Tables that are linked with this one; absent: none. */
  readonly linked?: readonly LinkedTable[];
  /** Segments of the project, for what names one of its own; absent: none. */
  readonly segments?: readonly Segment[];
}

/** Something a table must have for a cell to show anything: the column of a metric, or a column with a role. */
export type Need =
  | { readonly need: 'item'; readonly metric: MetricId; readonly item: string }
  | { readonly need: 'role'; readonly role: Role }
  | { readonly need: 'column'; readonly column: string }
  /** Customers whose coming and going the table tells. */
  | { readonly need: 'customers'; readonly feed: CustomerFeed };

/** The questions of one cell by name; each cell type documents its names. */
export type CellPlans = Readonly<Record<string, Plan>>;

/** What one cell wants to know of customers and their money, by name; each cell type documents its names. */
export type CellInquiries = Readonly<Record<string, Inquiry>>;

/**
 * Columns without which no new cell of a type can be made: a score, that of the NPS, one to group by, the time of the
 * response, words, or what tells of customers.
 */
export type Want = 'score' | 'nps' | 'split' | 'date' | 'comment' | 'touchpoint' | 'follow-up' | CustomerFeed;

/** A kind of cell: its first settings, what it needs and what it asks. */
export interface CellType<C extends Cell = Cell> {
  readonly type: C['type'];
  /** What a table must have for `defaults`, so that what is missing can be named. */
  readonly wants?: readonly Want[];
  /** Settings of a new cell; null when the table cannot feed one. */
  defaults(table: TableMeta): C['settings'] | null;
  needs(settings: C['settings']): readonly Need[];
  /** The questions to the engine; none for a cell that needs no numbers. */
  plans(settings: C['settings'], context: CellContext): CellPlans;
  /** Questions about customers and their money; absent: none. */
  inquiries?(settings: C['settings'], context: CellContext): CellInquiries;
}

/** Gives a cell type its exact type, so that settings and name belong together. */
export const defineCellType = <C extends Cell>(cellType: CellType<C>): CellType<C> => cellType;

/** Whether the table has what is needed. */
export function hasNeed(table: TableMeta, need: Need): boolean {
  if (need.need === 'role') {
    return need.role === 'answeredAt'
      ? timeAxis(table) !== undefined
      : table.columns.some(({ role }) => role === need.role);
  }
  if (need.need === 'customers') return feeds(table, need.feed);
  if (need.need === 'column') return table.columns.some(({ id }) => id === need.column);
  return table.columns.some(({ id, role, kind }) => id === need.item && role === need.metric && kind === 'score');
}

/** The question for one number over a period; null asks about all rows. */
export const planOfTile = (tile: KpiTile, context: CellContext, period: Period | null): Plan => ({
  table: context.table.id,
  metric: tile.metric,
  item: tile.item,
  ...(tile.variant === '' ? {} : { variant: tile.variant }),
  ...(context.segment ? { segment: context.segment } : {}),
  ...(period ? { period } : {}),
});

/** Steps of time of a plan, of the cell's own grain or that of its notebook. */
export const stepsOf = (
  own: Grain | null,
  { grain, yearStart = 1 }: CellContext,
): Pick<Plan, 'grain' | 'yearStart'> => ({
  grain: own ?? grain,
  ...(yearStart === 1 ? {} : { yearStart }),
});

/** One tile per question with a score, in the order of the table. */
export const tilesOf = (table: TableMeta): readonly KpiTile[] =>
  table.columns.flatMap(({ id, role, kind }) =>
    kind === 'score' && isScoreRole(role) ? [{ metric: role, item: id, variant: '' }] : [],
  );
