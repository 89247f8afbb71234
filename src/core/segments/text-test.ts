import { isWordPart } from '../text/words.ts';
import type { Condition } from './predicate.ts';

/** A condition as a test of one row of a text column: the bytes from `start` to `end`, never empty. */
export interface TextTest {
  readonly missing: boolean;
  readonly present: (bytes: Uint8Array, start: number, end: number) => boolean;
}

/**
 * The test of a condition on a text column, on its UTF-8 bytes: no row becomes a string. `contains` ignores case for
 * letters whose capital is a single character (so not for ß and SS). Number and date conditions are satisfied by
 * nothing.
 */
export function textTest(condition: Condition): TextTest {
  switch (condition.is) {
    case 'one-of':
      return { missing: false, present: equalToAny(condition.values) };
    case 'none-of': {
      const listed = equalToAny(condition.values);
      return { missing: true, present: (bytes, start, end) => !listed(bytes, start, end) };
    }
    case 'contains':
      return { missing: false, present: containing(condition.text) };
    case 'word':
      return { missing: false, present: holdingWord(condition.text) };
    case 'answered':
      return { missing: false, present: () => true };
    case 'unanswered':
      return { missing: true, present: () => false };
    case 'number':
    case 'between':
    case 'date':
      return { missing: false, present: () => false };
    default:
      return condition satisfies never;
  }
}

/** UTF-8 of a text; lone surrogates become U+FFFD. Source: RFC 3629. */
export function utf8(text: string): readonly number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x1_0000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return bytes;
}

function equalToAny(values: readonly string[]): TextTest['present'] {
  const listed = values.map(utf8);
  return (bytes, start, end) =>
    listed.some((value) => value.length === end - start && startsAt(bytes, start, end, value));
}

function containing(text: string): TextTest['present'] {
  const letters = [...text].map((letter) => caseForms(letter).map(utf8));
  if (letters.length === 0) return () => true;
  const first = new Uint8Array(256);
  for (const form of letters[0] ?? []) first[form[0] ?? 0] = 1;
  return (bytes, start, end) => {
    for (let at = start; at < end; at++) {
      if (first[bytes[at] as number] === 1 && matchesAt(bytes, at, end, letters)) return true;
    }
    return false;
  };
}

/** A whole word: what stands directly before and after belongs to no word. */
function holdingWord(text: string): TextTest['present'] {
  const letters = [...text].map((letter) => caseForms(letter).map(utf8));
  return (bytes, start, end) => {
    for (let at = start; letters.length > 0 && at < end; at++) {
      const after = matchEnd(bytes, at, end, letters);
      if (after !== null && !inWord(bytes, start, at - 1) && (after === end || !inWord(bytes, start, after)))
        return true;
    }
    return false;
  };
}

/** Whether the character that holds the byte at a place belongs to a word; false before the start. */
function inWord(bytes: Uint8Array, start: number, place: number): boolean {
  let at = place;
  while (at > start && ((bytes[at] ?? 0) & 0xc0) === 0x80) at--;
  const first = bytes[at] ?? 0;
  if (at < start) return false;
  if (first < 0x80) return isWordPart(String.fromCharCode(first));
  const length = first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
  let code = first & (0x3f >> length);
  for (let more = 1; more <= length; more++) code = (code << 6) | ((bytes[at + more] ?? 0) & 0x3f);
  return code <= 0x10_ffff && isWordPart(String.fromCodePoint(code));
}

function caseForms(letter: string): readonly string[] {
  const forms = [letter, letter.toLowerCase(), letter.toUpperCase()];
  return [...new Set(forms.filter((form) => [...form].length === 1))];
}

const matchesAt = (bytes: Uint8Array, at: number, end: number, letters: Letters): boolean =>
  matchEnd(bytes, at, end, letters) !== null;

/** The forms of each letter of a text, in UTF-8. */
type Letters = readonly (readonly (readonly number[])[])[];

/** Where a text that begins at a place ends; null when it is not there. */
function matchEnd(bytes: Uint8Array, at: number, end: number, letters: Letters): number | null {
  let position = at;
  for (const forms of letters) {
    const found = forms.find((form) => startsAt(bytes, position, end, form));
    if (!found) return null;
    position += found.length;
  }
  return position;
}

function startsAt(bytes: Uint8Array, at: number, end: number, wanted: readonly number[]): boolean {
  if (at + wanted.length > end) return false;
  for (let index = 0; index < wanted.length; index++) if (bytes[at + index] !== wanted[index]) return false;
  return true;
}
