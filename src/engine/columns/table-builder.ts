import type { Recipe } from '../../core/import/recipe.ts';
import type { ColumnChunk, ColumnMeta } from '../../core/table/column.ts';
import { chunkRows } from '../../core/table/table.ts';
import type { Day } from '../../core/time/day.ts';
import type { CellBlock } from '../read/cell-block.ts';
import type { ColumnBuilder, RowBatch, SetCellAside } from './column-builder.ts';
import { columnBuilder } from './index.ts';
import type { TextBytes } from './text-chunk.ts';

/** Where finished chunks go, so that a worker can store them while the file is still being read. */
export interface ChunkSink {
  /** Whose the bytes of texts are, see {@link TextBytes}; by default the sink's. */
  readonly texts?: TextBytes;
  chunk(columnId: string, index: number, chunk: ColumnChunk): void | Promise<void>;
}

/** Grows all columns of a table together and hands their chunks on as they fill. */
export class TableBuilder {
  readonly #builders: readonly ColumnBuilder[];
  readonly #sink: ChunkSink;
  #rows = 0;
  #inChunk = 0;

  /** @param latest last day that an answer can have; unknown without it. */
  constructor(recipe: Recipe, sink: ChunkSink, setAside: SetCellAside, latest?: Day) {
    const { pseudonymKey, braces } = recipe;
    this.#builders = recipe.columns
      .filter((column) => column.role !== 'skip')
      .map((column) => columnBuilder(column, setAside, { latest, pseudonymKey, braces, texts: sink.texts }));
    this.#sink = sink;
  }

  /** Rows taken so far. */
  get rows(): number {
    return this.#rows;
  }

  /** Takes rows of text. */
  add(batch: RowBatch): Promise<void> {
    return this.#spread(batch.rows.length, (builder, from, to) => builder.add(batch, from, to));
  }

  /** Takes records as bytes. */
  addCells(cells: CellBlock): Promise<void> {
    return this.#spread(cells.records, (builder, from, to) => builder.addCells(cells, from, to));
  }

  /** Hands rows to the builders, none across the end of a chunk. */
  async #spread(rows: number, take: (builder: ColumnBuilder, from: number, to: number) => void): Promise<void> {
    for (let from = 0; from < rows; ) {
      const to = Math.min(rows, from + chunkRows - this.#inChunk);
      for (const builder of this.#builders) take(builder, from, to);
      this.#inChunk += to - from;
      this.#rows += to - from;
      from = to;
      if (this.#inChunk === chunkRows) await this.#flush();
    }
  }

  async #flush(): Promise<void> {
    this.#inChunk = 0;
    for (const builder of this.#builders) {
      for (const { column, index, chunk } of builder.flush()) await this.#sink.chunk(column, index, chunk);
    }
  }

  /** Ends the last chunk; the columns of the table. */
  async end(): Promise<readonly ColumnMeta[]> {
    if (this.#inChunk > 0) await this.#flush();
    return this.#builders.flatMap((builder) => builder.metas());
  }
}
