import {
  type ColumnChunk,
  type ColumnMeta,
  isSetChunk,
  isTextChunk,
  missingMark,
  type NumericChunk,
  type SetChunk,
} from '../../core/table/column.ts';
import { chunkCount, chunkRows, type Table } from '../../core/table/table.ts';
import { hashBytes, highStep, lowStep } from '../hash-bytes.ts';
import { loadChunks } from '../scan/load.ts';
import type { Abortable } from '../scan/request.ts';
import { stopIfAborted } from '../stop-if-aborted.ts';
import { Turns } from '../turns.ts';

/** A key of 64 bits per row, in two halves: with a million rows two different ones agree once in ten million tables. */
export interface RowKeys {
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/** Stands for a missing value; a number that is the same 32 bits would be taken for it in one half only. */
const missingLow = 0x5bd1_e995;
const missingHigh = 0x1b56_c4e9;

const encoder = new TextEncoder();
const double = new Float64Array(1);
const halves = new Int32Array(double.buffer);

/** Takes the values of a column into the keys of the rows of one chunk. */
type Mixer = (chunk: ColumnChunk | null, from: number, to: number) => void;

/** Mixes columns into keys: equal values do so equally, however narrow their chunk and whatever their code. */
class KeyMixer {
  readonly keys: RowKeys;

  constructor(rows: number) {
    this.keys = { low: new Int32Array(rows).fill(0x2545_f491), high: new Int32Array(rows).fill(0x9e37_79b9) };
  }

  /** The mixer for a column; a chunk that is null has no value, as in a column that a table lacks. */
  of(meta: ColumnMeta | undefined): Mixer {
    if (meta?.dictionary) return this.#coded(meta.dictionary);
    return (chunk, from, to) => {
      if (chunk === null) for (let row = from; row < to; row++) this.#mix(row, missingLow, missingHigh);
      else if (isTextChunk(chunk)) this.#texts(chunk.offsets, chunk.bytes, from, to);
      else if (!isSetChunk(chunk)) this.#numbers(chunk.values, from, to);
    };
  }

  #mix(row: number, low: number, high: number): void {
    this.keys.low[row] = lowStep(this.keys.low[row] as number, low);
    this.keys.high[row] = highStep(this.keys.high[row] as number, high);
  }

  #numbers(values: NumericChunk['values'], from: number, to: number): void {
    const mark = missingMark(values);
    for (let row = from; row < to; row++) {
      const value = values[row - from] as number;
      if (value === mark || Number.isNaN(value)) this.#mix(row, missingLow, missingHigh);
      else if ((value | 0) === value) this.#mix(row, value, value);
      else {
        double[0] = value;
        this.#mix(row, halves[0] as number, halves[0] as number);
        this.#mix(row, halves[1] as number, halves[1] as number);
      }
    }
  }

  #texts(offsets: Uint32Array, bytes: Uint8Array, from: number, to: number): void {
    const hash = new Int32Array(2);
    for (let row = from; row < to; row++) {
      const start = offsets[row - from] as number;
      const end = offsets[row - from + 1] as number;
      if (start === end) this.#mix(row, missingLow, missingHigh);
      else {
        hashBytes(bytes, start, end, hash);
        this.#mix(row, hash[0] as number, hash[1] as number);
      }
    }
  }

  #coded(dictionary: readonly string[]): Mixer {
    const hashes = new Int32Array(dictionary.length * 2);
    const hash = new Int32Array(2);
    dictionary.forEach((value, code) => {
      const bytes = encoder.encode(value);
      hashBytes(bytes, 0, bytes.length, hash);
      hashes.set(hash, code * 2);
    });
    return (chunk, from, to) => {
      if (chunk !== null && isSetChunk(chunk)) return this.#sets(chunk, hashes, from, to);
      const values = chunk === null || isTextChunk(chunk) ? null : chunk.values;
      const mark = values === null ? 0 : missingMark(values);
      for (let row = from; row < to; row++) {
        const code = values === null ? mark : (values[row - from] as number);
        if (code === mark) this.#mix(row, missingLow, missingHigh);
        else this.#mix(row, hashes[code * 2] as number, hashes[code * 2 + 1] as number);
      }
    };
  }

  /** Options add up, as their order is that of the dictionary. */
  #sets({ offsets, codes }: SetChunk, hashes: Int32Array, from: number, to: number): void {
    for (let row = from; row < to; row++) {
      let low = missingLow;
      let high = missingHigh;
      for (let at = offsets[row - from] as number; at < (offsets[row - from + 1] as number); at++) {
        const code = codes[at] as number;
        low = (low + (hashes[code * 2] as number)) | 0;
        high = (high + (hashes[code * 2 + 1] as number)) | 0;
      }
      this.#mix(row, low, high);
    }
  }
}

/**
 * One key per row and list of columns, over the values of these columns in this order; columns that the table lacks
 * count as missing. Throws `cancelled`.
 */
export async function rowKeys(
  table: Table,
  lists: readonly (readonly string[])[],
  signal?: Abortable,
): Promise<readonly RowKeys[]> {
  const metas = new Map(table.meta.columns.map((column) => [column.id, column]));
  const mixers = lists.map((list) => {
    const mixer = new KeyMixer(table.meta.rows);
    return { mixer, columns: list.map((id) => ({ id, mix: mixer.of(metas.get(id)) })) };
  });
  const size = table.chunkRows ?? chunkRows;
  const present = [...new Set(lists.flat())].filter((id) => metas.has(id));
  const orders = Array.from({ length: chunkCount(table.meta, size) }, (_, index) => ({ index, columns: present }));
  const turns = new Turns();
  for await (const [{ index }, chunks] of loadChunks(table, orders)) {
    stopIfAborted(signal);
    const from = index * size;
    const to = Math.min(table.meta.rows, from + size);
    for (const { columns } of mixers) for (const { id, mix } of columns) mix(chunks.get(id) ?? null, from, to);
    await turns.give();
  }
  return mixers.map(({ mixer }) => mixer.keys);
}

/** Keys of the first list, and those of the second, told apart from them, where `useSecond` says so. */
export function eitherKeys(first: RowKeys, second: RowKeys, useSecond: (row: number) => boolean): RowKeys {
  for (let row = 0; row < first.low.length; row++) {
    if (!useSecond(row)) continue;
    first.low[row] = lowStep(second.low[row] as number, missingLow);
    first.high[row] = highStep(second.high[row] as number, missingHigh);
  }
  return first;
}
