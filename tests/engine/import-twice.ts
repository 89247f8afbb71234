import { createHash } from 'node:crypto';
import type { Recipe } from '../../src/core/import/recipe.ts';
import { EcholotError, problemOf } from '../../src/core/problem.ts';
import { type ColumnChunk, isSetChunk, isTextChunk, type NumberArray } from '../../src/core/table/column.ts';
import { type ImportOptions, importChunks, importRows } from '../../src/engine/import-table.ts';
import type { RowSource } from '../../src/engine/read/row-source.ts';
import { cutByPapa } from './cut-twice.ts';

/** A long array is compared by its digest, which is much faster. */
function shown<A extends NumberArray | Uint32Array>(array: A): A | string {
  if (array.length < 1_000) return array;
  return createHash('sha1')
    .update(new Uint8Array(array.buffer, array.byteOffset, array.byteLength))
    .digest('hex');
}

/** Everything that an import gives, or the problem it ends with. */
async function outcome(run: (sink: { chunk(...chunk: [string, number, ColumnChunk]): void }) => Promise<object>) {
  const chunks: unknown[] = [];
  try {
    const result = await run({
      chunk: (column, index, chunk) => {
        const { missing } = chunk;
        if (isTextChunk(chunk))
          chunks.push({ column, index, missing, bytes: shown(chunk.bytes), ends: shown(chunk.offsets) });
        else if (isSetChunk(chunk)) {
          const [codes, ends] = [shown(chunk.codes), shown(chunk.offsets)];
          chunks.push({ column, index, missing, codes, type: chunk.codes.constructor.name, ends });
        } else
          chunks.push({ column, index, ...chunk, type: chunk.values.constructor.name, values: shown(chunk.values) });
      },
    });
    return { chunks, ...result };
  } catch (thrown) {
    return problemOf(thrown);
  }
}

/** A file as records of text, cut by PapaParse. */
function papaSource(bytes: Uint8Array, recipe: Recipe): RowSource {
  const { rows, lines, replaced, problem } = cutByPapa(bytes, recipe);
  return {
    async *batches() {
      if (problem) throw new EcholotError(problem);
      for (const [i, row] of rows.entries()) yield { rows: [row], first: lines[i] ?? 0, share: 1 };
    },
    done: bytes.length,
    total: bytes.length,
    replaced,
  };
}

/** A file imported by way of text, which says what every cell means, and by way of bytes. */
export async function importTwice(bytes: Uint8Array, recipe: Recipe, options: ImportOptions = {}) {
  const byText = await outcome((sink) => importRows(papaSource(bytes, recipe), 'f.csv', recipe, sink, options));
  const byBytes = await outcome((sink) => importChunks(bytes, 'f.csv', recipe, sink, options));
  return { byText, byBytes };
}
