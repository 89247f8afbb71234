import type { CellBlock } from './cell-block.ts';
import type { RecordBatch } from './open.ts';

/** Where the rows of a table come from: bytes that were cut into cells, or records of text. */
export interface RowSource {
  /** All records in order, also preamble, headers and blank lines; each block is good until the next is asked for. */
  batches(): AsyncIterable<CellBlock | RecordBatch>;
  /** Bytes read so far. */
  readonly done: number;
  /** Bytes that there are; 0 when not known ahead. */
  readonly total: number;
  /** Characters so far that were not valid in the encoding, or stood as U+FFFD in the file. */
  readonly replaced: number;
}
