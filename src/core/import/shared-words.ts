import type { RecognisedColumn } from './kinds/roles-by-header.ts';
import type { Reason } from './proposal.ts';
import type { Recognised } from './recognised.ts';
import { type WordedScale, wordedScale } from './worded/worded-scale.ts';

/** Answers that two questions must have in common to be asked on one scale. */
const leastCommon = 2;

/** A column whose answers are words on a scale. */
interface Worded {
  readonly at: number;
  readonly own: WordedScale;
  readonly spelled: ReadonlySet<string>;
}

const spelling = (answer: string): string => answer.trim().toLowerCase();

function wordedColumns(columns: readonly RecognisedColumn[]): readonly Worded[] {
  return columns.flatMap(({ sample, found }, at) => {
    const own = found.kind === 'score' && found.labels ? wordedScale(sample) : null;
    return own ? [{ at, own, spelled: new Set(Object.keys(own.labels).map(spelling)) }] : [];
  });
}

const areAlike = (one: Worded, other: Worded): boolean =>
  one.own.family === other.own.family &&
  [...one.spelled].filter((word) => other.spelled.has(word)).length >= leastCommon;

/** Questions that share their words, directly or by way of others. */
function groupsOf(worded: readonly Worded[]): readonly (readonly Worded[])[] {
  const groups: Worded[][] = [];
  for (const column of worded) {
    const near = groups.filter((group) => group.some((other) => areAlike(column, other)));
    for (const group of near) groups.splice(groups.indexOf(group), 1);
    groups.push([...near.flat(), column]);
  }
  return groups.filter((group) => group.length > 1);
}

/** The scale of all words of a group together; null when they do not fit on one. */
function scaleOfGroup(group: readonly Worded[], columns: readonly RecognisedColumn[]): WordedScale | null {
  const counts = new Map<string, number>();
  for (const { at, own } of group) {
    for (const answer of Object.keys(own.labels)) {
      counts.set(answer, (counts.get(answer) ?? 0) + (columns[at]?.sample.counts.get(answer) ?? 0));
    }
  }
  const sample = columns[group[0]?.at ?? 0]?.sample;
  const counted = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return sample ? wordedScale({ ...sample, counts, counted, distinct: counts.size }) : null;
}

function onScale(found: Recognised, { scale, labels, chosen }: WordedScale): Recognised {
  const steps = scale.max - scale.min + 1;
  const others = (found.warnings ?? []).filter(({ code }) => code !== 'worded-steps');
  const warnings: readonly Reason[] =
    chosen < steps ? [...others, { code: 'worded-steps', facts: { steps, chosen } }] : others;
  return { ...found, scale: { ...scale, goodEnd: found.scale?.goodEnd ?? scale.goodEnd }, labels, warnings };
}

/**
 * Questions answered in the same words are asked on one scale, also where nobody chose some of its steps in one of
 * them: the words of all of them together tell the steps, and every question knows the number of each.
 */
export function withSharedWords(columns: readonly RecognisedColumn[]): readonly RecognisedColumn[] {
  const scales = new Map<number, WordedScale>();
  for (const group of groupsOf(wordedColumns(columns))) {
    const shared = scaleOfGroup(group, columns);
    if (shared) for (const { at } of group) scales.set(at, shared);
  }
  return columns.map((column, at) => {
    const scale = scales.get(at);
    return scale ? { ...column, found: onScale(column.found, scale) } : column;
  });
}
