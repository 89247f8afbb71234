/**
 * Length in bytes of the character that starts at `at`, a byte of 0x80 or more; negative for bytes that are no
 * character and become one U+FFFD together. The bytes after the last must hold one below 0x80. Source: WHATWG,
 * Encoding Standard, "UTF-8 decoder".
 */
export function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number;
  if (lead < 0xc2 || lead > 0xf4) return -1;
  const second = bytes[at + 1] as number;
  if (lead < 0xe0) return (second & 0xc0) === 0x80 ? 2 : -1;
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return -1;
  if (((bytes[at + 2] as number) & 0xc0) !== 0x80) return -2;
  if (lead < 0xf0) return 3;
  return ((bytes[at + 3] as number) & 0xc0) === 0x80 ? 4 : -3;
}

/** What bytes of 0x80 or more are, read as UTF-8. */
export interface Utf8Count {
  /** Sequences that are no character. */
  readonly invalid: number;
  /** Characters of several bytes. */
  readonly wide: number;
}

/** Counts characters of several bytes, and what is none; a character that the end cuts off is neither. */
export function countUtf8(bytes: Uint8Array): Utf8Count {
  let invalid = 0;
  let wide = 0;
  for (let at = 0; at < bytes.length; ) {
    if ((bytes[at] as number) < 0x80) {
      at++;
      continue;
    }
    const length = sequenceLength(bytes, at);
    if (length < 0 && at - length >= bytes.length && endsInCharacter(bytes, at, bytes.length)) break;
    if (length < 0) invalid++;
    else wide++;
    at += Math.abs(length);
  }
  return { invalid, wide };
}

/** Characters of several bytes that there must be for each sequence that is none. */
const widePerInvalid = 10;

/**
 * Whether bytes are UTF-8, but for a few that were damaged: text in another encoding hardly ever makes characters of
 * several bytes by chance.
 */
export const isMostlyUtf8 = ({ invalid, wide }: Utf8Count): boolean => wide >= invalid * widePerInvalid;

/** Whether a stretch ends inside of a character that began validly. The byte behind it must be below 0x80. */
export function endsInCharacter(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = end - 1; at >= start && at >= end - 3; at--) {
    const lead = bytes[at] as number;
    if (lead >= 0xc2) return lead <= 0xf4 && at - sequenceLength(bytes, at) === end;
    if (lead < 0x80) return false;
  }
  return false;
}

/** Whether U+FFFD itself stands at `at`. */
export const isReplacement = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd;

/** Length in bytes of the white space at `at` as `String.prototype.trim` knows it; 0 for anything else. */
export function blankLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number;
  if (lead < 0x80) return lead === 32 || (lead >= 9 && lead <= 13) ? 1 : 0;
  const second = bytes[at + 1];
  if (lead === 0xc2) return second === 0xa0 ? 2 : 0;
  const third = bytes[at + 2] ?? 0;
  if (lead === 0xe2 && second === 0x80) {
    return (third >= 0x80 && third <= 0x8a) || third === 0xa8 || third === 0xa9 || third === 0xaf ? 3 : 0;
  }
  if (lead === 0xe2) return second === 0x81 && third === 0x9f ? 3 : 0;
  if (lead === 0xe1) return second === 0x9a && third === 0x80 ? 3 : 0;
  if (lead === 0xe3) return second === 0x80 && third === 0x80 ? 3 : 0;
  return lead === 0xef && second === 0xbb && third === 0xbf ? 3 : 0;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Text of a stretch of UTF-8; what is not valid becomes U+FFFD, a byte order mark stays. */
export const decodeUtf8 = (bytes: Uint8Array, start: number, end: number): string =>
  decoder.decode(bytes.subarray(start, end));

/** Longest stretch of ASCII that is not worth the call into the engine's decoder. */
const longestShort = 128;

/** Character codes on their way into a text, an array for each length. */
const codes: number[][] = [];

/** The same for a stretch that is known to be ASCII; short ones are made much faster. */
export function decodeAscii(bytes: Uint8Array, start: number, end: number): string {
  const length = end - start;
  if (length > longestShort) return decodeUtf8(bytes, start, end);
  while (codes.length <= length) codes.push(new Array<number>(codes.length).fill(0));
  const own = codes[length] as number[];
  for (let i = 0; i < length; i++) own[i] = bytes[start + i] as number;
  return String.fromCharCode(...own);
}
