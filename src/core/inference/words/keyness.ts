import { normalUpperTail } from '../special/normal.ts';

/** How much more often a word occurs in one corpus than in another; null fields when a corpus is empty. */
export interface Keyness {
  /** Log-likelihood ratio of the table word / other words × corpus. */
  readonly g2: number | null;
  /** Of `g2`, χ² with one degree of freedom. */
  readonly p: number | null;
  /** The two-cell variant that leaves the other words out. */
  readonly g2OfWord: number | null;
  /** log₂ of the ratio of both rates, half a count added everywhere. */
  readonly logRatio: number | null;
  /** 1 when over-used in the first corpus, −1 in the second, 0 when equal. */
  readonly sign: 1 | 0 | -1;
}

/** Occurrences of a word, and the size of its corpus in the same unit: documents or words. */
export interface WordCount {
  readonly count: number;
  readonly size: number;
}

const surprise = (observed: number, expected: number): number =>
  observed > 0 ? observed * Math.log(observed / expected) : 0;

/**
 * Keyness of a word: G² with its p, the two-cell log-likelihood and the log ratio.
 * Source: Dunning 1993, Computational Linguistics 19(1), 61–74; Rayson & Garside 2000, ACL workshop on comparing
 * corpora; Hardie 2014 (log ratio).
 */
export function keyness(first: WordCount, second: WordCount): Keyness {
  const size = first.size + second.size;
  if (!(first.size > 0) || !(second.size > 0)) return { g2: null, p: null, g2OfWord: null, logRatio: null, sign: 0 };
  const logRatio = Math.log2((first.count + 0.5) / (first.size + 0.5) / ((second.count + 0.5) / (second.size + 0.5)));
  const sign = Math.sign(first.count * second.size - second.count * first.size) as Keyness['sign'];
  if (sign === 0) return { g2: 0, p: 1, g2OfWord: 0, logRatio, sign };
  const rate = (first.count + second.count) / size;
  const word = [first, second].reduce((sum, part) => sum + surprise(part.count, rate * part.size), 0);
  const rest = [first, second].reduce((sum, part) => sum + surprise(part.size - part.count, (1 - rate) * part.size), 0);
  const g2 = Math.max(0, 2 * (word + rest));
  return { g2, p: 2 * normalUpperTail(Math.sqrt(g2)), g2OfWord: Math.max(0, 2 * word), logRatio, sign };
}
