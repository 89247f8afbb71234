import { isRefusal, type Refusal } from '../inference/refusal.ts';

/** A group in one period: its base (answers or weight) and its mean-like value; null without answers. */
export interface GroupValue {
  readonly n: number;
  readonly value: number | null;
}

/** A group in both periods; a group that does not exist in one has base 0 there. */
export interface GroupChange {
  readonly id: string;
  readonly before: GroupValue;
  readonly now: GroupValue;
}

/** What one group adds to the change of the whole, in the metric's unit. */
export interface GroupPart {
  readonly id: string;
  /** Because its share of all answers changed; the whole part of a group that appeared or disappeared. */
  readonly mix: number;
  /** Because its own value changed. */
  readonly rate: number;
  readonly shareBefore: number;
  readonly shareNow: number;
  readonly presence: 'both' | 'appeared' | 'disappeared' | 'absent';
}

/** Why a mean-like metric moved: mix + rate = change, and so do the parts of the groups. */
export interface MixRate {
  readonly before: number;
  readonly now: number;
  readonly change: number;
  readonly mix: number;
  readonly rate: number;
  /** In the order given. */
  readonly groups: readonly GroupPart[];
  /** Every group present in both periods moved one way (or not at all) while the whole moved the other way. */
  readonly simpsonReversal: boolean;
}

interface Answered {
  readonly n: number;
  readonly value: number;
}

const hasAnswers = (group: GroupValue): group is Answered => group.n > 0 && group.value !== null;

function wholeOf(values: readonly GroupValue[]): Answered | Refusal {
  const present = values.filter(hasAnswers);
  const n = present.reduce((sum, one) => sum + one.n, 0);
  if (!(n > 0)) return { refused: 'no-answers' };
  return { n, value: present.reduce((sum, one) => sum + (one.n / n) * one.value, 0) };
}

const presenceOf = (before: boolean, now: boolean): GroupPart['presence'] => {
  if (before) return now ? 'both' : 'disappeared';
  return now ? 'appeared' : 'absent';
};

function isReversed(groups: readonly GroupChange[], change: number): boolean {
  const moves = groups.flatMap(({ before, now }) =>
    hasAnswers(before) && hasAnswers(now) ? [Math.sign(now.value - before.value)] : [],
  );
  const against = -Math.sign(change);
  return against !== 0 && moves.includes(against) && !moves.includes(-against);
}

/**
 * Splits the change of a mean-like metric (NPS, a share, a mean) between two periods into what the mix of groups and
 * what the groups' own values did, exactly: a group's mix part is (its change of share) · (its value averaged over both
 * periods − the whole averaged over both), its rate part (its share averaged) · (its change of value). A group without
 * answers in one period enters by its mix part alone. Groups must be disjoint and cover all answers. Refused when a
 * period has no answers. Source: Kitagawa 1955, Journal of the American Statistical Association 50, 1168–1194;
 * reversal: Simpson 1951, Journal of the Royal Statistical Society B 13, 238–241.
 */
export function mixRate(groups: readonly GroupChange[]): MixRate | Refusal {
  const before = wholeOf(groups.map((group) => group.before));
  const now = wholeOf(groups.map((group) => group.now));
  if (isRefusal(before)) return before;
  if (isRefusal(now)) return now;
  const middle = (before.value + now.value) / 2;
  const parts = groups.map((group): GroupPart => {
    const early = hasAnswers(group.before) ? group.before : null;
    const late = hasAnswers(group.now) ? group.now : null;
    const shareBefore = early === null ? 0 : early.n / before.n;
    const shareNow = late === null ? 0 : late.n / now.n;
    const from = early?.value ?? late?.value ?? middle;
    const to = late?.value ?? early?.value ?? middle;
    const mix = (shareNow - shareBefore) * ((from + to) / 2 - middle);
    const rate = ((shareBefore + shareNow) / 2) * (to - from);
    return { id: group.id, mix, rate, shareBefore, shareNow, presence: presenceOf(early !== null, late !== null) };
  });
  const change = now.value - before.value;
  return {
    before: before.value,
    now: now.value,
    change,
    mix: parts.reduce((sum, part) => sum + part.mix, 0),
    rate: parts.reduce((sum, part) => sum + part.rate, 0),
    groups: parts,
    simpsonReversal: isReversed(groups, change),
  };
}
