import { fewestForValue, type MetricId } from '../metrics/metric.ts';
import type { Compare } from '../time/period.ts';
import type { Change, Judged } from './judged.ts';
import type { JudgedGroup } from './judged-groups.ts';

/** What the title of a cell says of several groups. */
export interface GroupHeadline {
  /** `alone`: one group has all answers, so there is no rest. */
  readonly code: 'no-answers' | 'alone' | 'too-few' | 'all-within-chance' | 'differ' | 'values';
  readonly metric: MetricId;
  /** What each group is compared with: all others, or itself in an earlier period. */
  readonly against: 'rest' | Compare;
  /** Groups whose difference is likely real, the largest first. */
  readonly higher: readonly string[];
  readonly lower: readonly string[];
  /** The largest difference that is likely real; null without one. */
  readonly strongest: { readonly group: string; readonly change: Change; readonly unit: Judged['unit'] } | null;
  /** The one group that there is; empty with several. */
  readonly only: string;
  readonly lowerIsGood: boolean;
}

/**
 * The headline of several groups, following their verdicts. Rows without the attribute are no group to speak of. Without
 * anything to compare with it only says that there are values.
 */
export function groupHeadline(
  groups: readonly JudgedGroup[],
  whole: Judged,
  against: GroupHeadline['against'],
): GroupHeadline {
  const named = groups.filter(({ group }) => group !== '');
  const claimed = named
    .flatMap(({ group, judged: { change, unit } }) => (change?.direction ? [{ group, change, unit }] : []))
    .toSorted((left, right) => size(right.change) - size(left.change));
  const inDirection = (direction: 'up' | 'down') =>
    claimed.filter(({ change }) => change.direction === direction).map(({ group }) => group);
  return {
    code: codeOf(named, whole, against, claimed.length > 0),
    metric: whole.metric,
    against,
    higher: inDirection('up'),
    lower: inDirection('down'),
    strongest: claimed[0] ?? null,
    only: named.length === 1 ? (named[0]?.group ?? '') : '',
    lowerIsGood: whole.betterWhen === 'lower',
  };
}

function codeOf(
  groups: readonly JudgedGroup[],
  whole: Judged,
  against: GroupHeadline['against'],
  differ: boolean,
): GroupHeadline['code'] {
  if (whole.now.n === 0) return 'no-answers';
  if (differ) return 'differ';
  if (against === 'rest' && groups.length === 1 && groups[0]?.judged.now.n === whole.now.n) return 'alone';
  if (groups.every(({ judged }) => judged.now.n < fewestForValue)) return 'too-few';
  if (against === 'none') return 'values';
  const verdicts = groups.map(({ judged }) => judged.change?.verdict ?? 'too-few');
  return verdicts.every((verdict) => verdict === 'too-few') ? 'too-few' : 'all-within-chance';
}

const size = ({ difference }: Change) => Math.abs(difference?.value ?? 0);
