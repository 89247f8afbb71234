import { filledFromLeft, readableHeader } from './header-names.ts';
import type { Records } from './layout.ts';

const named = (row: readonly string[] | undefined, width: number): string[] =>
  Array.from({ length: width }, (_, i) => readableHeader(row?.[i] ?? ''));

/** Question texts of a header of one row. */
export const firstRowNames = (headers: Records, width: number): string[] => named(headers[0], width);

/** Question texts of a header whose row 2 holds them, with the keys of row 1 where a text is missing. */
export function secondRowNames(headers: Records, width: number): string[] {
  const keys = named(headers[0], width);
  return named(headers[1], width).map((text, i) => text || (keys[i] ?? ''));
}

const answerMarkers = /^(response|open-ended response|antwort|offene antwort|point|points|rating)$/i;

/** Question texts where row 1 names a question above its first column only, and row 2 the part of the answer. */
export function twoRowNames(headers: Records, width: number): string[] {
  const below = Array.from({ length: width }, (_, i) => headers[1]?.[i] ?? '');
  return filledFromLeft(headers[0] ?? [], below).map((question, i) => {
    const text = readableHeader(question);
    const part = readableHeader(below[i] ?? '');
    if (part === '' || answerMarkers.test(part)) return text;
    return text === '' ? part : `${text} – ${part}`;
  });
}
