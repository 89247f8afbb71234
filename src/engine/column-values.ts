import { EcholotError } from '../core/problem.ts';
import { prepareSegment } from '../core/segments/evaluate.ts';
import type { Predicate } from '../core/segments/predicate.ts';
import { valueText } from '../core/segments/value-test.ts';
import { type ColumnChunk, type ColumnMeta, isSetChunk, isTextChunk, missingMark } from '../core/table/column.ts';
import { maskOf } from '../core/table/personal.ts';
import { countSelected } from '../core/table/selection.ts';
import { chunkCount, rowsInChunk, type Table } from '../core/table/table.ts';
import { loadChunks } from './scan/load.ts';
import type { Abortable } from './scan/request.ts';
import { stopIfAborted } from './stop-if-aborted.ts';

/**
 * How many rows a predicate selects.
 *
 * @throws EcholotError `column-missing` when it names a column that is not there, `cancelled`.
 */
export async function countRows(
  table: Table,
  predicate: Predicate,
  signal?: Abortable,
): Promise<{ readonly selected: number; readonly rows: number }> {
  const prepared = prepareSegment(predicate, table.meta, table.chunkRows);
  const orders = chunkIndices(table).flatMap((index) => {
    const rows = rowsInChunk(table.meta, index, table.chunkRows);
    const segment = prepared(index, rows);
    if (segment === false) return [];
    return [{ index, rows, segment, columns: segment === true ? [] : segment.columns }];
  });
  let selected = 0;
  for await (const [{ rows, segment }, chunks] of loadChunks(table, orders)) {
    stopIfAborted(signal);
    selected += segment === true ? rows : countSelected(segment.select((id) => chunks.get(id) as ColumnChunk));
  }
  return { selected, rows: table.meta.rows };
}

/** A value with its count; in a column of sets, the rows that chose the option. */
interface CountedValue {
  readonly value: string;
  /** The value with addresses and the like made unreadable, as rows show it; absent where that changes nothing. */
  readonly shown?: string;
  readonly count: number;
}

/** Values of a column with their counts. */
export interface ColumnValues {
  readonly values: readonly CountedValue[];
  /** Different values, of which `values` are the most frequent. */
  readonly distinct: number;
  readonly missing: number;
}

/**
 * The most frequent values of a column as segments name them (dictionary value, number, ISO date, text), at most
 * `limit`, most frequent first; equally frequent ones in the order in which they were met.
 *
 * @throws EcholotError `column-missing`, `cancelled`.
 */
export async function columnValues(
  table: Table,
  column: string,
  limit: number,
  signal?: Abortable,
): Promise<ColumnValues> {
  const meta = table.meta.columns.find(({ id }) => id === column);
  if (!meta) throw new EcholotError({ code: 'column-missing', column });
  const counts = new Map<number | string, number>();
  const orders = chunkIndices(table).map((index) => ({ index, columns: [column] }));
  for await (const [, chunks] of loadChunks(table, orders)) {
    stopIfAborted(signal);
    countValues(chunks.get(column) as ColumnChunk, counts);
  }
  const sorted = [...counts].sort(([, left], [, right]) => right - left);
  const mask = ['text', 'category', 'set'].includes(meta.kind) ? maskOf(meta) : (text: string) => text;
  const counted = ([key, count]: readonly [number | string, number]): CountedValue => {
    const value = textOf(key, meta);
    const shown = mask(value);
    return shown === value ? { value, count } : { value, shown, count };
  };
  return {
    values: sorted.slice(0, limit).map(counted),
    distinct: counts.size,
    missing: meta.missing,
  };
}

const textOf = (value: number | string, meta: ColumnMeta): string =>
  typeof value === 'string' ? value : valueText(value, meta);

function countValues(chunk: ColumnChunk, counts: Map<number | string, number>): void {
  const add = (value: number | string, count = 1) => counts.set(value, (counts.get(value) ?? 0) + count);
  if (isSetChunk(chunk)) for (const code of chunk.codes) add(code);
  else if (isTextChunk(chunk)) {
    const decoder = new TextDecoder();
    for (let row = 0; row + 1 < chunk.offsets.length; row++) {
      const text = chunk.bytes.subarray(chunk.offsets[row], chunk.offsets[row + 1]);
      if (text.length > 0) add(decoder.decode(text));
    }
  } else if (chunk.values instanceof Uint8Array) {
    byteCounts(chunk.values).forEach((count, value) => {
      if (count > 0) add(value, count);
    });
  } else {
    const mark = missingMark(chunk.values);
    for (const value of chunk.values) if (value !== mark && !Number.isNaN(value)) add(value);
  }
}

function byteCounts(values: Uint8Array): Uint32Array {
  const counts = new Uint32Array(256);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    counts[value] = (counts[value] as number) + 1;
  }
  return counts.subarray(0, missingMark(values));
}

const chunkIndices = (table: Table): readonly number[] =>
  Array.from({ length: chunkCount(table.meta, table.chunkRows) }, (_, index) => index);
