import { EcholotError } from '../../../core/problem.ts';
import { supportedColumns } from '../supported-columns.ts';
import { isoText, numberText } from './cell-text.ts';
import type { NumberLook } from './number-format.ts';
import { RichText, withoutEscapes } from './shared-strings.ts';
import { attributeOf, type XmlHandler } from './xml-scanner.ts';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly looks: readonly NumberLook[];
  readonly from1904: boolean;
  readonly fileName: string;
}

/** Columns that a sheet can have. */
const mostColumns = 16_384;
const mostRows = 1_048_576;

/** Position of a column, from 0, in the name of a cell, e.g. 27 for `AB5`; −1 when it names none. */
function columnOf(cell: string): number {
  let column = 0;
  for (let i = 0; i < cell.length; i++) {
    const letter = cell.charCodeAt(i) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
    if (column > mostColumns) return -1;
  }
  return column - 1;
}

/** Rows of a sheet that follow each other. */
export interface RowRun {
  readonly first: number;
  readonly rows: string[][];
}

/** A row without values is a blank line, whatever its cells look like. */
const blank = (): string[] => [''];

/**
 * Builds the rows of a sheet from its XML; rows that are not written there are passed over. Throws
 * `too-many-columns`, because a few bytes could ask for as many cells as the memory holds.
 */
export class SheetRows implements XmlHandler {
  readonly #context: SheetContext;
  readonly #rich = new RichText();
  /** Rows that are complete, taken by whoever reads. */
  #runs: RowRun[] = [];
  #nextRow = 1;
  #cells: string[] = [];
  #column = 0;
  #type = '';
  #style = 0;
  #value = '';
  #inValue = false;
  #inCell = false;
  /** Whether the cells have begun, and ended. */
  #inData = false;
  ended = false;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  /** The rows since the last time. */
  take(): readonly RowRun[] {
    const runs = this.#runs;
    this.#runs = [];
    return runs;
  }

  open(name: string, attributes: string): void {
    if (!this.#inData) {
      this.#inData = name === 'sheetData' && !this.ended;
      return;
    }
    if (name === 'c') this.#openCell(attributes);
    else if (name === 'v') this.#inValue = this.#inCell;
    else if (name === 'row') this.#openRow(attributes);
    else if (this.#inCell) this.#rich.open(name);
  }

  text(text: string): void {
    if (this.#inValue) this.#value += text;
    else if (this.#inCell) this.#rich.add(text);
  }

  close(name: string): void {
    if (!this.#inData) return;
    if (name === 'v') this.#inValue = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
    else if (name === 'sheetData') {
      this.#inData = false;
      this.ended = true;
    } else if (this.#inCell) this.#rich.close(name);
  }

  #openRow(attributes: string): void {
    const row = Number(attributeOf(attributes, 'r') ?? 0);
    if (Number.isInteger(row) && row > this.#nextRow && row <= mostRows) this.#nextRow = row;
    this.#cells = [];
    this.#column = 0;
  }

  #closeRow(): void {
    const run = this.#runs.at(-1);
    const cells = this.#cells.length === 0 ? blank() : this.#cells;
    if (run && run.first + run.rows.length === this.#nextRow) run.rows.push(cells);
    else this.#runs.push({ first: this.#nextRow, rows: [cells] });
    this.#nextRow++;
    this.#cells = [];
  }

  #openCell(attributes: string): void {
    const named = columnOf(attributeOf(attributes, 'r') ?? '');
    if (named >= 0) this.#column = named;
    this.#type = attributeOf(attributes, 't') ?? 'n';
    this.#style = Number(attributeOf(attributes, 's') ?? 0);
    this.#value = '';
    this.#inCell = true;
  }

  #closeCell(): void {
    const text = this.#cellText();
    this.#inCell = false;
    this.#inValue = false;
    if (text !== '') {
      if (this.#column >= supportedColumns) this.#refuseWidth();
      while (this.#cells.length < this.#column) this.#cells.push('');
      this.#cells[this.#column] = text;
    }
    this.#column++;
  }

  #refuseWidth(): never {
    const { fileName } = this.#context;
    const found = this.#column + 1;
    throw new EcholotError({ code: 'too-many-columns', fileName, found, supported: supportedColumns });
  }

  #cellText(): string {
    const rich = this.#rich.take();
    const value = this.#value;
    const { strings, looks, from1904 } = this.#context;
    switch (this.#type) {
      case 's':
        return strings[Number(value)] ?? '';
      case 'inlineStr':
        return rich === '' ? withoutEscapes(value) : rich;
      case 'str':
        return withoutEscapes(value);
      case 'b':
        return value === '' ? '' : value === '0' || value === 'false' ? 'FALSE' : 'TRUE';
      case 'd':
        return isoText(value);
      case 'e':
        return value;
      default:
        return value === '' ? rich : numberText(value, looks[this.#style] ?? 'number', from1904);
    }
  }
}
