import type { Frame, FrameRow } from '../frame/frame.ts';
import { isRefusal, type Refusal } from '../inference/refusal.ts';
import { contingency } from '../inference/tables/contingency.ts';
import { type GroupPart, type MixRate, mixRate } from '../insight/mix-rate.ts';
import { noEstimate } from '../metrics/estimates.ts';
import { metricById, variantOf } from '../metrics/index.ts';
import { type Estimate, fewestForValue, type Unit } from '../metrics/metric.ts';
import { type ChartAxis, focusedAxis, fullAxis } from './axis.ts';
import { type Confidence, confidenceOf, type Judged, judge } from './judged.ts';
import { judgeGroups } from './judged-groups.ts';

/** Groups that have a bar of their own; the smaller parts are one bar. */
const mostBars = 7;

/** Shifts of the mix that are told one by one. */
const mostShifts = 3;

/** What a change is explained from. */
export interface ChangeParts {
  /** By a column of which a row has one value. */
  readonly groups: Frame;
  readonly groupsBefore: Frame;
  /** All answers. */
  readonly whole: Frame;
  readonly wholeBefore: Frame;
  readonly fullScale: boolean;
}

/** A group in both periods: what it is, and what it adds to the change. */
export interface ChangedGroup extends GroupPart {
  /** Values and ranges are null below 10 answers. */
  readonly before: Estimate;
  readonly now: Estimate;
  /** That of the smaller base. */
  readonly confidence: Confidence;
  /** Whether its own change is likely real, corrected for several comparisons; null without a claim. */
  readonly direction: 'up' | 'down' | null;
}

/** One bar of a waterfall: the level before and after it. */
export interface ChangeStep {
  /** The change of a group's own value, of several small parts together, or of the mix of groups. */
  readonly kind: 'group' | 'rest' | 'mix';
  readonly groups: readonly ChangedGroup[];
  readonly from: number;
  readonly to: number;
  readonly effect: number;
  readonly confidence: Confidence;
}

/** Why a number moved, as plain data: the value before, steps, the value now. */
export interface ChangeDescription {
  readonly unit: Unit;
  readonly betterWhen: 'higher' | 'lower';
  /** All answers now, compared with those before. */
  readonly whole: Judged;
  readonly parts: MixRate;
  /** Largest base first, rows without the attribute last. */
  readonly groups: readonly ChangedGroup[];
  /** From the value before to the value now. */
  readonly steps: readonly ChangeStep[];
  /** What shifted the mix, the largest part first. */
  readonly shifts: readonly ChangedGroup[];
  /** Whether the shares of the groups differ by more than chance explains (χ², 5 %). */
  readonly mixShifted: boolean;
  readonly axis: ChartAxis;
  readonly full: ChartAxis;
}

/**
 * Describes why a number moved: exactly, so that the steps lead from the value before to the value now. Groups with
 * fewer than 10 answers in a period have no value to show and stand together with the smallest parts. A group that is in
 * one period only has no change of its own: all of it is mix. Refused when a period has no answers.
 */
export function describeChange(parts: ChangeParts): ChangeDescription | Refusal {
  const { groups, groupsBefore, whole, wholeBefore, fullScale } = parts;
  const judged = judge(whole, wholeBefore);
  const members = membersOf(groups, groupsBefore);
  const found = mixRate(members.map(({ id, before, now }) => ({ id, before, now })));
  if (isRefusal(found)) return found;
  if (!judged) return { refused: 'no-answers' };
  const directions = directionsOf(groups, groupsBefore);
  const changed = members.flatMap(({ id, before, now }, index): ChangedGroup[] => {
    const part = found.groups[index];
    const confidence = confidenceOf(Math.min(now.n || before.n, before.n || now.n));
    if (!part) return [];
    return [{ ...part, before: shown(before), now: shown(now), confidence, direction: directions.get(id) ?? null }];
  });
  const steps = stepsOf(changed, found);
  const variant = variantOf(metricById(groups.metric), groups.variant);
  const range = variant.range(groups.scale);
  const levels = [found.before, found.now, ...steps.flatMap(({ from, to }) => [from, to])];
  const ends = [judged.now, judged.change?.before].flatMap((end) => [end?.low, end?.high]);
  return {
    unit: groups.unit,
    betterWhen: variant.betterWhen(groups.scale),
    whole: judged,
    parts: found,
    groups: changed.toSorted(
      (left, right) => Number(left.id === '') - Number(right.id === '') || sizeOf(right) - sizeOf(left),
    ),
    steps,
    shifts: [...changed]
      .filter(({ mix }) => mix !== 0)
      .sort((left, right) => Math.abs(right.mix) - Math.abs(left.mix))
      .slice(0, mostShifts),
    mixShifted: isShifted(changed),
    axis: fullScale ? fullAxis(range) : focusedAxis([...levels, ...ends.filter((end) => end != null)], range),
    full: fullAxis(range),
  };
}

const sizeOf = ({ before, now }: ChangedGroup) => before.n + now.n;

interface Member {
  readonly id: string;
  readonly before: Estimate;
  readonly now: Estimate;
}

/** All groups of both periods. */
function membersOf(now: Frame, before: Frame): readonly Member[] {
  const [late, early] = [now, before].map(({ rows }) => new Map(rows.map((row) => [idOf(row), row])));
  const ids = new Set([...(late?.keys() ?? []), ...(early?.keys() ?? [])]);
  return [...ids].map((id) => ({
    id,
    before: early?.get(id) ?? noEstimate(''),
    now: late?.get(id) ?? noEstimate(''),
  }));
}

const idOf = ({ group }: FrameRow) => group[0] ?? '';

/** The direction of each group's own change that may be claimed. */
function directionsOf(now: Frame, before: Frame): ReadonlyMap<string, 'up' | 'down' | null> {
  const early = new Map(before.rows.map((row) => [idOf(row), row]));
  const both = { ...now, rows: now.rows.filter((row) => early.has(idOf(row))) };
  const judged = judgeGroups(both, (row) => early.get(idOf(row)) ?? null);
  return new Map(judged.map(({ group, judged: one }) => [group, one.change?.direction ?? null]));
}

function shown({ n, value, low, high, method }: Estimate): Estimate {
  return n < fewestForValue ? noEstimate(method, n) : { n, value, low, high, method };
}

/** The steps: groups by the size of their part, the small ones together, then the mix of all. */
function stepsOf(groups: readonly ChangedGroup[], { before, mix }: MixRate): readonly ChangeStep[] {
  const moved = groups.filter(({ rate, presence }) => presence === 'both' && rate !== 0);
  const nameable = moved
    .filter(({ id, confidence }) => id !== '' && confidence !== 'none')
    .sort((left, right) => Math.abs(right.rate) - Math.abs(left.rate));
  const others = moved.length - nameable.length;
  const bars = nameable.length + (others > 0 ? 1 : 0) <= mostBars + 1 ? nameable : nameable.slice(0, mostBars);
  const rest = moved.filter((group) => !bars.includes(group));
  const effects = [
    ...bars.map((group) => ({ kind: 'group' as const, groups: [group], effect: group.rate })),
    ...(rest.length > 0
      ? [{ kind: 'rest' as const, groups: rest, effect: rest.reduce((sum, { rate }) => sum + rate, 0) }]
      : []),
    { kind: 'mix' as const, groups, effect: mix },
  ];
  let level = before;
  return effects.map((step) => {
    const from = level;
    level += step.effect;
    return { ...step, from, to: level, confidence: confidenceOfStep(step.kind, step.groups) };
  });
}

/** The mix rests on all answers; several small groups together on theirs. */
function confidenceOfStep(kind: ChangeStep['kind'], groups: readonly ChangedGroup[]): Confidence {
  const sum = (of: 'before' | 'now') => groups.reduce((total, group) => total + group[of].n, 0);
  return kind === 'group' ? (groups[0]?.confidence ?? 'none') : confidenceOf(Math.min(sum('before'), sum('now')));
}

function isShifted(groups: readonly ChangedGroup[]): boolean {
  const { p, fewestExpected } = contingency(groups.map(({ before, now }) => [before.n, now.n]));
  return p !== null && p < 0.05 && fewestExpected !== null && fewestExpected >= 1;
}
