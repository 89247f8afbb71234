import type { Distribution, ReadValue } from '../../core/import/dry-run.ts';
import type { ColumnRecipe } from '../../core/import/recipe.ts';
import {
  type ColumnChunk,
  type ColumnMeta,
  isSetChunk,
  isTextChunk,
  missingMark,
  type NumericChunk,
  type SetChunk,
  type TextChunk,
} from '../../core/table/column.ts';
import { isoDate } from '../../core/time/day.ts';
import { RangeTally } from './range-tally.ts';

/** Most frequent values that are told. */
const topValues = 8;

const decoder = new TextDecoder();

/** Takes the chunks of one column as they are finished and keeps what is told of them: first values and counts. */
export class ColumnTally {
  readonly #kind: ColumnRecipe['kind'] | 'time';
  readonly #rows: number;
  readonly #first: (number | string | readonly number[] | null)[] = [];
  readonly #counts = new Map<number, number>();
  readonly #range: RangeTally;
  #characters = 0;

  /** @param rows first rows whose values are kept. */
  constructor(kind: ColumnRecipe['kind'] | 'time', rows: number) {
    this.#kind = kind;
    this.#rows = rows;
    this.#range = new RangeTally(kind === 'date' ? 1 : 0);
  }

  add(chunk: ColumnChunk): void {
    if (isSetChunk(chunk)) this.#addOptions(chunk);
    else if (isTextChunk(chunk)) this.#addTexts(chunk);
    else this.#addNumbers(chunk);
  }

  #addOptions({ offsets, codes }: SetChunk): void {
    for (let row = 0; row + 1 < offsets.length && this.#first.length < this.#rows; row++) {
      const chosen = [...codes.subarray(offsets[row], offsets[row + 1])];
      this.#first.push(chosen.length > 0 ? chosen : null);
    }
    for (const code of codes) this.#counts.set(code, (this.#counts.get(code) ?? 0) + 1);
  }

  #addTexts({ offsets, bytes }: TextChunk): void {
    for (let row = 0; row + 1 < offsets.length && this.#first.length < this.#rows; row++) {
      this.#first.push(decoder.decode(bytes.subarray(offsets[row], offsets[row + 1])) || null);
    }
    // Bytes that go on with a character begin with the bits 10.
    for (let at = 0; at < bytes.length; at++) if (((bytes[at] as number) & 0xc0) !== 0x80) this.#characters++;
  }

  #addNumbers(chunk: NumericChunk): void {
    const { values } = chunk;
    const mark = missingMark(values);
    for (let row = 0; row < values.length && this.#first.length < this.#rows; row++) {
      const value = values[row] as number;
      this.#first.push(value === mark || Number.isNaN(value) ? null : value);
    }
    if (this.#kind === 'number' || this.#kind === 'date') this.#range.add(chunk);
    else if (this.#kind !== 'time') this.#count(values, mark);
  }

  #count(values: NumericChunk['values'], mark: number): void {
    for (let row = 0; row < values.length; row++) {
      const value = values[row] as number;
      if (value !== mark) this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1);
    }
  }

  /** The value of one of the first rows. */
  value(row: number, { dictionary }: ColumnMeta): ReadValue {
    const value = this.#first[row] ?? null;
    if (value === null || typeof value === 'string') return value;
    if (typeof value !== 'number') return value.map((code) => dictionary?.[code] ?? '');
    if (this.#kind === 'date') return isoDate(value);
    return dictionary ? (dictionary[value] ?? '') : value;
  }

  /** How the values are spread, `filled` of them. */
  distribution({ dictionary, scale }: ColumnMeta, filled: number): Distribution | null {
    if (filled === 0) return null;
    if (this.#kind === 'text') return { of: 'texts', meanLength: this.#characters / filled };
    if (this.#kind === 'number' || this.#kind === 'date') {
      const { min, max } = this.#range;
      return { of: this.#kind === 'date' ? 'days' : 'numbers', min, max, bins: this.#range.bins() };
    }
    if (scale) {
      const answers = Array.from({ length: scale.max - scale.min + 1 }, (_, i) => scale.min + i);
      return { of: 'answers', steps: answers.map((answer) => ({ answer, count: this.#counts.get(answer) ?? 0 })) };
    }
    const sorted = [...this.#counts].sort(([, left], [, right]) => right - left);
    const top = sorted.slice(0, topValues).map(([code, count]) => ({ text: dictionary?.[code] ?? '', count }));
    return { of: 'values', top, distinct: sorted.length };
  }
}
