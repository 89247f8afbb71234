import { expect, test } from 'vitest';
import { NotebookResults } from '../../src/app/results.svelte.ts';
import type { Notebook } from '../../src/core/notebook/document.ts';
import type { Ask } from '../../src/worker/questions.ts';
import { responses } from '../core/notebook/table.ts';
import { project } from './fake-repository.ts';

/** A notebook about a table, without cells. */
const about = (table: string): Notebook => ({
  id: table,
  title: '',
  params: { table, period: { preset: 'all' }, compare: 'none', grain: 'month', segments: [] },
  cells: [],
});

test('a table that comes late does not take the place of the one asked for after it', async () => {
  const gates = new Map<string, () => void>();
  const ask = (async (question: string, { table }: { table: string }) => {
    if (question !== 'tableMeta') return { selected: 0, rows: 0 };
    await new Promise<void>((resolve) => gates.set(table, resolve));
    return { ...responses(), id: table };
  }) as unknown as Ask;
  const results = new NotebookResults(ask);
  const older = results.follow(project({}), about('old'));
  const newer = results.follow(project({}), about('new'));
  gates.get('new')?.();
  await newer;
  gates.get('old')?.();
  await older;
  expect(results.table?.id).toBe('new');
  expect(results.context?.table.id).toBe('new');
});
