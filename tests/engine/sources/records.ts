import type { RecordPart, TextPart } from '../../../src/engine/read/open.ts';
import { openSource } from '../../../src/engine/read/open-source.ts';
import { blocksOf } from '../../../src/engine/read/source.ts';

/** All records of a part, with their numbers. */
export async function recordsOf(part: TextPart | RecordPart | undefined): Promise<Record<number, readonly string[]>> {
  if (!part || part.format === 'delimited') throw new TypeError('a part with records was expected');
  const records: Record<number, readonly string[]> = {};
  for await (const { rows, first } of part.records()) for (const [i, row] of rows.entries()) records[first + i] = row;
  return records;
}

/** All text of a part. */
export async function textOf(part: TextPart | RecordPart | undefined): Promise<string> {
  if (part?.format !== 'delimited') throw new TypeError('a part with text was expected');
  const blocks: Uint8Array[] = [];
  for await (const block of blocksOf(part.open(), 'f')) blocks.push(block.slice());
  return Buffer.concat(blocks).toString('utf8');
}

export const partsOf = async (source: Uint8Array | Blob, name = 'f') => (await openSource(source, name)).parts;
