import type { Scale } from '../../table/scale.ts';
import type { ColumnSample } from '../sample.ts';
import { type Grade, gradeOf, stepsIn } from './grade.ts';
import { ladderFor } from './ladders.ts';
import type { Family } from './lexicon.ts';
import { gradeNames } from './school-grades.ts';
import { starsOf } from './signs.ts';

/** A column whose words stand for places on a scale. */
export interface WordedScale {
  readonly scale: Scale;
  /** Every answer as it stands in the file, and its number. */
  readonly labels: Readonly<Record<string, number>>;
  readonly family: Family | 'stars' | 'grades';
  /** Steps of the scale that were chosen. */
  readonly chosen: number;
}

/** Share of the answers that must have a place; the rest, such as "Other", is set aside. */
const placedShare = 0.9;

/** Different answers that a scale can have, spellings included. */
const mostAnswers = 40;

const highIsGood = (min: number, max: number): Scale => ({ min, max, goodEnd: 'high' });

/** The scale of a column whose answers are places; null when too many have none or they are all the same. */
function scaleBy(
  column: ColumnSample,
  family: WordedScale['family'],
  numberOf: (answer: string) => number | null,
  scale: Scale,
): WordedScale | null {
  const labels: Record<string, number> = {};
  let placed = 0;
  for (const [answer, count] of column.counts) {
    const number = numberOf(answer);
    if (number === null || number < scale.min || number > scale.max) continue;
    labels[answer] = number;
    placed += count;
  }
  const chosen = new Set(Object.values(labels)).size;
  if (chosen < 2 || placed < column.counted * placedShare) return null;
  return { scale, labels, family, chosen };
}

function starScale(column: ColumnSample): WordedScale | null {
  const stars = [...column.counts.keys()].map(starsOf).filter((found) => found !== null);
  if (stars.length < column.counts.size * placedShare || stars.length === 0) return null;
  const of = Math.max(...stars.map(({ given, of: all }) => Math.max(given, all)));
  const max = of <= 3 && stars.some(({ of: all }) => all === of) ? of : of <= 5 ? 5 : 10;
  const zero = stars.some(({ given }) => given === 0);
  return scaleBy(column, 'stars', (answer) => starsOf(answer)?.given ?? null, highIsGood(zero ? 0 : 1, max));
}

/** German school grades in words; `sehr gut` … `ungenügend` are 1 … 6, and 1 is the best. */
function namedGrades(column: ColumnSample): WordedScale | null {
  const answers = [...column.counts.keys()].map((answer) => answer.toLowerCase());
  if (!answers.some((answer) => gradeNames.tell.has(answer))) return null;
  const numberOf = (answer: string) => gradeNames.numbers.get(answer.toLowerCase()) ?? null;
  return scaleBy(column, 'grades', numberOf, { min: 1, max: 6, goodEnd: 'low' });
}

/** The family that the answers share; null when there are two, or an unknown adjective is not the same everywhere. */
function sharedFamily(grades: readonly Grade[]): Family | null {
  const families = new Set(grades.flatMap(({ family }) => family ?? []));
  const stems = new Set(grades.flatMap(({ stem }) => stem ?? []));
  const [family] = families;
  if (families.size !== 1 || !family || stems.size > 1) return null;
  const strengths = new Set(grades.map(({ grade }) => grade));
  return family === 'other' && strengths.size < 3 ? null : family;
}

/** Answers from which two opposite ones are believed to be all that were offered. */
const enough = 30;

/**
 * Two answers of which one or both name several steps at once, as "satisfied" and "neutral or dissatisfied": 1 for the
 * good side, 0 for the rest. Null where the middle is counted as good, and for more than two answers.
 */
function splitScale(column: ColumnSample): WordedScale | null {
  const sides = new Map<string, 0 | 1>();
  const families = new Set<Family>();
  let joined = false;
  for (const answer of column.counts.keys()) {
    const steps = stepsIn(answer);
    joined ||= steps.length > 1;
    for (const { family } of steps) if (family) families.add(family);
    if (steps.length > 0 && steps.every(({ grade }) => grade > 0)) sides.set(answer, 1);
    else if (steps.length > 0 && steps.every(({ grade }) => grade <= 0)) sides.set(answer, 0);
    else return null;
  }
  const [family] = families;
  const two = new Set([...sides.keys()].map((answer) => answer.toLowerCase())).size === 2;
  if (!joined || !two || families.size !== 1 || !family) return null;
  return scaleBy(column, family, (answer) => sides.get(answer) ?? null, highIsGood(0, 1));
}

function gradedScale(column: ColumnSample): WordedScale | null {
  const grades = new Map<string, Grade>();
  let answers = 0;
  for (const [answer, count] of column.counts) {
    const grade = gradeOf(answer);
    if (!grade) continue;
    grades.set(answer, grade);
    answers += count;
  }
  const family = sharedFamily([...grades.values()]);
  const strengths = [...new Set([...grades.values()].map(({ grade }) => grade))];
  if (family === null || strengths.length < 2) return null;
  if (family === 'consent' && strengths.length < 3) return null;
  const pair = strengths.length === 2 && strengths.every((strength) => Math.abs(strength) === 2);
  const complete = family === 'quality' || family === 'mood' || (family === 'satisfaction' && answers >= enough);
  if (pair && complete) {
    return scaleBy(column, family, (answer) => ((grades.get(answer)?.grade ?? 0) > 0 ? 1 : 0), highIsGood(0, 1));
  }
  const ladder = ladderFor(strengths, family, answers);
  if (!ladder) return null;
  const stepOf = (answer: string): number | null => {
    const place = ladder.places.get(grades.get(answer)?.grade ?? Number.NaN);
    return place === undefined ? null : place + 1;
  };
  return scaleBy(column, family, stepOf, highIsGood(1, ladder.steps));
}

/**
 * Reads answers in words, smileys, stars or school grades as numbers, in the order that their wording proves. The
 * scale keeps steps that nobody chose, as far as the wording tells that they exist. Null when the words tell no order.
 */
export function wordedScale(column: ColumnSample): WordedScale | null {
  if (column.distinct < 2 || column.distinct > mostAnswers) return null;
  return starScale(column) ?? namedGrades(column) ?? splitScale(column) ?? gradedScale(column);
}
