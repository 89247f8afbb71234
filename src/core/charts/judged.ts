import type { Frame, FrameRow } from '../frame/frame.ts';
import { metricById, variantOf } from '../metrics/index.ts';
import {
  type Difference,
  type Estimate,
  type Explanation,
  fewestForClaim,
  fewestForValue,
  type MetricId,
  type Unit,
  type Verdict,
} from '../metrics/metric.ts';
import { isGoodNews, verdictOf } from '../metrics/verdict.ts';
import type { Scale } from '../table/scale.ts';

/** How much a base allows to say: nothing below 10 answers, a hint below 30. */
export type Confidence = 'none' | 'hint' | 'normal';

/** A number, what it is compared with and what may be said of the difference. */
export interface Judged {
  readonly metric: MetricId;
  readonly variant: string;
  /** Column that carries the metric. */
  readonly item: string;
  readonly unit: Unit;
  readonly scale: Scale;
  /** Smallest and largest value of the variant. */
  readonly range: readonly [number, number];
  readonly betterWhen: 'higher' | 'lower';
  /** The answers that count as a hit, for shares; null otherwise. */
  readonly hits: { readonly from: number; readonly to: number } | null;
  readonly confidence: Confidence;
  /** Value and range are null below 10 answers. */
  readonly now: Estimate;
  readonly change: Change | null;
  readonly explanation: Explanation;
}

/** A number against an earlier one. */
export interface Change {
  /** Value and range are null below 10 answers. */
  readonly before: Estimate;
  /** Null when either side has fewer than 10 answers. */
  readonly difference: Difference | null;
  readonly verdict: Verdict;
  /** Which direction may be claimed; null unless the change is likely real. */
  readonly direction: 'up' | 'down' | null;
  /** Whether the claimed direction is good; null without a claim. */
  readonly good: boolean | null;
}

/** What a base of this size allows to say. */
export const confidenceOf = (n: number): Confidence =>
  n < fewestForValue ? 'none' : n < fewestForClaim ? 'hint' : 'normal';

/** Judges the single number of an unsplit frame against that of an earlier one; null for a frame without rows. */
export function judge(now: Frame, before: Frame | null): Judged | null {
  const [row] = now.rows;
  return row ? judgeRow(now, row, before?.rows[0] ?? null) : null;
}

/** Judges one row of a frame against an earlier row of the same question, or against all others. */
export function judgeRow(frame: Frame, row: FrameRow, before: FrameRow | null): Judged {
  const { metric, item, unit, scale } = frame;
  const variant = variantOf(metricById(metric), frame.variant);
  const betterWhen = variant.betterWhen(scale);
  const explanation = variant.explain(row.answers, scale);
  const [hit] = unit === 'percent' ? explanation.parts.filter(({ sign }) => sign === 1) : [];
  return {
    metric,
    variant: variant.id,
    item,
    unit,
    scale,
    range: variant.range(scale),
    betterWhen,
    hits: hit ? { from: hit.from, to: hit.to } : null,
    confidence: confidenceOf(row.n),
    now: shown(row),
    change: before && changeOf(variant.compare(row.answers, before.answers, scale), row, before, betterWhen),
    explanation,
  };
}

function changeOf(difference: Difference, now: FrameRow, before: FrameRow, betterWhen: 'higher' | 'lower'): Change {
  const verdict = verdictOf(difference, now.n, before.n);
  const claimed = verdict === 'likely-real' && difference.value !== null;
  return {
    before: shown(before),
    difference: Math.min(now.n, before.n) < fewestForValue ? null : difference,
    verdict,
    direction: claimed ? (Number(difference.value) > 0 ? 'up' : 'down') : null,
    good: claimed ? isGoodNews(difference, betterWhen) : null,
  };
}

/** The estimate as it may be displayed. */
function shown({ n, value, low, high, method }: FrameRow): Estimate {
  const withheld = n < fewestForValue;
  return { n, value: withheld ? null : value, low: withheld ? null : low, high: withheld ? null : high, method };
}
