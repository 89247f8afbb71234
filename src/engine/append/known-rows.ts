import type { AppendSummary } from '../../core/import/append-summary.ts';
import { type ColumnMeta, isSetChunk, isTextChunk, missingMark } from '../../core/table/column.ts';
import { idRole } from '../../core/table/kind.ts';
import { chunkCount, chunkRows, type Table, timeAxis } from '../../core/table/table.ts';
import { loadChunks } from '../scan/load.ts';
import type { Abortable } from '../scan/request.ts';
import { KeyIndex } from './key-index.ts';
import { eitherKeys, type RowKeys, rowKeys } from './row-keys.ts';

/** Which rows of a wave a table knows already. */
export interface KnownRows extends Pick<AppendSummary, 'knownBy' | 'idsUseless'> {
  /** Per row of the wave, its row in the table; −1 when it is new. */
  readonly rowOf: Int32Array;
  /** Per row of the wave, 1 when it is known with other values. */
  readonly isChanged: Uint8Array;
}

/** Share of different ids below which ids name something else than rows. */
const enoughDifferent = 0.5;

/** Share of rows that are known by their id but of another day, above which ids began anew. */
const mostMoved = 0.2;

/** Per row whether a column holds a value, and the value where it is a number. */
async function valuesOf(table: Table, column: ColumnMeta, signal?: Abortable): Promise<Float64Array> {
  const values = new Float64Array(table.meta.rows);
  const size = table.chunkRows ?? chunkRows;
  const orders = Array.from({ length: chunkCount(table.meta, size) }, (_, index) => ({ index, columns: [column.id] }));
  for await (const [{ index }, chunks] of loadChunks(table, orders)) {
    if (signal?.aborted) break;
    const chunk = chunks.get(column.id);
    if (!chunk) continue;
    if (isTextChunk(chunk) || isSetChunk(chunk)) {
      const { offsets } = chunk;
      for (let i = 0; i + 1 < offsets.length; i++)
        values[index * size + i] = offsets[i] === offsets[i + 1] ? Number.NaN : 0;
    } else {
      const mark = missingMark(chunk.values);
      for (let i = 0; i < chunk.values.length; i++) {
        const value = chunk.values[i] as number;
        values[index * size + i] = value === mark ? Number.NaN : value;
      }
    }
  }
  return values;
}

/** The column whose values name the rows in both tables, if there is one. */
function idColumn(table: Table, wave: Table): ColumnMeta | undefined {
  const role = idRole[table.meta.kind];
  const id = table.meta.columns.find((column) => column.role === role);
  return wave.meta.columns.some((column) => column.id === id?.id && column.kind === id?.kind) ? id : undefined;
}

/** Keys of the rows by id; rows without one by what they hold. */
async function idKeys(table: Table, id: ColumnMeta, content: RowKeys, signal?: Abortable) {
  const [keys] = (await rowKeys(table, [[id.id]], signal)) as [RowKeys];
  const ids = await valuesOf(table, id, signal);
  const filled = ids.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : 1), 0);
  return { keys: eitherKeys(keys, content, (row) => Number.isNaN(ids[row])), filled };
}

function taken(index: KeyIndex, keys: RowKeys): Int32Array {
  const rowOf = new Int32Array(keys.low.length);
  for (let row = 0; row < rowOf.length; row++)
    rowOf[row] = index.take(keys.low[row] as number, keys.high[row] as number);
  return rowOf;
}

/** Whether many rows that have the same id are of different days: then ids were given anew. */
async function beganAnew(table: Table, wave: Table, rowOf: Int32Array, signal?: Abortable): Promise<boolean> {
  const time = timeAxis(table.meta);
  if (!time || !wave.meta.columns.some(({ id }) => id === time.id)) return false;
  const [before, now] = await Promise.all([valuesOf(table, time, signal), valuesOf(wave, time, signal)]);
  let both = 0;
  let moved = 0;
  rowOf.forEach((row, at) => {
    const days = row === -1 ? Number.NaN : (before[row] as number) - (now[at] as number);
    if (Number.isNaN(days)) return;
    both++;
    if (days !== 0) moved++;
  });
  return moved > both * mostMoved;
}

type ById = { readonly rowOf: Int32Array } | { readonly idsUseless: 'restart' | 'repeat' };

async function knownById(
  table: Table,
  wave: Table,
  id: ColumnMeta,
  content: readonly [RowKeys, RowKeys],
  signal?: Abortable,
): Promise<ById> {
  const before = await idKeys(table, id, content[0], signal);
  const now = await idKeys(wave, id, content[1], signal);
  const index = new KeyIndex(before.keys);
  const repeats = (distinct: number, rows: number) => rows > 1 && distinct < rows * enoughDifferent;
  if (repeats(index.distinct, table.meta.rows) || repeats(new KeyIndex(now.keys).distinct, wave.meta.rows)) {
    return { idsUseless: 'repeat' };
  }
  const rowOf = taken(index, now.keys);
  return (await beganAnew(table, wave, rowOf, signal)) ? { idsUseless: 'restart' } : { rowOf };
}

/**
 * Which rows of a wave a table knows: by the id of their kind, or where there is none (or ids prove useless) by the
 * values of all columns that both have. The n-th row of a key in the wave is the n-th of that key in the table, so
 * twins inside one file stay two rows. A known row is changed when a column of the wave has another value than before.
 */
export async function knownRows(table: Table, wave: Table, signal?: Abortable): Promise<KnownRows> {
  const inWave = wave.meta.columns.map((column) => column.id);
  const before = new Set(table.meta.columns.map((column) => column.id));
  const inBoth = inWave.filter((id) => before.has(id));
  const lists = inBoth.length === inWave.length ? [inBoth] : [inBoth, inWave];
  const [common, all = common] = (await rowKeys(table, lists, signal)) as [RowKeys, RowKeys?];
  const [waveCommon, waveAll = waveCommon] = (await rowKeys(wave, lists, signal)) as [RowKeys, RowKeys?];
  const id = idColumn(table, wave);
  const byId = id ? await knownById(table, wave, id, [common, waveCommon], signal) : null;
  const served = byId !== null && 'rowOf' in byId;
  const rowOf = served ? byId.rowOf : taken(new KeyIndex(common), waveCommon);
  const isChanged = new Uint8Array(rowOf.length);
  rowOf.forEach((row, at) => {
    if (row !== -1 && (all.low[row] !== waveAll.low[at] || all.high[row] !== waveAll.high[at])) isChanged[at] = 1;
  });
  const useless = byId && 'idsUseless' in byId ? { idsUseless: byId.idsUseless } : {};
  return { rowOf, isChanged, knownBy: served ? 'id' : 'content', ...useless };
}
