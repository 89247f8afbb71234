import type { TextChunk } from '../../core/table/column.ts';

const encoder = new TextEncoder();

/** Characters encoded in one go: many texts at once are much faster than one by one. */
const together = 1 << 18;

/** Length of a text in UTF-8. A surrogate pair is four bytes, two for each half. */
function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x80) bytes += code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 1 : 2;
  }
  return bytes;
}

/** Texts of one chunk while it grows, as UTF-8 bytes with offsets; the empty text is missing. */
export class TextStage {
  #ends: number[] = [];
  #waiting: string[] = [];
  #waitingLength = 0;
  #parts: Uint8Array[] = [];
  #size = 0;
  #missing = 0;

  push(text: string): void {
    if (text === '') this.#missing++;
    this.#waiting.push(text);
    this.#waitingLength += text.length;
    if (this.#waitingLength >= together) this.#encode();
  }

  #encode(): void {
    const bytes = encoder.encode(this.#waiting.join(''));
    const ascii = bytes.length === this.#waitingLength;
    for (const text of this.#waiting) {
      this.#size += ascii ? text.length : utf8Length(text);
      this.#ends.push(this.#size);
    }
    this.#parts.push(bytes);
    this.#waiting = [];
    this.#waitingLength = 0;
  }

  /** The chunk; the stage is empty afterwards. */
  take(): TextChunk {
    this.#encode();
    const bytes = new Uint8Array(this.#size);
    let at = 0;
    for (const part of this.#parts) {
      bytes.set(part, at);
      at += part.length;
    }
    const offsets = new Uint32Array(this.#ends.length + 1);
    offsets.set(this.#ends, 1);
    const chunk = { offsets, bytes, missing: this.#missing };
    this.#ends = [];
    this.#parts = [];
    this.#size = 0;
    this.#missing = 0;
    return chunk;
  }
}
