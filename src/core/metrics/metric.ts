import type { Histogram } from '../statistics/histogram.ts';
import type { ScoreRole } from '../table/role.ts';
import type { Scale } from '../table/scale.ts';

/** Unit of an estimate. Percent and rates run from 0 to 100, rates with a decimal; `scale` is the question's own scale. */
export type Unit = 'points' | 'percent' | 'rate' | 'scale';

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

/** Warnings of an explanation; each is worded by the interface. */
export type Caveat =
  /** The base is below {@link fewestForClaim}. */
  | 'few-responses'
  /** An NPS asked from 1 to 10: the usual cut-offs, but one detractor step less than on 0–10. */
  | 'nps-scale-1-10'
  /** An effort question on a scale that neither CES 1.0 (1–5) nor CES 2.0 (1–7) has. */
  | 'ces-scale-unusual'
  /** A scale of at most three steps: only its best answer counts as satisfied. */
  | 'single-best-answer'
  /** All answers are equal: a mean without variance has no interval. */
  | 'all-answers-equal';

/** What the answers of an explanation's part are called; worded by the interface. */
export type PartId =
  | 'promoters'
  | 'passives'
  | 'detractors'
  | 'satisfied'
  | 'not-satisfied'
  | 'easy'
  | 'neutral'
  | 'difficult'
  | 'recommending'
  | 'not-recommending'
  /** One step of the scale, in the explanation of a mean. */
  | 'answer';

/** A share of the answers inside an explanation, e.g. promoters 9–10: 720 of 1,333. */
export interface ExplanationPart {
  readonly id: PartId;
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
  /** For means: sum of the answers and sample standard deviation (null below two answers); null otherwise. */
  readonly mean: { readonly sum: number; readonly deviation: number | null } | null;
  readonly estimate: Estimate;
  /** Half width of the 95 % range that a base of this size brings along, in the unit. */
  readonly margin: number | null;
  readonly caveats: readonly Caveat[];
  /** Literature of the metric and of the interval. */
  readonly sources: readonly string[];
}

/** Whether several groups differ at all. Null where the test is not defined: fewer than two groups, no variation. */
export interface Homogeneity {
  readonly test: 'cochran-q' | 'chi-square' | 'kruskal-wallis';
  readonly statistic: number | null;
  readonly degrees: number;
  readonly p: number | null;
  /** Size of the differences, 0 … 1: I² of net scores, bias-corrected Cramér's V of shares, ε² of means. */
  readonly effect: number | null;
  /** Of χ² only: below 5 it is doubtful. */
  readonly fewestExpected: number | null;
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
  /** One test of all groups before any of them is looked at; groups without answers do not count. */
  homogeneity(groups: readonly Histogram[], scale: Scale): Homogeneity;
  explain(answers: Histogram, scale: Scale): Explanation;
}

/** A metric: what it measures and how it is read. The first variant is the default. */
export interface Metric {
  readonly id: MetricId;
  /** The role of the column that carries it. */
  readonly role: ScoreRole;
  readonly statistic: 'histogram';
  /** Whether the metric is defined on this scale; where not, every variant estimates null. */
  supports(scale: Scale): boolean;
  readonly variants: readonly [MetricVariant, ...MetricVariant[]];
  /** Variants that are made from their id, such as a share with a threshold of one's own; null for an unknown id. */
  threshold?(id: string): MetricVariant | null;
  /** Literature: author, year, where. */
  readonly source: string;
}

/** Ids of the metrics that exist; `metrics/index.ts` lists them. */
export type MetricId = 'nps' | 'wrs' | 'csat' | 'ces';
