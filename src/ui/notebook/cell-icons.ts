import type { LucideIcon } from '@lucide/svelte';
import Comparison from '@lucide/svelte/icons/chart-bar';
import Columns from '@lucide/svelte/icons/chart-bar-big';
import Revenue from '@lucide/svelte/icons/chart-bar-decreasing';
import Distribution from '@lucide/svelte/icons/chart-column';
import Cohorts from '@lucide/svelte/icons/chart-no-axes-column-decreasing';
import Change from '@lucide/svelte/icons/chart-no-axes-gantt';
import Replies from '@lucide/svelte/icons/clock';
import Value from '@lucide/svelte/icons/coins';
import Lab from '@lucide/svelte/icons/flask-conical';
import Gauge from '@lucide/svelte/icons/gauge';
import Heatmap from '@lucide/svelte/icons/grid-3x3';
import Money from '@lucide/svelte/icons/hand-coins';
import Persona from '@lucide/svelte/icons/id-card';
import Actions from '@lucide/svelte/icons/list-checks';
import Quote from '@lucide/svelte/icons/message-square-quote';
import Roi from '@lucide/svelte/icons/piggy-bank';
import Journey from '@lucide/svelte/icons/route';
import Rows from '@lucide/svelte/icons/rows-3';
import Text from '@lucide/svelte/icons/text';
import Survival from '@lucide/svelte/icons/trending-down';
import TrendingUp from '@lucide/svelte/icons/trending-up';
import Churn from '@lucide/svelte/icons/user-round-minus';
import type { Cell } from '../../core/notebook/cell.ts';

/** The sign of each type of cell, in menus and in the palette. */
export const cellIcons: Readonly<Record<Cell['type'], LucideIcon>> = {
  text: Text,
  kpis: Gauge,
  trend: TrendingUp,
  comparison: Comparison,
  heatmap: Heatmap,
  distribution: Distribution,
  change: Change,
  journey: Journey,
  persona: Persona,
  churn: Churn,
  revenue: Revenue,
  cohorts: Cohorts,
  survival: Survival,
  lab: Lab,
  value: Value,
  money: Money,
  roi: Roi,
  replies: Replies,
  comments: Quote,
  actions: Actions,
  columns: Columns,
  rows: Rows,
};
