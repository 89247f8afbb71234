import { type LinkRules, usualRules } from '../../core/link/link.ts';
import { valueText } from '../../core/segments/value-test.ts';
import { type ColumnMeta, isSetChunk, isTextChunk, missingMark, type TextChunk } from '../../core/table/column.ts';
import { KeyHash } from '../link/key-hash.ts';
import { KeyNumbers } from '../link/key-numbers.ts';
import type { AskedChunk } from './asked-rows.ts';

/** Stands for rows that name no customer. */
export const nobody = -1;

const encoder = new TextEncoder();

/**
 * Numbers 0, 1, 2, … for the customers that a column names, the same under the rules of a link and over the columns
 * of several tables.
 */
export class CustomerNumbers {
  readonly #hash: KeyHash;
  readonly #numbers: KeyNumbers;
  #wanted: 'all' | 'known' = 'all';
  readonly #ofCodes = new Map<string, Int32Array>();
  readonly #ofNumbers = new Map<number, number>();

  constructor(rules: LinkRules = usualRules, numbers: KeyNumbers = new KeyNumbers()) {
    this.#hash = new KeyHash(rules);
    this.#numbers = numbers;
  }

  /** Different customers so far. */
  get size(): number {
    return this.#numbers.size;
  }

  /**
   * The customer of each row of a chunk; {@link nobody} where none is named, and, when only those are wanted, where the
   * customer is not known yet.
   */
  read(column: ColumnMeta, { rows, chunks }: AskedChunk, wanted: 'all' | 'known' = 'all'): Int32Array {
    this.#wanted = wanted;
    const chunk = chunks.get(column.id);
    if (!chunk || isSetChunk(chunk)) return new Int32Array(rows.length).fill(nobody);
    if (isTextChunk(chunk)) return this.#readTexts(chunk, rows.length, rows.list);
    const values = rows.numbers(column.id);
    const mark = missingMark(values);
    const ofCodes = column.dictionary ? this.#codesOf(column) : null;
    const customers = new Int32Array(values.length);
    for (let row = 0; row < values.length; row++) {
      const value = values[row] as number;
      if (value === mark || Number.isNaN(value)) customers[row] = nobody;
      else customers[row] = ofCodes ? (ofCodes[value] as number) : this.#ofNumber(value, column);
    }
    return customers;
  }

  #readTexts({ offsets, bytes }: TextChunk, length: number, list: Int32Array | null): Int32Array {
    const customers = new Int32Array(length);
    for (let index = 0; index < length; index++) {
      const row = list ? (list[index] as number) : index;
      customers[index] = this.#numberOf(bytes, offsets[row] as number, offsets[row + 1] as number);
    }
    return customers;
  }

  #numberOf(bytes: Uint8Array, from: number, to: number): number {
    if (!this.#hash.take(bytes, from, to)) return nobody;
    const { low, high } = this.#hash;
    return this.#wanted === 'all' ? this.#numbers.numberOf(low, high) : this.#numbers.find(low, high);
  }

  #ofText(text: string): number {
    const bytes = encoder.encode(text);
    return this.#numberOf(bytes, 0, bytes.length);
  }

  #codesOf({ id, dictionary = [] }: ColumnMeta): Int32Array {
    const name = `${this.#wanted} ${id}`;
    const known = this.#ofCodes.get(name) ?? Int32Array.from(dictionary, (text) => this.#ofText(text));
    this.#ofCodes.set(name, known);
    return known;
  }

  #ofNumber(value: number, column: ColumnMeta): number {
    const known = this.#ofNumbers.get(value) ?? this.#ofText(valueText(value, column));
    if (known !== nobody) this.#ofNumbers.set(value, known);
    return known;
  }
}
