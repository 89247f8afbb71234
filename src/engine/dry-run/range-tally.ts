import type { NumericChunk } from '../../core/table/column.ts';
import { missingMark } from '../../core/table/column.ts';

/** Most bins of a range. */
const most = 24;

/**
 * Counts numbers in bins of equal width without knowing their range beforehand: the width is a power of two, bins begin
 * at its multiples, and whenever they become too many, neighbours are put together.
 */
export class RangeTally {
  readonly #bins = new Map<number, number>();
  readonly #least: number;
  #width = 0;
  min = Number.POSITIVE_INFINITY;
  max = Number.NEGATIVE_INFINITY;

  /** @param least smallest width; 1 for days, 0 for any. */
  constructor(least: number) {
    this.#least = least;
  }

  add({ values, min, max, missing }: NumericChunk): void {
    if (missing === values.length) return;
    this.min = Math.min(this.min, min);
    this.max = Math.max(this.max, max);
    if (!Number.isFinite(this.max - this.min)) return;
    this.#widen();
    const first = Math.floor(min / this.#width);
    const counts = new Float64Array(Math.floor(max / this.#width) - first + 1);
    const mark = missingMark(values);
    for (let row = 0; row < values.length; row++) {
      const value = values[row] as number;
      if (value === mark || Number.isNaN(value)) continue;
      const bin = Math.floor(value / this.#width) - first;
      counts[bin] = (counts[bin] as number) + 1;
    }
    counts.forEach((count, bin) => {
      if (count > 0) this.#bins.set(first + bin, (this.#bins.get(first + bin) ?? 0) + count);
    });
  }

  #widen(): void {
    const spread = this.max - this.min;
    if (this.#width === 0)
      this.#width = Math.max(this.#least, spread === 0 ? 1 : 2 ** Math.floor(Math.log2(spread / most)));
    while (Math.floor(this.max / this.#width) - Math.floor(this.min / this.#width) >= most) {
      this.#width *= 2;
      const before = [...this.#bins];
      this.#bins.clear();
      for (const [bin, count] of before) {
        const half = Math.floor(bin / 2);
        this.#bins.set(half, (this.#bins.get(half) ?? 0) + count);
      }
    }
  }

  /** All bins from the smallest value to the largest, empty ones included. */
  bins(): readonly { readonly start: number; readonly count: number }[] {
    if (this.#width === 0) return [];
    const first = Math.floor(this.min / this.#width);
    const last = Math.floor(this.max / this.#width);
    return Array.from({ length: last - first + 1 }, (_, i) => ({
      start: (first + i) * this.#width,
      count: this.#bins.get(first + i) ?? 0,
    }));
  }
}
