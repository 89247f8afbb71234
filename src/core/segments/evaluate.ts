import { EcholotError } from '../problem.ts';
import type { ColumnChunk } from '../table/column.ts';
import { intersect, noRows, type Selection, select, unite } from '../table/selection.ts';
import { chunkRows, type TableMeta } from '../table/table.ts';
import type { Condition, Predicate } from './predicate.ts';
import { rowTest } from './rows.ts';
import { chunkVerdict, valueTest } from './value-test.ts';

/**
 * A predicate on one chunk: true when every row belongs to it and false when none does, both known from summaries
 * alone; else the columns to load and the selection that follows from them.
 */
export type ChunkSegment =
  | boolean
  | {
      readonly columns: readonly string[];
      /** A new selection; the caller may change it. */
      readonly select: (chunkOf: (column: string) => ColumnChunk) => Selection;
    };

/** A predicate made ready for the chunks of one table; `rows` is the number of rows in the chunk. */
export type PreparedSegment = (index: number, rows: number) => ChunkSegment;

/**
 * Prepares a predicate for a table.
 *
 * @param size rows per chunk of the table.
 * @throws EcholotError `column-missing` when the predicate names a column that the table does not have.
 */
export function prepareSegment(predicate: Predicate, meta: TableMeta, size = chunkRows): PreparedSegment {
  if (predicate.is === 'rows') return (index, rows) => placesIn(predicate.rows, index * size, rows);
  if (predicate.is !== 'all' && predicate.is !== 'any') return prepareCondition(predicate, meta);
  const parts = predicate.of.map((part) => prepareSegment(part, meta, size));
  return predicate.is === 'all'
    ? (index, rows) => combine(parts, index, rows, false, intersect)
    : (index, rows) => combine(parts, index, rows, true, unite);
}

/** Joins the parts of an `all` or `any` group; `decisive` is the answer of one part that settles the whole. */
function combine(
  parts: readonly PreparedSegment[],
  index: number,
  rows: number,
  decisive: boolean,
  join: (into: Selection, other: Selection) => Selection,
): ChunkSegment {
  const open: Exclude<ChunkSegment, boolean>[] = [];
  for (const part of parts) {
    const segment = part(index, rows);
    if (segment === decisive) return decisive;
    if (typeof segment !== 'boolean') open.push(segment);
  }
  const [first, ...rest] = open;
  if (!first) return !decisive;
  return {
    columns: [...new Set(open.flatMap(({ columns }) => columns))],
    select: (chunkOf) => rest.reduce((joined, { select }) => join(joined, select(chunkOf)), first.select(chunkOf)),
  };
}

function prepareCondition(condition: Condition, meta: TableMeta): PreparedSegment {
  const column = meta.columns.find(({ id }) => id === condition.column);
  if (!column) throw new EcholotError({ code: 'column-missing', column: condition.column });
  const test = valueTest(condition, column);
  const rowsOf = rowTest(condition, column);
  return (index, rows) => {
    const summary = column.chunks[index];
    const verdict = summary ? chunkVerdict(test, summary, rows, column.kind !== 'number') : null;
    return verdict ?? { columns: [column.id], select: (chunkOf) => rowsOf(chunkOf(column.id)) };
  };
}

/** The rows of a chunk among ascending places of the table. */
function placesIn(places: readonly number[], begin: number, rows: number): ChunkSegment {
  const first = firstFrom(places, begin);
  const last = firstFrom(places, begin + rows);
  if (first === last || last - first === rows) return first !== last;
  return {
    columns: [],
    select: () => {
      const selection = noRows(rows);
      for (let at = first; at < last; at++) select(selection, (places[at] as number) - begin);
      return selection;
    },
  };
}

/** The index of the first place that is not before a row; binary search. */
function firstFrom(places: readonly number[], row: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
