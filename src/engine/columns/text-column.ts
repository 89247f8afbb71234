import type { ColumnRecipe } from '../../core/import/recipe.ts';
import type { ColumnMeta } from '../../core/table/column.ts';
import type { CellBlock } from '../read/cell-block.ts';
import { type BuilderOptions, ChunkSeries, type ColumnBuilder, metaOf, type RowBatch } from './column-builder.ts';
import { missingTest } from './missing-texts.ts';
import { plainTest } from './plain-cells.ts';
import { textReader } from './plain-text.ts';
import { pseudonyms } from './pseudonym.ts';
import { type TextBytes, TextStage } from './text-chunk.ts';

/** Builds `text` columns. */
export class TextColumn implements ColumnBuilder {
  readonly #recipe: ColumnRecipe;
  readonly #isMissing: (cell: string) => boolean;
  readonly #plain: (cell: string) => string;
  readonly #isPlain: (cells: CellBlock, field: number) => boolean;
  readonly #series: ChunkSeries;
  readonly #stage = new TextStage();
  readonly #named: ((text: string) => string) | null;
  readonly #texts: TextBytes | undefined;

  constructor(recipe: ColumnRecipe, { pseudonymKey = '', braces, texts }: BuilderOptions = {}) {
    this.#texts = texts;
    this.#recipe = recipe;
    this.#plain = textReader(braces);
    this.#isMissing = missingTest(recipe.missing);
    this.#isPlain = braces ? () => false : plainTest(recipe.missing);
    this.#series = new ChunkSeries(recipe.id);
    this.#named = recipe.pseudonym ? (pseudonymKey === '' ? () => '' : pseudonyms(pseudonymKey)) : null;
  }

  add({ rows }: RowBatch, from: number, to: number): void {
    const { index } = this.#recipe;
    for (let i = from; i < to; i++) this.#push(rows[i]?.[index] ?? '');
  }

  #push(cell: string): void {
    const text = this.#isMissing(cell) ? '' : this.#plain(cell);
    this.#stage.push(this.#named && text !== '' ? this.#named(text) : text);
  }

  addCells(cells: CellBlock, from: number, to: number): void {
    const { index } = this.#recipe;
    const { starts, ends, first, widths } = cells;
    for (let record = from; record < to; record++) {
      const field = (first[record] as number) + index;
      const present = index < (widths[record] as number);
      const start = starts[field] as number;
      const end = ends[field] as number;
      if (!present || start === end) this.#stage.pushMissing();
      else if (!this.#named && this.#isPlain(cells, field)) this.#stage.pushBytes(cells, start, end);
      else this.#push(cells.fieldText(field));
    }
  }

  flush() {
    return [this.#series.finish(this.#stage.take(this.#texts))];
  }

  metas(): readonly ColumnMeta[] {
    return [metaOf(this.#recipe, this.#series)];
  }
}
