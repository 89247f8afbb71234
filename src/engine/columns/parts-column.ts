import { missingKey } from '../../core/import/missing.ts';
import type { ColumnRecipe } from '../../core/import/recipe.ts';
import type { ColumnMeta } from '../../core/table/column.ts';
import type { CellBlock } from '../read/cell-block.ts';
import type { ColumnBuilder, FinishedChunk, RowBatch, SetCellAside } from './column-builder.ts';
import { missingTest } from './missing-texts.ts';

/**
 * Builds one column from several of a file, of which a row fills at most one: the answer is what the filled one stands
 * for. A row that fills more of them is set aside as `several-answers`.
 */
export class PartsColumn implements ColumnBuilder {
  readonly #recipe: ColumnRecipe;
  readonly #setAside: SetCellAside;
  readonly #inner: ColumnBuilder;
  readonly #isMissing: (cell: string) => boolean;
  readonly #notChosen: ReadonlySet<string>;

  /** @param inner builds the column from its answers, which it finds at position 0. */
  constructor(recipe: ColumnRecipe, inner: ColumnBuilder, setAside: SetCellAside) {
    this.#recipe = recipe;
    this.#inner = inner;
    this.#setAside = setAside;
    this.#isMissing = missingTest(recipe.missing);
    this.#notChosen = new Set((recipe.notChosen ?? []).map(missingKey));
  }

  add({ rows, lines }: RowBatch, from: number, to: number): void {
    this.#take(
      from,
      to,
      (row, index) => rows[row]?.[index] ?? '',
      (row) => lines[row] ?? 0,
    );
  }

  addCells(cells: CellBlock, from: number, to: number): void {
    this.#take(
      from,
      to,
      (record, index) => cells.text(record, index),
      (record) => cells.line(record),
    );
  }

  #take(from: number, to: number, cellAt: (row: number, index: number) => string, lineOf: (row: number) => number) {
    const rows: (readonly string[])[] = [];
    const lines: number[] = [];
    for (let row = from; row < to; row++) {
      const line = lineOf(row);
      rows.push([this.#answer((index) => cellAt(row, index), line)]);
      lines.push(line);
    }
    this.#inner.add({ rows, lines }, 0, rows.length);
  }

  #answer(cellAt: (index: number) => string, line: number): string {
    let answer = '';
    for (const { index, value } of this.#recipe.parts ?? []) {
      const cell = cellAt(index);
      if (cell === '' || !this.#isChosen(cell, value)) continue;
      if (answer !== '') {
        this.#setAside(line, this.#recipe.id, `${answer}, ${value}`, 'several-answers');
        return '';
      }
      answer = value;
    }
    return answer;
  }

  /** A part repeats its answer or bears any mark but those for "not chosen". */
  #isChosen(cell: string, value: string): boolean {
    return cell.trim() === value || !(this.#isMissing(cell) || this.#notChosen.has(missingKey(cell)));
  }

  flush(): readonly FinishedChunk[] {
    return this.#inner.flush();
  }

  metas(): readonly ColumnMeta[] {
    return this.#inner.metas();
  }
}
