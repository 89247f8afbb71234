import { usualRules } from '../../../src/core/link/link.ts';
import type { Table } from '../../../src/core/table/table.ts';
import { appendTable, importChunks, importTable, linkTables, previewImport } from '../../../src/engine/index.ts';
import { chosenFile, timeOf } from './measure.ts';

async function load(file: File): Promise<Table> {
  const { recipe } = await previewImport(file, file.name);
  return (await importTable(file, file.name, recipe)).table;
}

/** Adding the same file again, which must add nothing; both tables are in memory. */
export async function append(): Promise<{ time: number; says: string }> {
  const file = chosenFile();
  const [table, wave] = [await load(file), await load(file)];
  let says = '';
  const time = await timeOf(async () => {
    const { summary } = await appendTable(table, wave, { chunk: () => undefined });
    says = JSON.stringify(summary);
  });
  return { time, says };
}

/** Linking the responses with 250,000 customers by customer id. */
export async function link(): Promise<{ time: number; says: string }> {
  const customers = Array.from({ length: 250_000 }, (_, i) => `C${String(i).padStart(7, '0')},${i % 2 ? 'A' : 'B'}`);
  const text = `customer_id,segment\n${customers.join('\n')}\n`;
  const [left, right] = [await load(chosenFile()), await load(new File([text], 'customers.csv'))];
  let says = '';
  const time = await timeOf(async () => {
    says = JSON.stringify((await linkTables(left, right, 'customerId', usualRules)).left.matchedRows);
  });
  return { time, says };
}

const million = 1_000_000;

/** Reading 1, 2, 4 and 10 million narrow rows into columns that nobody keeps. */
export async function linear(): Promise<Record<string, number>> {
  const head = 'submitted_at,nps,region\n';
  const rows = Array.from(
    { length: million },
    (_, i) => `2025-${String(1 + (i % 12)).padStart(2, '0')}-11,${i % 11},R${i % 8}`,
  );
  const part = new Blob([`${rows.join('\n')}\n`]);
  const times: Record<string, number> = {};
  const { recipe } = await previewImport(new File([head, part.slice(0, 1 << 20)], 'rows.csv'), 'rows.csv');
  for (const count of [1, 2, 4, 10]) {
    const file = new File([head, ...Array.from({ length: count }, () => part)], 'rows.csv');
    times[`m${count}`] = await timeOf(() => importChunks(file, file.name, recipe, { chunk: () => undefined }));
  }
  return times;
}
