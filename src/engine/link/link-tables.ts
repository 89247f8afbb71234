import { looksPersonal, masked, namesPersonal } from '../../core/import/personal.ts';
import { type LinkReport, type LinkRole, type LinkRules, type LinkSide, unmatchedKept } from '../../core/link/link.ts';
import { EcholotError } from '../../core/problem.ts';
import { valueText } from '../../core/segments/value-test.ts';
import { type ColumnChunk, type ColumnMeta, isSetChunk, isTextChunk, missingMark } from '../../core/table/column.ts';
import { chunkCount, chunkRows, type Table } from '../../core/table/table.ts';
import { loadChunks } from '../scan/load.ts';
import type { Abortable } from '../scan/request.ts';
import { stopIfAborted } from '../stop-if-aborted.ts';
import { Turns } from '../turns.ts';
import { KeyCounts } from './key-counts.ts';
import { KeyHash } from './key-hash.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

type Side = 'left' | 'right';

/** Counts the rows of one side per key; gives how many have none. */
async function countKeys(
  counts: KeyCounts,
  hash: KeyHash,
  { table, column }: Keyed,
  side: Side,
  signal?: Abortable,
): Promise<number> {
  let without = 0;
  const size = table.chunkRows ?? chunkRows;
  const count = (row: number, bytes: Uint8Array, from: number, to: number, times = 1): void => {
    if (!hash.take(bytes, from, to)) {
      without += times;
      return;
    }
    const key = counts.keyOf(hash.low, hash.high, side === 'left' ? row : -row - 1);
    counts[side][key] = (counts[side][key] as number) + times;
  };
  const orders = Array.from({ length: chunkCount(table.meta, size) }, (_, index) => ({ index, columns: [column.id] }));
  const turns = new Turns();
  for await (const [{ index }, chunks] of loadChunks(table, orders)) {
    stopIfAborted(signal);
    const chunk = chunks.get(column.id) as ColumnChunk;
    if (isTextChunk(chunk)) {
      const { offsets, bytes } = chunk;
      for (let i = 0; i + 1 < offsets.length; i++) {
        count(index * size + i, bytes, offsets[i] as number, offsets[i + 1] as number);
      }
    } else if (!isSetChunk(chunk)) without += countValues(chunk.values, column, index * size, count);
    await turns.give();
  }
  return without;
}

type Count = (row: number, bytes: Uint8Array, from: number, to: number, times: number) => void;

/** Counts keys that are numbers or codes, each different one once; gives how many are missing. */
function countValues(
  values: Exclude<ColumnChunk, { offsets: unknown }>['values'],
  column: ColumnMeta,
  base: number,
  count: Count,
): number {
  const mark = missingMark(values);
  const seen = new Map<number, { readonly row: number; times: number }>();
  let missing = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value === mark || Number.isNaN(value)) {
      missing++;
      continue;
    }
    const known = seen.get(value);
    if (known) known.times++;
    else seen.set(value, { row: base + i, times: 1 });
  }
  for (const [value, { row, times }] of seen) {
    const bytes = encoder.encode(valueText(value, column));
    count(row, bytes, 0, bytes.length, times);
  }
  return missing;
}

interface Keyed {
  readonly table: Table;
  readonly column: ColumnMeta;
}

function keyedBy(table: Table, role: LinkRole): Keyed {
  const column = table.meta.columns.find((other) => other.role === role && other.kind !== 'set');
  if (!column) throw new EcholotError({ code: 'column-missing', column: role });
  return { table, column };
}

/** The key of a row as it is shown. */
async function keyShown({ table, column }: Keyed, row: number): Promise<string> {
  const size = table.chunkRows ?? chunkRows;
  const chunk = await table.chunk(column.id, Math.floor(row / size));
  const at = row % size;
  let text = '';
  if (isTextChunk(chunk)) text = decoder.decode(chunk.bytes.subarray(chunk.offsets[at], chunk.offsets[at + 1]));
  else if (!isSetChunk(chunk)) text = valueText(chunk.values[at] as number, column);
  return looksPersonal(text) || namesPersonal(column.name) ? masked(text) : text;
}

async function sideOf(counts: KeyCounts, keyed: Keyed, side: Side, withoutKey: number): Promise<LinkSide> {
  const own = counts[side];
  const others = counts[side === 'left' ? 'right' : 'left'];
  const side0 = { matchedRows: 0, keys: 0, matchedKeys: 0, repeatedKeys: 0 };
  const unmatched: number[] = [];
  for (let key = 0; key < counts.size; key++) {
    const rows = own[key] as number;
    if (rows === 0) continue;
    side0.keys++;
    if (rows > 1) side0.repeatedKeys++;
    if (others[key] !== 0) {
      side0.matchedKeys++;
      side0.matchedRows += rows;
    } else if (unmatched.length < unmatchedKept) {
      const first = counts.first[key] as number;
      unmatched.push(first < 0 ? -first - 1 : first);
    }
  }
  const unmatchedFirst = await Promise.all(unmatched.map((row) => keyShown(keyed, row)));
  return { rows: keyed.table.meta.rows, withoutKey, ...side0, unmatchedFirst };
}

/**
 * How the rows of two tables find each other by the values of the columns of a role. Throws `column-missing` when one
 * has no such column, and `cancelled`.
 */
export async function linkTables(
  left: Table,
  right: Table,
  role: LinkRole,
  rules: LinkRules,
  signal?: Abortable,
): Promise<LinkReport> {
  const [ofLeft, ofRight] = [keyedBy(left, role), keyedBy(right, role)];
  const counts = new KeyCounts();
  const hash = new KeyHash(rules);
  const withoutLeft = await countKeys(counts, hash, ofLeft, 'left', signal);
  const withoutRight = await countKeys(counts, hash, ofRight, 'right', signal);
  return {
    left: await sideOf(counts, ofLeft, 'left', withoutLeft),
    right: await sideOf(counts, ofRight, 'right', withoutRight),
  };
}
