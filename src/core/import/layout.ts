import { looksLikeDate } from './date-order.ts';
import { mode } from './delimiter.ts';
import { firstRowNames, secondRowNames, stackedNames, twoRowNames } from './header-rows.ts';
import { isMissingText } from './missing.ts';
import { looksLikeNumber } from './numbers.ts';
import { type RecognisedProfile, recogniseProfile } from './profiles/index.ts';
import type { SourceFormat } from './recipe.ts';

/** The first records of a file, blank lines included. */
export type Records = readonly (readonly string[])[];

/** Where the header of a file stands and what its columns are called. */
export interface Layout {
  /** Records above the header. */
  readonly preambleRows: number;
  readonly headerRows: number;
  /** Question texts by position, before they are made unique. */
  readonly names: (headers: Records, width: number) => string[];
  /** The tool that the layout is known from; null when the content alone showed it. */
  readonly profile: RecognisedProfile | null;
}

/** Whether a record is a blank line of the file, rather than a row whose cells are all empty. */
export const isBlankLine = (row: readonly string[]): boolean => row.length === 1 && row[0]?.trim() === '';

const isBlankRow = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

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

/**
 * Whether the first of some rows below a header names columns as well, such as texts below codes or units below names:
 * in every column where the others hold numbers or dates it has words, all of them different.
 */
function isSecondHeader([first = [], ...below]: Records): boolean {
  const filled = first.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (below.length < 3 || filled.length < 2 || new Set(filled).size < filled.length) return false;
  let dates = 0;
  let numbers = 0;
  for (const [i, cell] of first.entries()) {
    const present = below.map((row) => row[i]?.trim() ?? '').filter((text) => text !== '');
    if (present.length < 3 || present.filter(isDatum).length < present.length * 0.9) continue;
    if (isMissingText(cell.trim()) || isDatum(cell)) return false;
    if (present.every((text) => looksLikeDate(text))) dates++;
    else numbers++;
  }
  return (dates > 0 && numbers > 0) || numbers > 2;
}

/** Rows that a title or a filter line may take above a header. */
const longestPreamble = 20;

/** Any other table: the header is the first row as wide as most, unless that row is already an answer. */
function plain(rows: Records): Omit<Layout, 'profile'> {
  if (rows[0]?.[0] === 'sep=') {
    const below = plain(rows.slice(1));
    return { ...below, preambleRows: below.preambleRows + 1 };
  }
  const filled = rows.filter((row) => !isBlankRow(row));
  const width = mode(filled.slice(0, 200).map((row) => row.length)).value;
  const wideEnough = (row: readonly string[]): boolean =>
    row.length >= width * 0.8 && row.filter((cell) => cell.trim() !== '').length >= Math.max(1, width * 0.5);
  const found = rows.slice(0, longestPreamble + 1).findIndex((row) => !isBlankRow(row) && wideEnough(row));
  const first = rows.findIndex((row) => !isBlankRow(row));
  const preambleRows = Math.max(0, width > 1 && found !== -1 ? found : first);
  const table = rows.slice(preambleRows).filter((row) => !isBlankRow(row));
  if (startsWithData(table.slice(0, 200))) return { preambleRows, headerRows: 0, names: firstRowNames };
  if (isSecondHeader(table.slice(1, 200))) return { preambleRows, headerRows: 2, names: stackedNames };
  return { preambleRows, headerRows: 1, names: firstRowNames };
}

/** Names for a number of header rows that nothing else is known of. */
const namesFor = (headerRows: number) =>
  headerRows === 2 ? twoRowNames : headerRows === 3 ? secondRowNames : firstRowNames;

/** What a source is called, beside its records. */
export interface SourceName {
  readonly fileName?: string;
  readonly format?: SourceFormat;
  /** The part that is read, where there are several; and all of them. */
  readonly part?: string;
  readonly parts?: readonly { readonly name: string }[];
}

/**
 * Recognises preamble and header rows, by the tool that a source comes from or else by its content; what was decided
 * wins.
 */
export function recogniseLayout(
  records: Records,
  decided: { readonly preambleRows?: number | undefined; readonly headerRows?: number | undefined } = {},
  { fileName = '', format = 'delimited', part, parts }: SourceName = {},
): Layout {
  const profile = recogniseProfile({ fileName, format, part: part ?? parts?.[0]?.name ?? null, records });
  const layout = profile?.match ?? plain(records);
  const headerRows = decided.headerRows ?? layout.headerRows;
  return {
    preambleRows: decided.preambleRows ?? layout.preambleRows,
    headerRows,
    names: (headerRows === layout.headerRows ? layout.names : undefined) ?? namesFor(headerRows),
    profile,
  };
}
