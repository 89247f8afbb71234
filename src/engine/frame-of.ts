import type { Frame, FrameRow } from '../core/frame/frame.ts';
import { emptyHistogram, type Histogram, histogramBase, mergeHistograms } from '../core/statistics/histogram.ts';
import { bucketEnd, bucketStarts } from '../core/time/bucket.ts';
import { type Day, isoDate } from '../core/time/day.ts';
import { periodDays } from '../core/time/presets.ts';
import type { ResolvedPlan } from './resolve-plan.ts';
import { refuseTooManyResults } from './scan/limits.ts';
import type { Tally } from './scan/tally.ts';

/** The answers of one group, by the first day of their bucket. */
interface Group {
  readonly labels: readonly string[];
  readonly buckets: Map<Day | null, Histogram>;
  n: number;
}

/**
 * The frame of a plan from what was counted. Groups and buckets at the ends without any answer are left out; all
 * groups have the same buckets. A plan without groups and buckets always has one row. Buckets are whole calendar
 * units even where a period cuts them, so that their names are true.
 */
export function frameOf(resolved: ResolvedPlan, tally: Tally): Frame {
  const { plan, table, metric, variant, scale, ask } = resolved;
  return {
    table: table.meta.id,
    metric: metric.id,
    variant: variant.id,
    item: ask.item.id,
    unit: variant.unit,
    scale,
    ...(ask.grain !== null && ask.yearStart !== undefined ? { yearStart: ask.yearStart } : {}),
    rows: plan.by && plan.by.length > 0 ? splitRows(resolved, tally) : [wholeRow(resolved, tally)],
    base: tally.base,
  };
}

function wholeRow(resolved: ResolvedPlan, { entries }: Tally): FrameRow {
  return rowOf(resolved, [], null, entries[0]?.answers);
}

function splitRows(resolved: ResolvedPlan, tally: Tally): readonly FrameRow[] {
  const groups = sortedGroups(tally);
  const buckets = bucketsOf(resolved, tally);
  refuseTooManyResults(groups.length * buckets.length);
  return groups.flatMap((group) =>
    buckets.map((bucket) => rowOf(resolved, group.labels, bucket, group.buckets.get(bucket))),
  );
}

function sortedGroups({ entries }: Tally): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const { group: labels, bucket, answers } of entries) {
    const key = JSON.stringify(labels);
    const group = groups.get(key) ?? { labels, buckets: new Map(), n: 0 };
    const known = group.buckets.get(bucket);
    group.buckets.set(bucket, known ? mergeHistograms(known, answers) : answers);
    group.n += histogramBase(answers);
    groups.set(key, group);
  }
  return [...groups.values()].sort((left, right) => right.n - left.n || compareLabels(left.labels, right.labels));
}

/** Groups of equal size keep an order that does not depend on the order of the rows. */
function compareLabels(left: readonly string[], right: readonly string[]): number {
  const index = left.findIndex((label, position) => label !== right[position]);
  if (index < 0) return 0;
  return (left[index] ?? '') < (right[index] ?? '') ? -1 : 1;
}

function bucketsOf({ ask: { grain, yearStart } }: ResolvedPlan, { entries }: Tally): readonly (Day | null)[] {
  if (grain === null) return [null];
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { bucket } of entries) {
    first = Math.min(first, bucket ?? first);
    last = Math.max(last, bucket ?? last);
  }
  return bucketStarts(first, last + 1, grain, yearStart);
}

function rowOf(
  { plan, table, variant, scale, ask }: ResolvedPlan,
  group: readonly string[],
  bucket: Day | null,
  counted: Histogram | undefined,
): FrameRow {
  const answers = counted ?? emptyHistogram(scale);
  const days = daysOf(plan.period, bucket, ask);
  const { n, value, low, high, method } = variant.estimate(answers, scale);
  return {
    n,
    value,
    low,
    high,
    method,
    group,
    periodStart: days && isoDate(days[0]),
    periodEnd: days && isoDate(days[1]),
    inProgress: days !== null && goesOn(days[1], table.meta.observedUntil),
    answers,
  };
}

/** Whether a range of days goes on after the last observed day; ISO dates of four-digit years sort like days. */
function goesOn(end: Day, observedUntil: string | null): boolean {
  return observedUntil !== null && isoDate(end - 1) > observedUntil;
}

function daysOf(
  period: ResolvedPlan['plan']['period'],
  bucket: Day | null,
  { grain, yearStart }: ResolvedPlan['ask'],
): readonly [Day, Day] | null {
  if (bucket !== null && grain !== null) return [bucket, bucketEnd(bucket, grain, yearStart)];
  return period ? periodDays(period) : null;
}
