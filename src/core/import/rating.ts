import type { ScoreRole } from '../table/role.ts';
import type { Scale } from '../table/scale.ts';
import { type AnswerCounts, answerCounts } from './answer-counts.ts';
import type { Reason } from './proposal.ts';
import type { ColumnSample } from './sample.ts';
import { type Range, scaleOfAnswers, scaleOfRecommendation } from './scale-answers.ts';
import { goodEndOfAnswers, type ScaleText, scaleInText } from './scale-text.ts';
import { wordedEnds } from './worded-ends.ts';

/** A column read as answers on a scale. */
export interface Rating {
  readonly scale: Scale;
  readonly labels: Readonly<Record<string, number>>;
  /** Codes and zeros that stand for "no answer" here. */
  readonly missing: readonly string[];
  /** Whether the question text or the answers state the scale. */
  readonly stated: boolean;
  /** The good end by wording; null when nothing says. */
  readonly goodEnd: Scale['goodEnd'] | null;
  readonly answers: AnswerCounts;
  readonly warnings: readonly Reason[];
}

/** Smallest share of numbers among the answers: the rest may be worded ends. */
const numericShare = 0.5;

/** Share of zeros in a 1–5 question up to which they are taken for "not applicable". */
const mostZeros = 0.3;

const total = (counts: ReadonlyMap<number, number>): number => [...counts.values()].reduce((sum, n) => sum + n, 0);

/** The stated range if the answers fit it, otherwise the one they show. */
function rangeOf(answers: AnswerCounts, stated: ScaleText | null, role: ScoreRole | 'none'): Range | null {
  if (stated) {
    let inside = 0;
    for (const [answer, count] of answers.counts) if (answer >= stated.min && answer <= stated.max) inside += count;
    if (inside >= total(answers.counts) * 0.9) return stated;
  }
  return role === 'nps' ? scaleOfRecommendation(answers.counts) : scaleOfAnswers(answers.counts);
}

/** A 0 in a 1–5 question means "not applicable", unless it is frequent or the text names it. */
function withoutZero(range: Range, answers: AnswerCounts, stated: boolean): Range | null {
  const zeros = answers.counts.get(0) ?? 0;
  const applies = range.min === 0 && range.max === 5 && !stated && zeros <= total(answers.counts) * mostZeros;
  return applies ? { min: 1, max: 5 } : null;
}

/** Reads 1–11 as the 0–10 that some tools code so. */
function codedFromOne(range: Range): Record<string, number> | null {
  if (range.min !== 1 || range.max !== 11) return null;
  return Object.fromEntries(Array.from({ length: 11 }, (_, i) => [String(i + 1), i]));
}

/** A column as answers on a scale; null when its answers are not whole numbers on one. */
export function readRating(column: ColumnSample, role: ScoreRole | 'none'): Rating | null {
  const answers = answerCounts(column);
  const { numeric, broken, codes } = answers;
  const present = column.counted - codes.reduce((sum, code) => sum + (column.counts.get(code) ?? 0), 0);
  if (numeric === 0 || numeric < present * numericShare || broken > Math.max(1, present * 0.02)) return null;
  const text = scaleInText(column.name);
  const range = rangeOf(answers, text, role);
  if (!range) return null;
  const fromOne = withoutZero(range, answers, text !== null);
  const coded = codedFromOne(range);
  const { min, max } = coded ? { min: 0, max: 10 } : (fromOne ?? range);
  const goodEnd = text?.goodEnd ?? goodEndOfAnswers(column.counts.keys(), min, max);
  const labels = coded ?? wordedEnds(answers, { min, max }, goodEnd !== 'low');
  const worded = Object.keys(labels).reduce((sum, label) => sum + (answers.worded.get(label) ?? 0), 0);
  if (numeric + worded < present * 0.9) return null;
  const warnings: Reason[] = [];
  if (fromOne) warnings.push({ code: 'zero-means-missing', facts: { count: answers.counts.get(0) ?? 0 } });
  if (coded) warnings.push({ code: 'scale-coded-from-1', facts: { min: 1, max: 11 } });
  const stated = text !== null && text.min === min && text.max === max;
  const missing = fromOne ? [...codes, '0'] : codes;
  return { scale: { min, max, goodEnd: goodEnd ?? 'high' }, labels, missing, stated, goodEnd, answers, warnings };
}
