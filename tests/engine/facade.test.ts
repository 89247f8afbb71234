import { expect, test } from 'vitest';
import { cellAsCsv, metrics, samples, verdictOf } from '../../src/core/index.ts';
import { answerPlan, importTable, previewImport } from '../../src/engine/index.ts';

test('from the façades of core and engine alone, a file becomes a table, a frame and a file again', async () => {
  const [sample] = samples;
  const bytes = new TextEncoder().encode(sample?.csv('en'));
  const { recipe } = await previewImport(bytes, 'sample.csv');
  const { table, report } = await importTable(bytes, 'sample.csv', recipe);
  const frame = await answerPlan({ table: 'sample.csv', metric: 'nps', by: ['bucket'], grain: 'year' }, [table]);
  const [before, now] = frame.rows.slice(-2);
  const nps = metrics.find(({ id }) => id === 'nps')?.variants[0];
  if (!before || !now || !nps) throw new Error('the sample has two years of NPS');
  const difference = nps.compare(now.answers, before.answers, frame.scale);
  expect(report.rowsUsed).toBe(frame.base.rows);
  expect(['likely-real', 'within-chance']).toContain(verdictOf(difference, now.n, before.n));
  expect(cellAsCsv({ cell: 'NPS', table: 'Sample', segment: '', frames: [frame] }).split('\r\n')).toHaveLength(
    frame.rows.length + 2,
  );
});
