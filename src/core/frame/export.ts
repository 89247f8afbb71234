import type { MetricId, Unit } from '../metrics/metric.ts';
import type { Benchmark } from '../notebook/document.ts';
import type { Frame } from './frame.ts';

/** Columns of an exported frame, in their order. */
export const exportColumns = [
  'cell',
  'table',
  'metric',
  'variant',
  'segment',
  'group',
  'period_start',
  'period_end',
  'in_progress',
  'n',
  'value',
  'low',
  'high',
  'unit',
  'method',
] as const satisfies readonly (keyof ExportRecord)[];

/** One row of an exported frame. Dates are ISO, the end exclusive; null stands for no value. */
export interface ExportRecord {
  readonly cell: string;
  readonly table: string;
  readonly metric: MetricId;
  readonly variant: string;
  readonly segment: string;
  /** Labels of the group, joined by ` / ` when there are several. */
  readonly group: string;
  readonly period_start: string | null;
  readonly period_end: string | null;
  readonly in_progress: boolean;
  /** Null for what is not computed from answers. */
  readonly n: number | null;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: Unit;
  /** How the range was computed; of a goal `target`, of a figure of others `benchmark` with its name and source. */
  readonly method: string;
}

/** A goal or a figure of others that stands beside the numbers of a cell. */
export interface ExportMark {
  readonly metric: MetricId;
  readonly variant: string;
  readonly unit: Unit;
  readonly value: number;
  /** Absent for a goal. */
  readonly benchmark?: Pick<Benchmark, 'name' | 'source' | 'year'>;
}

/** The numbers of one cell and what a reader of the file needs to know of them, worded. */
export interface CellExport {
  /** Title of the cell. */
  readonly cell: string;
  /** Name of the table. */
  readonly table: string;
  /** The segment in words; '' for all responses. */
  readonly segment: string;
  readonly frames: readonly Frame[];
  readonly marks?: readonly ExportMark[];
}

/** The rows of a cell's frames, in the order of the frames, and behind them the marks beside its numbers. */
export const exportRecords = (exported: CellExport): readonly ExportRecord[] => [
  ...resultRecords(exported),
  ...(exported.marks ?? []).map(({ metric, variant, unit, value, benchmark }) => ({
    cell: exported.cell,
    table: exported.table,
    metric,
    variant,
    segment: benchmark ? '' : exported.segment,
    group: '',
    period_start: null,
    period_end: null,
    in_progress: false,
    n: null,
    value,
    low: null,
    high: null,
    unit,
    method: benchmark ? `benchmark: ${benchmark.name} (${benchmark.source}, ${benchmark.year})` : 'target',
  })),
];

const resultRecords = ({ cell, table, segment, frames }: CellExport): readonly ExportRecord[] =>
  frames.flatMap(({ metric, variant, unit, rows }) =>
    rows.map(({ group, periodStart, periodEnd, inProgress, n, value, low, high, method }) => ({
      cell,
      table,
      metric,
      variant,
      segment,
      group: group.join(' / '),
      period_start: periodStart,
      period_end: periodEnd,
      in_progress: inProgress,
      n,
      value,
      low,
      high,
      unit,
      method,
    })),
  );

/** A cell's numbers as JSON text: a list of {@link ExportRecord}. */
export const cellAsJson = (exported: CellExport): string => `${JSON.stringify(exportRecords(exported), null, 2)}\n`;

/**
 * A cell's numbers as CSV text (RFC 4180: comma, CRLF, quotes where needed) without a byte order mark. Numbers keep
 * their full precision; no value is an empty cell. Texts that a spreadsheet could take for a formula get a leading
 * apostrophe.
 */
export function cellAsCsv(exported: CellExport): string {
  const lines = exportRecords(exported).map((record) => exportColumns.map((column) => csvCell(record[column])));
  return [exportColumns, ...lines].map((line) => `${line.join(',')}\r\n`).join('');
}

/** One value of CSV; texts are quoted where needed and never run as formulas. */
export function csvCell(value: string | number | boolean | null): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const text = formulaSafe(value);
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A text that no spreadsheet runs: what starts, after blanks and invisible characters, with `=`, `+`, `-` or `@` or
 * their wide and small forms gets a leading apostrophe. Plain numbers such as -5 stay numbers.
 */
export function formulaSafe(text: string): string {
  if (/^-?\d+(\.\d+)?$/.test(text)) return text;
  return /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫]/u.test(text) ? `'${text}` : text;
}
