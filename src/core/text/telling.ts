import { stopWords } from './stop-words.ts';
import { wordsOf } from './words.ts';

/** Different words from which on a text tells no more by being longer. */
const enoughWords = 25;

/** What a typical word tells more than any other, in words, and how many of them count. */
const typicalWeight = 5;
const enoughTypical = 4;

/** Shorter words say too little alone. */
const fewestLetters = 3;

/**
 * How much a text tells: its different words without those that say nothing alone, at most 25, and five more for each
 * different word that is typical of a group, at most four of them. `typical` in lower case. 0 for an empty text.
 */
export function tellingOf(text: string, typical: ReadonlySet<string>): number {
  const words = new Set(
    wordsOf(text)
      .map((word) => word.toLowerCase())
      .filter((word) => word.length >= fewestLetters && !stopWords.has(word)),
  );
  const known = [...words].filter((word) => typical.has(word)).length;
  return Math.min(enoughWords, words.size) + typicalWeight * Math.min(enoughTypical, known);
}
