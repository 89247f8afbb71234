import type { SourcePart } from '../../core/import/proposal.ts';
import type { SourceFormat } from '../../core/import/recipe.ts';

/** Records of a spreadsheet or JSON: cells as text, ISO dates and decimal points, in the order of the source. */
export interface RecordBatch {
  readonly rows: readonly (readonly string[])[];
  /** Number of the first record in its source, from 1: row of the sheet, place in the list. */
  readonly first: number;
}

/** A part that is delimited text: its bytes may be read as often as needed. */
export interface TextPart extends SourcePart {
  readonly format: 'delimited';
  /** Size in bytes after unpacking; 0 when unknown before reading. */
  readonly bytes: number;
  open(): ReadableStream<Uint8Array>;
}

/** A part that comes as records. */
export interface RecordPart extends SourcePart {
  readonly format: Exclude<SourceFormat, 'delimited'>;
  /** May be called as often as needed; stops when the signal is aborted. */
  records(signal?: AbortSignal): AsyncIterable<RecordBatch>;
}

/** A file opened: what it consists of, nothing read beyond its table of contents. */
export interface OpenedSource {
  readonly parts: readonly (TextPart | RecordPart)[];
}
