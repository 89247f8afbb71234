import type { Frame, FrameRow } from '../frame/frame.ts';
import { chartSteps } from '../inference/trend/chart-steps.ts';
import type { ControlChart } from '../inference/trend/control-chart.ts';
import type { Partition } from '../inference/trend/partition.ts';
import { fewestForLimits, fewestForTrend } from '../inference/trend/trend-reach.ts';
import { type ValueCounts, valueChart } from '../inference/trend/value-chart.ts';
import { metricById, variantOf } from '../metrics/index.ts';
import { fewestForClaim } from '../metrics/metric.ts';

/** What is asked of a series beside its values. */
export interface ControlAsked {
  readonly limits: boolean;
  readonly steps: boolean;
}

/** The level of neighbouring buckets, both ends included. */
export interface SeriesLevel {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/** What a series of buckets says about itself: where chance ends, and where its level changed. */
export interface SeriesControl {
  /** Of the finished buckets; the running one is a gap. */
  readonly chart: ControlChart;
  /** Finished buckets with answers. */
  readonly points: number;
  /** How far limits may be trusted; `refused` below {@link fewestForLimits} points, null when they are not asked for. */
  readonly limits: 'provisional' | 'settled' | 'refused' | null;
  /** Buckets with at least 30 answers that leave the limits. */
  readonly outside: readonly { readonly index: number; readonly side: 'above' | 'below' }[];
  /** `refused` below {@link fewestForTrend} points, null when steps are not asked for. */
  readonly steps: 'given' | 'refused' | null;
  /** One when there is no step; none when they are refused or not asked for. */
  readonly levels: readonly SeriesLevel[];
  readonly partition: Partition;
}

/** How many points limits and steps need. */
export const controlNeeds = { limits: fewestForLimits, steps: fewestForTrend } as const;

/** The values that a variant is a mean of, and how often each was given. */
function valuesOf({ metric, variant: id, scale }: Frame, { answers }: FrameRow): ValueCounts {
  const variant = variantOf(metricById(metric), id);
  const { parts } = variant.explain(answers, scale);
  const [lowest, highest] = variant.range(scale);
  const counts = parts.map(({ count }) => count);
  if (parts.some((part) => part.id !== 'answer')) {
    const hundred = variant.unit === 'points' || variant.unit === 'percent' ? 100 : 1;
    return { counts, values: parts.map(({ sign }) => hundred * sign) };
  }
  const percent = (answer: number) => (100 * (answer - scale.min)) / (scale.max - scale.min);
  const values = parts.map(({ from }) =>
    variant.unit === 'scale' ? from : scale.goodEnd === 'high' ? percent(from) : highest + lowest - percent(from),
  );
  return { counts, values };
}

/**
 * Control limits and steps of a series, `rows` by bucket. A bucket in progress does not count, because its answers may
 * be those of its first days only; a bucket with fewer than 30 answers is never said to leave the limits.
 */
export function controlOf(
  frame: Frame,
  rows: readonly (FrameRow | undefined)[],
  { limits, steps }: ControlAsked,
): SeriesControl {
  const none: ValueCounts = { values: [], counts: [] };
  const periods = rows.map((row) => (row && !row.inProgress ? valuesOf(frame, row) : none));
  const chart = valueChart(periods, variantOf(metricById(frame.metric), frame.variant).range(frame.scale));
  const { reach } = chart;
  const partition = steps && reach.trend ? chartSteps(chart) : { starts: [], means: [] };
  const limited = limits && reach.limits !== 'none';
  return {
    chart,
    points: reach.points,
    limits: limits ? (reach.limits === 'none' ? 'refused' : reach.limits) : null,
    outside: chart.points.flatMap(({ signal }, index) =>
      limited && signal !== null && (rows[index]?.n ?? 0) >= fewestForClaim ? [{ index, side: signal }] : [],
    ),
    steps: steps ? (reach.trend ? 'given' : 'refused') : null,
    levels: levelsOf(partition, chart),
    partition,
  };
}

/** The limits of a bucket; null where there are none. */
export function limitsAt(
  { chart, limits }: SeriesControl,
  index: number,
): { readonly low: number; readonly high: number } | null {
  const { low = null, high = null } = chart.points[index] ?? {};
  return limits === null || limits === 'refused' || low === null || high === null ? null : { low, high };
}

function levelsOf({ starts, means }: Partition, { points }: ControlChart): readonly SeriesLevel[] {
  const present = points.flatMap(({ value }, index) => (value === null ? [] : [index]));
  const [first, last] = [present[0], present.at(-1)];
  if (first === undefined || last === undefined) return [];
  return means.map((value, index) => ({
    from: starts[index - 1] ?? first,
    to: present.findLast((one) => one < (starts[index] ?? last + 1)) ?? last,
    value,
  }));
}
