import { wordsOf } from '../../core/text/words.ts';

/**
 * A mark of at most two letters for each of several names, so that they differ where there is no room for the names:
 * the initials of the first two words, or the place in the list where initials are missing or alike. A single name
 * needs none.
 */
export function shortMarks(names: readonly string[]): readonly (string | null)[] {
  if (names.length < 2) return names.map(() => null);
  const initials = names.map((name) =>
    wordsOf(name)
      .slice(0, 2)
      .map((word) => [...word][0]?.toUpperCase() ?? '')
      .join(''),
  );
  return initials.map((own, place) =>
    own === '' || initials.indexOf(own) !== initials.lastIndexOf(own) ? String(place + 1) : own,
  );
}
