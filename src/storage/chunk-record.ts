import {
  type ColumnChunk,
  isSetChunk,
  isTextChunk,
  type NumberArray,
  type SetChunk,
  type TextChunk,
} from '../core/table/column.ts';
import { arrayOf, type ListName, listName, type NumberName, numberName } from './chunk-types.ts';

/** Largest buffer in one record, in bytes: longer texts are spread over further parts. */
const largestBuffer = 4 * 1024 * 1024;

interface ChunkKey {
  readonly table: string;
  readonly column: string;
  readonly index: number;
  /** 0 for the chunk itself; from 1 for the rest of a long text. */
  readonly part: number;
}

interface NumericRecord extends ChunkKey {
  readonly type: NumberName;
  readonly values: ArrayBuffer;
  /** NaN when no value is present. */
  readonly min: number;
  readonly max: number;
  readonly missing: number;
}

/** Texts, or sets of options with codes of 8 or 16 bits as `bytes`. */
interface TextRecord extends ChunkKey {
  readonly type: ListName;
  readonly offsets: ArrayBuffer;
  readonly bytes: ArrayBuffer;
  readonly missing: number;
  /** Further parts that follow this one. */
  readonly more: number;
}

interface TextPart extends ChunkKey {
  readonly type: 'text-part';
  readonly bytes: ArrayBuffer;
}

/** One record of the store of chunks; its key is table, column, index and part. */
export type ChunkRecord = NumericRecord | TextRecord | TextPart;

/** The records that keep a chunk, with buffers that hold nothing else. */
export function chunkRecords(table: string, column: string, index: number, chunk: ColumnChunk): ChunkRecord[] {
  const key = { table, column, index };
  if (!isTextChunk(chunk) && !isSetChunk(chunk)) {
    const { values, min, max, missing } = chunk;
    return [{ ...key, part: 0, type: numberName(values), values: ownBuffer(values), min, max, missing }];
  }
  const { offsets, missing } = chunk;
  const bytes = bytesOf(chunk);
  const parts: Uint8Array[] = [];
  for (let start = 0; start < bytes.length; start += largestBuffer) {
    parts.push(bytes.subarray(start, start + largestBuffer));
  }
  const [first = bytes, ...rest] = parts;
  return [
    {
      ...key,
      part: 0,
      type: listName(chunk),
      offsets: ownBuffer(offsets),
      bytes: ownBuffer(first),
      missing,
      more: rest.length,
    },
    ...rest.map((part, at) => ({ ...key, part: at + 1, type: 'text-part' as const, bytes: ownBuffer(part) })),
  ];
}

/** The chunk that records keep; null when a part is missing. `records` are those of one chunk in order of `part`. */
export function chunkOf(records: readonly ChunkRecord[]): ColumnChunk | null {
  const [first, ...rest] = records;
  if (!first || first.type === 'text-part') return null;
  if (!('offsets' in first)) {
    const { values, min, max, missing } = first;
    return { values: arrayOf(first.type, values), min, max, missing };
  }
  if (rest.length !== first.more) return null;
  const bytes = joined([first, ...rest].flatMap((record) => ('bytes' in record ? [record.bytes] : [])));
  const { type, missing } = first;
  const offsets = new Uint32Array(first.offsets);
  if (type === 'text') return { offsets, bytes, missing };
  return { offsets, codes: type === 'set8' ? bytes : new Uint16Array(bytes.buffer), missing };
}

/** Bytes that a record takes in storage, without its few small fields. */
export function recordBytes(record: ChunkRecord): number {
  const values = 'values' in record ? record.values.byteLength : 0;
  const offsets = 'offsets' in record ? record.offsets.byteLength : 0;
  return values + offsets + ('bytes' in record ? record.bytes.byteLength : 0);
}

/** Bytes that a chunk takes in memory. */
export const chunkBytes = (chunk: ColumnChunk): number =>
  isTextChunk(chunk) || isSetChunk(chunk)
    ? chunk.offsets.byteLength + bytesOf(chunk).byteLength
    : chunk.values.byteLength;

/** What stands beside the offsets of a chunk, as bytes. */
function bytesOf(chunk: TextChunk | SetChunk): Uint8Array {
  if (isTextChunk(chunk)) return chunk.bytes;
  const { buffer, byteOffset, byteLength } = chunk.codes;
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** The buffer under a view, copied when the view covers only a part of it: storing a view stores all of its buffer. */
function ownBuffer(view: NumberArray | Uint32Array): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = view;
  if (buffer instanceof ArrayBuffer && byteLength === buffer.byteLength) return buffer;
  const copy = new Uint8Array(byteLength);
  copy.set(new Uint8Array(buffer, byteOffset, byteLength));
  return copy.buffer;
}

function joined(buffers: readonly ArrayBuffer[]): Uint8Array {
  const [only] = buffers;
  if (only && buffers.length === 1) return new Uint8Array(only);
  const bytes = new Uint8Array(buffers.reduce((sum, buffer) => sum + buffer.byteLength, 0));
  let at = 0;
  for (const buffer of buffers) {
    bytes.set(new Uint8Array(buffer), at);
    at += buffer.byteLength;
  }
  return bytes;
}
