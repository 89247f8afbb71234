import type { Histogram } from '../../core/statistics/histogram.ts';
import { missingMark, type NumberArray } from '../../core/table/column.ts';
import { scaleSteps } from '../../core/table/scale.ts';
import type { ChunkRows } from './chunk-rows.ts';
import { firstSlot, outsideSlot, undatedSlot } from './day-slots.ts';
import type { Layout } from './layout.ts';
import { refuseTooManyCounts } from './limits.ts';
import type { ScoredColumn } from './request.ts';
import type { Tally, TallyEntry } from './tally.ts';

/**
 * Counts the answers to one item per slot. Each slot has one count per step of the scale and a last one for rows
 * without an answer on the scale, so that the loop needs no branch and the base falls out of the same counts.
 */
export class Counter {
  readonly #item: ScoredColumn;
  readonly #layout: Layout;
  readonly #width: number;
  readonly #stepOfByte: Uint16Array;
  #counts = new Uint32Array(0);

  constructor(item: ScoredColumn, layout: Layout) {
    this.#item = item;
    this.#layout = layout;
    this.#width = scaleSteps(item.scale) + 1;
    this.#stepOfByte = stepsOf(
      Uint8Array.from({ length: 256 }, (_, value) => value),
      item,
    );
  }

  /** Counts the rows of a chunk; `slots` are those of the layout. */
  add(rows: ChunkRows, slots: Int32Array): void {
    const size = this.#layout.size();
    refuseTooManyCounts(size, this.#width);
    const needed = size * this.#width;
    if (this.#counts.length < needed) this.#counts = grown(this.#counts, needed);
    const values = rows.numbers(this.#item.id);
    if (values instanceof Uint8Array) countBytes(this.#counts, slots, this.#width, values, this.#stepOfByte);
    else countSteps(this.#counts, slots, this.#width, stepsOf(values, this.#item));
  }

  /** What was counted; `outside` are rows that were never added because the segment leaves them out. */
  tally(outside: number): Tally {
    const entries: TallyEntry[] = [];
    let answers = 0;
    let withoutAnswer = 0;
    for (let slot = firstSlot; (slot + 1) * this.#width <= this.#counts.length; slot++) {
      const unanswered = this.#counts[(slot + 1) * this.#width - 1] as number;
      const n = this.#rowsOf(slot) - unanswered;
      answers += n;
      withoutAnswer += unanswered;
      if (n > 0) entries.push({ ...this.#layout.place(slot), answers: this.#histogramOf(slot) });
    }
    const allOutside = outside + this.#rowsOf(outsideSlot);
    const withoutDate = this.#rowsOf(undatedSlot);
    const rows = allOutside + withoutDate + withoutAnswer + answers;
    return { base: { rows, outside: allOutside, withoutDate, withoutAnswer, answers }, entries };
  }

  #rowsOf(slot: number): number {
    const end = Math.min((slot + 1) * this.#width, this.#counts.length);
    let rows = 0;
    for (let index = slot * this.#width; index < end; index++) rows += this.#counts[index] as number;
    return rows;
  }

  #histogramOf(slot: number): Histogram {
    const counts: number[] = [];
    for (let step = 0; step < this.#width - 1; step++) counts.push(this.#counts[slot * this.#width + step] as number);
    return { min: this.#item.scale.min, counts };
  }
}

function grown(counts: Uint32Array, needed: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(counts.length === 0 ? needed : Math.max(needed, counts.length * 2));
  larger.set(counts);
  return larger;
}

/** Step of each value on the item's scale; what is missing or off the scale gets the step after the last. */
function stepsOf(values: NumberArray, { scale }: ScoredColumn): Uint16Array<ArrayBuffer> {
  const count = scaleSteps(scale);
  const mark = missingMark(values);
  const steps = new Uint16Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    const step = value - scale.min;
    steps[row] = value !== mark && step >= 0 && step < count ? step : count;
  }
  return steps;
}

// The innermost loops: one per array type, so that each is compiled for it alone. Every slot and step has its count.

function countBytes(counts: Uint32Array, slots: Int32Array, width: number, values: Uint8Array, steps: Uint16Array) {
  for (let row = 0; row < values.length; row++) {
    const index = (slots[row] as number) * width + (steps[values[row] as number] as number);
    counts[index] = (counts[index] as number) + 1;
  }
}

function countSteps(counts: Uint32Array, slots: Int32Array, width: number, steps: Uint16Array): void {
  for (let row = 0; row < steps.length; row++) {
    const index = (slots[row] as number) * width + (steps[row] as number);
    counts[index] = (counts[index] as number) + 1;
  }
}
