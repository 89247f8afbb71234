import { EcholotError } from '../../../core/problem.ts';

/** Takes the items of lists as they are found. */
export interface JsonHandler {
  /** A list begins; `path` holds the names that lead to it, parted by dots. False passes over it. */
  list(path: string): boolean;
  /** An item of the list that began last, or a value at the root, as its JSON text. */
  item(text: string): void;
  /** A value at the root begins. */
  root?(): void;
}

/** Levels that values may lie in each other, so that no function that follows them runs out of stack. */
const deepest = 200;

/** Objects that may lie around a list. */
const deepestList = 6;

/** Longest item of a list. */
const longestItem = 64 << 20;

interface Container {
  readonly list: boolean;
  readonly path: string;
  key: string;
  /** What comes next in an object. */
  expects: 'key' | 'colon' | 'value';
}

/** What becomes of a value under way. */
type Purpose = 'item' | 'key' | 'pass';

const isSpace = (sign: number): boolean => sign === 32 || sign === 10 || sign === 13 || sign === 9;

/**
 * Finds the lists in JSON text and cuts them into their items, block by block, without parsing either. With `values`,
 * the values at the root are the items, as in text with one object per line. Throws `json-invalid` when the text ends
 * early, when values lie too deep in each other, or when an item is too long.
 */
export class JsonScanner {
  readonly #handler: JsonHandler;
  readonly #fileName: string;
  readonly #values: boolean;
  readonly #containers: Container[] = [];
  #purpose: Purpose | null = null;
  #depth = 0;
  #inString = false;
  #escaped = false;
  #pieces: string[] = [];
  #length = 0;
  #line = 1;
  #text = '';

  constructor(handler: JsonHandler, fileName: string, values = false) {
    this.#handler = handler;
    this.#fileName = fileName;
    this.#values = values;
  }

  push(text: string): void {
    this.#text = text;
    for (let at = 0; at < text.length; ) at = this.#purpose === null ? this.#between(at) : this.#within(at);
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.#line++;
    this.#text = '';
  }

  end(): void {
    if (this.#purpose === 'item' && this.#depth === 0 && !this.#inString) this.#finish();
    if (this.#purpose !== null || this.#containers.length > 0) this.refuse();
  }

  /** Refuses the text, naming the line that was reached. */
  refuse(): never {
    throw new EcholotError({ code: 'json-invalid', fileName: this.#fileName, line: this.#line });
  }

  /** Takes one sign between values; the place of the next. */
  #between(at: number): number {
    const sign = this.#text.charCodeAt(at);
    if (isSpace(sign) || sign === 44) return at + 1;
    const inside = this.#containers.at(-1);
    if (inside && sign === (inside.list ? 93 : 125)) {
      this.#containers.pop();
      this.#valueEnded();
      return at + 1;
    }
    if (!inside) this.#handler.root?.();
    if (inside?.list || (!inside && this.#values)) return this.#begin('item', at);
    if (inside?.expects === 'key') return sign === 34 ? this.#begin('key', at) : this.refuse();
    if (inside?.expects === 'colon') {
      inside.expects = sign === 58 ? 'value' : this.refuse();
      return at + 1;
    }
    return this.#nested(sign, inside, at);
  }

  /** Enters an object or list that lies around lists, and passes over any other value. */
  #nested(sign: number, inside: Container | undefined, at: number): number {
    const path = inside ? (inside.path === '' ? inside.key : `${inside.path}.${inside.key}`) : '';
    const list = sign === 91;
    if ((list || sign === 123) && this.#containers.length < deepestList && (!list || this.#handler.list(path))) {
      this.#containers.push({ list, path, key: '', expects: 'key' });
      return at + 1;
    }
    return inside || list ? this.#begin('pass', at) : this.refuse();
  }

  #begin(purpose: Purpose, at: number): number {
    if (/[\]}:]/.test(this.#text.charAt(at))) this.refuse();
    this.#purpose = purpose;
    this.#depth = 0;
    this.#inString = false;
    this.#escaped = false;
    return this.#within(at);
  }

  /** Follows the value under way to its end or that of the text; the place of the next sign. */
  #within(from: number): number {
    const text = this.#text;
    let at = from;
    while (at < text.length) {
      const end = this.#inString ? this.#throughString(at) : this.#throughPlain(at);
      if (end < 0) {
        at = -end - 1;
        this.#keep(text.slice(from, at));
        this.#finish();
        return at;
      }
      at = end;
    }
    this.#keep(text.slice(from, at));
    return at;
  }

  /** Goes to behind the end of a string. Negative, less one, when that ends the value. */
  #throughString(from: number): number {
    const text = this.#text;
    let at = from;
    if (this.#escaped) {
      this.#escaped = false;
      at++;
    }
    for (; at < text.length; at++) {
      const sign = text.charCodeAt(at);
      if (sign === 92) {
        if (++at === text.length) this.#escaped = true;
      } else if (sign === 34) {
        this.#inString = false;
        return this.#depth === 0 ? -(at + 1) - 1 : at + 1;
      }
    }
    return text.length;
  }

  /** Goes to the next string or the end of the value; negative, less one, when that is reached. */
  #throughPlain(from: number): number {
    const text = this.#text;
    for (let at = from; at < text.length; at++) {
      const sign = text.charCodeAt(at);
      if (sign === 34) {
        this.#inString = true;
        return at + 1;
      }
      if (sign === 123 || sign === 91) {
        if (++this.#depth > deepest) this.refuse();
      } else if (sign === 125 || sign === 93) {
        if (this.#depth === 0) return -at - 1;
        if (--this.#depth === 0) return -(at + 1) - 1;
      } else if (this.#depth === 0 && (sign === 44 || isSpace(sign))) return -at - 1;
    }
    return text.length;
  }

  #keep(piece: string): void {
    if (this.#purpose === 'pass' || piece === '') return;
    this.#pieces.push(piece);
    this.#length += piece.length;
    if (this.#length > longestItem) this.refuse();
  }

  #finish(): void {
    const text = this.#pieces.length === 1 ? (this.#pieces[0] ?? '') : this.#pieces.join('');
    const purpose = this.#purpose;
    this.#pieces = [];
    this.#length = 0;
    this.#purpose = null;
    if (purpose === 'key') this.#named(text);
    else {
      if (purpose === 'item') this.#handler.item(text);
      this.#valueEnded();
    }
  }

  #named(text: string): void {
    const inside = this.#containers.at(-1);
    if (!inside) return;
    inside.key = String(parsed(text) ?? '');
    inside.expects = 'colon';
  }

  #valueEnded(): void {
    const inside = this.#containers.at(-1);
    if (inside && !inside.list) inside.expects = 'key';
  }
}

/** Texts of JSON, which are passed over, and its numbers. */
const textOrNumber = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** Whole numbers that a number of JavaScript cannot hold become texts, so that ids keep their digits. */
const withLongNumbers = (text: string): string =>
  text.replace(textOrNumber, (found) =>
    found.length > 15 && /^-?\d+$/.test(found) && !Number.isSafeInteger(Number(found)) ? `"${found}"` : found,
  );

/**
 * The value of JSON text, whole numbers beyond 2^53 as texts with all their digits; undefined when it is not valid.
 */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(/\d{16}/.test(text) ? withLongNumbers(text) : text);
  } catch {
    return undefined;
  }
}
