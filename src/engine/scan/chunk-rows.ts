import { EcholotError } from '../../core/problem.ts';
import { type ColumnChunk, isTextChunk, type NumberArray } from '../../core/table/column.ts';
import { countSelected, listSelected, type Selection } from '../../core/table/selection.ts';

/** The selected rows of one chunk, close together, so that every later loop runs over dense arrays. */
export interface ChunkRows {
  readonly length: number;
  /** The values of a column in these rows; text columns have none and are the problem `column-missing`. */
  readonly numbers: (column: string) => NumberArray;
}

/** The rows of a chunk that a selection holds; null selects all of them. Columns are gathered once, when asked for. */
export function chunkRowsOf(
  chunks: ReadonlyMap<string, ColumnChunk>,
  rows: number,
  selection: Selection | null,
): ChunkRows {
  const whole = (column: string): NumberArray => {
    const chunk = chunks.get(column);
    if (!chunk || isTextChunk(chunk)) throw new EcholotError({ code: 'column-missing', column });
    return chunk.values;
  };
  if (!selection) return { length: rows, numbers: whole };
  const list = new Int32Array(countSelected(selection));
  listSelected(selection, list);
  const gathered = new Map<string, NumberArray>();
  return {
    length: list.length,
    numbers: (column) => {
      const values = gathered.get(column) ?? gather(whole(column), list);
      gathered.set(column, values);
      return values;
    },
  };
}

function gather(values: NumberArray, list: Int32Array): NumberArray {
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
