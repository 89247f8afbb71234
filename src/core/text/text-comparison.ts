import { compareWords, type DocumentCounts } from '../inference/words/compare-words.ts';
import type { Predicate } from '../segments/predicate.ts';
import { stopWords } from './stop-words.ts';
import { wordsOf } from './words.ts';

/** Which texts are compared: those of two groups of rows in one column. */
export interface TextQuestion {
  readonly column: string;
  readonly first: Predicate;
  readonly second: Predicate;
}

/** A word that one group uses more often than another. */
export interface TypicalWord {
  /** As it is mostly written. */
  readonly word: string;
  /** Texts of each group that hold it. */
  readonly first: number;
  readonly second: number;
  /** Adjusted for all words that were compared (Benjamini–Hochberg). */
  readonly p: number;
}

/** The words that tell two groups of texts apart, the most typical first. */
export interface TextComparison {
  /** Texts of each group. */
  readonly documents: readonly [number, number];
  readonly ofFirst: readonly TypicalWord[];
  readonly ofSecond: readonly TypicalWord[];
}

/** Words of each group that are told. */
const mostWords = 8;

/** Shorter words say too little alone. */
const fewestLetters = 3;

/** Adjusted p from which on a word could be typical by chance. */
const level = 0.05;

/** Counts in how many texts each word occurs, whatever its case, and remembers how it is mostly written. */
export class WordCounter {
  readonly #counts = new Map<string, number>();
  readonly #forms: Map<string, { form: string; lead: number }>;
  documents = 0;

  /** @param forms how words are written; shared by the counters that are compared. */
  constructor(forms: Map<string, { form: string; lead: number }>) {
    this.#forms = forms;
  }

  add(text: string): void {
    this.documents += 1;
    const seen = new Set<string>();
    for (const form of wordsOf(text)) {
      const word = form.toLowerCase();
      if (seen.has(word)) continue;
      seen.add(word);
      this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
      this.#writtenAs(word, form);
    }
  }

  get counts(): DocumentCounts {
    return { documents: this.documents, words: this.#counts };
  }

  /** Keeps the form of a majority. Source: Boyer & Moore 1991, MJRTY, in: Automated Reasoning, 105–117. */
  #writtenAs(word: string, form: string): void {
    const known = this.#forms.get(word);
    if (!known) this.#forms.set(word, { form, lead: 1 });
    else if (known.form === form) known.lead += 1;
    else if (known.lead > 0) known.lead -= 1;
    else Object.assign(known, { form, lead: 1 });
  }
}

/**
 * The words that are typical of each of two groups: those that {@link compareWords} finds beyond chance, without words
 * that say nothing alone. None of either when a group is empty.
 */
export function typicalWords(
  first: WordCounter,
  second: WordCounter,
  forms: ReadonlyMap<string, { readonly form: string }>,
): TextComparison {
  const compared = compareWords(first.counts, second.counts);
  const documents = [first.documents, second.documents] as const;
  if ('refused' in compared) return { documents, ofFirst: [], ofSecond: [] };
  const telling = compared
    .filter(({ word, adjustedP }) => adjustedP < level && isTelling(word))
    .map((one) => ({
      z: one.z,
      word: forms.get(one.word)?.form ?? one.word,
      first: one.first,
      second: one.second,
      p: one.adjustedP,
    }));
  const shown = (words: typeof telling): readonly TypicalWord[] =>
    words.slice(0, mostWords).map(({ z: _, ...word }) => word);
  return {
    documents,
    ofFirst: shown(telling.filter(({ z }) => z > 0)),
    ofSecond: shown(telling.filter(({ z }) => z < 0).reverse()),
  };
}

const isTelling = (word: string): boolean =>
  word.length >= fewestLetters && !stopWords.has(word) && /\p{L}/u.test(word);
