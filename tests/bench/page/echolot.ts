import type { Plan } from '../../../src/core/frame/plan.ts';
import type { Predicate } from '../../../src/core/segments/predicate.ts';
import { chunkCount, type Table } from '../../../src/core/table/table.ts';
import { answerPlans, importTable, previewImport } from '../../../src/engine/index.ts';
import { chosenFile, fingerprint, medianOf } from './measure.ts';

const idOf = (table: Table, name: string): string =>
  table.meta.columns.find((column) => column.name === name)?.id ?? `no column ${name}`;

function segmentOf(table: Table): Predicate {
  return {
    is: 'all',
    of: [
      { is: 'one-of', column: idOf(table, 'region'), values: ['Nord', 'Süd', 'West'] },
      { is: 'one-of', column: idOf(table, 'plan'), values: ['Team'] },
      { is: 'date', column: idOf(table, 'submitted_at'), start: '2023-01-01', end: '2025-01-01' },
    ],
  };
}

const plansOf = (table: Table, segment: Predicate | undefined): Plan[] =>
  (['nps', 'csat', 'ces'] as const).map((metric) => ({
    table: table.meta.id,
    metric,
    item: idOf(table, metric),
    by: ['bucket'],
    grain: 'month',
    ...(segment ? { segment } : {}),
  }));

async function load(): Promise<Table> {
  const file = chosenFile();
  const { recipe } = await previewImport(file, file.name);
  return (await importTable(file, file.name, recipe)).table;
}

async function says(table: Table, segment: Predicate | undefined): Promise<string> {
  const [nps] = await answerPlans(plansOf(table, segment), [table]);
  return fingerprint((nps?.rows ?? []).map((row) => row.value ?? Number.NaN));
}

/** Echolot: NPS, CSAT and CES by month over a table in memory. */
export async function echolot(): Promise<{ segment: number; all: number; says: string }> {
  const table = await load();
  const segment = segmentOf(table);
  return {
    segment: await medianOf(15, () => answerPlans(plansOf(table, segment), [table])),
    all: await medianOf(15, () => answerPlans(plansOf(table, undefined), [table])),
    says: `${await says(table, segment)} | ${await says(table, undefined)}`,
  };
}

/** The floor: adding up the bytes of the columns that the question must read. */
export async function bytesToRead(): Promise<{ time: number; bytes: number }> {
  const table = await load();
  const columns = ['submitted_at', 'nps', 'csat', 'ces', 'region', 'plan'].map((name) => idOf(table, name));
  const parts: Uint8Array[] = [];
  for (const column of columns) {
    for (let index = 0; index < chunkCount(table.meta); index += 1) {
      const chunk = await table.chunk(column, index);
      if ('values' in chunk)
        parts.push(new Uint8Array(chunk.values.buffer, chunk.values.byteOffset, chunk.values.byteLength));
    }
  }
  let sum = 0;
  const time = await medianOf(15, () => {
    for (const part of parts) for (let at = 0; at < part.length; at += 1) sum += part[at] as number;
  });
  return { time, bytes: sum > 0 ? parts.reduce((total, part) => total + part.length, 0) : 0 };
}
