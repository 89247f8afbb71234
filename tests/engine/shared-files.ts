import { existsSync, readFileSync } from 'node:fs';
import type { ImportProposal } from '../../src/core/import/proposal.ts';
import type { ImportReport } from '../../src/core/import/report.ts';
import { isSetChunk, isTextChunk, missingMark } from '../../src/core/table/column.ts';
import { chunkCount, type Table } from '../../src/core/table/table.ts';
import { importTable, previewImport } from '../../src/engine/index.ts';

/** Real exports that stand beside the repository and are not part of it. */
export const shared = '../shared/data';

export const sharedIsThere = existsSync(shared);

export const bytesAt = (path: string): Uint8Array => new Uint8Array(readFileSync(path));

/** Previews and imports a file with the proposed recipe. */
export async function importAsProposed(
  bytes: Uint8Array,
  fileName: string,
): Promise<{ proposal: ImportProposal; table: Table; report: ImportReport }> {
  const proposal = await previewImport(bytes, fileName);
  return { proposal, ...(await importTable(bytes, fileName, proposal.recipe)) };
}

/** All values of a column: numbers, category values, texts or chosen options joined by ` | `; null where missing. */
export async function valuesOf(table: Table, column: string): Promise<(number | string | null)[]> {
  const dictionary = table.meta.columns.find(({ id }) => id === column)?.dictionary;
  const values: (number | string | null)[] = [];
  for (let index = 0; index < chunkCount(table.meta); index++) {
    const chunk = await table.chunk(column, index);
    if (isTextChunk(chunk)) {
      const decoder = new TextDecoder();
      for (let i = 0; i + 1 < chunk.offsets.length; i++) {
        values.push(decoder.decode(chunk.bytes.subarray(chunk.offsets[i], chunk.offsets[i + 1])) || null);
      }
      continue;
    }
    if (isSetChunk(chunk)) {
      for (let i = 0; i + 1 < chunk.offsets.length; i++) {
        const codes = [...chunk.codes.subarray(chunk.offsets[i], chunk.offsets[i + 1])];
        values.push(codes.map((code) => dictionary?.[code]).join(' | ') || null);
      }
      continue;
    }
    const mark = missingMark(chunk.values);
    for (const value of chunk.values) {
      const missing = Object.is(value, mark);
      values.push(missing ? null : dictionary ? (dictionary[value] ?? null) : value);
    }
  }
  return values;
}
