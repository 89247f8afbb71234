/** How much likelier a word is in the first corpus, on the scale of log odds. */
export interface LogOdds {
  readonly delta: number;
  /** δ in standard errors. */
  readonly z: number;
}

/** Counts by word. */
export type WordCounts = ReadonlyMap<string, number>;

const total = (counts: WordCounts): number => [...counts.values()].reduce((sum, count) => sum + count, 0);

/**
 * Log odds ratio of each word with an informative Dirichlet prior, variance 1/(y₁ + α) + 1/(y₂ + α). The words are
 * those of the prior, which should be all that occur. A word without a defined ratio (prior and count both 0 in a
 * corpus, or the only word of it) is left out.
 * Source: Monroe, Colaresi & Quinn 2008, Political Analysis 16(4), 372–403, equations 16 to 20.
 */
export function logOddsOfWords(first: WordCounts, second: WordCounts, prior: WordCounts): Map<string, LogOdds> {
  const priorTotal = total(prior);
  const mass = [total(first) + priorTotal, total(second) + priorTotal] as const;
  const found = new Map<string, LogOdds>();
  for (const [word, alpha] of prior) {
    const one = (first.get(word) ?? 0) + alpha;
    const two = (second.get(word) ?? 0) + alpha;
    const delta = Math.log(one / (mass[0] - one)) - Math.log(two / (mass[1] - two));
    if (Number.isFinite(delta)) found.set(word, { delta, z: delta / Math.sqrt(1 / one + 1 / two) });
  }
  return found;
}
