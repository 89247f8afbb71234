import { expect, test } from 'vitest';
import { NotebookResults } from '../../src/app/results.svelte.ts';
import type { Plan } from '../../src/core/frame/plan.ts';
import type { Cell } from '../../src/core/notebook/cell.ts';
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

test('a cell with a period of its own is asked about that, the others about the notebook’s', async () => {
  const ask = (async (question: string, { plans = [] }: { plans?: readonly Plan[] }) => {
    if (question === 'tableMeta') return responses();
    if (question === 'countRows') return { selected: 0, rows: 0 };
    return plans.map((plan) => ({ asked: plan.period ?? null }));
  }) as unknown as Ask;
  const results = new NotebookResults(ask);
  const tiles = [{ metric: 'nps', item: 'nps', variant: '' }] as const;
  const cell = (id: string): Cell => ({ id, title: null, type: 'kpis', settings: { tiles } });
  const period = { start: '2025-01-01', end: '2025-02-01' };
  const notebook = { ...about(responses().id), cells: [cell('a'), { ...cell('b'), own: { period } }] };
  await results.follow(project({}), notebook);
  expect(results.of('a')?.context?.period).toBeNull();
  expect(results.of('b')?.context?.period).toEqual(period);
});

test('waiting for an answer changes nothing that is shown until it takes long, nor does what is asked beside it', async () => {
  const gates: (() => void)[] = [];
  const ask = (async (question: string, { plans = [] }: { plans?: readonly Plan[] }) => {
    if (question === 'tableMeta') return responses();
    if (question === 'countRows') return { selected: 0, rows: 0 };
    await new Promise<void>((resolve) => gates.push(resolve));
    return plans.map((plan) => ({ asked: plan.period ?? null }));
  }) as unknown as Ask;
  const results = new NotebookResults(ask);
  const cell = (id: string, metric: 'nps' | 'csat', item: string): Cell => {
    const tiles = [{ metric, item, variant: '' }] as const;
    return { id, title: null, type: 'kpis', settings: { tiles } };
  };
  const notebook = { ...about(responses().id), cells: [cell('a', 'nps', 'c2')] };
  /** Follows a notebook; what the cell shows after waiting for so many milliseconds. */
  const follow = async (next: Notebook, waited = 0) => {
    const done = results.follow(project({}), next);
    await new Promise((resolve) => setTimeout(resolve, waited));
    const { frames, context, pending } = results.of('a') ?? {};
    gates.shift()?.();
    await done;
    return { frames, context, pending };
  };
  await follow(notebook);
  const shown = results.of('a');
  const { frames, context } = shown ?? {};
  const params = { ...notebook.params, period: { start: '2025-01-01', end: '2025-02-01' } };
  expect(await follow({ ...notebook, params })).toEqual({ frames, context, pending: false });
  expect(results.of('a')).toBe(shown);
  const answered = shown?.frames;
  expect(answered).not.toBe(frames);
  await follow({ ...notebook, params, cells: [cell('a', 'nps', 'c2'), cell('b', 'csat', 'c3')] });
  expect(results.of('b')?.pending).toBe(false);
  expect(results.of('a')?.frames).toBe(answered);
  const slow = { ...params, period: { start: '2025-02-01', end: '2025-03-01' } };
  expect(await follow({ ...notebook, params: slow }, 300)).toMatchObject({ frames: answered, pending: true });
  expect(results.of('a')?.pending).toBe(false);
});
