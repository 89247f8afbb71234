import { feeds } from '../../customers/feeds.ts';
import { type TableMeta, timeAxis } from '../../table/table.ts';
import type { Cell } from '../cell.ts';
import { firstSplit } from '../splits.ts';
import { actionsCell, canFollowUp } from './actions.ts';
import {
  type CellContext,
  type CellInquiries,
  type CellPlans,
  type CellType,
  hasNeed,
  type Need,
  tilesOf,
  type Want,
} from './cell-type.ts';
import { changeCell } from './change.ts';
import { churnCell } from './churn.ts';
import { cohortsCell } from './cohorts.ts';
import { columnsCell } from './columns.ts';
import { commentsCell } from './comments.ts';
import { comparisonCell } from './comparison.ts';
import { distributionCell } from './distribution.ts';
import { heatmapCell } from './heatmap.ts';
import { journeyCell, touchpointColumn } from './journey.ts';
import { kpiCell } from './kpis.ts';
import { labCell } from './lab.ts';
import { moneyCell } from './money.ts';
import { personaCell } from './persona.ts';
import { repliesCell } from './replies.ts';
import { revenueCell } from './revenue.ts';
import { roiCell } from './roi.ts';
import { rowsCell } from './rows.ts';
import { survivalCell } from './survival.ts';
import { textCell } from './text.ts';
import { trendCell } from './trend.ts';
import { valueCell } from './value.ts';

/** All cell types by name; a type that is missing here does not compile. */
const cellTypes: { readonly [T in Cell['type']]: CellType<Extract<Cell, { type: T }>> } = {
  text: textCell,
  kpis: kpiCell,
  trend: trendCell,
  comparison: comparisonCell,
  heatmap: heatmapCell,
  distribution: distributionCell,
  change: changeCell,
  journey: journeyCell,
  persona: personaCell,
  churn: churnCell,
  revenue: revenueCell,
  cohorts: cohortsCell,
  survival: survivalCell,
  lab: labCell,
  value: valueCell,
  money: moneyCell,
  roi: roiCell,
  replies: repliesCell,
  comments: commentsCell,
  actions: actionsCell,
  columns: columnsCell,
  rows: rowsCell,
};

/** Names of all cell types, in the order in which they are offered. */
export const cellTypeNames = Object.keys(cellTypes) as readonly Cell['type'][];

// The entry of a cell's own type fits its settings; TypeScript cannot follow that through the union.
const typeOf = (cell: Cell): CellType => cellTypes[cell.type] as unknown as CellType;

/** A new cell of a type, with settings that fit the table; null when the table cannot feed one. */
export function newCell(type: Cell['type'], id: string, table: TableMeta): Cell | null {
  const settings = cellTypes[type].defaults(table);
  return settings === null ? null : ({ id, title: null, type, settings } as Cell);
}

const has: Readonly<Record<Want, (table: TableMeta) => boolean>> = {
  score: (table) => tilesOf(table).length > 0,
  nps: (table) => tilesOf(table).some(({ metric }) => metric === 'nps'),
  split: (table) => firstSplit(table) !== null,
  touchpoint: (table) => touchpointColumn(table) !== undefined,
  date: (table) => timeAxis(table) !== undefined,
  movements: (table) => feeds(table, 'movements'),
  revenue: (table) => feeds(table, 'revenue'),
  cohorts: (table) => feeds(table, 'cohorts'),
  durations: (table) => feeds(table, 'durations'),
  value: (table) => feeds(table, 'value'),
  replies: (table) => feeds(table, 'replies'),
  'follow-up': canFollowUp,
  comment: ({ columns }) => columns.some(({ role }) => role === 'comment'),
};

/** What the table lacks for a new cell of a type, as far as the type says what it wants. */
export const lackingFor = (type: Cell['type'], table: TableMeta): readonly Want[] =>
  (cellTypes[type].wants ?? []).filter((want) => !has[want](table));

/** What the cell needs and the table does not have. */
export const unmetNeeds = (cell: Cell, table: TableMeta): readonly Need[] =>
  typeOf(cell)
    .needs(cell.settings)
    .filter((need) => !hasNeed(table, need));

/** The questions of a cell; none while the table lacks something it needs. */
export const plansOfCell = (cell: Cell, context: CellContext): CellPlans =>
  unmetNeeds(cell, context.table).length > 0 ? {} : typeOf(cell).plans(cell.settings, context);

/** The questions of a cell about customers and their money; none while the table lacks something it needs. */
export const inquiriesOfCell = (cell: Cell, context: CellContext): CellInquiries =>
  unmetNeeds(cell, context.table).length > 0 ? {} : (typeOf(cell).inquiries?.(cell.settings, context) ?? {});
