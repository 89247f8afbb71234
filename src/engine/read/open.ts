import type { SourcePart } from '../../core/import/proposal.ts';
import type { SourceFormat } from '../../core/import/recipe.ts';
import type { ByteSource } from './source.ts';

/** Records of a spreadsheet or JSON: cells as text, ISO dates and decimal points, in the order of the source. */
export interface RecordBatch {
  readonly rows: readonly (readonly string[])[];
  /**
   * Number of the first record in its source, from 1: row of the sheet, place in the list. The names that JSON gives
   * its values come as record 0.
   */
  readonly first: number;
  /** Share of the part that has been read, 0 … 1. */
  readonly share: number;
}

/** A part that is delimited text: its bytes may be read as often as needed. */
export interface TextPart extends SourcePart {
  readonly format: 'delimited';
  /** Size in bytes after unpacking, as far as it is said; 0 when unknown before reading. */
  readonly bytes: number;
  open(): ByteSource;
}

/** A part that comes as records. */
export interface RecordPart extends SourcePart {
  readonly format: Exclude<SourceFormat, 'delimited'>;
  /** Something that grows with its rows, to look first where the most rows are. */
  readonly bytes: number;
  /** May be called as often as needed; the reader may leave at any batch. */
  records(): AsyncGenerator<RecordBatch>;
}

/** A file opened: what it consists of, nothing read beyond its table of contents. */
export interface OpenedSource {
  readonly parts: readonly (TextPart | RecordPart)[];
}
