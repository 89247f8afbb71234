import { coerceAnswer } from '../../core/import/answers.ts';
import { missingKey } from '../../core/import/missing.ts';
import { parseNumber } from '../../core/import/numbers.ts';
import type { ColumnRecipe } from '../../core/import/recipe.ts';
import type { ColumnMeta } from '../../core/table/column.ts';
import { chunkRows } from '../../core/table/table.ts';
import type { CellBlock } from '../read/cell-block.ts';
import { ByteKeys } from './byte-keys.ts';
import { ChunkSeries, type ColumnBuilder, metaOf, type RowBatch, type SetCellAside } from './column-builder.ts';
import { missingTest } from './missing-texts.ts';
import { NumberStage } from './narrow.ts';
import { plainNumber, shortCells, shortPlace } from './number-bytes.ts';
import { ownCopy } from './own-copy.ts';

/** A number, "missing", or why a cell cannot be used. */
type Coerced = number | null | { readonly code: string };

/** Different cells whose meaning is remembered at a time. */
const remembered = 5_000;

function coerceScore(recipe: ColumnRecipe): (text: string) => Coerced {
  const labels = new Map(Object.entries(recipe.labels ?? {}));
  const scale = recipe.recode?.from ?? recipe.scale;
  const { min, max } = scale ?? { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY };
  const recoded = new Map(Object.entries(recipe.recode?.values ?? {}).map(([from, to]) => [Number(from), to]));
  return (text) => {
    const answer = labels.get(text) ?? coerceAnswer(text);
    if (Number.isNaN(answer)) return { code: Number.isNaN(parseNumber(text, '.')) ? 'not-an-answer' : 'not-whole' };
    if (answer < min || answer > max) return { code: 'out-of-scale' };
    const meant = recoded.get(answer);
    return meant === undefined ? answer : meant;
  };
}

function coerceNumber(recipe: ColumnRecipe): (text: string) => Coerced {
  const decimal = recipe.decimal ?? '.';
  return (text) => {
    const number = parseNumber(text, decimal);
    return Number.isNaN(number) ? { code: 'not-a-number' } : number;
  };
}

/** Builds `score` and `number` columns. Repeated cells are coerced once. */
export class NumberColumn implements ColumnBuilder {
  readonly #recipe: ColumnRecipe;
  readonly #setAside: SetCellAside;
  readonly #coerce: (text: string) => Coerced;
  readonly #isMissing: (cell: string) => boolean;
  readonly #known = new Map<string, Coerced>();
  /** The same for cells that came as bytes, numbered. */
  readonly #keys = new ByteKeys();
  #keyValues: Coerced[] = [];
  /** Values of the cells of one or two digits, once they have been met. */
  readonly #short = new Float64Array(shortCells).fill(Number.NaN);
  readonly #decimal: '.' | ',';
  /** Lengths of the missing texts that hold digits. */
  readonly #codeLengths: ReadonlySet<number>;
  readonly #stage = new NumberStage(chunkRows);
  readonly #series: ChunkSeries;

  constructor(recipe: ColumnRecipe, setAside: SetCellAside) {
    this.#recipe = recipe;
    this.#setAside = setAside;
    this.#coerce = recipe.kind === 'score' ? coerceScore(recipe) : coerceNumber(recipe);
    this.#isMissing = missingTest(recipe.missing);
    this.#decimal = recipe.decimal ?? '.';
    const codes = recipe.missing.map(missingKey).filter((key) => /\d/.test(key));
    this.#codeLengths = new Set(codes.map((key) => key.length));
    this.#series = new ChunkSeries(recipe.id);
  }

  add({ rows, lines }: RowBatch, from: number, to: number): void {
    const { index } = this.#recipe;
    for (let i = from; i < to; i++) {
      const cell = rows[i]?.[index] ?? '';
      let value = this.#known.get(cell);
      if (value === undefined) {
        value = this.#valueOf(cell);
        if (this.#known.size >= remembered) this.#known.clear();
        this.#known.set(ownCopy(cell), value);
      }
      this.#push(value, cell, lines[i] ?? 0);
    }
  }

  #valueOf(cell: string): Coerced {
    return this.#isMissing(cell) ? null : this.#coerce(cell.trim());
  }

  #push(value: Coerced, cell: string, line: number): void {
    if (typeof value === 'number') this.#stage.push(value);
    else {
      this.#stage.push(Number.NaN);
      if (value !== null) this.#setAside(line, this.#recipe.id, cell, value.code);
    }
  }

  addCells(cells: CellBlock, from: number, to: number): void {
    const { index } = this.#recipe;
    const { starts, ends, first, widths } = cells;
    for (let record = from; record < to; record++) {
      const field = (first[record] as number) + index;
      const present = index < (widths[record] as number);
      if (!present || starts[field] === ends[field]) this.#stage.push(Number.NaN);
      else {
        const value = this.#quick(cells, field);
        if (Number.isNaN(value)) this.#addText(cells, field, cells.line(record));
        else this.#stage.push(value);
      }
    }
  }

  /** The value of a cell, if it is a number that can be read off its bytes; NaN means: read it as text. */
  #quick({ bytes, starts, ends }: CellBlock, field: number): number {
    const start = starts[field] as number;
    const end = ends[field] as number;
    if (this.#recipe.kind === 'number') {
      return this.#codeLengths.has(end - start) ? Number.NaN : plainNumber(bytes, start, end, this.#decimal);
    }
    const place = shortPlace(bytes, start, end);
    return place === -1 ? Number.NaN : (this.#short[place] as number);
  }

  #addText(cells: CellBlock, field: number, line: number): void {
    const start = cells.starts[field] as number;
    const end = cells.ends[field] as number;
    if (this.#keys.size >= remembered) {
      this.#keys.clear();
      this.#keyValues = [];
    }
    const key = this.#keys.idOf(cells, start, end);
    if (key === this.#keyValues.length) {
      const value = this.#valueOf(cells.fieldText(field));
      this.#keyValues.push(value);
      const place = shortPlace(cells.bytes, start, end);
      if (place !== -1 && typeof value === 'number') this.#short[place] = value;
    }
    const value = this.#keyValues[key] as Coerced;
    this.#push(value, value === null || typeof value === 'number' ? '' : cells.fieldText(field), line);
  }

  flush() {
    return [this.#series.finish(this.#stage.take())];
  }

  metas(): readonly ColumnMeta[] {
    const { scale, kind } = this.#recipe;
    const common = metaOf(this.#recipe, this.#series);
    return [kind === 'score' && scale ? { ...common, scale } : common];
  }
}
