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

const meanLength = (cells: readonly string[]): number => {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.reduce((sum, cell) => sum + cell.trim().length, 0) / Math.max(1, filled.length);
};

/**
 * Question texts where two rows name every column: the texts below short codes, the names above units, otherwise both.
 */
export function stackedNames(headers: Records, width: number): string[] {
  const [first = [], second = []] = headers;
  const named = first.every((cell) => cell.trim() !== '');
  if (named && first.every((cell) => !/\s/.test(cell.trim())) && meanLength(second) > meanLength(first)) {
    return secondRowNames(headers, width);
  }
  return named && meanLength(second) < meanLength(first) ? firstRowNames(headers, width) : twoRowNames(headers, width);
}
