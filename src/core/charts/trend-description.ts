import type { Frame, FrameRow } from '../frame/frame.ts';
import { fewestForClaim, fewestForValue, type Unit } from '../metrics/metric.ts';
import type { Benchmark, Measure } from '../notebook/document.ts';
import { type BucketParts, bucketParts } from '../time/bucket.ts';
import { parseIsoDate } from '../time/day.ts';
import type { Grain } from '../time/grain.ts';
import { type ChartAxis, focusedAxis, fullAxis } from './axis.ts';
import { type EventLine, eventLines } from './event-lines.ts';
import { mostSeries } from './most-series.ts';
import { type ControlAsked, controlOf, type SeriesControl } from './series-control.ts';

/** Most small charts; smaller groups are only in the table. */
const mostMultiples = 12;

/** What a trend is made of. */
export interface TrendParts {
  /** By bucket, or by bucket and one column. */
  readonly series: Frame;
  /** The same buckets a year before, not split; null when nothing is compared. */
  readonly before: Frame | null;
  readonly grain: Grain;
  /** Smallest and largest value of the metric's variant. */
  readonly range: readonly [number, number];
  readonly fullScale: boolean;
  readonly target: number | null;
  readonly measures: readonly Measure[];
  /** Figures of others that stand beside it, on the same scale. */
  readonly benchmarks?: readonly Benchmark[];
  /** Control limits and steps; by default neither. */
  readonly control?: ControlAsked;
}

/** One bucket of the time axis; `n` counts the answers of all groups. */
export interface TrendBucket {
  /** ISO dates, end exclusive. */
  readonly start: string;
  readonly end: string;
  readonly parts: BucketParts;
  readonly n: number;
  readonly inProgress: boolean;
}

/** One value of a series; null where nobody or too few answered, so that the line has a gap. */
export interface TrendPoint {
  readonly index: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
  readonly inProgress: boolean;
  /** Fewer than 30 answers: only a hint. */
  readonly few: boolean;
  /** Fewer than 10 answers, but some: the value is withheld. */
  readonly hidden: boolean;
}

/** The points of one group; `group` is null when the trend is not split, '' for rows without the attribute. */
export interface TrendSeries {
  readonly group: string | null;
  readonly n: number;
  readonly points: readonly TrendPoint[];
  /** The year before of this line, shifted onto its buckets; absent where it is that of the whole trend, or unknown. */
  readonly before?: readonly TrendPoint[];
  /** Limits and steps; absent when they are not asked for, or several lines share the chart. */
  readonly control?: SeriesControl;
}

/** A trend chart as plain data: everything that is drawn, nothing that is styled. */
export interface TrendDescription {
  readonly unit: Unit;
  /** What its bases count; absent: answers. */
  readonly counts?: 'customers';
  readonly grain: Grain;
  readonly buckets: readonly TrendBucket[];
  readonly series: readonly TrendSeries[];
  /** Whether each group gets a small chart of its own, all on one axis. */
  readonly smallMultiples: boolean;
  /** Groups that are too small to be among the charts. */
  readonly leftOut: number;
  /** Those groups, for the table. */
  readonly others: readonly TrendSeries[];
  /** The year before, shifted onto these buckets; null where lines have one each. */
  readonly before: readonly TrendPoint[] | null;
  readonly axis: ChartAxis;
  readonly full: ChartAxis;
  readonly target: number | null;
  readonly benchmarks: readonly Benchmark[];
  /** Limits or steps were asked for, but several lines share the chart. */
  readonly controlRefused: boolean;
  readonly events: readonly EventLine[];
}

/** Describes a trend. Gaps stay gaps; values on fewer than 10 answers are withheld. */
export function describeTrend(parts: TrendParts): TrendDescription {
  const buckets = bucketsOf(parts.series, parts.grain);
  const groups = seriesOf(parts.series.rows, buckets).map((one) => withBefore(one, parts, buckets));
  const smallMultiples = groups.length > mostSeries;
  const asked = parts.control?.limits || parts.control?.steps ? parts.control : null;
  const controlRefused = asked !== null && groups.length > 1 && !smallMultiples;
  const drawn = groups.slice(0, smallMultiples ? mostMultiples : mostSeries);
  const series = asked && !controlRefused ? drawn.map((one) => withControl(one, parts.series, buckets, asked)) : drawn;
  const { benchmarks = [] } = parts;
  const marks = [parts.target, ...benchmarks.map(({ value }) => value)];
  const isSplit = groups.some(({ group }) => group !== null);
  const before = parts.before && !isSplit ? shiftedPoints(parts.before, buckets, parts.grain, null) : null;
  const full = fullAxis(parts.range);
  return {
    unit: parts.series.unit,
    grain: parts.grain,
    buckets,
    series,
    smallMultiples,
    leftOut: groups.length - series.length,
    others: groups.slice(series.length),
    before,
    axis: parts.fullScale ? full : focusedAxis(shownValues(series, before, marks), parts.range),
    full,
    target: parts.target,
    benchmarks,
    controlRefused,
    events: eventLines(parts.measures, buckets),
  };
}

function bucketsOf({ rows, yearStart }: Frame, grain: Grain): readonly TrendBucket[] {
  const buckets = new Map<string, TrendBucket>();
  for (const { periodStart, periodEnd, n, inProgress } of rows) {
    const day = periodStart === null ? null : parseIsoDate(periodStart);
    if (periodStart === null || periodEnd === null || day === null) continue;
    const known = buckets.get(periodStart);
    buckets.set(periodStart, {
      start: periodStart,
      end: periodEnd,
      parts: bucketParts(day, grain, yearStart),
      n: n + (known?.n ?? 0),
      inProgress,
    });
  }
  return [...buckets.values()].sort((left, right) => (left.start < right.start ? -1 : 1));
}

function seriesOf(rows: readonly FrameRow[], buckets: readonly TrendBucket[]): readonly TrendSeries[] {
  const byGroup = new Map<string | null, Map<string | null, FrameRow>>();
  for (const row of rows) {
    const group = row.group[0] ?? null;
    const known = byGroup.get(group) ?? new Map<string | null, FrameRow>();
    byGroup.set(group, known.set(row.periodStart, row));
  }
  return [...byGroup].map(([group, ofGroup]) => ({
    group,
    n: [...ofGroup.values()].reduce((sum, { n }) => sum + n, 0),
    points: buckets.map((bucket, index) => pointOf(ofGroup.get(bucket.start), index, bucket.inProgress)),
  }));
}

function withControl(
  series: TrendSeries,
  frame: Frame,
  buckets: readonly TrendBucket[],
  asked: ControlAsked,
): TrendSeries {
  const rows = frame.rows.filter(({ group }) => (group[0] ?? null) === series.group);
  const byStart = new Map(rows.map((row) => [row.periodStart, row]));
  return {
    ...series,
    control: controlOf(
      frame,
      buckets.map(({ start }) => byStart.get(start)),
      asked,
    ),
  };
}

function pointOf(row: FrameRow | undefined, index: number, inProgress: boolean): TrendPoint {
  const n = row?.n ?? 0;
  const shown = row !== undefined && n >= fewestForValue;
  return {
    index,
    value: shown ? row.value : null,
    low: shown ? row.low : null,
    high: shown ? row.high : null,
    n,
    inProgress,
    few: n < fewestForClaim,
    hidden: n > 0 && n < fewestForValue,
  };
}

/** A group with its own year before; a whole trend has it itself. */
function withBefore(series: TrendSeries, { before, grain }: TrendParts, buckets: readonly TrendBucket[]): TrendSeries {
  const points = before && series.group !== null ? shiftedPoints(before, buckets, grain, series.group) : null;
  return points ? { ...series, before: points } : series;
}

function shiftedPoints(
  { rows, yearStart }: Frame,
  buckets: readonly TrendBucket[],
  grain: Grain,
  group: string | null,
): readonly TrendPoint[] | null {
  const byKey = new Map<string, FrameRow>();
  for (const row of rows) {
    const day = row.periodStart === null ? null : parseIsoDate(row.periodStart);
    if (day !== null && (row.group[0] ?? null) === group)
      byKey.set(bucketKey(bucketParts(day, grain, yearStart), 0), row);
  }
  const points = buckets.map(({ parts }, index) => pointOf(byKey.get(bucketKey(parts, -1)), index, false));
  return points.some(({ value }) => value !== null) ? points : null;
}

/** Names a bucket in another year: the same month, quarter, ISO week or day of the year before. */
const bucketKey = (parts: BucketParts, years: number) =>
  Object.values({ ...parts, year: parts.year + years }).join('-');

/** What the focused axis must hold: every value, and the ranges of those that are more than hints, if there are any. */
export function shownValues(
  series: readonly TrendSeries[],
  before: readonly TrendPoint[] | null,
  marks: readonly (number | null)[],
): readonly number[] {
  const points = series.flatMap((one) => one.points);
  const firm = points.filter(({ few }) => !few);
  const ranges = (firm.length > 0 ? firm : points).flatMap(({ low, high }) => [low, high]);
  const earlier = [...(before ?? []), ...series.flatMap((one) => one.before ?? [])];
  const values = [...points, ...earlier].map(({ value }) => value);
  if (values.every((value) => value === null)) return [];
  const limits = series.flatMap(({ control }) =>
    control?.limits && control.limits !== 'refused' ? control.chart.points.flatMap(({ low, high }) => [low, high]) : [],
  );
  return [...values, ...ranges, ...limits, ...marks].filter((value) => value !== null);
}

/** The small charts of a split trend: one description per group, all on one axis, each with its own answers. */
export const panelsOf = (trend: TrendDescription): readonly TrendDescription[] =>
  trend.series.map((series) => ({
    ...trend,
    series: [series],
    before: series.before ?? trend.before,
    buckets: trend.buckets.map((bucket, index) => ({ ...bucket, n: series.points[index]?.n ?? 0 })),
    smallMultiples: false,
    leftOut: 0,
    others: [],
  }));

/** Groups of a trend with answers, but nowhere enough for a value; none where that holds for all. */
export function undrawnSeries({ series }: TrendDescription): readonly TrendSeries[] {
  const isDrawn = ({ points }: TrendSeries) => points.some(({ value }) => value !== null);
  return series.some(isDrawn) ? series.filter((one) => one.n > 0 && !isDrawn(one)) : [];
}

/** The last point of a series that has a value. */
export const lastPoint = ({ points }: TrendSeries): TrendPoint | undefined =>
  points.findLast(({ value }) => value !== null);
