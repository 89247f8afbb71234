import type { LinkRules } from '../../core/link/link.ts';
import { hashBytes } from '../hash-bytes.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Hashes keys by their UTF-8 bytes under the rules of a link: the same for keys that count as the same. */
export class KeyHash {
  readonly #rules: LinkRules;
  readonly #halves = new Int32Array(2);
  #scratch = new Uint8Array(256);

  constructor(rules: LinkRules) {
    this.#rules = rules;
  }

  get low(): number {
    return this.#halves[0] as number;
  }

  get high(): number {
    return this.#halves[1] as number;
  }

  /** Takes a key; false when nothing is left of it. */
  take(bytes: Uint8Array, from: number, to: number): boolean {
    let [start, end] = [from, to];
    if (this.#rules.trim) {
      while (start < end && (bytes[start] as number) <= 32) start++;
      while (end > start && (bytes[end - 1] as number) <= 32) end--;
    }
    if (start === end) return false;
    if (this.#rules.ignoreCase) this.#takeLower(bytes, start, end);
    else hashBytes(bytes, start, end, this.#halves);
    return true;
  }

  #takeLower(bytes: Uint8Array, start: number, end: number): void {
    const length = end - start;
    if (length > this.#scratch.length) this.#scratch = new Uint8Array(length * 2);
    for (let i = 0; i < length; i++) {
      const byte = bytes[start + i] as number;
      if (byte >= 0x80) {
        const lower = encoder.encode(decoder.decode(bytes.subarray(start, end)).toLowerCase());
        hashBytes(lower, 0, lower.length, this.#halves);
        return;
      }
      this.#scratch[i] = byte >= 65 && byte <= 90 ? byte + 32 : byte;
    }
    hashBytes(this.#scratch, 0, length, this.#halves);
  }
}
