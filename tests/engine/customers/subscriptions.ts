import type { ColumnRecipe, Recipe } from '../../../src/core/import/recipe.ts';
import type { Table } from '../../../src/core/table/table.ts';
import { importTable } from '../../../src/engine/index.ts';

/** A subscription as a line of an export; '' stands for a missing value. */
export interface Line {
  readonly customer?: string;
  readonly start?: string;
  readonly end?: string;
  readonly plan?: string;
  readonly mrr?: string;
}

const columns = [
  { index: 0, id: 'c1', name: 'Customer', role: 'customerId', kind: 'text', missing: [] },
  { index: 1, id: 'c2', name: 'Start', role: 'startedAt', kind: 'date', missing: [], dateOrder: 'ymd' },
  { index: 2, id: 'c3', name: 'End', role: 'endedAt', kind: 'date', missing: [], dateOrder: 'ymd' },
  { index: 3, id: 'c4', name: 'Plan', role: 'plan', kind: 'category', missing: [] },
  { index: 4, id: 'c5', name: 'MRR', role: 'mrr', kind: 'number', missing: [] },
] as const satisfies readonly ColumnRecipe[];

/** A table of subscriptions, read by the import from the text of a file. */
export async function subscriptions(lines: readonly Line[], observedUntil = '2025-12-31'): Promise<Table> {
  const recipe: Recipe = {
    formatVersion: 1,
    kind: 'subscriptions',
    encoding: 'utf-8',
    delimiter: ';',
    preambleRows: 0,
    headerRows: 1,
    columns,
  };
  const rows = lines.map(({ customer = '', start = '', end = '', plan = '', mrr = '' }) =>
    [customer, start, end, plan, mrr].join(';'),
  );
  const text = ['Customer;Start;End;Plan;MRR', ...rows].join('\n');
  const options = { observedUntil };
  return (await importTable(new TextEncoder().encode(text), 'subscriptions.csv', recipe, options)).table;
}
