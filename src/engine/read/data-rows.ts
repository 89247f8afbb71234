import { isBlankLine } from '../../core/import/layout.ts';
import { looksPersonal, masked } from '../../core/import/personal.ts';
import type { Recipe } from '../../core/import/recipe.ts';
import { type RowRuleTest, rowRuleTest } from '../../core/import/row-rules.ts';
import type { RowBatch } from '../columns/column-builder.ts';
import type { SetAside } from '../set-aside.ts';
import { linesInside, type RecordBlock } from './tokenise.ts';

const isEmpty = (row: readonly string[], from = 0): boolean => {
  for (let i = from; i < row.length; i++) if (row[i]?.trim() !== '') return false;
  return true;
};

/**
 * Turns records into rows of data: passes over preamble, headers and blank lines, and sets rows aside that a rule of the
 * recipe leaves out, that have more filled cells than the table has columns, or none. Missing cells at the end of a row are missing answers.
 */
export class DataRows {
  readonly #columns: number;
  /** Places of the columns that stay out of the import. */
  readonly #leftOut: ReadonlySet<number>;
  readonly #setAside: SetAside;
  readonly #ruledOut: RowRuleTest | null;
  #preambleLeft: number;
  #headersLeft: number;
  /** Records above and of the header. */
  headRows = 0;
  blankLines = 0;
  read = 0;

  constructor(recipe: Recipe, setAside: SetAside) {
    this.#columns = recipe.columns.length;
    this.#leftOut = new Set(recipe.columns.filter(({ role }) => role === 'skip').map(({ index }) => index));
    this.#setAside = setAside;
    this.#ruledOut = rowRuleTest(recipe);
    this.#preambleLeft = recipe.preambleRows;
    this.#headersLeft = recipe.headerRows;
  }

  /** The rows of a block that are used, with the line where each starts. */
  of(block: RecordBlock): RowBatch {
    const rows: (readonly string[])[] = [];
    const lines: number[] = [];
    let line = block.firstLine;
    for (const row of block.rows) {
      if (this.#isUsed(row, line)) {
        rows.push(row);
        lines.push(line);
      }
      line += block.spansLines ? 1 + linesInside(row) : 1;
    }
    return { rows, lines };
  }

  #isUsed(row: readonly string[], line: number): boolean {
    if (this.#preambleLeft > 0) {
      this.#preambleLeft--;
      this.headRows++;
      return false;
    }
    if (isBlankLine(row)) {
      this.blankLines++;
      return false;
    }
    if (this.#headersLeft > 0) {
      this.#headersLeft--;
      this.headRows++;
      return false;
    }
    this.read++;
    if (row.length > this.#columns && !isEmpty(row, this.#columns)) {
      const facts = { cells: row.length, columns: this.#columns };
      this.#setAside.row(line, this.#readable(row), { code: 'too-many-cells', facts });
      return false;
    }
    if (row[0] === '' && isEmpty(row)) {
      this.#setAside.row(line, row, { code: 'row-empty' });
      return false;
    }
    return this.#ruledOut === null || this.#obeysRules(this.#ruledOut, row, line);
  }

  #obeysRules(ruledOut: RowRuleTest, row: readonly string[], line: number): boolean {
    const code = ruledOut((index) => row[index] ?? '');
    if (code === null) return true;
    this.#setAside.row(line, this.#readable(row), { code });
    return false;
  }

  /** The row for the report: what stays out is masked, and where cells have moved, addresses wherever they stand. */
  #readable(row: readonly string[]): readonly string[] {
    if (this.#leftOut.size === 0) return row;
    return row.map((cell, index) =>
      cell !== '' && (this.#leftOut.has(index) || looksPersonal(cell.trim())) ? masked(cell.trim()) : cell,
    );
  }
}
