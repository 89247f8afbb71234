import {
  type ColumnChunk,
  isSetChunk,
  isTextChunk,
  type NumberArray,
  type SetChunk,
  type TextChunk,
} from '../core/table/column.ts';

const arrayTypes = { uint8: Uint8Array, uint16: Uint16Array, int32: Int32Array, float64: Float64Array } as const;

/** How the numbers of a chunk are stored. */
export type NumberName = keyof typeof arrayTypes;

/** Texts, or sets of options with codes of 8 or 16 bits. */
export type ListName = 'text' | 'set8' | 'set16';

/** The numbers of a chunk from their bytes. */
export const arrayOf = (type: NumberName, buffer: ArrayBuffer): NumberArray => new arrayTypes[type](buffer);

/** The name under which the numbers of a chunk are stored. */
export function numberName(values: NumberArray): NumberName {
  if (values instanceof Uint8Array) return 'uint8';
  if (values instanceof Uint16Array) return 'uint16';
  return values instanceof Int32Array ? 'int32' : 'float64';
}

/** The name under which texts or sets are stored. */
export function listName(chunk: TextChunk | SetChunk): ListName {
  if (isTextChunk(chunk)) return 'text';
  return chunk.codes instanceof Uint8Array ? 'set8' : 'set16';
}

/** The name under which a chunk is stored. */
export const chunkName = (chunk: ColumnChunk): NumberName | ListName =>
  isTextChunk(chunk) || isSetChunk(chunk) ? listName(chunk) : numberName(chunk.values);
