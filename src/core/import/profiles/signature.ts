import type { Records } from '../layout.ts';

/** Spellings of one header, parted by `|`, in lower case: `start time|startzeit`. */
export type Spellings = string;

/** Headers by which a tool's export is known: all of the first, and some of the others. */
export interface Signature {
  readonly all: readonly Spellings[];
  readonly some?: readonly Spellings[];
  /** How many of `some` there must be; by default one. */
  readonly least?: number;
}

/** A header row that bears a signature. */
export interface FoundHeader {
  /** Number of records above it. */
  readonly row: number;
  /** Its cells in the form in which headers are compared. */
  readonly keys: readonly string[];
  /** The headers that gave it away, as they stand in the file. */
  readonly telling: readonly string[];
  /** Share of the signature's headers that are there. */
  readonly share: number;
}

/** Rows in which a header is looked for: a title, filters and blank lines may stand above. */
const rowsSearched = 30;

/** A header in the form in which headers are compared: without mark and surplus blanks, in lower case. */
export const headerKey = (cell: string): string =>
  cell
    .replace(/^\ufeff/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** Position of the first header with one of the spellings; −1 when there is none. */
export function positionOf(keys: readonly string[], spellings: Spellings): number {
  const wanted = spellings.split('|');
  return keys.findIndex((key) => wanted.includes(key));
}

const keysKnown = new WeakMap<readonly string[], readonly string[]>();

/** The cells of a row in the form in which headers are compared, made once for all signatures. */
function keysOf(cells: readonly string[]): readonly string[] {
  const known = keysKnown.get(cells);
  if (known) return known;
  const keys = cells.map(headerKey);
  keysKnown.set(cells, keys);
  return keys;
}

function headerIn(records: Records, row: number, { all, some = [], least = 1 }: Signature): FoundHeader | null {
  const cells = records[row] ?? [];
  const keys = keysOf(cells);
  const needed = all.map((spellings) => positionOf(keys, spellings));
  if (needed.includes(-1)) return null;
  const others = some.map((spellings) => positionOf(keys, spellings)).filter((at) => at !== -1);
  if (others.length < Math.min(least, some.length)) return null;
  const telling = [...needed, ...others].map((at) => (cells[at] ?? '').replace(/^\ufeff/, '').trim());
  return { row, keys, telling, share: telling.length / (all.length + some.length) };
}

/** The first row that bears a signature, or null. */
export function findHeader(records: Records, signature: Signature): FoundHeader | null {
  for (let row = 0; row < Math.min(records.length, rowsSearched); row++) {
    const found = headerIn(records, row, signature);
    if (found) return found;
  }
  return null;
}

/** Different filled cells of a column below a header, trimmed, of the first rows. */
export function valuesBelow(records: Records, { row }: Pick<FoundHeader, 'row'>, index: number): readonly string[] {
  const values = new Set<string>();
  if (index === -1) return [];
  for (const record of records.slice(row + 1)) {
    const value = record[index]?.trim() ?? '';
    if (value !== '') values.add(value);
  }
  return [...values];
}
