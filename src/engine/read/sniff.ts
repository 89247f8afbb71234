import type { Encoding } from '../../core/import/recipe.ts';
import type { FileLook } from '../../core/problem.ts';
import { countUtf8, isMostlyUtf8 } from './utf8.ts';

const ascii = (head: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...head.subarray(from, Math.min(to, head.length)));

const gzipMagic = [0x1f, 0x8b];
const compoundMagic = [0xd0, 0xcf, 0x11, 0xe0];

const startsWith = (head: Uint8Array, bytes: readonly number[]): boolean => bytes.every((byte, i) => head[i] === byte);

/** Whether bytes are packed by gzip. */
export const isGzip = (head: Uint8Array): boolean => startsWith(head, gzipMagic);

/** Whether bytes are a ZIP archive, or an empty one. */
export const isZip = (head: Uint8Array): boolean =>
  startsWith(head, [0x50, 0x4b, 3, 4]) || startsWith(head, [0x50, 0x4b, 5, 6]);

/** Whether bytes are a compound file of Microsoft: an old spreadsheet, or one with a password. */
export const isCompound = (head: Uint8Array): boolean => startsWith(head, compoundMagic);

const magics: readonly { readonly look: FileLook; readonly bytes: readonly number[] }[] = [
  { look: 'old-spreadsheet', bytes: compoundMagic },
  { look: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46] },
  { look: 'image', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { look: 'image', bytes: [0x47, 0x49, 0x46, 0x38] },
  { look: 'image', bytes: [0xff, 0xd8, 0xff] },
  { look: 'archive', bytes: gzipMagic },
  { look: 'archive', bytes: [0x50, 0x4b, 3, 4] },
  { look: 'archive', bytes: [0x50, 0x4b, 5, 6] },
  { look: 'archive', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { look: 'archive', bytes: [0x52, 0x61, 0x72, 0x21] },
];

/** The first kilobyte as text, without a byte order mark and leading blanks. */
const beginning = (head: Uint8Array): string =>
  ascii(head, 0, 1024)
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();

/** Whether bytes begin like JSON that holds objects or lists; import ids in the first cell of a table do not. */
export function looksLikeJson(head: Uint8Array): boolean {
  const start = beginning(head);
  return /^(\{\s*["}]|\[\s*[{[\]])/.test(start) && !start.startsWith('{"ImportId');
}

/** NUL bytes at even and at odd positions, and other bytes that no text holds. */
function oddities(head: Uint8Array): { even: number; odd: number; controls: number } {
  let even = 0;
  let odd = 0;
  let controls = 0;
  for (let i = 0; i < head.length; i++) {
    const byte = head[i] as number;
    if (byte === 0) i % 2 === 0 ? even++ : odd++;
    else if (byte < 32 && (byte < 9 || byte > 13) && byte !== 0x1a && byte !== 0x1b) controls++;
  }
  return { even, odd, controls };
}

/** UTF-16 without a mark: nearly every NUL stands on the same side of its pair. */
function utf16By(head: Uint8Array): Encoding | null {
  const { even, odd } = oddities(head);
  const enough = Math.max(2, head.length * 0.02);
  if (odd >= enough && odd > 20 * even) return 'utf-16le';
  if (even >= enough && even > 20 * odd) return 'utf-16be';
  return null;
}

/** The encoding that a byte order mark announces, if there is one. */
export function encodingByMark(head: Uint8Array): Encoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return null;
}

/** What bytes look like when they are neither text nor anything that is unpacked; null for text in a known encoding. */
export function lookOf(head: Uint8Array): FileLook | null {
  const magic = magics.find(({ bytes }) => startsWith(head, bytes));
  if (magic) return magic.look;
  if (ascii(head, 257, 262) === 'ustar') return 'archive';
  if (encodingByMark(head) !== null && encodingByMark(head) !== 'utf-8') return null;
  if (utf16By(head) !== null) return null;
  const { even, odd, controls } = oddities(head);
  if (even + odd > head.length * 0.005 || controls > head.length * 0.03) return 'binary';
  return /^(<!doctype|<html|<\?xml|<table|<meta|<head|<style)/i.test(beginning(head)) ? 'html' : null;
}

/**
 * Encoding of text: byte order mark, then UTF-16 by its NUL bytes, then UTF-8 but for a few damaged bytes
 * (see `isMostlyUtf8`), else Windows-1252.
 * `samples` are further stretches of a long file, because the first umlaut may come late; they may start and end
 * inside a character.
 */
export function sniffEncoding(head: Uint8Array, samples: readonly Uint8Array[] = []): Encoding {
  const known = encodingByMark(head) ?? utf16By(head);
  if (known !== null) return known;
  const counts = [head, ...samples.map(fromWholeCharacter)].map(countUtf8);
  const sum = (one: 'invalid' | 'wide'): number => counts.reduce((all, count) => all + count[one], 0);
  return isMostlyUtf8({ invalid: sum('invalid'), wide: sum('wide') }) ? 'utf-8' : 'windows-1252';
}

/** Passes over up to three continuation bytes at the start, which belong to a character before. */
function fromWholeCharacter(sample: Uint8Array): Uint8Array {
  let start = 0;
  while (start < 3 && ((sample[start] ?? 0) & 0xc0) === 0x80) start++;
  return sample.subarray(start);
}
