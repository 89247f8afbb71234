import type { Scale } from '../table/scale.ts';
import { coerceAnswer } from './answers.ts';
import type { ColumnRecipe } from './recipe.ts';
import type { ColumnSample } from './sample.ts';

/** A score column of the file with its answers. */
export interface ScoreColumn {
  readonly sample: ColumnSample;
  readonly recipe: ColumnRecipe;
}

/** Responses that must have answered both questions before their correlation is looked at. */
const leastPairs = 10;

/** The weakest correlation that is believed, however many responses show it. */
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

/**
 * Pearson's correlation over the rows that answered both; null when they are too few, when one does not vary, or when
 * it is weaker than chance alone makes it in one of twenty files (|r| ≤ 2 / √n).
 */
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
  const found = ab / Math.sqrt(aa * bb);
  return Math.abs(found) > Math.max(leastCorrelation, 2 / Math.sqrt(pairs.length)) ? found : null;
}

/** The first other score that goes together with a column, and which end of the column is then good. */
interface Correlated {
  readonly other: ScoreColumn;
  readonly correlation: number;
  readonly goodEnd: Scale['goodEnd'];
}

/** The first of some scores that a column surely goes together with; null when it does with none. */
export function correlatedWith(column: ScoreColumn, others: readonly ScoreColumn[]): Correlated | null {
  const answers = answersOf(column);
  for (const other of others) {
    const found = correlation(answers, answersOf(other));
    if (found === null) continue;
    const otherHighIsGood = other.recipe.scale?.goodEnd !== 'low';
    return { other, correlation: found, goodEnd: found > 0 === otherHighIsGood ? 'high' : 'low' };
  }
  return null;
}
