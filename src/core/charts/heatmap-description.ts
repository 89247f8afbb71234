import type { Frame, FrameRow } from '../frame/frame.ts';
import { metricById, variantOf } from '../metrics/index.ts';
import type { Unit } from '../metrics/metric.ts';
import { type BucketParts, bucketParts } from '../time/bucket.ts';
import { parseIsoDate } from '../time/day.ts';
import type { Grain } from '../time/grain.ts';
import type { Period } from '../time/period.ts';
import { type Confidence, type Judged, judgeRow } from './judged.ts';
import { type JudgedGroup, judgeGroups } from './judged-groups.ts';

/** Net scores are coloured fully from here on: hardly any survey is beyond. */
const fullTone = 70;

/** What a heatmap is made of. */
export interface HeatmapParts {
  /** By bucket and one column. */
  readonly cells: Frame;
  /** By the column alone, over the whole period. */
  readonly groups: Frame;
  /** The same in an earlier period; null when nothing is compared. */
  readonly before: Frame | null;
  readonly whole: Frame;
  readonly wholeBefore: Frame | null;
  readonly grain: Grain;
  readonly period: Period | null;
}

/** A bucket of the time axis. */
export interface HeatmapColumn {
  /** ISO dates, end exclusive. */
  readonly start: string;
  readonly end: string;
  readonly parts: BucketParts;
  readonly inProgress: boolean;
  /** Whether the chosen period holds only a part of the bucket. */
  readonly cut: boolean;
}

/** One group in one bucket; value and range are null below 10 answers. */
export interface HeatmapValue {
  readonly n: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly confidence: Confidence;
  /** Place on the fixed scale from −1 (bad) over 0 (its middle) to 1 (good); null without a value. */
  readonly tone: number | null;
}

/** The values of one group, one per column, and its change since an earlier period. */
export interface HeatmapRow extends JudgedGroup {
  readonly values: readonly HeatmapValue[];
}

/** A heatmap as plain data. */
export interface HeatmapDescription {
  readonly unit: Unit;
  readonly grain: Grain;
  readonly columns: readonly HeatmapColumn[];
  /** Largest group first, rows without the attribute last. */
  readonly rows: readonly HeatmapRow[];
  readonly whole: Judged | null;
  /** The values of full colour, the bad one first: the same whatever the data are. */
  readonly scale: readonly [number, number];
}

/** Describes a heatmap. The colours stand for the same values in every period and segment, so that two compare. */
export function describeHeatmap(parts: HeatmapParts): HeatmapDescription {
  const { cells, groups, before, whole, grain } = parts;
  const columns = columnsOf(parts);
  const known = new Map(cells.rows.map((row) => [keyOf(row.group[0] ?? '', row.periodStart), row]));
  const earlier = new Map(before?.rows.map((row) => [row.group[0] ?? '', row]));
  const scale = toneScale(cells);
  const rows = judgeGroups(groups, (row) => (before ? (earlier.get(row.group[0] ?? '') ?? nobody(row)) : null)).map(
    (one) => ({
      ...one,
      values: columns.map(({ start }) => squareOf(cells, known.get(keyOf(one.group, start)), scale)),
    }),
  );
  const [all, allBefore] = [whole.rows[0], parts.wholeBefore?.rows[0]];
  return {
    unit: cells.unit,
    grain,
    columns,
    rows: rows.toSorted((left, right) => Number(left.group === '') - Number(right.group === '')),
    whole: all ? judgeRow(whole, all, allBefore ?? null) : null,
    scale,
  };
}

const keyOf = (group: string, start: string | null) => JSON.stringify([group, start]);

/** A group that did not answer in the earlier period. */
const nobody = (row: FrameRow): FrameRow => ({
  ...row,
  n: 0,
  value: null,
  low: null,
  high: null,
  answers: { ...row.answers, counts: row.answers.counts.map(() => 0) },
});

function columnsOf({ cells, grain, period }: HeatmapParts): readonly HeatmapColumn[] {
  const columns = new Map<string, HeatmapColumn>();
  for (const { periodStart: start, periodEnd: end, inProgress } of cells.rows) {
    const day = start === null ? null : parseIsoDate(start);
    if (start === null || end === null || day === null) continue;
    const cut = period !== null && (period.start > start || (period.end < end && !inProgress));
    columns.set(start, { start, end, parts: bucketParts(day, grain, cells.yearStart), inProgress, cut });
  }
  return [...columns.values()].sort((left, right) => (left.start < right.start ? -1 : 1));
}

/** Full colour of the bad and the good end. */
function toneScale({ metric, variant: id, scale, unit }: Frame): readonly [number, number] {
  const variant = variantOf(metricById(metric), id);
  const [low, high] = unit === 'points' ? [-fullTone, fullTone] : variant.range(scale);
  return variant.betterWhen(scale) === 'higher' ? [low, high] : [high, low];
}

function squareOf(frame: Frame, row: FrameRow | undefined, [bad, good]: readonly [number, number]): HeatmapValue {
  if (!row) return { n: 0, value: null, low: null, high: null, confidence: 'none', tone: null };
  const { now, confidence } = judgeRow(frame, row, null);
  const { n, value, low, high } = now;
  const middle = (bad + good) / 2;
  const tone = value === null ? null : Math.max(-1, Math.min(1, (value - middle) / (good - middle)));
  return { n, value, low, high, confidence, tone };
}
