import { EcholotError } from '../../core/problem.ts';
import { type ColumnChunk, isSetChunk, isTextChunk, type NumberArray, type SetChunk } from '../../core/table/column.ts';
import { countSelected, listSelected, type Selection } from '../../core/table/selection.ts';

/** The selected rows of one chunk, close together, so that every later loop runs over dense arrays. */
export interface ChunkRows {
  readonly length: number;
  /** Their places in the chunk; null when they are all of it. */
  readonly list: Int32Array | null;
  /**
   * The values of a column in these rows; columns of texts and sets have none and are the problem `column-missing`.
   */
  readonly numbers: (column: string) => NumberArray;
  /** The sets of a column in all rows of the chunk. */
  readonly sets: (column: string) => SetChunk;
}

/** The rows of a chunk that a selection holds; null selects all of them. Columns are gathered once, when asked for. */
export function chunkRowsOf(
  chunks: ReadonlyMap<string, ColumnChunk>,
  rows: number,
  selection: Selection | null,
): ChunkRows {
  const whole = (column: string): NumberArray => {
    const chunk = chunks.get(column);
    if (!chunk || isTextChunk(chunk) || isSetChunk(chunk)) throw new EcholotError({ code: 'column-missing', column });
    return chunk.values;
  };
  const sets = (column: string): SetChunk => {
    const chunk = chunks.get(column);
    if (!chunk || !isSetChunk(chunk)) throw new EcholotError({ code: 'column-missing', column });
    return chunk;
  };
  if (!selection) return { length: rows, list: null, numbers: whole, sets };
  const list = new Int32Array(countSelected(selection));
  listSelected(selection, list);
  const gathered = new Map<string, NumberArray>();
  return {
    length: list.length,
    list,
    sets,
    numbers: (column) => {
      const values = gathered.get(column) ?? gather(whole(column), list);
      gathered.set(column, values);
      return values;
    },
  };
}

/** Some of the values of a column, by their places. */
export function gather(values: NumberArray, list: Int32Array): NumberArray {
  if (values instanceof Uint8Array) return gatherBytes(values, list);
  if (values instanceof Uint16Array) return gatherShorts(values, list);
  const into = values instanceof Int32Array ? new Int32Array(list.length) : new Float64Array(list.length);
  for (let index = 0; index < list.length; index++) into[index] = values[list[index] as number] as number;
  return into;
}

// One loop per common array type, so that each is compiled for it alone. Listed rows lie within the chunk.

function gatherBytes(values: Uint8Array, list: Int32Array): Uint8Array {
  const into = new Uint8Array(list.length);
  for (let index = 0; index < list.length; index++) into[index] = values[list[index] as number] as number;
  return into;
}

function gatherShorts(values: Uint16Array, list: Int32Array): Uint16Array {
  const into = new Uint16Array(list.length);
  for (let index = 0; index < list.length; index++) into[index] = values[list[index] as number] as number;
  return into;
}
