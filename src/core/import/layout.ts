import { looksLikeDate } from './date-order.ts';
import { mode } from './delimiter.ts';
import { filledFromLeft, readableHeader } from './header-names.ts';
import { looksLikeNumber } from './numbers.ts';

/** The first records of a file, blank lines included. */
export type Records = readonly (readonly string[])[];

/** Where the header of a file stands and what its columns are called. */
export interface Layout {
  /** Records above the header. */
  readonly preambleRows: number;
  readonly headerRows: number;
  /** Question texts by position, before they are made unique. */
  readonly names: (headers: Records, width: number) => string[];
}

/** A way in which tools lay out their header; null when a file does not look like it. */
type LayoutRecogniser = (rows: Records) => Layout | null;

/** Whether a record is a blank line of the file, rather than a row whose cells are all empty. */
export const isBlankLine = (row: readonly string[]): boolean => row.length === 1 && row[0]?.trim() === '';

const isBlankRow = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

const named = (row: readonly string[] | undefined, width: number): string[] =>
  Array.from({ length: width }, (_, i) => readableHeader(row?.[i] ?? ''));

const oneRow = (headers: Records, width: number): string[] => named(headers[0], width);

/** The question text stands in row 2, the key in row 1. */
function secondRow(headers: Records, width: number): string[] {
  const keys = named(headers[0], width);
  return named(headers[1], width).map((text, i) => text || (keys[i] ?? ''));
}

const answerMarkers = /^(response|open-ended response|antwort|offene antwort|point|points|rating)$/i;

/** The question text stands in row 1, above its first column only; row 2 names the part of the answer. */
function twoRows(headers: Records, width: number): string[] {
  const below = Array.from({ length: width }, (_, i) => headers[1]?.[i] ?? '');
  return filledFromLeft(headers[0] ?? [], below).map((question, i) => {
    const text = readableHeader(question);
    const part = readableHeader(below[i] ?? '');
    if (part === '' || answerMarkers.test(part)) return text;
    return text === '' ? part : `${text} – ${part}`;
  });
}

/** Qualtrics: row 3 holds import ids, whatever the language of row 2. */
const qualtrics: LayoutRecogniser = (rows) => {
  const at = rows.slice(0, 8).findIndex((row) => /^\{["']ImportId["']/.test(row[0] ?? ''));
  return at < 2 ? null : { preambleRows: at - 2, headerRows: 3, names: secondRow };
};

/** Qualtrics before 2017: keys `V1`, `V2`, … above labels. */
const qualtricsLegacy: LayoutRecogniser = (rows) =>
  rows[0]?.[0]?.trim() === 'V1' && /^Response ?ID$/i.test(rows[1]?.[0] ?? '')
    ? { preambleRows: 0, headerRows: 2, names: secondRow }
    : null;

const surveyMonkeyMarkers =
  /^(response|open-ended response|other \(please specify\)|comments:?|why\?|antwort|offene antwort|sonstiges \(bitte angeben\))$/i;

/** SurveyMonkey: questions above, `Response`, `Other (please specify)` or the options below. */
const surveyMonkey: LayoutRecogniser = (rows) => {
  const [first, second] = rows;
  if (!first || !second || isBlankRow(first) || isBlankRow(second)) return null;
  const blanksAbove = first.some((cell, i) => cell.trim() === '' && (second[i]?.trim() ?? '') !== '');
  const marked = second.filter((cell) => surveyMonkeyMarkers.test(cell.trim())).length;
  const idsAbove = /^respondent ?id$/i.test(first[0]?.trim() ?? '') && second[0]?.trim() === '';
  const dataLike = second.some((cell) => looksLikeNumber(cell) || looksLikeDate(cell.trim()));
  const found = marked >= 2 || (marked >= 1 && (idsAbove || blanksAbove)) || (idsAbove && blanksAbove && !dataLike);
  return found ? { preambleRows: 0, headerRows: 2, names: twoRows } : null;
};

const isDatum = (cell: string): boolean => looksLikeNumber(cell) || looksLikeDate(cell.trim());

/** Whether the first of some rows of one width is like the rows below: numbers and dates where they have them. */
function startsWithData(rows: Records): boolean {
  const [first, ...below] = rows;
  if (!first) return false;
  let alike = 0;
  for (const [i, cell] of first.entries()) {
    const present = below.map((row) => row[i]?.trim() ?? '').filter((text) => text !== '');
    if (present.length === 0) continue;
    const data = present.filter(isDatum).length >= present.length * 0.8;
    if (data && cell.trim() !== '' && !isDatum(cell)) return false;
    if (data && isDatum(cell)) alike++;
  }
  return below.length === 0 ? first.every((cell) => isDatum(cell)) : alike > 0;
}

/** Rows that a title or a filter line may take above a header. */
const longestPreamble = 20;

/** Any other table: the header is the first row as wide as most, unless that row is already an answer. */
const plain: LayoutRecogniser = (rows) => {
  if (rows[0]?.[0] === 'sep=') {
    const below = plain(rows.slice(1));
    return below && { ...below, preambleRows: below.preambleRows + 1 };
  }
  const filled = rows.filter((row) => !isBlankRow(row));
  const width = mode(filled.slice(0, 200).map((row) => row.length)).value;
  const wideEnough = (row: readonly string[]): boolean =>
    row.length >= width * 0.8 && row.filter((cell) => cell.trim() !== '').length >= Math.max(1, width * 0.5);
  const found = rows.slice(0, longestPreamble + 1).findIndex((row) => !isBlankRow(row) && wideEnough(row));
  const first = rows.findIndex((row) => !isBlankRow(row));
  const preambleRows = Math.max(0, width > 1 && found !== -1 ? found : first);
  const table = rows.slice(preambleRows).filter((row) => !isBlankRow(row));
  return { preambleRows, headerRows: startsWithData(table.slice(0, 200)) ? 0 : 1, names: oneRow };
};

/** In order; the first that recognises a file wins. A vendor's layout is one more function in this list. */
const layouts: readonly LayoutRecogniser[] = [qualtrics, qualtricsLegacy, surveyMonkey, plain];

/** Recognises preamble and header rows, unless they were decided. */
export function recogniseLayout(
  rows: Records,
  decided: { readonly preambleRows?: number | undefined; readonly headerRows?: number | undefined } = {},
): Layout {
  const found = layouts.reduce<Layout | null>((layout, recognise) => layout ?? recognise(rows), null);
  const layout = found ?? { preambleRows: 0, headerRows: 1, names: oneRow };
  const headerRows = decided.headerRows ?? layout.headerRows;
  return {
    preambleRows: decided.preambleRows ?? layout.preambleRows,
    headerRows,
    names: headerRows === layout.headerRows ? layout.names : namesFor(headerRows),
  };
}

const namesFor = (headerRows: number) => (headerRows === 2 ? twoRows : headerRows === 3 ? secondRow : oneRow);
