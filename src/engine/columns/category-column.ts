import type { ColumnRecipe } from '../../core/import/recipe.ts';
import type { ColumnMeta } from '../../core/table/column.ts';
import { chunkRows } from '../../core/table/table.ts';
import { ChunkSeries, type ColumnBuilder, metaOf, type RowBatch } from './column-builder.ts';
import { missingTest } from './missing-texts.ts';
import { NumberStage } from './narrow.ts';
import { ownCopy } from './own-copy.ts';
import { plainText } from './plain-text.ts';

/** Builds `category` columns: codes into a dictionary in order of first appearance. */
export class CategoryColumn implements ColumnBuilder {
  readonly #recipe: ColumnRecipe;
  readonly #isMissing: (cell: string) => boolean;
  /** Code of every cell as it stands in the file; NaN for "no answer". */
  readonly #known = new Map<string, number>();
  readonly #codes = new Map<string, number>();
  readonly #stage = new NumberStage(chunkRows);
  readonly #series: ChunkSeries;

  constructor(recipe: ColumnRecipe) {
    this.#recipe = recipe;
    this.#isMissing = missingTest(recipe.missing);
    this.#series = new ChunkSeries(recipe.id);
  }

  add({ rows }: RowBatch, from: number, to: number): void {
    const { index } = this.#recipe;
    for (let i = from; i < to; i++) {
      const cell = rows[i]?.[index] ?? '';
      const code = this.#known.get(cell);
      this.#stage.push(code === undefined ? this.#learn(cell) : code);
    }
  }

  #learn(cell: string): number {
    let code = Number.NaN;
    if (!this.#isMissing(cell)) {
      const value = ownCopy(plainText(cell));
      code = this.#codes.get(value) ?? this.#codes.size;
      this.#codes.set(value, code);
    }
    this.#known.set(ownCopy(cell), code);
    return code;
  }

  flush() {
    return [this.#series.finish(this.#stage.take())];
  }

  metas(): readonly ColumnMeta[] {
    return [{ ...metaOf(this.#recipe, this.#series), dictionary: [...this.#codes.keys()] }];
  }
}
