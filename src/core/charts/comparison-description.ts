import type { Frame } from '../frame/frame.ts';
import { metricById, variantOf } from '../metrics/index.ts';
import type { ExplanationPart, PartId } from '../metrics/metric.ts';
import type { GroupOrder } from '../notebook/cell.ts';
import type { Benchmark } from '../notebook/document.ts';
import { type ChartAxis, focusedAxis, fullAxis } from './axis.ts';
import { type Judged, judgeRow } from './judged.ts';
import { type JudgedGroup, judgeGroups } from './judged-groups.ts';
import { restRow } from './rest-row.ts';

/** Groups that are shown at first; more are one click away. */
export const firstGroups = 12;

/** What a comparison is made of. */
export interface ComparisonParts {
  /** By one column. */
  readonly groups: Frame;
  /** All answers, each counted once. */
  readonly whole: Frame;
  readonly sort: GroupOrder;
  readonly fullScale: boolean;
  /** The goal for all groups; absent without one. */
  readonly target?: number | null;
  /** The goal of one group; null where it has none of its own. */
  readonly targetOf?: (group: string) => number | null;
  /** Figures of others on the same scale. */
  readonly benchmarks?: readonly Benchmark[];
}

/** Shares of a net score in percent: what takes away, what only counts in the base, and what adds. */
export interface NetShares {
  readonly detractors: number;
  readonly passives: number;
  readonly promoters: number;
}

/** One group against all others; `judged.change` is the difference to them, its verdict corrected by Holm. */
export interface ComparedGroup extends JudgedGroup {
  /** For net scores, unless too few answered; null otherwise. */
  readonly shares: NetShares | null;
  /** Its own goal; null where it has none. */
  readonly target: number | null;
}

/** A comparison of groups as plain data: everything that is drawn, nothing that is styled. */
export interface ComparisonDescription {
  readonly groups: readonly ComparedGroup[];
  /** All answers together; null when the question got no frame. */
  readonly whole: Judged | null;
  /** Net scores draw shares left and right of zero; everything else draws values with their ranges. */
  readonly shape: 'diverging' | 'dots';
  /** What the shares of a net score are called; null for dots. */
  readonly names: Readonly<Record<keyof NetShares, PartId>> | null;
  readonly axis: ChartAxis;
  readonly full: ChartAxis;
  /** The goal for all groups; null without one. */
  readonly target: number | null;
  readonly benchmarks: readonly Benchmark[];
  /** Whether verdicts are corrected for several comparisons. */
  readonly corrected: boolean;
}

/**
 * Describes a comparison. Groups with at least 30 answers come first, in the order that was asked for; below them those
 * that are only hints and those without a value, by size, so that a tiny group never tops a ranking; rows without the
 * attribute come last. The rest of a group is everything else, so that both never share an answer.
 */
export function describeComparison(parts: ComparisonParts): ComparisonDescription {
  const { groups, whole, sort, fullScale, target = null, targetOf = () => null, benchmarks = [] } = parts;
  const all = whole.rows[0];
  const compared = all
    ? judgeGroups(groups, (row) => restRow(groups, row, all)).map((one) => ({
        ...one,
        shares: sharesOf(one.judged),
        target: targetOf(one.group),
      }))
    : [];
  const ordered = [...compared].sort(byOrder(sort));
  const judged = all ? judgeRow(whole, all, null) : null;
  const range = variantOf(metricById(groups.metric), groups.variant).range(groups.scale);
  const full = fullAxis(range);
  const diverging = groups.unit === 'points';
  return {
    groups: ordered,
    whole: judged,
    shape: diverging ? 'diverging' : 'dots',
    names: diverging ? namesOf(judged?.explanation.parts ?? []) : null,
    axis:
      diverging || fullScale
        ? full
        : focusedAxis(shownValues(ordered, judged, [target, ...benchmarks.map(({ value }) => value)]), range),
    full,
    target,
    benchmarks,
    corrected: compared.length > 2,
  };
}

function sharesOf({ unit, now, explanation }: Judged): NetShares | null {
  if (unit !== 'points' || now.value === null) return null;
  const share = (sign: ExplanationPart['sign']) => explanation.parts.find((part) => part.sign === sign)?.share ?? 0;
  return { detractors: share(-1), passives: share(0), promoters: share(1) };
}

function namesOf(parts: readonly ExplanationPart[]): ComparisonDescription['names'] {
  const name = (sign: ExplanationPart['sign'], usual: PartId) => parts.find((part) => part.sign === sign)?.id ?? usual;
  return { detractors: name(-1, 'detractors'), passives: name(0, 'passives'), promoters: name(1, 'promoters') };
}

const ranks = { normal: 0, hint: 1, none: 2 } as const;

const byOrder = (sort: GroupOrder) => (left: ComparedGroup, right: ComparedGroup) =>
  Number(left.group === '') - Number(right.group === '') ||
  ranks[left.judged.confidence] - ranks[right.judged.confidence] ||
  (sort === 'value' && left.judged.confidence === 'normal' ? betterFirst(left.judged, right.judged) : 0) ||
  right.judged.now.n - left.judged.now.n ||
  (left.group < right.group ? -1 : 1);

const betterFirst = (left: Judged, right: Judged) =>
  ((right.now.value ?? 0) - (left.now.value ?? 0)) * (left.betterWhen === 'higher' ? 1 : -1);

/** What a focused axis must hold: every value, and the ranges of those that are more than hints, if there are any. */
function shownValues(
  groups: readonly ComparedGroup[],
  whole: Judged | null,
  marks: readonly (number | null)[],
): readonly number[] {
  const shown = groups.map(({ judged }) => judged).filter(({ now }) => now.value !== null);
  const firm = shown.filter(({ confidence }) => confidence === 'normal');
  const ranges = (firm.length > 0 ? firm : shown).flatMap(({ now }) => [now.low, now.high]);
  const values = shown.map(({ now }) => now.value);
  return shown.length === 0
    ? []
    : [...values, ...ranges, ...groups.map(({ target }) => target), ...marks, whole?.now.value ?? null].filter(
        (value) => value !== null,
      );
}
