import { coerceAnswer } from '../../core/import/answers.ts';
import { parseNumber } from '../../core/import/numbers.ts';
import type { ColumnRecipe } from '../../core/import/recipe.ts';
import type { ColumnMeta } from '../../core/table/column.ts';
import { chunkRows } from '../../core/table/table.ts';
import { ChunkSeries, type ColumnBuilder, metaOf, type RowBatch, type SetCellAside } from './column-builder.ts';
import { missingTest } from './missing-texts.ts';
import { NumberStage } from './narrow.ts';
import { ownCopy } from './own-copy.ts';

/** A number, "missing", or why a cell cannot be used. */
type Coerced = number | null | { readonly code: string };

/** Different cells whose meaning is remembered at a time. */
const remembered = 5_000;

function coerceScore(recipe: ColumnRecipe): (text: string) => Coerced {
  const labels = new Map(Object.entries(recipe.labels ?? {}));
  const { min, max } = recipe.scale ?? { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY };
  return (text) => {
    const answer = labels.get(text) ?? coerceAnswer(text);
    if (Number.isNaN(answer)) return { code: Number.isNaN(parseNumber(text, '.')) ? 'not-an-answer' : 'not-whole' };
    return answer >= min && answer <= max ? answer : { code: 'out-of-scale' };
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
  readonly #stage = new NumberStage(chunkRows);
  readonly #series: ChunkSeries;

  constructor(recipe: ColumnRecipe, setAside: SetCellAside) {
    this.#recipe = recipe;
    this.#setAside = setAside;
    this.#coerce = recipe.kind === 'score' ? coerceScore(recipe) : coerceNumber(recipe);
    this.#isMissing = missingTest(recipe.missing);
    this.#series = new ChunkSeries(recipe.id);
  }

  add({ rows, lines }: RowBatch, from: number, to: number): void {
    const { index, id } = this.#recipe;
    for (let i = from; i < to; i++) {
      const cell = rows[i]?.[index] ?? '';
      let value = this.#known.get(cell);
      if (value === undefined) value = this.#learn(cell);
      if (typeof value === 'number') this.#stage.push(value);
      else {
        this.#stage.push(Number.NaN);
        if (value !== null) this.#setAside(lines[i] ?? 0, id, cell, value.code);
      }
    }
  }

  #learn(cell: string): Coerced {
    const value = this.#isMissing(cell) ? null : this.#coerce(cell.trim());
    if (this.#known.size >= remembered) this.#known.clear();
    this.#known.set(ownCopy(cell), value);
    return value;
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
