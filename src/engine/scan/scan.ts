import { EcholotError } from '../../core/problem.ts';
import { type ChunkSegment, prepareSegment } from '../../core/segments/evaluate.ts';
import { chunkCount, rowsInChunk, type Table, timeAxis } from '../../core/table/table.ts';
import type { Day } from '../../core/time/day.ts';
import { chunkRowsOf } from './chunk-rows.ts';
import { Counter } from './counter.ts';
import { type Layout, layoutOf, spreadsRows } from './layout.ts';
import { loadChunks } from './load.ts';
import type { Abortable, ScanAsk, ScanRequest } from './request.ts';
import { spreadRows } from './spread-rows.ts';
import type { Tally } from './tally.ts';

interface Work {
  readonly index: number;
  readonly rows: number;
  readonly segment: Exclude<ChunkSegment, false>;
  readonly columns: readonly string[];
}

/**
 * Reads the needed columns of a table once and counts the answers for every ask. Chunks that the segment or the
 * period leaves out as a whole are not loaded. Split by a column of sets, a row counts in each of its options; the
 * base counts it once.
 *
 * @param chunks the first chunk and the one after the last; by default all.
 * @throws EcholotError `cancelled` when the signal is aborted, `column-missing` when the segment names none.
 */
export async function scanTable(
  table: Table,
  request: ScanRequest,
  signal?: Abortable,
  chunks: readonly [number, number] = [0, chunkCount(table.meta, table.chunkRows)],
): Promise<readonly Tally[]> {
  const asks = withBases(request.asks);
  const layouts = sharedLayouts(table, { ...request, asks });
  const counters = asks.map((ask, index) => new Counter(ask.item, layouts[index] as Layout));
  const { works, outside } = planWork(table, request, layouts, chunks);
  let left = outside;
  for await (const [{ rows, segment }, loaded] of loadChunks(table, works)) {
    if (signal?.aborted) throw new EcholotError({ code: 'cancelled' });
    const selection = segment === true ? null : segment.select((column) => loadedChunk(loaded, column));
    const selected = chunkRowsOf(loaded, rows, selection);
    left += rows - selected.length;
    for (const layout of new Set(layouts)) {
      const counted = layout.sets.length > 0 ? spreadRows(selected, layout.sets) : selected;
      const slots = layout.slotsOf(counted);
      for (const [index, counter] of counters.entries()) if (layouts[index] === layout) counter.add(counted, slots);
    }
  }
  const tallies = counters.map((counter) => counter.tally(left));
  return onBases(request.asks, tallies);
}

/** The asks, and behind them for each that spreads rows the same ask without a split, which tells its base. */
const withBases = (asks: readonly ScanAsk[]): readonly ScanAsk[] => [
  ...asks,
  ...asks.filter(spreadsRows).map((ask) => ({ ...ask, by: [] })),
];

/** The tallies of the asks of {@link withBases}, each with its base. */
function onBases(asks: readonly ScanAsk[], tallies: readonly Tally[]): readonly Tally[] {
  const bases = tallies.slice(asks.length);
  return tallies.slice(0, asks.length).map((tally, index) => {
    const base = asks[index] && spreadsRows(asks[index]) ? bases.shift() : undefined;
    return base ? { ...tally, base: base.base } : tally;
  });
}

function loadedChunk<Chunk>(loaded: ReadonlyMap<string, Chunk>, column: string): Chunk {
  const chunk = loaded.get(column);
  if (!chunk) throw new EcholotError({ code: 'column-missing', column });
  return chunk;
}

function sharedLayouts({ meta }: Table, { period, asks }: ScanRequest): readonly Layout[] {
  const byKey = new Map<string, Layout>();
  return asks.map((ask) => {
    const key = JSON.stringify([ask.grain, ask.yearStart, ask.by.map(({ id }) => id)]);
    const layout = byKey.get(key) ?? layoutOf(meta, period, ask);
    byKey.set(key, layout);
    return layout;
  });
}

/** Which chunks to read and which columns of them, and how many rows are outside without being read. */
function planWork(
  table: Table,
  { segment, period, asks }: ScanRequest,
  layouts: readonly Layout[],
  [from, to]: readonly [number, number],
): { readonly works: readonly Work[]; readonly outside: number } {
  const prepared = prepareSegment(segment, table.meta, table.chunkRows);
  const always = [...layouts.flatMap(({ columns }) => columns), ...asks.map(({ item }) => item.id)];
  const works: Work[] = [];
  let outside = 0;
  for (let index = from; index < to; index++) {
    const rows = rowsInChunk(table.meta, index, table.chunkRows);
    const part = prepared(index, rows);
    if (part === false || (period && chunkOutside(table, index, period))) outside += rows;
    else {
      const columns = [...new Set([...(part === true ? [] : part.columns), ...always])];
      works.push({ index, rows, segment: part, columns });
    }
  }
  return { works, outside };
}

function chunkOutside({ meta }: Table, index: number, [start, end]: readonly [Day, Day]): boolean {
  const summary = timeAxis(meta)?.chunks[index];
  if (!summary || summary.missing > 0 || summary.min === null || summary.max === null) return false;
  return summary.max < start || summary.min >= end;
}
