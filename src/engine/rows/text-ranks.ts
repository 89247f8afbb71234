import type { TextChunk } from '../../core/table/column.ts';
import { firstPlaces, sortedByKeys } from './radix-sort.ts';

/** Where the text of one row lies. */
export interface TextPlaces {
  /** The chunk of each row, as an index into `chunks`. */
  readonly chunkOf: Uint16Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly chunks: readonly TextChunk[];
}

/** Texts as numbers that sort like them. */
export interface TextRanks {
  /** Rank of each row among the different texts, from 0; NaN where it is missing. */
  readonly ranks: Float64Array;
  /** A row of each rank. */
  readonly examples: Uint32Array;
}

/** Rows with the same beginning up to which they are compared text by text. */
const fewAlike = 64;

/** Bytes that are compared at a time. */
const step = 8;

/** Bytes that many texts may share before they are compared text by text. */
const mostShared = 64;

/** Ranks texts by their code points, which UTF-8 bytes sort like. */
export function textRanks(places: TextPlaces): TextRanks {
  const order = sortedFrom(places, presentRows(places), 0);
  const ranks = new Float64Array(places.starts.length).fill(Number.NaN);
  const examples: number[] = [];
  for (let at = 0; at < order.length; at++) {
    const row = order[at] as number;
    const before = order[at - 1];
    if (before === undefined || compareTexts(places, before, row) !== 0) examples.push(row);
    ranks[row] = examples.length - 1;
  }
  return { ranks, examples: Uint32Array.from(examples) };
}

function presentRows({ starts, ends }: TextPlaces): Uint32Array {
  const rows = new Uint32Array(starts.length);
  let length = 0;
  for (let row = 0; row < starts.length; row++) if (starts[row] !== ends[row]) rows[length++] = row;
  return rows.subarray(0, length);
}

/** Rows in the order of their texts behind the first `skipped` bytes, which they share. */
function sortedFrom(places: TextPlaces, rows: Uint32Array, skipped: number): Uint32Array {
  if (rows.length <= fewAlike) return compared(places, rows);
  const high = new Uint32Array(rows.length);
  const low = new Uint32Array(rows.length);
  let longer = false;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    high[at] = wordAt(places, row, skipped);
    low[at] = wordAt(places, row, skipped + 4);
    longer ||= (places.ends[row] as number) - (places.starts[row] as number) > skipped + step;
  }
  const order = sortedByKeys(firstPlaces(rows.length), { high, low });
  const sorted = order.map((at) => rows[at] as number);
  if (!longer && !hasZero(places, rows)) return sorted;
  const deeper = longer && skipped < mostShared;
  for (let from = 0; from < order.length; ) {
    const first = order[from] as number;
    let to = from + 1;
    while (to < order.length && high[order[to] as number] === high[first] && low[order[to] as number] === low[first])
      to++;
    const alike = sorted.subarray(from, to);
    if (alike.length > 1)
      sorted.set(deeper ? sortedFrom(places, alike, skipped + step) : compared(places, alike), from);
    from = to;
  }
  return sorted;
}

/** Four bytes as a number that sorts like them; bytes behind the end count as 0. */
function wordAt({ chunkOf, chunks, starts, ends }: TextPlaces, row: number, skipped: number): number {
  const bytes = chunks[chunkOf[row] as number]?.bytes;
  const start = (starts[row] as number) + skipped;
  const end = ends[row] as number;
  let word = 0;
  for (let at = start; at < start + 4; at++) word = (word << 8) | (at < end ? (bytes?.[at] ?? 0) : 0);
  return word >>> 0;
}

/** Whether a text holds the character 0, which short texts seem to end with. */
const hasZero = ({ chunkOf, chunks, starts, ends }: TextPlaces, rows: Uint32Array): boolean =>
  rows.some((row) => chunks[chunkOf[row] as number]?.bytes.subarray(starts[row], ends[row]).includes(0) ?? false);

const compared = (places: TextPlaces, rows: Uint32Array): Uint32Array =>
  rows.toSorted((left, right) => compareTexts(places, left, right) || left - right);

function compareTexts(places: TextPlaces, left: number, right: number): number {
  const { chunkOf, chunks, starts, ends } = places;
  const leftBytes = chunks[chunkOf[left] as number]?.bytes;
  const rightBytes = chunks[chunkOf[right] as number]?.bytes;
  const leftStart = starts[left] as number;
  const rightStart = starts[right] as number;
  const leftLength = (ends[left] as number) - leftStart;
  const rightLength = (ends[right] as number) - rightStart;
  const shared = Math.min(leftLength, rightLength);
  for (let at = 0; at < shared; at++) {
    const difference = (leftBytes?.[leftStart + at] ?? 0) - (rightBytes?.[rightStart + at] ?? 0);
    if (difference !== 0) return difference;
  }
  return leftLength - rightLength;
}
