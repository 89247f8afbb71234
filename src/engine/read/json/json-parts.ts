import type { RecordPart } from '../open.ts';
import type { ByteSource } from '../source.ts';

/** JSON text that can be read as often as needed. */
export interface JsonSource {
  readonly name: string;
  readonly bytes: number;
  open(): ByteSource;
}

export async function jsonParts(_json: JsonSource, _fileName: string): Promise<readonly RecordPart[]> {
  return [];
}
