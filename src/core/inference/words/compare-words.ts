import type { Refusal } from '../refusal.ts';
import { normalUpperTail } from '../special/normal.ts';
import { adjustP } from '../tables/multiple.ts';
import { type Keyness, keyness } from './keyness.ts';
import { logOddsOfWords, type WordCounts } from './log-odds.ts';

/** Words in fewer documents than this, both groups together, are not compared. */
export const fewestDocuments = 5;

/** A group of comments: how many there are, and in how many of them each word occurs at least once. */
export interface DocumentCounts {
  readonly documents: number;
  readonly words: WordCounts;
}

/** A word compared between two groups of comments. */
export interface ComparedWord {
  readonly word: string;
  /** Documents that hold it. */
  readonly first: number;
  readonly second: number;
  readonly delta: number;
  readonly z: number;
  /** Two-sided p of z, and its Benjamini–Hochberg adjustment across all compared words. */
  readonly p: number;
  readonly adjustedP: number;
  readonly keyness: Keyness;
}

function together(first: WordCounts, second: WordCounts): Map<string, number> {
  const counts = new Map(first);
  for (const [word, count] of second) counts.set(word, (counts.get(word) ?? 0) + count);
  return counts;
}

const frequent = (counts: WordCounts, words: ReadonlySet<string>): Map<string, number> =>
  new Map([...counts].filter(([word]) => words.has(word)));

/**
 * The words that tell two groups of comments apart, the most typical of the first group first. Documents are counted,
 * not repetitions; words in fewer than five documents are left out. Ranked by log odds with a prior of one document per
 * word, divided among the words as both groups together use them; G² of documents with and without the word besides.
 * Refused when a group is empty.
 * Source: Monroe, Colaresi & Quinn 2008, Political Analysis 16(4), 372–403; Benjamini & Hochberg 1995.
 */
export function compareWords(first: DocumentCounts, second: DocumentCounts): readonly ComparedWord[] | Refusal {
  if (!(first.documents > 0) || !(second.documents > 0)) return { refused: 'no-answers' };
  const all = together(first.words, second.words);
  const words = new Set([...all].flatMap(([word, count]) => (count >= fewestDocuments ? [word] : [])));
  const one = frequent(first.words, words);
  const two = frequent(second.words, words);
  const uses = [...words].reduce((sum, word) => sum + (all.get(word) ?? 0), 0);
  const prior = new Map([...words].map((word) => [word, (words.size * (all.get(word) ?? 0)) / uses]));
  const odds = [...logOddsOfWords(one, two, prior)];
  const chances = odds.map(([, { z }]) => Math.min(1, 2 * normalUpperTail(Math.abs(z))));
  const adjusted = adjustP(chances, 'benjamini-hochberg');
  const compared = odds.map(([word, { delta, z }], index) => {
    const counts = { first: one.get(word) ?? 0, second: two.get(word) ?? 0 };
    const key = keyness(
      { count: counts.first, size: first.documents },
      { count: counts.second, size: second.documents },
    );
    const p = chances[index] as number;
    return { word, ...counts, delta, z, p, adjustedP: adjusted[index] ?? 1, keyness: key };
  });
  return compared.sort((a, b) => b.z - a.z || (a.word < b.word ? -1 : 1));
}
