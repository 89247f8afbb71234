import type { TableCensus } from '../../core/import/table-census.ts';
import type { TableHead } from '../../core/import/table-head.ts';
import { EcholotError } from '../../core/problem.ts';
import { ownCopy } from '../columns/own-copy.ts';
import type { RecordPart } from './open.ts';
import { CensusRows } from './take-census.ts';

/** A census of all records of a part. Throws what reading it throws, and `cancelled`. */
export async function takeRecordCensus(
  part: RecordPart,
  head: TableHead,
  { signal, told }: { readonly signal?: AbortSignal; readonly told: (share: number, rows: number) => void },
): Promise<TableCensus> {
  const rows = new CensusRows(head, ownCopy);
  for await (const batch of part.records()) {
    rows.add(batch.rows);
    told(batch.share, rows.census.rows);
    if (signal?.aborted) throw new EcholotError({ code: 'cancelled' });
  }
  return rows.census;
}
