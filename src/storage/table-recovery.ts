import type { Connection } from './connection.ts';
import type { RowFiles } from './row-files.ts';

/**
 * Makes tables visible again whose records the database has lost while the files of their rows are whole. To be called
 * before anything is swept.
 *
 * @param wanted ids of the tables that documents speak of
 * @returns those of them that are still not there
 */
export async function recoverTables(
  connection: Connection,
  openFiles: () => Promise<RowFiles | null>,
  wanted: readonly string[],
): Promise<ReadonlySet<string>> {
  if (wanted.length === 0) return new Set();
  const missing = new Set(wanted);
  await connection.read(['tableRecords'], async ({ tableRecords }) => {
    const records = await tableRecords.bulkGet([...missing]);
    for (const record of records) if (record && record.publishedAt !== null) missing.delete(record.id);
  });
  const files = missing.size > 0 ? await openFiles() : null;
  if (!files) return missing;
  for (const id of [...missing]) {
    const label = await files.label(id);
    if (!label || !(await files.read(id))) continue;
    const { meta, report, publishedAt } = label;
    await connection.write(['tableRecords', 'reports'], async ({ tableRecords, reports }) => {
      await reports.put({ table: id, report });
      await tableRecords.put({ id, startedAt: publishedAt, publishedAt, meta });
    });
    missing.delete(id);
  }
  return missing;
}
