import { type AppendSummary, appendRowsKept } from '../../core/import/append-summary.ts';
import { EcholotError } from '../../core/problem.ts';
import { chunkRows, type Table, type TableMeta } from '../../core/table/table.ts';
import type { ChunkSink } from '../columns/table-builder.ts';
import type { Abortable } from '../scan/request.ts';
import { stopIfAborted } from '../stop-if-aborted.ts';
import { Turns } from '../turns.ts';
import { type KnownRows, knownRows } from './known-rows.ts';
import { type ChunkRows, MergedColumn } from './merged-column.ts';
import { shownRows } from './shown-rows.ts';

/** What adding a wave may be told. */
export interface AppendOptions {
  readonly signal?: Abortable;
  /** Told of the rows written so far and all that will be. */
  readonly progress?: (done: number, total: number) => void;
}

/** Columns of both tables, those of the first in their order. */
function columnIds(table: Table, wave: Table): readonly string[] {
  for (const column of wave.meta.columns) {
    const before = table.meta.columns.find(({ id }) => id === column.id);
    if (before && before.kind !== column.kind) throw new EcholotError({ code: 'column-missing', column: column.id });
  }
  return [...new Set([...table.meta.columns, ...wave.meta.columns].map(({ id }) => id))];
}

/** For each row of the new table, the row of the wave that it takes its values from; −1 when it stays as it was. */
function waveRowsOf(rowsBefore: number, { rowOf, isChanged }: KnownRows): Int32Array {
  const added = rowOf.reduce((sum, row) => sum + (row === -1 ? 1 : 0), 0);
  const waveRows = new Int32Array(rowsBefore + added).fill(-1);
  let next = rowsBefore;
  rowOf.forEach((row, at) => {
    if (row === -1) waveRows[next++] = at;
    else if (isChanged[at] === 1) waveRows[row] = at;
  });
  return waveRows;
}

function* chunksOf(waveRows: Int32Array, waveChunkRows: number): Generator<ChunkRows> {
  for (let index = 0; index * chunkRows < waveRows.length; index++) {
    const part = waveRows.subarray(index * chunkRows, (index + 1) * chunkRows);
    const waveChunks = new Set<number>();
    for (const row of part) if (row !== -1) waveChunks.add(Math.floor(row / waveChunkRows));
    yield { index, rows: part.length, waveRows: part, waveChunks: [...waveChunks] };
  }
}

async function summaryOf(table: Table, wave: Table, known: KnownRows, waveRows: Int32Array): Promise<AppendSummary> {
  const { rowOf, isChanged, knownBy, idsUseless } = known;
  const rowsBefore = table.meta.rows;
  const changed = isChanged.reduce((sum, flag) => sum + flag, 0);
  const added = waveRows.length - rowsBefore;
  const first: number[] = [];
  for (let row = 0; row < rowsBefore && first.length < appendRowsKept; row++) {
    if (waveRows[row] !== -1) first.push(row);
  }
  return {
    rowsBefore,
    added,
    changed,
    known: rowOf.length - added - changed,
    knownBy,
    ...(idsUseless ? { idsUseless } : {}),
    ...(await shownRows(table, wave, first, waveRows)),
  };
}

/** What adding a wave to a table would do. Throws `cancelled`. */
export async function compareTables(table: Table, wave: Table, signal?: Abortable): Promise<AppendSummary> {
  const known = await knownRows(table, wave, signal);
  return summaryOf(table, wave, known, waveRowsOf(table.meta.rows, known));
}

const later = (left: string | null, right: string | null): string | null =>
  left !== null && (right === null || left > right) ? left : right;

/**
 * Adds the rows of a wave to those of a table, as a new table: the rows of the table in their order, those that the
 * wave holds with other values replaced, then the rows that are new. Columns keep their ids and dictionaries their
 * codes; a column that one of the two lacks is missing in the rows that come from it alone, and a changed row keeps
 * its value in a column that the wave lacks. Neither table changes. Throws `column-missing` when a column has another
 * kind in the wave, and `cancelled`.
 */
export async function appendTable(
  table: Table,
  wave: Table,
  sink: ChunkSink,
  { signal, progress }: AppendOptions = {},
): Promise<{ readonly meta: TableMeta; readonly summary: AppendSummary }> {
  const columns = columnIds(table, wave).map((id) => new MergedColumn(table, wave, id));
  const known = await knownRows(table, wave, signal);
  const waveRows = waveRowsOf(table.meta.rows, known);
  const summary = await summaryOf(table, wave, known, waveRows);
  const turns = new Turns();
  for (const rows of chunksOf(waveRows, wave.chunkRows ?? chunkRows)) {
    stopIfAborted(signal);
    const finished = await Promise.all(columns.map((column) => column.chunk(rows)));
    for (const { column, index, chunk } of finished) await sink.chunk(column, index, chunk);
    progress?.(rows.index * chunkRows + rows.rows, waveRows.length);
    await turns.give();
  }
  const meta = {
    ...table.meta,
    rows: waveRows.length,
    columns: columns.map((column) => column.meta()),
    observedUntil: later(table.meta.observedUntil, wave.meta.observedUntil),
  };
  return { meta, summary };
}
