import type { ColumnRecipe } from '../../core/import/recipe.ts';
import type { ColumnMeta } from '../../core/table/column.ts';
import type { CellBlock } from '../read/cell-block.ts';
import { ByteKeys } from './byte-keys.ts';
import { ChunkSeries, type ColumnBuilder, metaOf, type RowBatch } from './column-builder.ts';
import { missingTest } from './missing-texts.ts';
import { type CellCut, cellCut, Options } from './options.ts';
import { ownCopy } from './own-copy.ts';
import { SetStage } from './set-stage.ts';

/** Different cells whose options are remembered at a time. */
const remembered = 20_000;

/** Builds `set` columns from cells that join several options. Repeated cells are cut once. */
export class JoinedSetColumn implements ColumnBuilder {
  readonly #recipe: ColumnRecipe;
  readonly #isMissing: (cell: string) => boolean;
  readonly #cut: CellCut;
  readonly #options = new Options();
  readonly #known = new Map<string, readonly number[]>();
  /** The same for cells that came as bytes, numbered. */
  readonly #keys = new ByteKeys();
  #keySets: (readonly number[])[] = [];
  readonly #stage = new SetStage();
  readonly #series: ChunkSeries;

  constructor(recipe: ColumnRecipe) {
    this.#recipe = recipe;
    this.#isMissing = missingTest(recipe.missing);
    this.#cut = cellCut(recipe.separator ?? '', recipe.options);
    this.#series = new ChunkSeries(recipe.id);
  }

  add({ rows }: RowBatch, from: number, to: number): void {
    const { index } = this.#recipe;
    for (let i = from; i < to; i++) {
      const cell = rows[i]?.[index] ?? '';
      let set = this.#known.get(cell);
      if (!set) {
        set = this.#setOf(cell);
        if (this.#known.size >= remembered) this.#known.clear();
        this.#known.set(ownCopy(cell), set);
      }
      this.#push(set);
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
      if (!present || start === end) this.#stage.endRow();
      else this.#push(this.#setOfBytes(cells, field, start, end));
    }
  }

  #setOfBytes(cells: CellBlock, field: number, start: number, end: number): readonly number[] {
    if (this.#keys.size >= remembered) {
      this.#keys.clear();
      this.#keySets = [];
    }
    const key = this.#keys.idOf(cells, start, end);
    if (key === this.#keySets.length) this.#keySets.push(this.#setOf(cells.fieldText(field)));
    return this.#keySets[key] as readonly number[];
  }

  #setOf(cell: string): readonly number[] {
    if (this.#isMissing(cell)) return [];
    const codes = this.#cut(cell)
      .filter((option) => !this.#isMissing(option))
      .map((option) => this.#options.codeOf(option));
    return [...new Set(codes)].sort((left, right) => left - right);
  }

  #push(set: readonly number[]): void {
    for (let i = 0; i < set.length; i++) this.#stage.add(set[i] as number);
    this.#stage.endRow();
  }

  flush() {
    return [this.#series.finish(this.#stage.take())];
  }

  metas(): readonly ColumnMeta[] {
    return [{ ...metaOf(this.#recipe, this.#series), dictionary: this.#options.names() }];
  }
}
