import { EcholotError } from '../../../core/problem.ts';

/** Bytes that unpacking one file may give. */
const mostBytes = 2 * 2 ** 30;

/** Times its packed size that something may grow to, once it is larger than {@link smallBytes}. */
const mostTimes = 200;
const smallBytes = 16 << 20;

/** Entries that an archive may list. */
export const mostEntries = 10_000;

/**
 * Counts what really comes out of something packed, whatever it says of its size. Throws `archive-too-large` past
 * 2 GB, or past 200 times the packed size.
 */
export class OutputLimit {
  readonly #fileName: string;
  readonly #packed: number;
  #bytes = 0;

  constructor(fileName: string, packed: number) {
    this.#fileName = fileName;
    this.#packed = packed;
  }

  take(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes > mostBytes) this.#refuse('bytes', this.#bytes, mostBytes);
    const times = Math.floor(this.#bytes / Math.max(1, this.#packed));
    if (this.#bytes > smallBytes && times > mostTimes) this.#refuse('ratio', times, mostTimes);
  }

  #refuse(limit: 'bytes' | 'ratio', found: number, supported: number): never {
    throw new EcholotError({ code: 'archive-too-large', fileName: this.#fileName, limit, found, supported });
  }
}
