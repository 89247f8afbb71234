import type { ScoreRole } from '../table/role.ts';
import type { Scale } from '../table/scale.ts';
import { type AnswerCounts, answerCounts } from './answer-counts.ts';
import type { Reason } from './proposal.ts';
import type { ColumnSample } from './sample.ts';
import { percentRange, type Range, scaleOfAnswers, scaleOfRecommendation } from './scale-answers.ts';
import { goodEndOfAnswers, type ScaleText, scaleInText } from './scale-text.ts';
import { asksForGrade } from './worded/school-grades.ts';
import { type WordedScale, wordedScale } from './worded/worded-scale.ts';
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
  /** What the answers are about, when they are words, smileys or stars. */
  readonly worded?: WordedScale['family'];
  /** Six steps without a word on their ends: school grades, where 1 is the best, or the other way round. */
  readonly gradesInDoubt?: true;
}

/** What a column is read for: some roles have their own usual scales. */
export type RatingRole = ScoreRole | 'wrs' | 'none';

/** Smallest share of numbers among the answers: the rest may be worded ends. */
const numericShare = 0.5;

/** Share of zeros in a 1–5 question up to which they are taken for "not applicable". */
const mostZeros = 0.3;

const total = (counts: ReadonlyMap<number, number>): number => [...counts.values()].reduce((sum, n) => sum + n, 0);

/** The stated range if the answers fit it, otherwise the one they show. */
function rangeOf(answers: AnswerCounts, stated: ScaleText | null, role: RatingRole): Range | null {
  if (stated) {
    let inside = 0;
    for (const [answer, count] of answers.counts) if (answer >= stated.min && answer <= stated.max) inside += count;
    if (inside >= total(answers.counts) * 0.9) return stated;
  }
  if (role === 'nps') return scaleOfRecommendation(answers.counts);
  return scaleOfAnswers(answers.counts) ?? (role === 'none' ? null : percentRange(answers.counts));
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

/** The scale that a column per answer tells, whether anyone chose its ends or not. */
function scaleOfParts({ parts }: ColumnSample): ScaleText | null {
  if (!parts) return null;
  const answers = parts.map(({ value }) => Number(value));
  return { min: Math.min(...answers), max: Math.max(...answers), goodEnd: null };
}

/** Answers in words, smileys, stars or names of grades. */
function wordedRating(column: ColumnSample): Rating | null {
  const found = wordedScale(column);
  if (!found) return null;
  const { scale, labels, family, chosen } = found;
  const counts = new Map<number, number>();
  for (const [answer, number] of Object.entries(labels)) {
    counts.set(number, (counts.get(number) ?? 0) + (column.counts.get(answer) ?? 0));
  }
  const steps = scale.max - scale.min + 1;
  const warnings: Reason[] = chosen < steps ? [{ code: 'worded-steps', facts: { steps, chosen } }] : [];
  if (family === 'grades') warnings.push({ code: 'school-grades', facts: { max: scale.max } });
  const answers = { counts, worded: new Map(), codes: [], numeric: total(counts), broken: 0 };
  return { scale, labels, missing: [], stated: true, goodEnd: scale.goodEnd, answers, warnings, worded: family };
}

/** German school grades in numbers: 1 is the best, 6 the worst, whether anyone gave them or not. */
function gradesRating(column: ColumnSample, answers: AnswerCounts): Rating | null {
  const given = [...answers.counts.keys()];
  if (!asksForGrade(column.words) || given.some((grade) => grade < 1 || grade > 6)) return null;
  const scale: Scale = { min: 1, max: 6, goodEnd: 'low' };
  const warnings = [{ code: 'school-grades', facts: { max: 6 } }];
  return { scale, labels: {}, missing: answers.codes, stated: true, goodEnd: 'low', answers, warnings };
}

/** A column as answers on a scale; null when its answers are neither whole numbers nor words on one. */
export function readRating(column: ColumnSample, role: RatingRole): Rating | null {
  const answers = answerCounts(column);
  const { numeric, broken, codes } = answers;
  const present = column.counted - codes.reduce((sum, code) => sum + (column.counts.get(code) ?? 0), 0);
  if (numeric < present * numericShare) return wordedRating(column);
  if (numeric === 0 || broken > Math.max(1, present * 0.02)) return null;
  const text = scaleInText(column.name) ?? scaleOfParts(column);
  const grades = text === null ? gradesRating(column, answers) : null;
  if (grades) return grades;
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
  const scale: Scale = { min, max, goodEnd: goodEnd ?? 'high' };
  const inDoubt = min === 1 && max === 6 && goodEnd === null;
  const rating = { scale, labels, missing, stated, goodEnd, answers, warnings };
  return inDoubt ? { ...rating, gradesInDoubt: true } : rating;
}
