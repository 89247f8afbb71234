import { placesOf, placesOfWord } from './words.ts';

/** A piece of a text, and whether it was looked for. */
export interface TextPiece {
  readonly text: string;
  readonly marked: boolean;
}

/** A text in pieces: what was searched for and the word that was chosen stand out. */
export function markedText(text: string, search: string, word: string | null): readonly TextPiece[] {
  const places = [...placesOf(text, search.trim()), ...(word === null ? [] : placesOfWord(text, word))];
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const { from, to } of places.toSorted((left, right) => left.from - right.from)) {
    if (to <= at) continue;
    const start = Math.max(at, from);
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    pieces.push({ text: text.slice(start, to), marked: true });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}
