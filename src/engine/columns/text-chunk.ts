import type { TextChunk } from '../../core/table/column.ts';
import type { CellBlock } from '../read/cell-block.ts';

const encoder = new TextEncoder();

/** Characters encoded in one go: many texts at once are much faster than one by one. */
const together = 1 << 18;

/** Bytes that may be written behind a text while it is copied by words. */
const slack = 4;

const firstLength = 256;

/** Longest stretch that is copied by words; the way of the engine costs more before it begins. */
const shortCopy = 256;

/** Length of a text in UTF-8. A surrogate pair is four bytes, two for each half. */
function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x80) bytes += code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 1 : 2;
  }
  return bytes;
}

/** Whose the bytes of a chunk of texts are: a copy of the taker's `own`, or `lent` until more texts come. */
export type TextBytes = 'own' | 'lent';

/** Texts of one chunk while it grows, as UTF-8 bytes with offsets; the empty text is missing. */
export class TextStage {
  #bytes = new Uint8Array(firstLength);
  #view = new DataView(this.#bytes.buffer);
  #size = 0;
  #ends = new Uint32Array(firstLength);
  #length = 0;
  #waiting: string[] = [];
  #waitingLength = 0;
  #missing = 0;

  push(text: string): void {
    if (text === '') this.#missing++;
    this.#waiting.push(text);
    this.#waitingLength += text.length;
    if (this.#waitingLength >= together) this.#encode();
  }

  pushMissing(): void {
    if (this.#waiting.length > 0) this.#encode();
    this.#missing++;
    this.#end(this.#size);
  }

  /** Takes a text in valid UTF-8, not empty. */
  pushBytes({ bytes, view }: Pick<CellBlock, 'bytes' | 'view'>, start: number, end: number): void {
    if (this.#waiting.length > 0) this.#encode();
    this.#makeRoom(end - start);
    const length = end - start;
    const size = this.#size;
    if (length > shortCopy) this.#bytes.set(bytes.subarray(start, end), size);
    else for (let at = 0; at < length; at += 4) this.#view.setInt32(size + at, view.getInt32(start + at, true), true);
    this.#size = size + length;
    this.#end(this.#size);
  }

  #end(size: number): void {
    if (this.#length === this.#ends.length) {
      const ends = new Uint32Array(this.#length * 2);
      ends.set(this.#ends);
      this.#ends = ends;
    }
    this.#ends[this.#length++] = size;
  }

  #makeRoom(bytes: number): void {
    const needed = this.#size + bytes + slack;
    if (needed <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    larger.set(this.#bytes.subarray(0, this.#size));
    this.#bytes = larger;
    this.#view = new DataView(larger.buffer);
  }

  #encode(): void {
    const bytes = encoder.encode(this.#waiting.join(''));
    const ascii = bytes.length === this.#waitingLength;
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#size);
    let end = this.#size;
    for (const text of this.#waiting) {
      end += ascii ? text.length : utf8Length(text);
      this.#end(end);
    }
    this.#size = end;
    this.#waiting = [];
    this.#waitingLength = 0;
  }

  /** The chunk; the stage is empty afterwards. */
  take(whose: TextBytes = 'own'): TextChunk {
    this.#encode();
    const offsets = new Uint32Array(this.#length + 1);
    offsets.set(this.#ends.subarray(0, this.#length), 1);
    const bytes = whose === 'own' ? this.#bytes.slice(0, this.#size) : this.#bytes.subarray(0, this.#size);
    const chunk = { offsets, bytes, missing: this.#missing };
    this.#size = 0;
    this.#length = 0;
    this.#missing = 0;
    return chunk;
  }
}
