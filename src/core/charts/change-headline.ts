import { fewestForClaim } from '../metrics/metric.ts';
import type { ChangeDescription, ChangedGroup, ChangeStep } from './change-description.ts';

/** A part that makes up at least this much of the change is most of it. */
const most = 0.5;

/** A part below this share of the change is not worth a title. */
const worthTelling = 0.25;

/** What the title says of a change, following its verdict. */
export interface ChangeHeadline {
  readonly code: 'too-few' | 'within-chance' | 'up' | 'down';
  /** The group whose own, likely real change is the largest part in the direction of the whole; null without one. */
  readonly lead: { readonly group: ChangedGroup; readonly most: boolean } | null;
  /** The shift of the mix that moved the whole in its direction, if it is more than chance; null otherwise. */
  readonly shift: { readonly group: ChangedGroup; readonly most: boolean } | null;
  /** The largest step in the direction of the whole, whatever its verdict; null without one. */
  readonly largest: ChangeStep | null;
  /** Every group moved the other way. */
  readonly reversed: boolean;
}

/**
 * The headline of a change: it names a group only if that group's own change is likely real, and the mix only if the
 * shares of the groups differ by more than chance. Without a real change of the whole it names nothing.
 */
export function changeHeadline({ whole, parts, steps, shifts, mixShifted }: ChangeDescription): ChangeHeadline {
  const none = { lead: null, shift: null, largest: null, reversed: false };
  const { change } = whole;
  if (!change || Math.min(whole.now.n, change.before.n) < fewestForClaim) return { ...none, code: 'too-few' };
  if (change.direction === null) return { ...none, code: change.verdict === 'too-few' ? 'too-few' : 'within-chance' };
  const share = (effect: number) => effect / parts.change;
  const along = steps.filter(({ effect }) => share(effect) >= worthTelling);
  const largest = along.toSorted((left, right) => share(right.effect) - share(left.effect))[0] ?? null;
  const lead = along.find(({ kind, groups }) => kind === 'group' && groups[0]?.direction === change.direction);
  const mix = along.find(({ kind }) => kind === 'mix');
  const shifted = shifts.find((group) => group.id !== '' && share(group.mix) > 0);
  const leading = lead?.groups[0];
  return {
    code: change.direction,
    lead: lead && leading ? { group: leading, most: share(lead.effect) >= most } : null,
    shift: mix && mixShifted && shifted ? { group: shifted, most: share(mix.effect) >= most } : null,
    largest,
    reversed: parts.simpsonReversal,
  };
}
