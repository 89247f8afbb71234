import { type Rating, readRating } from './rating.ts';
import type { Recognised } from './recognised.ts';
import type { ColumnSample } from './sample.ts';

/** Questions of one scale that must be there before numbers are believed to be answers on it. */
const leastAlike = 3;

const keyOf = ({ min, max }: { readonly min: number; readonly max: number }): string => `${min}-${max}`;

/** What could be a rating although neither its text nor its labels say so: plain numbers on a scale of five or more. */
function unnamedRating(sample: ColumnSample, found: Recognised): Rating | null {
  if (found.kind !== 'number' || found.role !== 'none') return null;
  const rating = readRating(sample, 'none');
  return rating && rating.scale.max >= 5 && rating.answers.counts.size >= 3 ? rating : null;
}

/**
 * Columns of plain numbers become answers on a scale when at least three questions of the file share it, as in a grid
 * of ratings; a single such column may as well be a count.
 */
export function withSharedScales(
  columns: readonly { readonly sample: ColumnSample; readonly found: Recognised }[],
): readonly Recognised[] {
  const ratings = columns.map(({ sample, found }) => unnamedRating(sample, found));
  const alike = new Map<string, number>();
  columns.forEach(({ found }, i) => {
    const scale = ratings[i]?.scale ?? found.scale;
    if (scale) alike.set(keyOf(scale), (alike.get(keyOf(scale)) ?? 0) + 1);
  });
  return columns.map(({ found }, i) => {
    const rating = ratings[i];
    if (!rating || (alike.get(keyOf(rating.scale)) ?? 0) < leastAlike) return found;
    const { scale, labels, missing, warnings, answers } = rating;
    const facts = { min: scale.min, max: scale.max, answers: answers.numeric };
    const reason = { code: 'scale-like-others', facts };
    return { role: 'none', kind: 'score', scale, labels, missing, warnings, confidence: 0.6, reason };
  });
}
