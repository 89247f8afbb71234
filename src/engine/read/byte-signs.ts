import { blankLength } from './utf8.ts';

export const quote = 34;
export const lineFeed = 10;
export const carriageReturn = 13;

/** Marks in a table of all bytes where a cell may end or needs a closer look: these, and what is not ASCII. */
export function marksOf(...special: readonly number[]): Uint8Array {
  const marks = new Uint8Array(256).fill(1, 0x80);
  for (const byte of special) marks[byte] = 1;
  return marks;
}

/**
 * The newline of a file: `\r` when that alone ends its first line outside quotes, otherwise `\n`, with a `\r` before
 * it dropped. Null while the bytes do not say.
 */
export function newlineByte(bytes: Uint8Array, end: number): number | null {
  let quoted = false;
  for (let at = 0; at < end; at++) {
    const byte = bytes[at];
    if (byte === quote) quoted = !quoted;
    else if (!quoted && byte === lineFeed) return lineFeed;
    else if (!quoted && byte === carriageReturn) {
      if (at + 1 === end) return null;
      return bytes[at + 1] === lineFeed ? lineFeed : carriageReturn;
    }
  }
  return null;
}

/** The delimiter or newline at `from`, with or without white space before it; −1 when something else comes first. */
export function endAfterQuote(bytes: Uint8Array, from: number, delimiter: number, newline: number): number {
  for (let at = from; ; ) {
    const byte = bytes[at];
    if (byte === delimiter || byte === newline) return at;
    const blank = blankLength(bytes, at);
    if (blank === 0) return -1;
    at += blank;
  }
}

/** Makes one quote of two in a quoted cell, in place; the new end. */
export function withoutDoubles(bytes: Uint8Array, start: number, end: number): number {
  let to = start;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number;
    bytes[to++] = byte;
    if (byte === quote && at + 1 < end && bytes[at + 1] === quote) at++;
  }
  return to;
}

/** How often a byte stands in a stretch. */
export function countByte(bytes: Uint8Array, byte: number, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) if (bytes[at] === byte) count++;
  return count;
}
