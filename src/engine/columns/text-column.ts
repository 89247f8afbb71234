import type { ColumnRecipe } from '../../core/import/recipe.ts';
import type { ColumnMeta } from '../../core/table/column.ts';
import { ChunkSeries, type ColumnBuilder, metaOf, type RowBatch } from './column-builder.ts';
import { missingTest } from './missing-texts.ts';
import { plainText } from './plain-text.ts';
import { TextStage } from './text-chunk.ts';

/** Builds `text` columns. */
export class TextColumn implements ColumnBuilder {
  readonly #recipe: ColumnRecipe;
  readonly #isMissing: (cell: string) => boolean;
  readonly #series: ChunkSeries;
  readonly #stage = new TextStage();

  constructor(recipe: ColumnRecipe) {
    this.#recipe = recipe;
    this.#isMissing = missingTest(recipe.missing);
    this.#series = new ChunkSeries(recipe.id);
  }

  add({ rows }: RowBatch, from: number, to: number): void {
    const { index } = this.#recipe;
    for (let i = from; i < to; i++) {
      const cell = rows[i]?.[index] ?? '';
      this.#stage.push(this.#isMissing(cell) ? '' : plainText(cell));
    }
  }

  flush() {
    return [this.#series.finish(this.#stage.take())];
  }

  metas(): readonly ColumnMeta[] {
    return [metaOf(this.#recipe, this.#series)];
  }
}
