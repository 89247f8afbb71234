import { engineClient } from '../../../src/worker/client.ts';
import { chosenFile, timeOf } from './measure.ts';

/**
 * Echolot as the page asks it, with its worker and its storage, and without anything on screen: the look at the whole
 * file that proposes a mapping, and then the import until the table is stored and can be asked.
 */
export async function stored(): Promise<{ time: number; census: number; rows: number }> {
  const file = chosenFile();
  const { ask } = engineClient;
  const begin = performance.now();
  const { recipe } = await ask('previewFile', { file });
  const census = performance.now() - begin;
  let rows = 0;
  const time = await timeOf(async () => {
    const { table } = await ask('importFile', { file, recipe, observedUntil: '2026-01-01' });
    rows = table.rows;
  });
  await ask('sweepTables', { keep: [] });
  return { time, census, rows };
}
