import { currencyOfHeading } from '../../core/customers/currency-of-heading.ts';
import type { ColumnRecipe } from '../../core/import/recipe.ts';
import type { ChunkSummary, ColumnChunk, ColumnMeta } from '../../core/table/column.ts';
import { isSetChunk, isTextChunk } from '../../core/table/column.ts';
import type { Day } from '../../core/time/day.ts';
import type { CellBlock } from '../read/cell-block.ts';
import type { TextBytes } from './text-chunk.ts';

/** A chunk that is complete, on its way to memory or storage. */
export interface FinishedChunk {
  readonly column: string;
  readonly index: number;
  readonly chunk: ColumnChunk;
}

/** Rows of cells with the line of the file where each starts. */
export interface RowBatch {
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly number[];
}

/** Takes the cells that could not be used. */
export type SetCellAside = (line: number, column: string, value: string, code: string) => void;

/** What the builders of a table's columns share. */
export interface BuilderOptions {
  /** The last day that an answer can have. */
  readonly latest?: Day | undefined;
  /** Key of the digests in columns of pseudonyms. */
  readonly pseudonymKey?: string | undefined;
  /** See `Recipe.braces`. */
  readonly braces?: true | undefined;
  /** Whose the bytes of texts in finished chunks are. */
  readonly texts?: TextBytes | undefined;
}

/** Grows one column of a file: cells go in, chunks come out. A builder may give more than one column of the table. */
export interface ColumnBuilder {
  /**
   * Takes rows `from` up to `to` of a batch; the caller never lets a chunk pass its size. What a cell means is said
   * here, for its text.
   */
  add(batch: RowBatch, from: number, to: number): void;
  /**
   * The same for records of a block of bytes, which must give the same column. A builder that has no quick way of its
   * own adds `cells.rows(from, to)`.
   */
  addCells(cells: CellBlock, from: number, to: number): void;
  /** Ends the current chunk. */
  flush(): readonly FinishedChunk[];
  /** The columns of the table that were built, after the last flush. */
  metas(): readonly ColumnMeta[];
}

/** Summary of a chunk as the table's meta keeps it. */
function summaryOf(chunk: ColumnChunk): ChunkSummary {
  if (isTextChunk(chunk) || isSetChunk(chunk)) return { min: null, max: null, missing: chunk.missing };
  const any = !Number.isNaN(chunk.min);
  return { min: any ? chunk.min : null, max: any ? chunk.max : null, missing: chunk.missing };
}

/** Summaries of the chunks of one column as they are finished. */
export class ChunkSeries {
  readonly #column: string;
  readonly summaries: ChunkSummary[] = [];

  constructor(column: string) {
    this.#column = column;
  }

  get missing(): number {
    return this.summaries.reduce((sum, { missing }) => sum + missing, 0);
  }

  finish(chunk: ColumnChunk): FinishedChunk {
    this.summaries.push(summaryOf(chunk));
    return { column: this.#column, index: this.summaries.length - 1, chunk };
  }
}

/** What the meta of every column has in common. */
export const metaOf = (recipe: ColumnRecipe, series: ChunkSeries) => {
  const currency = recipe.kind === 'number' ? currencyOfHeading(recipe.name) : null;
  return {
    id: recipe.id,
    name: recipe.name,
    role: recipe.role,
    kind: recipe.kind,
    ...(currency === null ? {} : { currency }),
    missing: series.missing,
    chunks: series.summaries,
  };
};
