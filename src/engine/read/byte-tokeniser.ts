import type { Delimiter } from '../../core/import/recipe.ts';
import { EcholotError } from '../../core/problem.ts';
import {
  carriageReturn,
  countByte,
  endAfterQuote,
  lineFeed,
  marksOf,
  newlineByte,
  quote,
  withoutDoubles,
} from './byte-signs.ts';
import { type CellBlock, cellLook } from './cell-block.ts';
import { CellBuffer } from './cell-buffer.ts';
import { longestCell } from './tokenise.ts';
import { decodeUtf8, endsInCharacter, isReplacement, sequenceLength } from './utf8.ts';

/**
 * Cuts UTF-8 into cells without making text of it; the same cells, lines and problems as `PapaTokeniser` gives for
 * the decoded text. Quotes are doubled inside quoted cells; a quote that is neither doubled nor followed by a
 * delimiter or newline, with or without white space before it, belongs to the cell.
 */
export class ByteTokeniser {
  readonly #buffer = new CellBuffer();
  readonly #delimiter: number;
  readonly #fileName: string;
  /** 0 until the file has shown how its lines end. */
  #newline = 0;
  #plainMarks = marksOf();
  #quotedMarks = marksOf();
  #line = 1;
  #recordLine = 1;
  #replaced = 0;
  #invalid = 0;
  #wideCharacters = 0;
  /** What was found of the cell that was looked at last. */
  #cellEnd = 0;
  #cellLook: number = cellLook.ascii;
  #cellLines = 0;
  #cellReplaced = 0;
  #cellInvalid = 0;

  constructor(delimiter: Delimiter, fileName: string) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#fileName = fileName;
  }

  /**
   * How often bytes of the complete cells so far were not valid and stand for U+FFFD. A character that the end of the
   * file cuts off is not among them.
   */
  get invalid(): number {
    return this.#invalid;
  }

  /** Characters of several bytes so far; those of a cell that a block cuts may be counted again. */
  get wide(): number {
    return this.#wideCharacters;
  }

  /** The same as `invalid` with each U+FFFD that stands in the bytes as itself. */
  get replaced(): number {
    return this.#replaced;
  }

  /** Records completed by these bytes. Throws `unclosed-quote` when a cell passes {@link longestCell}. */
  push(block: Uint8Array): CellBlock {
    const buffer = this.#buffer;
    buffer.append(block);
    if (!this.#knowsNewline()) return buffer.cells;
    this.#scan();
    const start = buffer.cells.bytes[buffer.at] === quote ? buffer.at + 1 : buffer.at;
    if (buffer.end - start > longestCell) this.#refuseLong(start, buffer.end);
    return buffer.cells;
  }

  /** The last record, if the bytes did not end with a newline. Throws `unclosed-quote` when a quote is still open. */
  end(): CellBlock {
    const buffer = this.#buffer;
    if (this.#newline === 0) this.#endLinesWith(lineFeed);
    const empty = buffer.at === buffer.end && buffer.first === buffer.fields;
    const ended = buffer.cells.bytes[buffer.end - 1] === this.#newline;
    buffer.cells.bytes[buffer.end] = this.#newline;
    if (endsInCharacter(buffer.cells.bytes, buffer.at, buffer.end)) this.#invalid--;
    buffer.append(new Uint8Array(empty || ended ? [] : [this.#newline]));
    this.#scan();
    if (buffer.at < buffer.end) this.#refuse();
    return buffer.cells;
  }

  #knowsNewline(): boolean {
    if (this.#newline !== 0) return true;
    const { cells, end } = this.#buffer;
    const newline = newlineByte(cells.bytes, end);
    if (newline === null && end <= longestCell) return false;
    this.#endLinesWith(newline ?? lineFeed);
    return true;
  }

  #endLinesWith(newline: number): void {
    this.#newline = newline;
    this.#plainMarks = marksOf(this.#delimiter, newline);
    this.#quotedMarks = marksOf(quote, newline);
  }

  /** Cuts all cells that are complete. A newline behind the last byte ends every search without a look at the length. */
  #scan(): void {
    const buffer = this.#buffer;
    const { bytes, starts, ends, looks, first, widths, lines } = buffer.cells;
    const [delimiter, newline, marks, end] = [this.#delimiter, this.#newline, this.#plainMarks, buffer.end];
    bytes[end] = newline;
    let { at, fields: field, first: firstField } = buffer;
    let record = 0;
    while (at < end) {
      let start = at;
      let stop = at;
      let look: number = cellLook.ascii;
      if (bytes[at] === quote) {
        start = at + 1;
        const after = this.#quoted(start);
        if (after === end) break;
        stop = this.#cellEnd;
        look = this.#cellLook;
        this.#line += this.#cellLines;
        if (look !== cellLook.ascii) this.#count();
        at = after;
      } else {
        while (marks[bytes[at] as number] === 0) at++;
        if ((bytes[at] as number) >= 0x80) {
          at = this.#wide(at);
          look = this.#cellLook;
        }
        if (at === end) {
          at = start;
          break;
        }
        if (look !== cellLook.ascii) this.#count();
        stop = at;
      }
      if (stop - start > longestCell) {
        buffer.first = firstField;
        buffer.fields = field;
        this.#refuseLong(start, stop);
      }
      starts[field] = start;
      looks[field] = look;
      if (bytes[at] === delimiter) ends[field++] = stop;
      else {
        const dropped = stop > start && newline === lineFeed && bytes[stop - 1] === carriageReturn;
        ends[field++] = dropped ? stop - 1 : stop;
        first[record] = firstField;
        widths[record] = field - firstField;
        lines[record++] = this.#recordLine;
        firstField = field;
        this.#recordLine = ++this.#line;
      }
      at++;
    }
    buffer.at = at;
    buffer.first = firstField;
    buffer.fields = field;
    buffer.cells.records = record;
  }

  #count(): void {
    this.#replaced += this.#cellReplaced;
    this.#invalid += this.#cellInvalid;
  }

  /** Goes on from a byte of 0x80 or more to the end of a cell without quotes. */
  #wide(from: number): number {
    const { bytes } = this.#buffer.cells;
    const marks = this.#plainMarks;
    let at = from;
    this.#cellLook = cellLook.utf8;
    this.#cellReplaced = 0;
    this.#cellInvalid = 0;
    for (;;) {
      while (marks[bytes[at] as number] === 0) at++;
      if ((bytes[at] as number) < 0x80) return at;
      at = this.#pastCharacter(at);
    }
  }

  #pastCharacter(at: number): number {
    const { bytes } = this.#buffer.cells;
    const length = sequenceLength(bytes, at);
    if (length < 0) this.#cellLook = cellLook.broken;
    else if (this.#cellLook === cellLook.ascii) this.#cellLook = cellLook.utf8;
    if (length < 0) this.#cellInvalid++;
    else this.#wideCharacters++;
    if (length < 0 || isReplacement(bytes, at)) this.#cellReplaced++;
    return length < 0 ? at - length : at + length;
  }

  /**
   * Reads a quoted cell whose content starts at `start`, and leaves what it is in `#cell…`. Gives the place of the
   * delimiter or newline after it, or the end of the bytes when it is not complete.
   */
  #quoted(start: number): number {
    const { bytes } = this.#buffer.cells;
    const [marks, end] = [this.#quotedMarks, this.#buffer.end];
    let doubled = false;
    let at = start;
    this.#cellLook = cellLook.ascii;
    this.#cellReplaced = 0;
    this.#cellInvalid = 0;
    this.#cellLines = 0;
    for (;;) {
      while (marks[bytes[at] as number] === 0) at++;
      if (at >= end) return end;
      if (bytes[at] === quote) {
        if (at + 1 === end) return end;
        if (bytes[at + 1] === quote) {
          doubled = true;
          at += 2;
          continue;
        }
        const after = endAfterQuote(bytes, at + 1, this.#delimiter, this.#newline);
        if (after === end) return end;
        if (after !== -1) {
          this.#cellEnd = doubled ? withoutDoubles(bytes, start, at) : at;
          return after;
        }
        at++;
      } else if ((bytes[at] as number) >= 0x80) at = this.#pastCharacter(at);
      else {
        if (bytes[at] === lineFeed) this.#cellLines++;
        at++;
      }
    }
  }

  /** Refuses a cell that is too long. */
  #refuseLong(start: number, end: number): void {
    if (decodeUtf8(this.#buffer.cells.bytes, start, end).length > longestCell) this.#refuse();
  }

  /** Names the line of the cell that is not complete: newlines in the cells before it count. */
  #refuse(): never {
    const { cells, first, fields } = this.#buffer;
    let line = this.#recordLine;
    for (let field = first; field < fields; field++) {
      line += countByte(cells.bytes, lineFeed, cells.starts[field] as number, cells.ends[field] as number);
    }
    throw new EcholotError({ code: 'unclosed-quote', fileName: this.#fileName, line });
  }
}
