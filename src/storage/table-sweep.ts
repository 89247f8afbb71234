import type { Stores } from './database.ts';
import { ifNobodyHolds } from './locks.ts';
import { deleteTable, type TablePlace } from './table-writer.ts';

/** How long a published table may wait for a project to refer to it, in milliseconds: a day. */
export const graceForPublished = 24 * 60 * 60 * 1000;

/** Name of the lock that an import holds while it writes the table. */
export const importLock = (table: string): string => `echolot-import-${table}`;

/** What a sweep did. */
export interface Sweep {
  readonly deleted: number;
}

/**
 * Deletes tables outside `keep` and the leftovers of interrupted imports. An import that is still writing in another
 * tab holds its lock and is left alone; where there are no locks, leftovers wait for the same grace as new tables.
 */
export async function sweepTables(
  place: TablePlace,
  locks: LockManager | undefined,
  keep: ReadonlySet<string>,
  now: number = Date.now(),
): Promise<Sweep> {
  const old = now - graceForPublished;
  // Files first: one that is made afterwards has its record already.
  const inFiles = (await place.files?.tables()) ?? [];
  const { records, stray } = await place.connection.read(
    ['tableRecords', 'chunks'],
    async ({ tableRecords, chunks }) => {
      const found = await tableRecords.toArray();
      const known = new Set(found.map(({ id }) => id));
      const rows = [...(await tablesWithout(chunks, known)), ...inFiles.filter((id) => !known.has(id))];
      return { records: found, stray: new Set(rows) };
    },
  );
  let deleted = 0;
  for (const id of stray) {
    await deleteTable(place, id);
    deleted += 1;
  }
  for (const { id, startedAt, publishedAt } of records) {
    if (publishedAt === null) {
      const removal = () => deleteUnpublished(place, id);
      const outcome = await ifNobodyHolds(locks, importLock(id), removal);
      const forgotten = outcome === 'unknown' && startedAt < old;
      if (forgotten) await removal();
      if (forgotten || outcome === 'done') deleted += 1;
    } else if (!keep.has(id) && publishedAt < old) {
      await deleteTable(place, id);
      deleted += 1;
    }
  }
  return { deleted };
}

/** Deletes a leftover, unless it was published since the sweep looked. */
async function deleteUnpublished(place: TablePlace, id: string): Promise<void> {
  const record = await place.connection.read(['tableRecords'], ({ tableRecords }) => tableRecords.get(id));
  if (record?.publishedAt === null) await deleteTable(place, id);
}

/** Ids of tables that have rows but no record. */
async function tablesWithout(chunks: Stores['chunks'], known: ReadonlySet<string>): Promise<string[]> {
  const stray: string[] = [];
  let key = await chunks.orderBy(':id').firstKey();
  while (Array.isArray(key)) {
    const id = String(key[0]);
    if (!known.has(id)) stray.push(id);
    const [next] = await chunks.where(':id').above([id, []]).limit(1).primaryKeys();
    key = next;
  }
  return stray;
}
