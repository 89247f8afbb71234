import type { MetricId } from '../metrics/metric.ts';
import type { NotebookParams } from './document.ts';

/** What every cell has. */
export interface CellBase {
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

/** One number of a KPI cell. */
export interface KpiTile {
  readonly metric: MetricId;
  /** Column that carries the metric. */
  readonly item: string;
  /** Empty reads the metric's default variant. */
  readonly variant: string;
}
