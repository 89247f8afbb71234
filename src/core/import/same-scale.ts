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
 * A question about recommending among others on 1–10, where nobody gave a 0: it was asked on 1–10 too. The same file
 * would otherwise hold two scales for one kind of question.
 */
function withoutZero(sample: ColumnSample, found: Recognised): Recognised {
  const { scale, labels = {}, warnings = [] } = found;
  const rating = readRating(sample, 'nps');
  if (scale?.min !== 0 || !rating || rating.stated || rating.answers.counts.has(0)) return found;
  if (Object.keys(labels).some((label) => /^\d+$/.test(label))) return found;
  const moved = Object.entries(labels).map(([label, answer]) => [label, Math.max(1, answer)] as const);
  const facts = { ...found.reason.facts, min: 1, lowest: rating.answers.counts.get(1) ?? 0 };
  return {
    ...found,
    scale: { ...scale, min: 1 },
    labels: Object.fromEntries(moved),
    reason: { ...found.reason, facts },
    warnings: [...warnings, { code: 'nps-scale-1-10' }],
  };
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
  const oneToTen = (alike.get(keyOf({ min: 1, max: 10 })) ?? 0) >= leastAlike - 1;
  return columns.map(({ sample, found }, i) => {
    if (oneToTen && found.role === 'nps') return withoutZero(sample, found);
    const rating = ratings[i];
    if (!rating || (alike.get(keyOf(rating.scale)) ?? 0) < leastAlike) return found;
    const { scale, labels, missing, warnings, answers } = rating;
    const facts = { min: scale.min, max: scale.max, answers: answers.numeric };
    const reason = { code: 'scale-like-others', facts };
    return { role: 'none', kind: 'score', scale, labels, missing, warnings, confidence: 0.6, reason };
  });
}
