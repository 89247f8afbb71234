import { parseIsoDate } from '../time/day.ts';
import type { Condition, NumberComparison, Predicate } from './predicate.ts';

/** Longest text that is written or read, so that an address stays one. */
const longest = 2000;

/** Groups within groups that are read; people nest two or three. */
const deepest = 6;

const codes: Readonly<Record<NumberComparison, string>> = {
  '=': 'eq',
  '≠': 'ne',
  '<': 'lt',
  '≤': 'le',
  '>': 'gt',
  '≥': 'ge',
};

/**
 * A predicate as a short text for addresses: words in the order of reading, joined by `_`, groups and lists led by how
 * many follow. {@link readPredicate} leads back to it. Null when it is too long, says a number that is none, or names rows by
 * their places, which change with the next file.
 */
export function writePredicate(predicate: Predicate): string | null {
  const words = wordsOf(predicate);
  if (words.some((word) => typeof word === 'number' && !Number.isFinite(word))) return null;
  const text = writeWords(words.map(String));
  return text.length > longest ? null : text;
}

/** Reads what {@link writePredicate} writes; null for everything else. Never throws, and never reads on and on. */
export function readPredicate(text: string): Predicate | null {
  if (text.length > longest) return null;
  const words = readWords(text);
  if (!words) return null;
  const reader = new Reader(words);
  const predicate = reader.predicate(0);
  return reader.readAll ? predicate : null;
}

function wordsOf(predicate: Predicate): readonly (string | number)[] {
  switch (predicate.is) {
    case 'all':
    case 'any':
      return [predicate.is, predicate.of.length, ...predicate.of.flatMap(wordsOf)];
    case 'one-of':
    case 'none-of':
      return [predicate.is, predicate.column, predicate.values.length, ...predicate.values];
    case 'number':
      return [codes[predicate.op], predicate.column, predicate.value];
    case 'between':
      return [predicate.is, predicate.column, predicate.low, predicate.high];
    case 'date':
      return [predicate.is, predicate.column, predicate.start ?? '', predicate.end ?? ''];
    case 'contains':
    case 'word':
      return [predicate.is, predicate.column, predicate.text];
    case 'rows':
      return [Number.NaN];
    default:
      return [predicate.is, predicate.column];
  }
}

/** Words as one text in which `*` never stands before anything but `a` and `b`. */
export const writeWords = (words: readonly string[]): string =>
  words.map((word) => word.replaceAll('*', '*a').replaceAll('_', '*b')).join('_');

/** The words that {@link writeWords} joined; null for a `*` that stands for nothing. */
export function readWords(text: string): readonly string[] | null {
  if (/\*(?![ab])/.test(text)) return null;
  return text.split('_').map((word) => word.replace(/\*[ab]/g, (mark) => (mark === '*a' ? '*' : '_')));
}

/** Reads word by word; what cannot be read is noted once for all and read as empty. */
class Reader {
  readonly #words: readonly string[];
  #at = 0;
  #failed = false;

  constructor(words: readonly string[]) {
    this.#words = words;
  }

  /** Whether every word was read and meant something. */
  get readAll(): boolean {
    return !this.#failed && this.#at === this.#words.length;
  }

  predicate(depth: number): Predicate {
    const is = this.#word();
    if (is !== 'all' && is !== 'any') return this.#condition(is);
    if (depth >= deepest) this.#failed = true;
    return { is, of: this.#list(() => this.predicate(depth + 1)) };
  }

  #condition(is: string): Condition {
    const column = this.#word();
    switch (is) {
      case 'one-of':
      case 'none-of':
        return { is, column, values: this.#list(() => this.#word()) };
      case 'between':
        return { is, column, low: this.#number(), high: this.#number() };
      case 'date':
        return { is, column, start: this.#day(), end: this.#day() };
      case 'contains':
      case 'word':
        return { is, column, text: this.#word() };
      case 'answered':
      case 'unanswered':
        return { is, column };
      default:
        return { is: 'number', column, op: this.#comparison(is), value: this.#number() };
    }
  }

  #word(): string {
    const word = this.#words[this.#at];
    if (word === undefined) this.#failed = true;
    this.#at += 1;
    return word ?? '';
  }

  /** Only as numbers are written, so that one place has one address. */
  #number(): number {
    const word = this.#word();
    const value = Number(word);
    if (!Number.isFinite(value) || String(value) !== word) this.#failed = true;
    return value;
  }

  #day(): string | null {
    const word = this.#word();
    if (word !== '' && parseIsoDate(word) === null) this.#failed = true;
    return word === '' ? null : word;
  }

  #comparison(code: string): NumberComparison {
    for (const [op, known] of Object.entries(codes)) if (known === code) return op as NumberComparison;
    this.#failed = true;
    return '=';
  }

  #list<Item>(read: () => Item): readonly Item[] {
    const length = this.#number();
    if (!Number.isInteger(length) || length < 0 || length > this.#words.length - this.#at) this.#failed = true;
    return this.#failed ? [] : Array.from({ length }, read);
  }
}
