import type { AskedRows } from '../../core/customers/inquiry.ts';
import { EcholotError } from '../../core/problem.ts';
import { prepareSegment } from '../../core/segments/evaluate.ts';
import type { Predicate } from '../../core/segments/predicate.ts';
import type { ColumnChunk, ColumnMeta } from '../../core/table/column.ts';
import type { Role } from '../../core/table/role.ts';
import { chunkCount, chunkRows, rowsInChunk, type Table, timeAxis } from '../../core/table/table.ts';
import { type ChunkRows, chunkRowsOf } from '../scan/chunk-rows.ts';
import { loadChunks } from '../scan/load.ts';
import type { Abortable } from '../scan/request.ts';
import { stopIfAborted } from '../stop-if-aborted.ts';
import { Turns } from '../turns.ts';

/** The rows of one chunk that an inquiry is about. */
export interface AskedChunk {
  readonly rows: ChunkRows;
  readonly chunks: ReadonlyMap<string, ColumnChunk>;
  /** Row of the table with which the chunk begins. */
  readonly begin: number;
}

/** The column of a role, of a kind where one is named. */
export const columnOf = ({ meta }: Table, role: Role, kind?: ColumnMeta['kind']): ColumnMeta | undefined =>
  meta.columns.find((column) => column.role === role && (kind === undefined || column.kind === kind));

/** The column of categories by which an inquiry is split; throws `column-missing` for any other. */
export function splitOf({ meta }: Table, { by }: AskedRows): ColumnMeta | undefined {
  if (by === undefined) return undefined;
  const column = meta.columns.find(({ id, kind }) => id === by && kind === 'category');
  if (!column) throw new EcholotError({ code: 'column-missing', column: by });
  return column;
}

/** Segment and period as one predicate. */
function predicateOf(table: Table, { segment, period }: AskedRows): Predicate {
  const axis = timeAxis(table.meta);
  const inPeriod: readonly Predicate[] = period && axis ? [{ is: 'date', column: axis.id, ...period }] : [];
  return { is: 'all', of: [...(segment ? [segment] : []), ...inPeriod] };
}

/**
 * Reads columns of the rows that an inquiry is about, chunk by chunk, in turns with other tasks. Chunks without any
 * such row are left out.
 *
 * @throws EcholotError `column-missing` when the segment names a column that is not there, `cancelled`.
 */
export async function* askedRows(
  table: Table,
  asked: AskedRows,
  columns: readonly (ColumnMeta | undefined)[],
  signal?: Abortable,
): AsyncGenerator<AskedChunk> {
  const prepared = prepareSegment(predicateOf(table, asked), table.meta, table.chunkRows);
  const always = columns.flatMap((column) => (column ? [column.id] : []));
  const size = table.chunkRows ?? chunkRows;
  const orders = Array.from({ length: chunkCount(table.meta, size) }, (_, index) => index).flatMap((index) => {
    const rows = rowsInChunk(table.meta, index, size);
    const part = prepared(index, rows);
    if (part === false) return [];
    return [{ index, rows, part, columns: [...new Set([...always, ...(part === true ? [] : part.columns)])] }];
  });
  const turns = new Turns();
  for await (const [{ index, rows, part }, chunks] of loadChunks(table, orders)) {
    stopIfAborted(signal);
    const selection = part === true ? null : part.select((id) => chunks.get(id) as ColumnChunk);
    yield { rows: chunkRowsOf(chunks, rows, selection), chunks, begin: index * size };
    await turns.give();
  }
}
