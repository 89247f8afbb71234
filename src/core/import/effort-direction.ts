import type { Scale } from '../table/scale.ts';
import { coerceAnswer } from './answers.ts';
import type { Reason } from './proposal.ts';
import type { ColumnRecipe } from './recipe.ts';
import type { ColumnSample } from './sample.ts';

/** A score column of the file with its answers. */
export interface ScoreColumn {
  readonly sample: ColumnSample;
  readonly recipe: ColumnRecipe;
}

/** Responses that must have answered both questions, and the correlation that must show, before it is believed. */
const leastPairs = 10;
const leastCorrelation = 0.1;

/** Answers of a column by row; NaN where there is none on the scale. */
function answersOf({ sample, recipe }: ScoreColumn): number[] {
  const scale = recipe.scale;
  const known = new Map<string, number>();
  for (const value of sample.counts.keys()) {
    const answer = recipe.labels?.[value] ?? coerceAnswer(value);
    known.set(value, scale && answer >= scale.min && answer <= scale.max ? answer : Number.NaN);
  }
  for (const text of recipe.missing) known.delete(text);
  return sample.cells.map((cell) => known.get(cell) ?? Number.NaN);
}

/** Pearson's correlation over the rows that answered both; null when they are too few or one does not vary. */
function correlation(left: readonly number[], right: readonly number[]): number | null {
  const pairs: [number, number][] = [];
  left.forEach((a, i) => {
    const b = right[i] ?? Number.NaN;
    if (!Number.isNaN(a) && !Number.isNaN(b)) pairs.push([a, b]);
  });
  if (pairs.length < leastPairs) return null;
  const meanA = pairs.reduce((sum, [a]) => sum + a, 0) / pairs.length;
  const meanB = pairs.reduce((sum, [, b]) => sum + b, 0) / pairs.length;
  let [ab, aa, bb] = [0, 0, 0];
  for (const [a, b] of pairs) {
    ab += (a - meanA) * (b - meanB);
    aa += (a - meanA) ** 2;
    bb += (b - meanB) ** 2;
  }
  return aa === 0 || bb === 0 ? null : ab / Math.sqrt(aa * bb);
}

/**
 * Which end of an effort question is good, as far as the other scores tell: where high answers go with high NPS or
 * satisfaction, high means easy. Without such evidence the wording "effort" says that a high answer means much of it.
 */
export function effortDirection(
  effort: ScoreColumn,
  others: readonly ScoreColumn[],
): { goodEnd: Scale['goodEnd']; reason: Reason } {
  const answers = answersOf(effort);
  for (const other of others) {
    const found = correlation(answers, answersOf(other));
    if (found === null || Math.abs(found) < leastCorrelation) continue;
    const otherHighIsGood = other.recipe.scale?.goodEnd !== 'low';
    const goodEnd = found > 0 === otherHighIsGood ? 'high' : 'low';
    const facts = { other: other.recipe.name, correlation: Math.round(found * 100) / 100 };
    return { goodEnd, reason: { code: goodEnd === 'high' ? 'effort-rises-with' : 'effort-falls-with', facts } };
  }
  return { goodEnd: 'low', reason: { code: 'effort-by-wording' } };
}
