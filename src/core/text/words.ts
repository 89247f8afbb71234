/** Whether a character belongs to a word: letters, marks and digits do. */
export const isWordPart = (character: string): boolean => /^[\p{L}\p{M}\p{N}]/u.test(character);

/** The words of a text as they are written, in their order: unbroken runs of letters, marks and digits. */
export const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Where a whole word, or several with what is between them, stands in a text, whatever its case; never overlapping. */
export function placesOfWord(text: string, word: string): readonly { readonly from: number; readonly to: number }[] {
  return placesOf(text, word).filter(({ from, to }) => !touchesWord(text, from, to));
}

/** Where a text stands in another, whatever its case; none for an empty one. */
export function placesOf(text: string, wanted: string): readonly { readonly from: number; readonly to: number }[] {
  if (wanted === '') return [];
  const pattern = new RegExp(wanted.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), 'giu');
  return Array.from(text.matchAll(pattern), ({ index, 0: { length } }) => ({ from: index, to: index + length }));
}

const touchesWord = (text: string, from: number, to: number): boolean =>
  /[\p{L}\p{M}\p{N}]$/u.test(text.slice(0, from)) || isWordPart(text.slice(to));
