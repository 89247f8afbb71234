import { type ChunkRows, gather } from './chunk-rows.ts';
import { refuseTooManyCounts } from './limits.ts';

/** The mark for "missing" among the codes that rows were spread by. */
const noOption = 0xffff;

/** Rows that appear once per option: their places among the rows they come from, and the option of each. */
interface Spread {
  readonly places: Int32Array;
  readonly codes: ReadonlyMap<string, Uint16Array>;
}

/**
 * Rows once per option of some columns of sets, or per combination of their options; a row without any once, its
 * option missing. The columns of sets read as numbers then, like a category.
 *
 * @throws EcholotError `too-many-results` when there are too many combinations.
 */
export function spreadRows(rows: ChunkRows, columns: readonly string[]): ChunkRows {
  let spread: Spread = { places: Int32Array.from({ length: rows.length }, (_, row) => row), codes: new Map() };
  for (const column of columns) spread = spreadBy(spread, rows, column);
  const { places, codes } = spread;
  const gathered = new Map<string, ReturnType<ChunkRows['numbers']>>();
  return {
    ...rows,
    length: places.length,
    numbers: (column) => {
      const values = codes.get(column) ?? gathered.get(column) ?? gather(rows.numbers(column), places);
      gathered.set(column, values);
      return values;
    },
  };
}

function spreadBy(spread: Spread, { list, sets }: ChunkRows, column: string): Spread {
  const { offsets, codes } = sets(column);
  const rowAt = (place: number): number => (list ? (list[place] as number) : place);
  const sizeOf = (row: number): number => (offsets[row + 1] as number) - (offsets[row] as number);
  let length = 0;
  for (const place of spread.places) length += Math.max(1, sizeOf(rowAt(place)));
  refuseTooManyCounts(length, 1);
  const from = new Int32Array(length);
  const chosen = new Uint16Array(length);
  let at = 0;
  for (let index = 0; index < spread.places.length; index++) {
    const row = rowAt(spread.places[index] as number);
    from.fill(index, at, at + Math.max(1, sizeOf(row)));
    if (sizeOf(row) === 0) chosen[at++] = noOption;
    for (let next = offsets[row] as number; next < (offsets[row + 1] as number); next++) {
      chosen[at++] = codes[next] as number;
    }
  }
  const carried = [...spread.codes].map(([id, earlier]) => [id, gather(earlier, from) as Uint16Array] as const);
  return {
    places: gather(spread.places, from) as Int32Array,
    codes: new Map([...carried, [column, chosen]]),
  };
}
