import type { ColumnRecipe } from '../../core/import/recipe.ts';
import type { ColumnMeta } from '../../core/table/column.ts';
import { chunkRows } from '../../core/table/table.ts';
import type { CellBlock } from '../read/cell-block.ts';
import { ByteKeys } from './byte-keys.ts';
import { ChunkSeries, type ColumnBuilder, metaOf, type RowBatch } from './column-builder.ts';
import { missingTest } from './missing-texts.ts';
import { NumberStage } from './narrow.ts';
import { ownCopy } from './own-copy.ts';
import { textReader } from './plain-text.ts';

/** Builds `category` columns: codes into a dictionary in order of first appearance. */
export class CategoryColumn implements ColumnBuilder {
  readonly #recipe: ColumnRecipe;
  readonly #isMissing: (cell: string) => boolean;
  readonly #plain: (cell: string) => string;
  /** Code of every cell as it stands in the file; NaN for "no answer". */
  readonly #known = new Map<string, number>();
  /** The same for cells that came as bytes, numbered. */
  readonly #keys = new ByteKeys();
  readonly #keyCodes: number[] = [];
  readonly #codes = new Map<string, number>();
  readonly #stage = new NumberStage(chunkRows);
  readonly #series: ChunkSeries;

  constructor(recipe: ColumnRecipe, braces?: true) {
    this.#recipe = recipe;
    this.#plain = textReader(braces);
    this.#isMissing = missingTest(recipe.missing);
    this.#series = new ChunkSeries(recipe.id);
  }

  add({ rows }: RowBatch, from: number, to: number): void {
    const { index } = this.#recipe;
    for (let i = from; i < to; i++) {
      const cell = rows[i]?.[index] ?? '';
      let code = this.#known.get(cell);
      if (code === undefined) {
        code = this.#codeOf(cell);
        this.#known.set(ownCopy(cell), code);
      }
      this.#stage.push(code);
    }
  }

  addCells(cells: CellBlock, from: number, to: number): void {
    const { index } = this.#recipe;
    const { starts, ends, first, widths } = cells;
    for (let record = from; record < to; record++) {
      const field = (first[record] as number) + index;
      const present = index < (widths[record] as number);
      const start = starts[field] as number;
      const end = ends[field] as number;
      if (!present || start === end) {
        this.#stage.push(Number.NaN);
        continue;
      }
      const key = this.#keys.idOf(cells, start, end);
      if (key === this.#keyCodes.length) this.#keyCodes.push(this.#codeOf(cells.fieldText(field)));
      this.#stage.push(this.#keyCodes[key] as number);
    }
  }

  #codeOf(cell: string): number {
    if (this.#isMissing(cell)) return Number.NaN;
    const value = ownCopy(this.#plain(cell));
    const code = this.#codes.get(value) ?? this.#codes.size;
    this.#codes.set(value, code);
    return code;
  }

  flush() {
    return [this.#series.finish(this.#stage.take())];
  }

  metas(): readonly ColumnMeta[] {
    return [{ ...metaOf(this.#recipe, this.#series), dictionary: [...this.#codes.keys()] }];
  }
}
