import { keyness } from '../../../src/core/inference/words/keyness.ts';
import { logOddsOfWords } from '../../../src/core/inference/words/log-odds.ts';
import { type Adapters, adapter } from './adapter.ts';

interface KeynessInput {
  freq1: number;
  freq2: number;
  size1: number;
  size2: number;
}

const keynessOf = adapter(({ freq1, freq2, size1, size2 }: KeynessInput) => {
  const { g2, p, g2OfWord, logRatio, sign } = keyness({ count: freq1, size: size1 }, { count: freq2, size: size2 });
  return { g2, p, ll2cell: g2OfWord, sign, logRatio };
});

type Counts = Record<string, number>;

const logOdds = adapter(({ counts1, counts2, prior }: { counts1: Counts; counts2: Counts; prior: Counts }) => {
  const [first, second, alpha] = [counts1, counts2, prior].map((counts) => new Map(Object.entries(counts)));
  const odds = [...logOddsOfWords(first ?? new Map(), second ?? new Map(), alpha ?? new Map())];
  return {
    delta: Object.fromEntries(odds.map(([word, { delta }]) => [word, delta])),
    z: Object.fromEntries(odds.map(([word, { z }]) => [word, z])),
  };
});

/** Words that tell two corpora apart. */
export const wordAdapters: Adapters = { 'text.keyness': keynessOf, 'text.logOdds': logOdds };
