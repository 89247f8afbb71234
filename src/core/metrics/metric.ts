import type { Histogram } from '../statistics/histogram.ts';
import type { ScoreRole } from '../table/role.ts';
import type { Scale } from '../table/scale.ts';

/** Unit of an estimate. Percent runs from 0 to 100; `scale` is the question's own scale. */
export type Unit = 'points' | 'percent' | 'scale';

/** An estimate as every cell shows it. All values in the variant's unit; null when the base is too small to say. */
export interface Estimate {
  /** Base: valid answers. */
  readonly n: number;
  readonly value: number | null;
  /** 95 % interval. */
  readonly low: number | null;
  readonly high: number | null;
  /** Id of the interval's method, e.g. 'adjusted-wald'; worded under "How computed". */
  readonly method: string;
}

/** Two estimates of one metric compared: `now − before`, its 95 % interval and two-sided p. Null when undefined. */
export interface Difference {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly p: number | null;
  readonly method: string;
}

/** What may be said of a change. */
export type Verdict = 'likely-real' | 'within-chance' | 'too-few';

/** Below this base no score is shown at all. */
export const fewestForValue = 10;

/** Below this base a score is only a hint: hatched, no arrow, no claim. */
export const fewestForClaim = 30;

/** A share of the answers inside an explanation, e.g. promoters 9–10: 720 of 1,333. */
export interface ExplanationPart {
  /** Worded by the interface, e.g. 'promoters', 'easy'. */
  readonly id: string;
  /** The answers that belong to it, both ends included. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Percent of the base; null when the base is 0. */
  readonly share: number | null;
  /** How it enters the result: +1 added, −1 subtracted, 0 only in the base. */
  readonly sign: 1 | 0 | -1;
}

/** The arithmetic of one number, with the person's own counts; worded by the interface. */
export interface Explanation {
  readonly metric: MetricId;
  readonly variant: string;
  readonly scale: Scale;
  readonly parts: readonly ExplanationPart[];
  /** For means: sum of the answers and standard deviation; null otherwise. */
  readonly mean: { readonly sum: number; readonly deviation: number | null } | null;
  readonly estimate: Estimate;
  /** Half width of the 95 % range that a base of this size brings along, in the unit. */
  readonly margin: number | null;
  /** Codes of warnings worded by the interface, e.g. 'nps-scale-1-10', 'few-responses'. */
  readonly caveats: readonly string[];
  /** Literature of the metric and of the interval. */
  readonly sources: readonly string[];
}

/** One way to read a metric from its histogram. */
export interface MetricVariant {
  readonly id: string;
  readonly unit: Unit;
  /** Smallest and largest value that the variant can take on this scale. */
  range(scale: Scale): readonly [number, number];
  /** Which direction is good news. */
  betterWhen(scale: Scale): 'higher' | 'lower';
  /** Pure; n = 0 gives null value and interval, never NaN. Small bases are not hidden here but by the display. */
  estimate(answers: Histogram, scale: Scale): Estimate;
  /** Pure; null fields when a side is empty. */
  compare(now: Histogram, before: Histogram, scale: Scale): Difference;
  explain(answers: Histogram, scale: Scale): Explanation;
}

/** A metric: what it measures and how it is read. The first variant is the default. */
export interface Metric {
  readonly id: MetricId;
  /** The role of the column that carries it. */
  readonly role: ScoreRole;
  readonly statistic: 'histogram';
  readonly variants: readonly [MetricVariant, ...MetricVariant[]];
  /** Literature: author, year, where. */
  readonly source: string;
}

/** Ids of the metrics that exist; `metrics/index.ts` lists them. */
export type MetricId = 'nps' | 'csat' | 'ces';
