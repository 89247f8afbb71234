import type { Scale } from '../../table/scale.ts';
import { missingKey } from '../missing.ts';
import type { ColumnProposal } from '../proposal.ts';
import type { ColumnRecipe } from '../recipe.ts';
import { scaleInText } from '../scale-text.ts';
import type { DifferenceOf, ValuePair } from './difference.ts';

/** How often each answer was given so far, per column; undefined where nobody counted. */
export type AnswersBefore = (column: string) => ReadonlyMap<number, number> | undefined;

type Range = Pick<Scale, 'min' | 'max'>;

/** Chance below which it is no accident that nobody gave an answer that was usual before. */
const noAccident = 0.01;

const isInside = (inner: Range, outer: Range): boolean => inner.min >= outer.min && inner.max <= outer.max;

/** Whether so many answers may all be in a range by chance, as answers were given so far. */
function mayBeChance(counts: ReadonlyMap<number, number>, { min, max }: Range, answers: number): boolean {
  let outside = 0;
  let all = 0;
  for (const [answer, count] of counts) {
    all += count;
    if (answer < min || answer > max) outside += count;
  }
  return all > 0 && (1 - outside / all) ** answers >= noAccident;
}

/** Whether two scales differ by one step at most, as 1–10 and 0–10 do. */
const isClose = (left: Range, right: Range): boolean =>
  Math.abs(left.min - right.min) + Math.abs(left.max - right.max) <= 1;

/** What answers of one scale are on another: themselves where the two are close, otherwise in proportion, rounded. */
export function proposedValues(now: Scale, before: Scale): readonly ValuePair[] {
  const flipped = now.goodEnd !== before.goodEnd;
  const asTheyAre = !flipped && isInside(now, before) && isClose(now, before);
  return Array.from({ length: now.max - now.min + 1 }, (_, i) => {
    const from = now.min + i;
    const share = i / (now.max - now.min);
    const stretched = before.min + Math.round((flipped ? 1 - share : share) * (before.max - before.min));
    return { from, to: asTheyAre ? from : stretched };
  });
}

/** Labels by the form in which they are compared. */
const keyed = (labels: Readonly<Record<string, number>> = {}): ReadonlyMap<string, number> =>
  new Map(Object.entries(labels).map(([label, answer]) => [missingKey(label), answer]));

/** Whether the same word stands for another number, or all words are others. */
function wordsChanged(before: ColumnRecipe, now: ColumnRecipe): boolean {
  const known = keyed(before.labels);
  const words = keyed(now.labels);
  if (known.size === 0 || words.size === 0) return false;
  const common = [...words].filter(([word]) => known.has(word));
  if (common.some(([word, answer]) => known.get(word) !== answer)) return true;
  const all = (now.scale?.max ?? 0) - (now.scale?.min ?? 0) + 1;
  return common.length === 0 && words.size * 2 > all && known.size * 2 > all;
}

/**
 * Whether the answers of a file are on another scale than those before: other ends, or other words. That a file shows
 * fewer answers than the scale has is no change where that may be chance and nothing states the narrower scale.
 *
 * @param fit the file's column read as answers.
 */
export function scaleChange(
  before: ColumnRecipe,
  now: ColumnProposal,
  fit: ColumnRecipe,
  answers: AnswersBefore,
): DifferenceOf<'scale-changed'> | null {
  const asked = before.recode?.from ?? before.scale;
  if (!before.scale || !asked || !fit.scale) return null;
  const sameEnds = asked.min === fit.scale.min && asked.max === fit.scale.max;
  if (sameEnds && !wordsChanged(before, fit)) return null;
  if (!sameEnds && isInside(fit.scale, asked) && scaleInText(fit.name) === null && !wordsChanged(before, fit)) {
    const counts = answers(before.id);
    if (counts && mayBeChance(counts, fit.scale, now.filled)) return null;
  }
  return {
    difference: 'scale-changed',
    column: before.id,
    name: fit.name,
    before: before.scale,
    now: fit.scale,
    words: fit.labels ?? {},
    proposed: proposedValues(fit.scale, before.scale),
  };
}

/** Words among the answers of a file that a recipe does not know, with what they seem to stand for. */
export function newLabels(before: ColumnRecipe, fit: ColumnRecipe): Readonly<Record<string, number>> {
  const known = keyed(before.labels);
  return Object.fromEntries(Object.entries(fit.labels ?? {}).filter(([label]) => !known.has(missingKey(label))));
}
