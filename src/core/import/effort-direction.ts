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

/** Responses that must have answered both questions before their correlation is looked at. */
const leastPairs = 10;

/** The weakest correlation that is believed, however many responses show it. */
const leastCorrelation = 0.1;

/** A question that names effort or difficulty; the bare abbreviation CES does not say what a high answer means. */
const namesEffort = / (efforts?|difficult|difficulty|schwer|schwierig) |aufwand|m[uü]he/;

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

/** What is known of the direction of an effort question, and why. */
interface Direction {
  readonly goodEnd: Scale['goodEnd'];
  readonly reason: Reason;
}

/**
 * Which end of an effort question is good, as far as the other scores tell: where high answers go with high NPS or
 * satisfaction, high means easy. Without such evidence the words of the question decide, then the usual scales.
 */
export function effortDirection(effort: ScoreColumn, others: readonly ScoreColumn[]): Direction {
  const answers = answersOf(effort);
  for (const other of others) {
    const found = correlation(answers, answersOf(other));
    if (found === null) continue;
    const otherHighIsGood = other.recipe.scale?.goodEnd !== 'low';
    const goodEnd = found > 0 === otherHighIsGood ? 'high' : 'low';
    const facts = { other: other.recipe.name, correlation: Math.round(found * 100) / 100 };
    return { goodEnd, reason: { code: goodEnd === 'high' ? 'effort-rises-with' : 'effort-falls-with', facts } };
  }
  return directionByText(effort);
}

/**
 * A question that names effort means much of it by a high answer. The bare abbreviation is read as the version of CES
 * whose scale it has: 1–5 is CES 1.0 (5 = most effort), 1–7 is CES 2.0 (7 = easiest). Sources: Dixon, Freeman & Toman
 * 2010, Harvard Business Review 88(7/8), 116–122; CEB 2013.
 */
function directionByText({ sample, recipe }: ScoreColumn): Direction {
  const { min, max } = recipe.scale ?? {};
  if (namesEffort.test(sample.words) || min !== 1) return { goodEnd: 'low', reason: { code: 'effort-by-wording' } };
  if (max === 7) return { goodEnd: 'high', reason: { code: 'effort-as-ces-2' } };
  return { goodEnd: 'low', reason: { code: max === 5 ? 'effort-as-ces-1' : 'effort-by-wording' } };
}
