import { looksPersonal, masked } from '../../core/import/personal.ts';
import { type Recipe, recipeWidth } from '../../core/import/recipe.ts';
import { type RowRuleTest, rowRuleTest } from '../../core/import/row-rules.ts';
import type { RowBatch } from '../columns/column-builder.ts';
import type { SetAside } from '../set-aside.ts';
import type { Records } from './cell-block.ts';
import type { RecordBatch } from './open.ts';

/** Rows of text, looked at like the records of a block of bytes. */
class TextRecords implements Records {
  readonly #batch: RecordBatch;

  constructor(batch: RecordBatch) {
    this.#batch = batch;
  }

  width(record: number): number {
    return this.row(record).length;
  }

  line(record: number): number {
    return this.#batch.first + record;
  }

  text(record: number, column: number): string {
    return this.row(record)[column] ?? '';
  }

  isBlank(record: number, from = 0): boolean {
    const row = this.row(record);
    for (let i = from; i < row.length; i++) if (row[i]?.trim() !== '') return false;
    return true;
  }

  row(record: number): readonly string[] {
    return this.#batch.rows[record] ?? [];
  }
}

/**
 * Tells rows of data from the other records: passes over preamble, headers and blank lines, and sets rows aside that
 * have more filled cells than the table has columns, or none, or that a rule of the recipe leaves out. Missing cells at
 * the end of a row are missing answers.
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
    this.#columns = recipeWidth(recipe);
    this.#leftOut = new Set(
      recipe.columns.filter(({ role, pseudonym }) => role === 'skip' || pseudonym).map(({ index }) => index),
    );
    this.#setAside = setAside;
    this.#ruledOut = rowRuleTest(recipe);
    this.#preambleLeft = recipe.preambleRows;
    this.#headersLeft = recipe.headerRows;
  }

  /** The rows of a batch that are used. */
  of(batch: RecordBatch): RowBatch {
    const records = new TextRecords(batch);
    const rows: (readonly string[])[] = [];
    const lines: number[] = [];
    batch.rows.forEach((row, record) => {
      if (!this.isUsed(records, record)) return;
      rows.push(row);
      lines.push(records.line(record));
    });
    return { rows, lines };
  }

  /** Whether a record is a row that is used. Every record of the file is asked about once, in order. */
  isUsed(records: Records, record: number): boolean {
    if (this.#preambleLeft > 0) {
      this.#preambleLeft--;
      this.headRows++;
      return false;
    }
    const width = records.width(record);
    const blank = records.isBlank(record);
    if (blank && width === 1) {
      this.blankLines++;
      return false;
    }
    if (this.#headersLeft > 0) {
      this.#headersLeft--;
      this.headRows++;
      return false;
    }
    this.read++;
    if (width > this.#columns && !records.isBlank(record, this.#columns)) {
      const facts = { cells: width, columns: this.#columns };
      const row = this.#readable(records.row(record));
      this.#setAside.row(records.line(record), row, { code: 'too-many-cells', facts });
      return false;
    }
    if (blank && records.row(record)[0] === '') {
      this.#setAside.row(records.line(record), records.row(record), { code: 'row-empty' });
      return false;
    }
    return this.#ruledOut === null || this.#obeysRules(this.#ruledOut, records, record);
  }

  #obeysRules(ruledOut: RowRuleTest, records: Records, record: number): boolean {
    const code = ruledOut((index) => records.text(record, index));
    if (code === null) return true;
    this.#setAside.row(records.line(record), this.#readable(records.row(record)), { code });
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
