import Papa from 'papaparse';
import type { Delimiter } from '../../core/import/recipe.ts';
import { EcholotError } from '../../core/problem.ts';

/** Records of a stretch of text, in order. Blank lines are records of one empty cell. */
export interface RecordBlock {
  readonly rows: readonly (readonly string[])[];
  /** Line where the first record starts, from 1. */
  readonly firstLine: number;
  /** Whether a record here may span lines; if not, record i starts at `firstLine + i`. */
  readonly spansLines: boolean;
}

/** Text to records, block by block. */
export interface Tokeniser {
  /** Records completed by this text. Throws `unclosed-quote` when a quoted cell passes {@link longestCell}. */
  push(text: string): RecordBlock;
  /** The last record, if the text did not end with a newline. Throws `unclosed-quote` when a quote is still open. */
  end(): RecordBlock;
}

/** Longest cell in characters; a longer one means that a quote was never closed. */
export const longestCell = 1 << 20;

/** Text handed to PapaParse at a time: small enough that its arrays of cells die young. */
const stretch = 1 << 18;

/** What is used of PapaParse's inner parser, which its types leave untyped. */
interface Parser {
  parse(text: string, base: number, ignoreLastRow: boolean): { data: string[][]; meta: { cursor: number } };
}

/** PapaParse as a mere tokeniser: delimiter and newline given, nothing guessed or converted. */
const papaParser = (delimiter: Delimiter, newline: '\n' | '\r'): Parser => new Papa.Parser({ delimiter, newline });

function countOf(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) count++;
  return count;
}

/** Newlines inside the cells of a record: how many lines it spans beyond its first. */
export function linesInside(row: readonly string[]): number {
  let count = 0;
  for (const cell of row) if (cell.includes('\n')) count += countOf(cell, '\n');
  return count;
}

/**
 * The newline of a text: `\r` when that alone ends its first line outside quotes, otherwise `\n`, with a `\r` before
 * it dropped. Null while the text does not say.
 */
function newlineOf(text: string): '\n' | '\r' | null {
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i];
    if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === '\n') return '\n';
    else if (!quoted && sign === '\r') return i + 1 === text.length ? null : text[i + 1] === '\n' ? '\n' : '\r';
  }
  return null;
}

/** The place of the reading path that knows how delimited text is cut into cells; today by PapaParse. */
export class PapaTokeniser implements Tokeniser {
  readonly #delimiter: Delimiter;
  readonly #fileName: string;
  #parser: Parser | null = null;
  #newline: '\n' | '\r' = '\n';
  #rest = '';
  #line = 1;

  constructor(delimiter: Delimiter, fileName: string) {
    this.#delimiter = delimiter;
    this.#fileName = fileName;
  }

  push(text: string): RecordBlock {
    const block = { rows: [] as string[][], firstLine: this.#line, spansLines: false };
    for (let from = 0; from < text.length; from += stretch) {
      this.#rest += text.length <= stretch ? text : text.slice(from, from + stretch);
      if (this.#take(block)) this.#refuseLongCell();
    }
    return block;
  }

  end(): RecordBlock {
    const block = { rows: [] as string[][], firstLine: this.#line, spansLines: false };
    if (this.#rest === '') return block;
    this.#parser ??= papaParser(this.#delimiter, this.#newline);
    if (!this.#rest.endsWith(this.#newline)) this.#rest += this.#newline;
    this.#take(block);
    if (this.#rest !== '') this.#refuseOpenQuote();
    return block;
  }

  /** Moves complete records from the rest into a block; true when a long rest stays. */
  #take(block: { rows: string[][]; spansLines: boolean }): boolean {
    if (this.#parser === null) {
      const newline = newlineOf(this.#rest);
      if (newline === null && this.#rest.length <= longestCell) return false;
      this.#newline = newline ?? '\n';
      this.#parser = papaParser(this.#delimiter, this.#newline);
    }
    const { data, meta } = this.#parser.parse(this.#rest, 0, true);
    const used = this.#rest.slice(0, meta.cursor);
    if (this.#rest.length > longestCell) this.#refuseLongCellIn(data);
    this.#rest = this.#rest.slice(meta.cursor);
    if (this.#newline === '\n' && used.includes('\r')) dropCarriageReturns(data);
    const lines = this.#newline === '\n' ? countOf(used, '\n') : data.length;
    if (lines !== data.length) block.spansLines = true;
    this.#line += lines;
    if (block.rows.length === 0) block.rows = data;
    else for (const row of data) block.rows.push(row);
    return this.#rest.length > longestCell;
  }

  #refuseLongCellIn(rows: readonly (readonly string[])[]): void {
    let line = this.#line;
    for (const row of rows) {
      const long = row.findIndex((cell) => cell.length > longestCell);
      if (long !== -1) this.#refuse(line + linesInside(row.slice(0, long)));
      line += 1 + linesInside(row);
    }
  }

  #refuseLongCell(): void {
    const { row, open } = this.#openCell();
    if ((row[open] ?? '').length > longestCell) this.#refuse(this.#line + linesInside(row.slice(0, open)));
  }

  #refuseOpenQuote(): never {
    const { row, open } = this.#openCell();
    return this.#refuse(this.#line + linesInside(row.slice(0, open)));
  }

  #openCell(): { row: readonly string[]; open: number } {
    const row = this.#parser?.parse(this.#rest, 0, false).data[0] ?? [];
    return { row, open: row.length - 1 };
  }

  #refuse(line: number): never {
    throw new EcholotError({ code: 'unclosed-quote', fileName: this.#fileName, line });
  }
}

function dropCarriageReturns(rows: readonly string[][]): void {
  for (const row of rows) {
    const last = row.length - 1;
    const cell = row[last];
    if (cell?.endsWith('\r')) row[last] = cell.slice(0, -1);
  }
}
