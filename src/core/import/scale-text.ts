import { answerLabel, coerceAnswer } from './answers.ts';
import { polarityOf } from './wording.ts';

/** What a question text or labelled answers say of a scale. */
export interface ScaleText {
  readonly min: number;
  readonly max: number;
  /** The good end, when the wording of an end says so. */
  readonly goodEnd: 'high' | 'low' | null;
}

const ranges = [
  /(?:scale|skala)\D{0,24}?(\d{1,3})\s*(?:-|–|—|to|bis|through|\.\.\.?|…)\s*(\d{1,3})/i,
  /(?:from|von)\s+(\d{1,3})\s+(?:to|bis)\s+(\d{1,3})/i,
  /[([]\s*(\d{1,3})\s*(?:-|–|—|to|bis|\.\.\.?|…)\s*(\d{1,3})\s*[)\]]/i,
];
const ends = /(\d{1,3})\s*(?:being|is|means|for|steht für|bedeutet|heißt|=|-|–|—|:)\s*([\p{L}][^\d,;.)(/]*)/giu;

const isScale = (min: number, max: number): boolean =>
  (min === 0 || min === 1) && max > min && (max <= 11 || max === 100);

/** Ends named in a text, e.g. "(1 being hardest, 5 being easiest)": number to words. */
function namedEnds(text: string): Map<number, string> {
  const named = new Map<number, string>();
  for (const [, number, words] of text.matchAll(ends)) named.set(Number(number), words?.trim() ?? '');
  return named;
}

/** Labels that answers carry, e.g. `10 - Extremely likely`: number to words. */
function labelledAnswers(answers: Iterable<string>): Map<number, string> {
  const named = new Map<number, string>();
  for (const answer of answers) {
    const words = answerLabel(answer);
    if (words !== '') named.set(coerceAnswer(answer), words);
  }
  return named;
}

function goodEndOf(named: ReadonlyMap<number, string>, min: number, max: number): ScaleText['goodEnd'] {
  const top = polarityOf(named.get(max) ?? '');
  const bottom = polarityOf(named.get(min) ?? '');
  if (top === bottom) return null;
  return top > bottom ? 'high' : 'low';
}

function rangeIn(text: string): { min: number; max: number } | null {
  for (const range of ranges) {
    const match = range.exec(text);
    const [a, b] = [Number(match?.[1]), Number(match?.[2])];
    if (match && isScale(Math.min(a, b), Math.max(a, b))) return { min: Math.min(a, b), max: Math.max(a, b) };
  }
  return null;
}

/**
 * The scale that a question text states: a range ("On a scale of 1 - 5", "von 0 bis 10") or the words at its ends
 * ("10 - strongly agree, 1 - strongly disagree"). Null when it states none.
 */
export function scaleInText(text: string): ScaleText | null {
  const named = namedEnds(text);
  const numbers = [...named.keys()];
  const range = rangeIn(text) ?? { min: Math.min(...numbers), max: Math.max(...numbers) };
  if (!isScale(range.min, range.max)) return null;
  return { ...range, goodEnd: goodEndOf(named, range.min, range.max) };
}

/** The good end by the labels of the answers themselves; null when they carry none that tell. */
export function goodEndOfAnswers(answers: Iterable<string>, min: number, max: number): ScaleText['goodEnd'] {
  return goodEndOf(labelledAnswers(answers), min, max);
}
