import { expect, test } from 'vitest';
import { isoDate } from '../../src/core/time/day.ts';
import { importAsProposed, valuesOf } from './shared-files.ts';
import { unseenFiles } from './unseen-files.ts';

const bytesOf = (text: string | Uint8Array): Uint8Array =>
  typeof text === 'string' ? new TextEncoder().encode(text) : text;

test.each(unseenFiles)('$name: understood without a question', async ({ text, profile, kind, head, rows, roles }) => {
  const { proposal, report } = await importAsProposed(bytesOf(text), 'file');
  expect(proposal.profile?.id ?? null).toBe(profile);
  expect(proposal.kind.kind).toBe(kind);
  expect([proposal.recipe.preambleRows, proposal.recipe.headerRows]).toEqual(head);
  expect(Object.fromEntries(proposal.columns.map(({ recipe }) => [recipe.role, recipe.name]))).toMatchObject(roles);
  expect(proposal.questions.filter(({ ask }) => ask !== 'decimal')).toEqual([]);
  expect([report.rowsRead, report.rowsUsed + report.rowsSetAside]).toEqual([rows, rows]);
  expect(report.cellsSetAside).toEqual({});
});

test('a table that counts the groups of the NPS per month is refused as results', async () => {
  const rows = Array.from({ length: 12 }, (_, i) => `2024-${String(i + 1).padStart(2, '0')},100,50,30,20,30\n`).join(
    '',
  );
  const text = `Month,Responses,Promoters,Passives,Detractors,NPS\n${rows}`;
  await expect(importAsProposed(bytesOf(text), 'file')).rejects.toMatchObject({
    problem: { code: 'table-aggregated', column: 'Promoters' },
  });
});

test('days that a spreadsheet counts are the days that it shows', async () => {
  const text = `Date,NPS\n${[45_292, 45_351.5, 45_657].map((day) => `${day},9\n`).join('')}`;
  const { proposal, table } = await importAsProposed(bytesOf(text), 'file');
  expect(proposal.columns[0]?.recipe).toMatchObject({ role: 'answeredAt', kind: 'date' });
  const days = await valuesOf(table, 'c1');
  expect(days.map((day) => isoDate(Number(day)))).toEqual(['2024-01-01', '2024-02-29', '2024-12-31']);
});
