import type { ColumnPart, ColumnRecipe } from '../../core/import/recipe.ts';
import type { ColumnMeta } from '../../core/table/column.ts';
import type { CellBlock } from '../read/cell-block.ts';
import { ByteKeys } from './byte-keys.ts';
import { ChunkSeries, type ColumnBuilder, metaOf, type RowBatch } from './column-builder.ts';
import { missingTest } from './missing-texts.ts';
import { Options } from './options.ts';
import { SetStage } from './set-stage.ts';

/** Different cells of which is remembered whether they say that an option was chosen. */
const remembered = 5_000;

/** A column of the file that holds one option. */
interface Part {
  readonly index: number;
  readonly code: number;
  /** The option, where its own text would be taken for "not chosen", as with an option "No". */
  readonly itself: string | null;
}

/**
 * Builds `set` columns from one column per option: chosen is what repeats the option, or is neither missing nor a text
 * for "not chosen".
 */
export class SpreadSetColumn implements ColumnBuilder {
  readonly #recipe: ColumnRecipe;
  /** In the order of their codes; several may share one. */
  readonly #parts: readonly Part[];
  readonly #options = new Options();
  readonly #isUnchosen: (cell: string) => boolean;
  readonly #keys = new ByteKeys();
  #keyChosen: boolean[] = [];
  readonly #stage = new SetStage();
  readonly #series: ChunkSeries;

  constructor(recipe: ColumnRecipe, parts: readonly ColumnPart[]) {
    this.#recipe = recipe;
    this.#isUnchosen = missingTest([...recipe.missing, ...(recipe.notChosen ?? [])]);
    const coded = parts.map(({ index, value }) => ({
      index,
      code: this.#options.codeOf(value),
      itself: this.#isUnchosen(value) ? value : null,
    }));
    this.#parts = coded.sort((left, right) => left.code - right.code);
    this.#series = new ChunkSeries(recipe.id);
  }

  add({ rows }: RowBatch, from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const row = rows[i] ?? [];
      this.#addRow(({ index, itself }) => {
        const cell = row[index] ?? '';
        return cell !== '' && (!this.#isUnchosen(cell) || cell.trim() === itself);
      });
    }
  }

  addCells(cells: CellBlock, from: number, to: number): void {
    for (let record = from; record < to; record++) {
      const first = cells.first[record] as number;
      const width = cells.widths[record] as number;
      this.#addRow(({ index, itself }) => index < width && this.#isChosen(cells, first + index, itself));
    }
  }

  #addRow(isChosen: (part: Part) => boolean): void {
    let last = -1;
    for (const part of this.#parts) {
      if (part.code === last || !isChosen(part)) continue;
      this.#stage.add(part.code);
      last = part.code;
    }
    this.#stage.endRow();
  }

  #isChosen(cells: CellBlock, field: number, itself: string | null): boolean {
    const start = cells.starts[field] as number;
    const end = cells.ends[field] as number;
    if (start === end) return false;
    if (itself !== null && cells.fieldText(field).trim() === itself) return true;
    if (this.#keys.size >= remembered) {
      this.#keys.clear();
      this.#keyChosen = [];
    }
    const key = this.#keys.idOf(cells, start, end);
    if (key === this.#keyChosen.length) this.#keyChosen.push(!this.#isUnchosen(cells.fieldText(field)));
    return this.#keyChosen[key] === true;
  }

  flush() {
    return [this.#series.finish(this.#stage.take())];
  }

  metas(): readonly ColumnMeta[] {
    return [{ ...metaOf(this.#recipe, this.#series), dictionary: this.#options.names() }];
  }
}
