import { expect, test } from 'vitest';
import { importAsProposed } from './shared-files.ts';

test('a row set aside does not bring into the report what stays out of the import, not even where its cells moved', async () => {
  const rows = Array.from({ length: 40 }, (_, row) => `2025-03-${10 + (row % 20)},${row % 11},anna${row}@example.org`);
  const text = ['date,nps,email', ...rows, '2025-03-01,9,berta@example.org,extra', '2025-03-01,9,a,cleo@example.org'];
  const { proposal, report } = await importAsProposed(new TextEncoder().encode(text.join('\n')), 'f.csv');
  expect(proposal.recipe.columns[2]).toMatchObject({ role: 'customerId', pseudonym: true });
  expect(report.rows.map((row) => row.text)).toEqual([
    '2025-03-01 · 9 · b•••@•••.org · extra',
    '2025-03-01 · 9 · a••• · c•••@•••.org',
  ]);
});
