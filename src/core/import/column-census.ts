import { isMissingText, startsMissing } from './missing.ts';
import { ValueShapes } from './value-shapes.ts';

/** How much a census keeps of a column. */
export interface CensusLimits {
  /** Different answers that are counted one by one. */
  readonly values: number;
  /** Characters of them in all. */
  readonly characters: number;
}

/** What was counted of one column. */
export interface Counted {
  /** Answers and how often each was given: all, or those that a hash picks, and rare ones that decide a reading. */
  readonly counts: ReadonlyMap<string, number>;
  /** Texts that mean "no answer", and how often they occur. */
  readonly missing: ReadonlyMap<string, number>;
  /** Cells with an answer. */
  readonly filled: number;
  /** Different answers; estimated where not all were counted. */
  readonly distinct: number;
}

/** A count that can be raised without looking its key up twice. */
interface Tally {
  n: number;
}

/** Characters of an answer that are kept; more does not change what a column is taken for. */
const keptCharacters = 500;

const hashedCharacters = 64;
const longestMissing = 24;

const codes = new Uint16Array(hashedCharacters);

/** The first characters of a text as numbers, good until the next text. */
function codesOf(text: string): Uint16Array {
  const end = Math.min(text.length, hashedCharacters);
  for (let i = 0; i < end; i++) codes[i] = text.charCodeAt(i);
  return codes;
}

/**
 * FNV-1a with Murmur3's last step, so that all bits are as good as drawn; unsigned.
 *
 * @param from place of a text of so many characters.
 */
function hashOf(characters: Uint8Array | Uint16Array, from: number, length: number): number {
  let hash = 0x811c9dc5 ^ length;
  const end = from + Math.min(length, hashedCharacters);
  for (let i = from; i < end; i++) hash = Math.imul(hash ^ (characters[i] as number), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Whether a text may mean "no answer": a quick look before the real one. */
function mayBeMissing(text: string): boolean {
  const first = text.charCodeAt(0);
  return text.length <= longestMissing && (first < 48 || first > 57) && isMissingText(text);
}

/**
 * Counts the answers of one column in bounded memory. Up to the limits every answer is counted; beyond them only
 * those whose hash falls into an ever smaller part (½, ¼, …) of all hashes. An answer that is kept at the end was kept
 * from the start, so its count is exact, and the picture does not depend on the order of rows (adaptive sampling,
 * Flajolet 1990, Computing 43, 391–400).
 */
export class ColumnCensus {
  readonly #limits: CensusLimits;
  readonly #own: (text: string) => string;
  readonly #counts = new Map<string, Tally>();
  readonly #missing = new Map<string, Tally>();
  #shapes: ValueShapes | null = null;
  #characters = 0;
  #cells = 0;
  /** Leading bits of a hash that must be 0 for an answer to be counted. */
  #level = 0;

  /** @param own copies a text into memory of its own. */
  constructor(limits: CensusLimits, own: (text: string) => string) {
    this.#limits = limits;
    this.#own = own;
  }

  /** Takes a trimmed cell that occurs so many times. */
  add(cell: string, times = 1): void {
    if (cell === '') return;
    this.#cells += times;
    const text = cell.length > keptCharacters ? cell.slice(0, keptCharacters) : cell;
    if (this.#level > 0 && !this.#isPicked(text)) {
      if (mayBeMissing(text)) raise(this.#missing, text, times, this.#own);
      else this.#shapes?.add(text);
      return;
    }
    if (!raise(this.#counts, text, times, this.#own)) return;
    this.#characters += text.length;
    while (this.#counts.size > this.#limits.values || this.#characters > this.#limits.characters) this.#pickHalf();
  }

  /**
   * Takes a cell in ASCII, not empty, by its bytes; false when its text is needed, and nothing was taken. Most cells of
   * a column with many different answers are neither counted one by one nor remarkable.
   */
  addAscii(bytes: Uint8Array, start: number, end: number): boolean {
    const length = end - start;
    const first = bytes[start] as number;
    if (!this.#shapes || length > keptCharacters || first <= 32 || (bytes[end - 1] as number) <= 32) return false;
    if (hashOf(bytes, start, length) >>> (32 - this.#level) === 0) return false;
    if (length <= longestMissing && startsMissing(first)) return false;
    if (!this.#shapes.knows(bytes, start, end)) return false;
    this.#cells++;
    return true;
  }

  #isPicked(text: string): boolean {
    return hashOf(codesOf(text), 0, text.length) >>> (32 - this.#level) === 0;
  }

  #pickHalf(): void {
    this.#shapes ??= new ValueShapes(this.#own);
    this.#level++;
    for (const [text, tally] of this.#counts) {
      if (this.#isPicked(text)) continue;
      this.#counts.delete(text);
      this.#characters -= text.length;
      if (mayBeMissing(text)) this.#missing.set(text, { n: (this.#missing.get(text)?.n ?? 0) + tally.n });
      else this.#shapes.add(text);
    }
  }

  /** What was counted so far. */
  counted(): Counted {
    const all = new Map<string, number>();
    for (const [text, { n }] of this.#counts) all.set(text, n);
    for (const [text, { n }] of this.#missing) all.set(text, n + (all.get(text) ?? 0));
    const missing = new Map([...all].filter(([text]) => isMissingText(text)));
    if (naIsValue(all)) missing.delete('NA');
    let filled = this.#cells;
    for (const [text, n] of missing) {
      all.delete(text);
      filled -= n;
    }
    const distinct = Math.round(all.size * 2 ** this.#level);
    for (const text of this.#shapes?.texts() ?? []) if (!all.has(text)) all.set(text, 1);
    return { counts: all, missing, filled, distinct: Math.min(filled, distinct) };
  }
}

/** Counts a text; true when it is new. */
function raise(counts: Map<string, Tally>, text: string, times: number, own: (text: string) => string): boolean {
  const tally = counts.get(text);
  if (tally) {
    tally.n += times;
    return false;
  }
  counts.set(own(text), { n: times });
  return true;
}

/** Whether "NA" is more likely a value (North America among EMEA and APAC) than "not available". */
function naIsValue(counts: ReadonlyMap<string, number>): boolean {
  const others = [...counts.keys()].filter((value) => !isMissingText(value));
  return others.some((value) => /^[A-Z]{2,5}$/.test(value)) && others.every((value) => !/^\d/.test(value));
}
