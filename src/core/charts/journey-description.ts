import type { Frame } from '../frame/frame.ts';
import type { Touchpoint } from '../notebook/document.ts';
import { focusedAxis, fullAxis } from './axis.ts';
import { type ComparedGroup, type ComparisonDescription, describeComparison } from './comparison-description.ts';

/** What a journey is made of. */
export interface JourneyParts {
  /** By the touchpoint column. */
  readonly groups: Frame;
  readonly whole: Frame;
  /** The order that a person gave; absent: most answers first. */
  readonly journey: readonly Touchpoint[] | undefined;
  /** Values of the touchpoint column, whatever is selected. */
  readonly known: readonly string[];
  readonly order: 'journey' | 'worst';
  readonly target: number | null;
  readonly targetOf: (touchpoint: string) => number | null;
}

/** A touchpoint of the journey. */
export interface JourneyStop {
  readonly touchpoint: Touchpoint;
  /** Its number against the rest; null without an answer in the selection. */
  readonly group: ComparedGroup | null;
  /** Whether the table has answers of it at all; those it has not are what nobody is asked about. */
  readonly measured: boolean;
  /** Share of all answers of the journey, 0–100; null when it is unmeasured. */
  readonly share: number | null;
}

/** A journey as plain data. */
export interface JourneyDescription {
  /** As they are shown. */
  readonly stops: readonly JourneyStop[];
  /** The touchpoints in the order of the journey, unmeasured ones and new ones included. */
  readonly journey: readonly Touchpoint[];
  /** The same numbers as a comparison with values and ranges, for titles and pictures. */
  readonly comparison: ComparisonDescription;
}

/**
 * Describes a journey. Touchpoints that a person put in order keep it; values that came later stand behind them, most
 * answers first. On request the worst come first; only those with 30 answers are ranked, so that a tiny base never
 * tops the list; hints, then the others in the order of the journey follow.
 */
export function describeJourney(parts: JourneyParts): JourneyDescription {
  const { groups, whole, known, order, target, targetOf } = parts;
  const compared = describeComparison({ groups, whole, sort: 'size', fullScale: false, target, targetOf });
  const named = compared.groups.filter(({ group }) => group !== '');
  const numbers = new Map(named.map((group) => [group.group, group]));
  const given = parts.journey ?? [];
  const bySize = [...groups.rows].sort((left, right) => right.n - left.n).map(({ group }) => group[0] ?? '');
  const later = [...new Set([...bySize, ...known])].filter(
    (name) => name !== '' && !given.some((touchpoint) => touchpoint.name === name),
  );
  const journey = [...given, ...later.map((name) => ({ id: name, name }))];
  const answers = named.reduce((sum, { judged }) => sum + judged.now.n, 0);
  const stops = journey.map((touchpoint): JourneyStop => {
    const group = numbers.get(touchpoint.name) ?? null;
    const measured = known.includes(touchpoint.name) || group !== null;
    const share = !measured ? null : answers === 0 ? 0 : (100 * (group?.judged.now.n ?? 0)) / answers;
    return { touchpoint, group: group && { ...group, shares: null }, measured, share };
  });
  const shown = order === 'worst' ? stops.toSorted(worstFirst) : stops;
  const measured = shown.flatMap(({ group }) => (group ? [group] : []));
  return { stops: shown, journey, comparison: asDots(compared, measured) };
}

const ranks = { normal: 0, hint: 1, none: 2 } as const;

function worstFirst({ group: left }: JourneyStop, { group: right }: JourneyStop): number {
  const rank = (group: ComparedGroup | null) => (group ? ranks[group.judged.confidence] : 3);
  const apart = rank(left) - rank(right);
  if (apart !== 0 || !left || !right || left.judged.confidence !== 'normal') return apart;
  const sign = left.judged.betterWhen === 'higher' ? 1 : -1;
  return sign * ((left.judged.now.value ?? 0) - (right.judged.now.value ?? 0));
}

/** Values with ranges, also for net scores: a journey is read along its values. */
function asDots(compared: ComparisonDescription, groups: readonly ComparedGroup[]): ComparisonDescription {
  const range = [compared.full.min, compared.full.max] as const;
  const values = groups.flatMap(({ judged: { now }, target }) => [now.value, now.low, now.high, target]);
  const all = [...values, compared.target, compared.whole?.now.value].filter((value) => value != null);
  const isAnswered = groups.some(({ judged: { now } }) => now.value !== null);
  const axis = isAnswered ? focusedAxis(all, range) : fullAxis(range);
  return { ...compared, groups, shape: 'dots', names: null, axis };
}
