import { expect, test } from 'vitest';
import { importAsProposed, valuesOf } from '../shared-files.ts';

test('ids in JSON keep all their digits beyond 2^53, and texts and other numbers are as they were', async () => {
  const items = Array.from(
    { length: 12 },
    (_, i) => `{"id": 90071992547409${930 + i}, "score": ${i % 11}, "part": 0.0625,
    "comment": "order 12345678901234567890, \\"quoted\\" ${i}"}`,
  );
  const file = new TextEncoder().encode(`[${items.join(',')}]`);
  const { proposal, table } = await importAsProposed(file, 'f.json');
  const id = (name: string) => proposal.recipe.columns.find((column) => column.name === name)?.id ?? '';
  expect((await valuesOf(table, id('id'))).slice(0, 2)).toEqual(['90071992547409930', '90071992547409931']);
  expect(proposal.firstRows[0]).toEqual(['90071992547409930', '0', '0.0625', 'order 12345678901234567890, "quoted" 0']);
});
