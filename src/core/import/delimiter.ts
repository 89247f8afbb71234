import { type Delimiter, delimiters } from './recipe.ts';

/** Records looked at, enough for a habit to show. */
const recordsSeen = 400;

/**
 * Cells per record of a text under a delimiter; quotes count where a cell starts with one. Blank lines are left out,
 * and so is the last record when the text is cut off.
 */
export function recordWidths(text: string, delimiter: Delimiter, complete: boolean): number[] {
  const widths: number[] = [];
  let width = 1;
  let filled = false;
  let quoted = false;
  let atStart = true;
  const close = () => {
    if (filled) widths.push(width);
    width = 1;
    filled = false;
    atStart = true;
  };
  for (let i = 0; i < text.length && widths.length < recordsSeen; i++) {
    const sign = text[i];
    if (quoted) {
      if (sign === '"' && text[i + 1] === '"') i++;
      else if (sign === '"') quoted = false;
    } else if (sign === '\n' || sign === '\r') close();
    else {
      filled = true;
      if (sign === delimiter) width++;
      quoted = sign === '"' && atStart;
      atStart = sign === delimiter;
    }
  }
  if (complete && widths.length < recordsSeen) close();
  return widths;
}

/** The most frequent of some numbers and its share of all. */
export function mode(numbers: readonly number[]): { value: number; share: number } {
  const counts = new Map<number, number>();
  let value = 0;
  let most = 0;
  for (const number of numbers) {
    const count = (counts.get(number) ?? 0) + 1;
    counts.set(number, count);
    if (count > most) {
      most = count;
      value = number;
    }
  }
  return { value, share: numbers.length === 0 ? 0 : most / numbers.length };
}

/** How well a delimiter cuts a text into records of one width: 0 when it cuts nothing. */
function fitOf(text: string, delimiter: Delimiter, complete: boolean): number {
  const { value, share } = mode(recordWidths(text, delimiter, complete));
  return share ** 3 * Math.log2(Math.max(1, value));
}

const isNumeral = (cell: string): boolean => /^[+-]?\d+(?:[.,]\d+)*$/.test(cell);

/**
 * Whether a text is columns that were aligned by eye: all records have as many cells, at least two, when runs of blanks
 * part them, and most lines show that they were aligned (a blank at their start, or several in a row) or are mostly
 * numbers. A column of names such as `Anna Schmidt` is none.
 */
function isAligned(text: string, complete: boolean): boolean {
  const lines = text.split(/\r\n?|\n/, recordsSeen + 1).filter((line) => line.trim() !== '');
  if (!complete && lines.length <= recordsSeen) lines.pop();
  const cells = lines.map((line) => line.trim().split(/[ \t]+/));
  const { value, share } = mode(cells.map((row) => row.length));
  if (value < 2 || share < 0.98 || lines.length < 2) return false;
  const aligned = lines.filter((line) => /^ +\S|\S {2,}\S/.test(line)).length;
  const numerals = cells.filter((row) => row.filter(isNumeral).length > row.length / 2).length;
  return aligned >= lines.length * 0.8 || (value > 2 && numerals >= lines.length * 0.8);
}

/**
 * The delimiter under which the records of a text have the most consistent and largest number of cells; blanks where
 * no other sign cuts it and its columns are aligned by them; a comma when none cuts anything. A first line `sep=;`, as
 * spreadsheets write it, decides.
 */
export function recogniseDelimiter(text: string, complete = true): Delimiter {
  const said = delimiters.find((delimiter) => text.startsWith(`sep=${delimiter}`));
  if (said) return said;
  let best: Delimiter = ',';
  let bestFit = 0;
  for (const delimiter of delimiters.filter((sign) => sign !== ' ')) {
    const fit = fitOf(text, delimiter, complete);
    if (fit > bestFit) {
      best = delimiter;
      bestFit = fit;
    }
  }
  return bestFit < 0.1 && isAligned(text, complete) ? ' ' : best;
}
