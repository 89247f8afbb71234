import type { DurationAnswer } from '../customers/inquiry.ts';
import { kaplanMeier, type SurvivalAt, type SurvivalCurve, survivalAt } from '../inference/survival/kaplan-meier.ts';
import { type LogRank, logRank } from '../inference/survival/log-rank.ts';
import { fewestForClaim, fewestForValue } from '../metrics/metric.ts';
import { atRiskAt } from '../statistics/life-table.ts';
import { type Confidence, confidenceOf } from './judged.ts';
import { mostSeries } from './most-series.ts';

/** The unit of the time axis; `periods` are those that the table counts. */
export type SurvivalUnit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'periods';

/** One corner of a curve: from that time on this share is still there. Shares in percent. */
export interface SurvivalPoint {
  /** In the unit of the axis. */
  readonly time: number;
  readonly survival: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** The curve of one group. */
export interface SurvivalSeries {
  readonly group: string;
  readonly n: number;
  readonly lost: number;
  readonly confidence: Confidence;
  readonly curve: SurvivalCurve;
  /** From time 0 to the last time that anybody was observed. */
  readonly points: readonly SurvivalPoint[];
  /** In the unit of the axis; null where half are still there. */
  readonly median: number | null;
  readonly medianLow: number | null;
  readonly medianHigh: number | null;
}

/** How long customers stay, as plain data. */
export interface SurvivalDescription {
  readonly unit: SurvivalUnit;
  /** Times of the table per unit of the axis: days in a month, or 1. */
  readonly scale: number;
  /** Largest group first; at most four, with 10 customers or more. */
  readonly series: readonly SurvivalSeries[];
  /** Those that are only in the table. */
  readonly others: readonly SurvivalSeries[];
  /** Whole units of the axis, the first 0. */
  readonly ticks: readonly number[];
  /** Customers at risk at each tick, a row per series. */
  readonly atRisk: readonly (readonly number[])[];
  /** Null without two groups that can be compared. */
  readonly test: LogRank | null;
  readonly tested: readonly SurvivalSeries[];
  /** Of the drawn groups that a title may name: who leaves soonest and who latest; null within chance. */
  readonly ends: { readonly soonest: SurvivalSeries; readonly latest: SurvivalSeries } | null;
}

const daysIn = { day: 1, week: 7, month: 365.25 / 12, quarter: 365.25 / 4, year: 365.25 } as const;

/** Describes survival curves. Times in days are shown in months or years once there are enough of them. */
export function describeSurvival({ unit: of, groups }: DurationAnswer): SurvivalDescription {
  const longest = Math.max(1, ...groups.map(({ table }) => table.time.at(-1) ?? 0));
  const unit = of === 'days' ? (longest > 120 ? 'month' : 'day') : of;
  const scale = of === 'days' && unit !== 'periods' ? daysIn[unit] : 1;
  const all = groups.map(({ group, table }) => seriesOf(group, kaplanMeier(table), scale));
  const shown = all.filter(({ n }) => n >= fewestForValue).slice(0, mostSeries);
  const ticks = ticksTo(longest / scale);
  const tested = all.filter(({ n }) => n >= fewestForClaim);
  const test = tested.length > 1 ? logRank(tested.map(({ curve }) => curve.table)) : null;
  return {
    unit,
    scale,
    series: shown,
    others: all.filter((one) => !shown.includes(one)),
    ticks,
    atRisk: shown.map(({ curve }) => ticks.map((tick) => atRiskAt(curve.table, tick * scale))),
    test: test?.p == null ? null : test,
    tested,
    ends: endsOf(test, tested),
  };
}

function seriesOf(group: string, curve: SurvivalCurve, scale: number): SurvivalSeries {
  const percent = (fraction: number | undefined) => (fraction === undefined ? null : 100 * fraction);
  const corners = Array.from(curve.time, (time, step) => ({
    time: time / scale,
    survival: 100 * (curve.survival[step] as number),
    low: percent(curve.low[step]),
    high: percent(curve.high[step]),
  }));
  const first = { time: 0, survival: 100, low: 100, high: 100 };
  const points = corners[0]?.time === 0 ? corners : [first, ...corners];
  const [last, end] = [points.at(-1) ?? first, (curve.table.time.at(-1) ?? 0) / scale];
  const scaled = (time: number | null) => (time === null ? null : time / scale);
  return {
    group,
    n: curve.n,
    lost: curve.events,
    confidence: confidenceOf(curve.n),
    curve,
    points: end > last.time ? [...points, { ...last, time: end }] : points,
    median: scaled(curve.median),
    medianLow: scaled(curve.medianInterval.low),
    medianHigh: scaled(curve.medianInterval.high),
  };
}

/** Whole numbers from 0 up to the longest time, about seven of them, and the one behind it. */
function ticksTo(longest: number): readonly number[] {
  const step =
    [1, 2, 3, 6, 12, 24, 30, 60, 120, 240, 360, 600].find((one) => longest / one <= 7) ?? Math.ceil(longest / 6);
  return Array.from({ length: Math.max(2, Math.ceil(longest / step - 1e-9) + 1) }, (_, index) => index * step);
}

/** Who loses most against what alike curves would lose, and who least; null where the test claims nothing. */
function endsOf(test: LogRank | null, tested: readonly SurvivalSeries[]): SurvivalDescription['ends'] {
  if (test?.p == null || test.p >= 0.05) return null;
  const ratio = (index: number) => (test.groups[index]?.observed ?? 0) / (test.groups[index]?.expected || 1);
  const order = tested.map((_, index) => index).sort((left, right) => ratio(right) - ratio(left));
  const [soonest, latest] = [tested[order[0] ?? -1], tested[order.at(-1) ?? -1]];
  return soonest && latest ? { soonest, latest } : null;
}

/** A curve at a time of the axis, shares as fractions; null where nobody was observed so long. */
export const survivalOf = (
  { curve }: SurvivalSeries,
  time: number,
  { scale }: Pick<SurvivalDescription, 'scale'>,
): SurvivalAt | null => survivalAt(curve, time * scale);
