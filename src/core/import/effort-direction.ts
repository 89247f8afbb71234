import type { Scale } from '../table/scale.ts';
import type { Reason } from './proposal.ts';
import { correlatedWith, type ScoreColumn } from './score-correlation.ts';

/** A question that names effort or difficulty; the bare abbreviation CES does not say what a high answer means. */
const namesEffort = / (efforts?|difficult|difficulty|schwer|schwierig) |aufwand|m[uü]he/;

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
  const found = correlatedWith(effort, others);
  if (found) {
    const { goodEnd } = found;
    const facts = { other: found.other.recipe.name, correlation: Math.round(found.correlation * 100) / 100 };
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
