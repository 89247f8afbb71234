import { isBlankLine } from '../../core/import/layout.ts';
import { countedTogether } from '../../core/import/rating-parts.ts';
import type { Delimiter, Encoding } from '../../core/import/recipe.ts';
import { TableCensus } from '../../core/import/table-census.ts';
import type { TableHead } from '../../core/import/table-head.ts';
import { EcholotError } from '../../core/problem.ts';
import { ownCopy } from '../columns/own-copy.ts';
import { Turns } from '../turns.ts';
import type { CellBlock } from './cell-block.ts';
import { CellCensus } from './cell-census.ts';
import { CellWalk } from './cell-walk.ts';
import type { ByteSource } from './source.ts';
import { isMostlyUtf8 } from './utf8.ts';

/** What a census may be told. */
export interface CensusRun {
  readonly fileName: string;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** Gives up where the bytes are not UTF-8 but for a few, instead of replacing them. */
  readonly strict: boolean;
  readonly head: TableHead;
  readonly signal?: AbortSignal;
  readonly progress?: (progress: { readonly done: number; readonly total: number; readonly rows: number }) => void;
}

/** Bytes after which progress is told again. */
const told = 1 << 20;

/** Texts from here on may have been cut from a longer one, which they would keep in memory. */
const longText = 400;

/** Hands the rows of data to a census and passes over what stands above them. */
export class CensusRows {
  readonly census: TableCensus;
  readonly #cells: CellCensus;
  #preambleLeft: number;
  #headersLeft: number;

  /** @param own copies a text into memory of its own. */
  constructor({ layout, names }: TableHead, own: (text: string) => string) {
    this.census = new TableCensus(names.length, { groups: countedTogether(names), own });
    this.#cells = new CellCensus(this.census);
    this.#preambleLeft = layout.preambleRows;
    this.#headersLeft = layout.headerRows;
  }

  add(records: readonly (readonly string[])[]): void {
    for (const record of records) {
      if (this.#preambleLeft > 0) this.#preambleLeft--;
      else if (!isBlankLine(record)) {
        if (this.#headersLeft > 0) this.#headersLeft--;
        else this.census.add(record);
      }
    }
  }

  /** The same for records as bytes; after the last of them, `end` is to be called. */
  addCells(cells: CellBlock): void {
    for (let record = 0; record < cells.records; record++) {
      if (this.#preambleLeft > 0) this.#preambleLeft--;
      else if (cells.width(record) > 1 || !cells.isBlank(record)) {
        if (this.#headersLeft > 0) this.#headersLeft--;
        else this.#cells.add(cells, record);
      }
    }
  }

  end(): void {
    this.#cells.end();
  }
}

/** Invalid bytes from which it is asked on the way whether a file is in the encoding at all. */
const manyInvalid = 100;

/**
 * A census of all rows of a file, and how often bytes were not valid; null when `strict` and they mostly are not. Throws the problems
 * `file-unreadable`, `unclosed-quote` and `cancelled`.
 */
export async function takeCensus(
  source: ByteSource,
  run: CensusRun,
): Promise<{ readonly census: TableCensus; readonly invalid: number } | null> {
  const rows = new CensusRows(run.head, (text) => (text.length < longText ? text : ownCopy(text)));
  const walk = new CellWalk(source, run.fileName, run);
  const turns = new Turns();
  let last = 0;
  for await (const cells of walk.batches()) {
    if (run.strict && walk.invalid > manyInvalid && !isMostlyUtf8(walk)) return null;
    rows.addCells(cells);
    if (walk.done - last >= told) {
      last = walk.done;
      run.progress?.({ done: walk.done, total: walk.total, rows: rows.census.rows });
    }
    await turns.give();
    if (run.signal?.aborted) throw new EcholotError({ code: 'cancelled' });
  }
  rows.end();
  return run.strict && !isMostlyUtf8(walk) ? null : { census: rows.census, invalid: walk.invalid };
}
