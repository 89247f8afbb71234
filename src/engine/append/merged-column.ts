import { type ColumnChunk, type ColumnMeta, mostOptions, otherOption } from '../../core/table/column.ts';
import { chunkRows, type Table } from '../../core/table/table.ts';
import { ChunkSeries, type FinishedChunk } from '../columns/column-builder.ts';
import { mergedChunk, type ValueSource } from './merged-chunk.ts';

/** The rows of one chunk of the new table. */
export interface ChunkRows {
  readonly index: number;
  readonly rows: number;
  /** Per row the row of the wave that it takes its values from; −1 when it stays as it was. */
  readonly waveRows: Int32Array;
  /** Chunks of the wave that these are in. */
  readonly waveChunks: readonly number[];
}

/** One column of the new table, from that of the table and that of the wave; either may be absent. */
export class MergedColumn {
  readonly #table: Table;
  readonly #wave: Table;
  readonly #before: ColumnMeta | undefined;
  readonly #now: ColumnMeta | undefined;
  readonly #common: ColumnMeta;
  readonly #series: ChunkSeries;
  readonly #dictionary: readonly string[] | null;
  readonly #codes: readonly number[] | null;

  constructor(table: Table, wave: Table, id: string) {
    this.#table = table;
    this.#wave = wave;
    this.#before = table.meta.columns.find((column) => column.id === id);
    this.#now = wave.meta.columns.find((column) => column.id === id);
    // One of the two has it: ids come from their columns.
    this.#common = (this.#before ?? this.#now) as ColumnMeta;
    this.#series = new ChunkSeries(id);
    const codes = new Map((this.#before?.dictionary ?? []).map((value, code) => [value, code]));
    const most = this.#common.kind === 'set' ? mostOptions - 1 : Number.POSITIVE_INFINITY;
    const waveCodes = (this.#now?.dictionary ?? []).map((value) => {
      const kept = codes.has(value) || codes.size < most ? value : otherOption;
      const code = codes.get(kept) ?? codes.size;
      codes.set(kept, code);
      return code;
    });
    this.#dictionary = this.#common.dictionary ? [...codes.keys()] : null;
    this.#codes = this.#now?.dictionary ? waveCodes : null;
  }

  /** A chunk of the table is taken over as it is when nothing of it changes. */
  async chunk({ index, rows, waveRows, waveChunks }: ChunkRows): Promise<FinishedChunk> {
    const { id, kind } = this.#common;
    const rowsBefore = Math.max(0, Math.min(rows, this.#table.meta.rows - index * chunkRows));
    const touched = this.#now !== undefined && waveChunks.length > 0;
    const old = this.#before && rowsBefore > 0 ? await this.#table.chunk(id, index) : null;
    if (old && !touched && rowsBefore === rows) return this.#series.finish(old);
    const chunks = touched ? await this.#chunksOf(waveChunks) : null;
    const size = this.#wave.chunkRows ?? chunkRows;
    const sourceOf = (row: number): ValueSource | null => {
      const waveRow = waveRows[row] as number;
      if (chunks && waveRow !== -1) {
        const chunk = chunks.get(Math.floor(waveRow / size));
        return chunk ? { chunk, row: waveRow % size, fromWave: true } : null;
      }
      return old && row < rowsBefore ? { chunk: old, row, fromWave: false } : null;
    };
    return this.#series.finish(mergedChunk(kind, rows, sourceOf, this.#codes));
  }

  async #chunksOf(indices: readonly number[]): Promise<ReadonlyMap<number, ColumnChunk>> {
    const chunks = await Promise.all(indices.map((index) => this.#wave.chunk(this.#common.id, index)));
    return new Map(indices.map((index, i) => [index, chunks[i] as ColumnChunk]));
  }

  /** The column as the new table has it, once all chunks are made. */
  meta(): ColumnMeta {
    return {
      ...this.#common,
      ...(this.#dictionary ? { dictionary: this.#dictionary } : {}),
      missing: this.#series.missing,
      chunks: this.#series.summaries,
    };
  }
}
