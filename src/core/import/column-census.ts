import { isMissingText } from './missing.ts';
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

/** FNV-1a with Murmur3's last step, so that all bits are as good as drawn; unsigned. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5 ^ text.length;
  const end = Math.min(text.length, hashedCharacters);
  for (let i = 0; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
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

  /** Takes a trimmed cell. */
  add(cell: string): void {
    if (cell === '') return;
    this.#cells++;
    const text = cell.length > keptCharacters ? cell.slice(0, keptCharacters) : cell;
    if (this.#level > 0 && !this.#isPicked(text)) {
      if (mayBeMissing(text)) raise(this.#missing, text, this.#own);
      else this.#shapes?.add(text);
      return;
    }
    if (!raise(this.#counts, text, this.#own)) return;
    this.#characters += text.length;
    while (this.#counts.size > this.#limits.values || this.#characters > this.#limits.characters) this.#pickHalf();
  }

  #isPicked(text: string): boolean {
    return hashOf(text) >>> (32 - this.#level) === 0;
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
function raise(counts: Map<string, Tally>, text: string, own: (text: string) => string): boolean {
  const tally = counts.get(text);
  if (tally) {
    tally.n++;
    return false;
  }
  counts.set(own(text), { n: 1 });
  return true;
}

/** Whether "NA" is more likely a value (North America among EMEA and APAC) than "not available". */
function naIsValue(counts: ReadonlyMap<string, number>): boolean {
  const others = [...counts.keys()].filter((value) => !isMissingText(value));
  return others.some((value) => /^[A-Z]{2,5}$/.test(value)) && others.every((value) => !/^\d/.test(value));
}
