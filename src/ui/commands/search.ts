/** What can be searched for. */
export interface Searchable {
  readonly label: string;
  readonly detail?: string | undefined;
  /** Words by which it is found without their being shown. */
  readonly also?: string | undefined;
}

/** How well a term fits words, best first; 0: not at all. */
const fit = { whole: 120, start: 100, word: 80, inside: 60, otherWord: 40, otherInside: 25, letters: 15 } as const;

/**
 * Words as they are compared: lower case, without accents. Umlauts in both spellings that people type them in, `ä` as
 * `a` and as `ae`.
 */
function foldings(words: string): readonly string[] {
  const lower = words.toLowerCase().replaceAll('ß', 'ss');
  const plain = lower.normalize('NFD').replace(/\p{M}/gu, '');
  const spelled = lower.replace(/[äöü]/g, (letter) => `${{ ä: 'a', ö: 'o', ü: 'u' }[letter] ?? ''}e`);
  return spelled === lower ? [plain] : [plain, spelled.normalize('NFD').replace(/\p{M}/gu, '')];
}

const startsWord = (words: string, term: string): boolean =>
  words.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(term));

/** Whether the letters of a term come in this order, the first at the start of a word; for terms of three and more. */
function hasLetters(words: string, term: string): boolean {
  if (term.length < 3) return false;
  return words.split(/[^\p{L}\p{N}]+/u).some((_, index, all) => {
    const rest = all.slice(index).join('');
    if (rest[0] !== term[0]) return false;
    let at = 0;
    for (const letter of rest) if (letter === term[at]) at += 1;
    return at === term.length;
  });
}

function fitOfTerm(term: string, names: readonly string[], others: readonly string[]): number {
  const some = (words: readonly string[], test: (text: string) => boolean) => words.some(test);
  if (some(names, (name) => name === term)) return fit.whole;
  if (some(names, (name) => name.startsWith(term))) return fit.start;
  if (some(names, (name) => startsWord(name, term))) return fit.word;
  if (some(names, (name) => name.includes(term))) return fit.inside;
  if (some(others, (words) => startsWord(words, term))) return fit.otherWord;
  if (term.length > 2 && some(others, (words) => words.includes(term))) return fit.otherInside;
  return some(names, (name) => hasLetters(name, term)) ? fit.letters : 0;
}

/**
 * How well something fits what was typed; null when it does not. Every word typed must fit somewhere: at the start of
 * the name, of one of its words, inside it, in the words beside it, or with letters left out.
 */
export function searchFit(query: string, { label, detail = '', also = '' }: Searchable): number | null {
  const terms = (foldings(query.trim())[0] ?? '').split(/\s+/).filter((term) => term !== '');
  const names = foldings(label);
  const others = foldings(`${detail} ${also}`);
  let sum = 0;
  for (const term of terms) {
    const points = fitOfTerm(term, names, others);
    if (points === 0) return null;
    sum += points;
  }
  return terms.length === 0 ? 0 : sum / terms.length;
}

/** What fits among what was found: where whole words do, letters scattered over others do not count. */
export function fitting<Hit extends { readonly points: number | null }>(hits: readonly Hit[]): readonly Hit[] {
  const best = hits.reduce((most, { points }) => Math.max(most, points ?? -1), -1);
  const least = best >= fit.inside ? fit.letters + 1 : 0;
  return hits.filter(({ points }) => points !== null && (points >= least || best === 0));
}

/** What fits, best first; what fits equally well stays in its order. */
export function searched<Item extends Searchable>(query: string, items: readonly Item[]): readonly Item[] {
  return fitting(items.map((item) => ({ item, points: searchFit(query, item) })))
    .toSorted((left, right) => (right.points ?? 0) - (left.points ?? 0))
    .map(({ item }) => item);
}
