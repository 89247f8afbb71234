import { isBlankLine } from '../../core/import/layout.ts';
import { optionGroups } from '../../core/import/option-groups.ts';
import type { Delimiter, Encoding } from '../../core/import/recipe.ts';
import { TableCensus } from '../../core/import/table-census.ts';
import type { TableHead } from '../../core/import/table-head.ts';
import { EcholotError } from '../../core/problem.ts';
import { ownCopy } from '../columns/own-copy.ts';
import { type BlockDecoder, blockDecoder, strictDecoder } from './decode.ts';
import { type ByteSource, blocksOf, sizeOf } from './source.ts';
import { PapaTokeniser } from './tokenise.ts';

/** What a census may be told. */
export interface CensusRun {
  readonly fileName: string;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** Ends the census where the bytes are not valid in the encoding, instead of replacing them. */
  readonly strict: boolean;
  readonly head: TableHead;
  readonly signal?: AbortSignal;
  readonly progress?: (progress: { readonly done: number; readonly total: number; readonly rows: number }) => void;
}

/** Milliseconds of work after which other tasks of the thread get a turn. */
const turn = 50;

/** Bytes turned into cells at a time. */
const stretch = 1 << 17;

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Hands the rows of data to a census and passes over what stands above them. */
export class CensusRows {
  readonly census: TableCensus;
  #preambleLeft: number;
  #headersLeft: number;

  constructor({ layout, names }: TableHead) {
    const groups = optionGroups(names).map(({ columns }) => columns.map(({ index }) => index));
    this.census = new TableCensus(names.length, { groups, own: ownCopy });
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
}

/**
 * A census of all rows of a file; null when `strict` and the bytes are not valid in the encoding. Throws the problems
 * `file-unreadable`, `unclosed-quote` and `cancelled`.
 */
export async function takeCensus(source: ByteSource, run: CensusRun): Promise<TableCensus | null> {
  const rows = new CensusRows(run.head);
  const decoder = run.strict ? strictDecoder(run.encoding) : blockDecoder(run.encoding);
  const tokeniser = new PapaTokeniser(run.delimiter, run.fileName);
  const total = sizeOf(source);
  let done = 0;
  let since = performance.now();
  for await (const block of blocksOf(source, run.fileName)) {
    for (let from = 0; from < block.length; from += stretch) {
      const text = decoded(decoder, block.subarray(from, from + stretch));
      if (text === null) return null;
      rows.add(tokeniser.push(text).rows);
    }
    done += block.length;
    run.progress?.({ done, total, rows: rows.census.rows });
    if (performance.now() - since > turn) {
      await nextTask();
      since = performance.now();
    }
    if (run.signal?.aborted) throw new EcholotError({ code: 'cancelled' });
  }
  rows.add(tokeniser.push(run.strict ? '' : decoder.end()).rows);
  rows.add(tokeniser.end().rows);
  return rows.census;
}

/** Text of some bytes; null when a strict decoder cannot read them. */
function decoded(decoder: Pick<BlockDecoder, 'push'>, bytes: Uint8Array): string | null {
  try {
    return decoder.push(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
