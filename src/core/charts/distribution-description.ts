import type { Frame, FrameRow } from '../frame/frame.ts';
import { metricById } from '../metrics/index.ts';
import { type ExplanationPart, fewestForValue, type PartId } from '../metrics/metric.ts';
import { type Histogram, histogramBase } from '../statistics/histogram.ts';
import type { Scale } from '../table/scale.ts';
import { type BucketParts, bucketParts } from '../time/bucket.ts';
import { parseIsoDate } from '../time/day.ts';
import type { Grain } from '../time/grain.ts';
import type { ChartAxis } from './axis.ts';
import { type Confidence, confidenceOf, type Judged, judge } from './judged.ts';

/** Most bars; the answers of longer scales are taken together. */
const mostBars = 12;

/** Whether answers are good news, bad news or neither. */
export type Tone = 'good' | 'neutral' | 'bad';

/** Neighbouring answers that belong together, e.g. promoters 9–10. */
export interface AnswerGroup {
  readonly id: PartId;
  readonly tone: Tone;
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Percent of the base; null below 10 answers. */
  readonly share: number | null;
}

/** One bar: an answer, or neighbouring answers of a long scale. */
export interface AnswerBar {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Percent of the base; null below 10 answers. */
  readonly share: number | null;
  /** The group it belongs to; null when it lies across two. */
  readonly tone: Tone | null;
}

/** The groups of answers in one bucket. */
export interface AnswerStack {
  readonly start: string;
  readonly parts: BucketParts;
  readonly n: number;
  readonly inProgress: boolean;
  readonly confidence: Confidence;
  readonly groups: readonly AnswerGroup[];
}

/** A distribution as plain data. */
export interface DistributionDescription {
  readonly scale: Scale;
  readonly n: number;
  readonly confidence: Confidence;
  /** From the lowest answer to the highest. */
  readonly bars: readonly AnswerBar[];
  /** From the worst to the best. */
  readonly groups: readonly AnswerGroup[];
  /** Percent, from 0; empty ticks without a value. */
  readonly axis: ChartAxis;
  /** Shares per step of time, each 100 in all; null when not asked for. */
  readonly stacks: readonly AnswerStack[] | null;
  readonly judged: Judged | null;
}

/** What a distribution is made of. */
export interface DistributionParts {
  readonly whole: Frame;
  readonly before: Frame | null;
  /** By bucket; null when it is not shown over time. */
  readonly series: Frame | null;
  readonly grain: Grain;
}

/** Describes how often each answer was given. Counts are always there, shares from 10 answers on. */
export function describeDistribution({ whole, before, series, grain }: DistributionParts): DistributionDescription {
  const answers = whole.rows[0]?.answers ?? { min: whole.scale.min, counts: [] };
  const groups = answerGroups(whole, answers);
  const n = histogramBase(answers);
  const bars = barsOf(answers, groups, n);
  return {
    scale: whole.scale,
    n,
    confidence: confidenceOf(n),
    bars,
    groups,
    axis: axisOf(bars),
    stacks: series ? series.rows.flatMap((row) => stackOf(series, row, grain)) : null,
    judged: judge(whole, before),
  };
}

const tones: Readonly<Record<PartId, Tone>> = {
  promoters: 'good',
  satisfied: 'good',
  easy: 'good',
  recommending: 'good',
  passives: 'neutral',
  neutral: 'neutral',
  answer: 'neutral',
  detractors: 'bad',
  'not-satisfied': 'bad',
  'not-recommending': 'bad',
  difficult: 'bad',
};

/** The groups of the chosen variant; where it has none, as a mean, those of the metric's first that has. */
export function answerGroups(
  { metric: id, variant: chosen, scale }: Pick<Frame, 'metric' | 'variant' | 'scale'>,
  answers: Histogram,
): readonly AnswerGroup[] {
  const metric = metricById(id);
  const grouped = (parts: readonly ExplanationPart[]) =>
    parts.length > 0 && parts.every((part) => part.id !== 'answer');
  const variants = metric.variants.toSorted((one, two) => Number(two.id === chosen) - Number(one.id === chosen));
  const parts = variants.map((variant) => variant.explain(answers, scale).parts).find(grouped) ?? [];
  const n = histogramBase(answers);
  const worstFirst = parts.toSorted((one, two) => (one.from - two.from) * (scale.goodEnd === 'high' ? 1 : -1));
  return worstFirst.map(({ id: part, from, to, count }) => ({
    id: part,
    tone: tones[part],
    from,
    to,
    count,
    share: shareOf(count, n),
  }));
}

const shareOf = (count: number, n: number): number | null => (n < fewestForValue ? null : (100 * count) / n);

function barsOf({ min, counts }: Histogram, groups: readonly AnswerGroup[], n: number): readonly AnswerBar[] {
  const width = Math.ceil(counts.length / (counts.length > mostBars ? 10 : mostBars));
  return Array.from({ length: Math.ceil(counts.length / width) }, (_, index) => {
    const from = min + index * width;
    const to = Math.min(from + width, min + counts.length) - 1;
    const count = counts.slice(from - min, to - min + 1).reduce((sum, one) => sum + one, 0);
    const group = groups.find((one) => one.from <= from && one.to >= to);
    return { from, to, count, share: shareOf(count, n), tone: group?.tone ?? null };
  });
}

/** From 0 to just above the highest bar. */
function axisOf(bars: readonly AnswerBar[]): ChartAxis {
  const highest = Math.max(0, ...bars.map(({ share }) => share ?? 0));
  const step = highest > 50 ? 25 : highest > 20 ? 10 : 5;
  const max = Math.max(step, Math.ceil(highest / step) * step);
  return { min: 0, max, ticks: Array.from({ length: max / step + 1 }, (_, index) => index * step) };
}

function stackOf(frame: Frame, row: FrameRow, grain: Grain): readonly AnswerStack[] {
  const day = row.periodStart === null ? null : parseIsoDate(row.periodStart);
  if (row.periodStart === null || day === null) return [];
  return [
    {
      start: row.periodStart,
      parts: bucketParts(day, grain, frame.yearStart),
      n: row.n,
      inProgress: row.inProgress,
      confidence: confidenceOf(row.n),
      groups: answerGroups(frame, row.answers),
    },
  ];
}
