import type { Frame, FrameRow } from '../../core/frame/frame.ts';
import type { Plan } from '../../core/frame/plan.ts';
import { metricById, variantOf } from '../../core/metrics/index.ts';
import { emptyHistogram, type Histogram, mergeHistograms } from '../../core/statistics/histogram.ts';
import type { Scale } from '../../core/table/scale.ts';
import { bucketEnd, bucketStarts } from '../../core/time/bucket.ts';
import { isoDate, parseIsoDate } from '../../core/time/day.ts';
import { scaleOf } from './made-table.ts';

/** Answers as a state of the gallery wants them. */
export interface Made {
  /** Values of the column that answers are split by. */
  readonly groups: readonly string[];
  /** Answers of a group in a step of time; 0 makes a gap. */
  readonly n: (group: number, step: number) => number;
  /** Rows that count without an answer; absent: 28. */
  readonly without?: number;
  /** The last day that the made export has seen, ISO. */
  readonly seen: string;
}

/** How the answers of a scale fall, from the bad end to the good one; `good` lifts the upper part. */
function shareOut(n: number, scale: Scale, good: number): Histogram {
  const steps = scale.max - scale.min + 1;
  const weights = Array.from({ length: steps }, (_, step) => {
    const place = step / (steps - 1);
    return (
      0.05 +
      (scale.goodEnd === 'high' ? place : 1 - place) ** (1.5 + 4 * Math.max(0, good)) * 1.4 +
      (place < 0.4 ? 0.11 : 0)
    );
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const counts: number[] = [];
  let [reached, given] = [0, 0];
  for (const weight of weights) {
    reached += (n * weight) / sum;
    counts.push(Math.round(reached) - given);
    given = Math.round(reached);
  }
  return { min: scale.min, counts };
}

const dayIn = (iso: string): number => parseIsoDate(iso) ?? 0;

/** Answers a question of a cell with made answers instead of those of a table: the same ones whenever it is asked. */
export function madeFrame(plan: Plan, made: Made): Frame {
  const { metric, item = 'c2' } = plan;
  const scale = scaleOf(item);
  const variant = variantOf(metricById(metric), plan.variant);
  const grain = plan.grain ?? 'month';
  const [start, end] = plan.period ? [dayIn(plan.period.start), dayIn(plan.period.end)] : [0, 0];
  const steps = bucketStarts(start, end, grain);
  const before = plan.period !== undefined && plan.period.end <= '2024-12-01';
  const answersOf = (group: number, step: number): Histogram =>
    shareOut(made.n(group, step), scale, 0.5 + 0.09 * Math.sin(step * 1.7 + group) - 0.13 * group - (before ? 0.2 : 0));
  const split = (plan.by ?? []).filter((by) => by !== 'bucket').length > 0;
  const bucketed = plan.by?.includes('bucket') === true;
  const merged = (groups: readonly number[], of: readonly number[]): Histogram =>
    groups.flatMap((group) => of.map((step) => answersOf(group, step))).reduce(mergeHistograms, emptyHistogram(scale));
  const allGroups = made.groups.map((_, index) => index);
  const allSteps = steps.map((_, index) => index);
  const rowOf = (groups: readonly number[], name: readonly string[], step: number | null): FrameRow => {
    const answers = merged(groups, step === null ? allSteps : [step]);
    const from = step === null ? null : (steps[step] ?? start);
    const to = from === null ? null : bucketEnd(from, grain);
    return {
      ...variant.estimate(answers, scale),
      answers,
      group: name,
      periodStart: from === null ? null : isoDate(from),
      periodEnd: to === null ? null : isoDate(to),
      inProgress: to !== null && to > dayIn(made.seen) + 1,
    };
  };
  const lines = split
    ? allGroups.map((group) => [[group], [made.groups[group] ?? '']] as const)
    : [[allGroups, []] as const];
  const rows = lines.flatMap(([groups, name]) =>
    bucketed ? allSteps.map((step) => rowOf(groups, name, step)) : [rowOf(groups, name, null)],
  );
  const answers = rows.reduce((sum, { n }) => sum + n, 0);
  const withoutAnswer = made.without ?? 28;
  const base = { rows: answers + withoutAnswer + 12, outside: 10, withoutDate: 2, withoutAnswer, answers };
  return { table: plan.table, metric, variant: variant.id, item, unit: variant.unit, scale, rows, base };
}
