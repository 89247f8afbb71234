import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Importer, type ImporterWorld } from '../../src/app/importer.svelte.ts';
import type { DryRun } from '../../src/core/import/dry-run.ts';
import type { ImportProposal } from '../../src/core/import/proposal.ts';
import type { ColumnRecipe, Recipe } from '../../src/core/import/recipe.ts';
import type { ImportReport } from '../../src/core/import/report.ts';
import type { Project } from '../../src/core/notebook/document.ts';
import { EcholotError, type Problem } from '../../src/core/problem.ts';
import { samples } from '../../src/core/samples/index.ts';
import type { TableMeta } from '../../src/core/table/table.ts';
import type { Questions } from '../../src/worker/questions.ts';

const column: ColumnRecipe = {
  index: 0,
  id: 'c1',
  name: 'Recommend',
  role: 'nps',
  kind: 'score',
  scale: { min: 0, max: 10, goodEnd: 'high' },
  missing: [],
};

const proposal: ImportProposal = {
  fileName: 'survey_2025.csv',
  bytes: 10,
  recipe: {
    formatVersion: 1,
    encoding: 'utf-8',
    delimiter: ',',
    preambleRows: 0,
    headerRows: 1,
    columns: [column],
  },
  format: 'delimited',
  profile: null,
  kind: { kind: 'responses', confidence: 0.5, reason: { code: 'kind-usual' } },
  parts: [{ name: 'survey.csv', rows: null }],
  columns: [
    {
      recipe: column,
      headers: ['Recommend'],
      examples: ['9'],
      confidence: 1,
      reason: { code: 'nps-by-wording' },
      filled: 3,
      distinct: 2,
      personal: false,
      possible: [column],
    },
  ],
  questions: [],
  warnings: [],
  rowsSeen: 3,
  complete: true,
  firstRows: [],
};

const table: TableMeta = {
  id: 't1',
  name: 'survey_2025.csv',
  kind: 'responses',
  rows: 3,
  columns: [{ id: 'c1', name: 'Recommend', role: 'nps', kind: 'score', missing: 0, chunks: [] }],
  observedUntil: '2025-12-01',
};

const report: ImportReport = {
  fileName: 'survey_2025.csv',
  bytes: 10,
  rowsRead: 3,
  rowsUsed: 3,
  rowsSetAside: 0,
  setAsideBy: {},
  headRows: 1,
  blankLines: 0,
  cellsSetAside: {},
  rows: [],
  cells: [],
};

const dryRun: DryRun = { report, columns: ['c1'], firstRows: [], summaries: [], duplicates: { rows: 0, ids: null } };

type Answers = {
  [Q in 'previewFile' | 'importFile' | 'dryRun']: (
    args: Questions[Q]['args'],
    signal: AbortSignal | undefined,
  ) => Promise<Questions[Q]['answer']>;
};

/** A world whose engine answers from the given functions. */
function worldWith(answers: Partial<Answers> = {}) {
  const engine: Answers = {
    previewFile: async () => proposal,
    importFile: async () => ({ table, report }),
    dryRun: async () => dryRun,
    ...answers,
  };
  let ids = 0;
  const create = vi.fn(async (project: Project) => ({ project, revision: 1, canUndo: false, canRedo: false }));
  const ask = async (question: keyof Answers, args: never, options?: { signal?: AbortSignal }) =>
    engine[question](args, options?.signal);
  const world: ImporterWorld = {
    ask: ask as ImporterWorld['ask'],
    create,
    words: (title) => ({ title, lede: () => 'Lede' }),
    newId: () => `id${++ids}`,
    today: () => '2025-12-01',
    now: () => 0,
  };
  return { importer: new Importer(world), create };
}

const fails = (problem: Problem) => () => Promise.reject(new EcholotError(problem));
const file = new File(['Recommend\n9'], 'survey_2025.csv');

describe('a file', () => {
  test('becomes a project with its first notebook, titled after the file', async () => {
    const { importer, create } = worldWith();
    await importer.choose(file);
    expect(importer.current).toMatchObject({ step: 'mapping', proposal });
    await importer.create();
    expect(importer.current).toMatchObject({ step: 'done', report });
    expect(create.mock.calls[0]?.[0]).toMatchObject({
      title: 'survey 2025',
      tables: [{ id: 't1', recipe: proposal.recipe }],
      notebooks: [
        {
          title: 'survey 2025',
          params: { table: 't1' },
          cells: [{ type: 'text' }, { type: 'kpis' }, { type: 'distribution' }],
        },
      ],
    });
  });

  test('that cannot be read leaves a problem and the way open for another', async () => {
    const { importer } = worldWith({ previewFile: fails({ code: 'file-empty', fileName: 'a.csv' }) });
    await importer.choose(file);
    expect(importer.current).toEqual({ step: 'idle' });
    expect(importer.problem).toEqual({ code: 'file-empty', fileName: 'a.csv' });
  });

  test('chosen while another is still being read is the one that counts', async () => {
    let first: (proposal: ImportProposal) => void = () => undefined;
    const late = new Promise<ImportProposal>((resolve) => {
      first = resolve;
    });
    const { importer } = worldWith({
      previewFile: (args) => (args.file === file ? late : Promise.resolve({ ...proposal, fileName: 'second.csv' })),
    });
    const reading = importer.choose(file);
    await importer.choose(new File([''], 'second.csv'));
    first(proposal);
    await reading;
    expect(importer.current).toMatchObject({ step: 'mapping', proposal: { fileName: 'second.csv' } });
  });
});

describe('a failure', () => {
  test('of the import keeps the mapping as it was decided', async () => {
    const { importer, create } = worldWith({
      importFile: fails({ code: 'storage-full', needed: 2, available: 1 }),
    });
    await importer.choose(file);
    importer.setRole('c1', 'csat');
    await importer.create();
    expect(importer.current.step).toBe('mapping');
    expect(importer.recipe?.columns[0]?.role).toBe('csat');
    expect(importer.problem?.code).toBe('storage-full');
    expect(create).not.toHaveBeenCalled();
  });

  test('to read the file in another way keeps the mapping of before', async () => {
    let calls = 0;
    const { importer } = worldWith({
      previewFile: async () => {
        calls += 1;
        if (calls > 1) throw new EcholotError({ code: 'unclosed-quote', fileName: 'a', line: 2 });
        return proposal;
      },
    });
    await importer.choose(file);
    await importer.reread({ delimiter: ';' });
    expect(importer.current).toMatchObject({ step: 'mapping', proposal });
    expect(importer.recipe).toBe(proposal.recipe);
    expect(importer.problem?.code).toBe('unclosed-quote');
  });
});

test('cancelling an import goes back to the mapping without calling it a problem', async () => {
  const { importer, create } = worldWith({
    importFile: (_, signal) =>
      new Promise((_resolve, reject) =>
        signal?.addEventListener('abort', () => reject(new EcholotError({ code: 'cancelled' }))),
      ),
  });
  await importer.choose(file);
  const importing = importer.create();
  expect(importer.current.step).toBe('importing');
  importer.cancel();
  await importing;
  expect(importer.current.step).toBe('mapping');
  expect(importer.problem).toBeNull();
  expect(create).not.toHaveBeenCalled();
});

test('neither a file nor a sample takes the place of an import that runs', async () => {
  let finish: (answer: Questions['importFile']['answer']) => void = () => undefined;
  const { importer, create } = worldWith({
    importFile: () =>
      new Promise((resolve) => {
        finish = resolve;
      }),
  });
  await importer.choose(file);
  const importing = importer.create();
  await importer.choose(new File([''], 'second.csv'));
  const [sample] = samples;
  if (sample) await importer.openSample(sample, 'en');
  expect(importer.current).toMatchObject({ step: 'importing', file });
  finish({ table, report });
  await importing;
  expect(create).toHaveBeenCalledTimes(1);
  expect(create.mock.calls[0]?.[0].title).toBe('survey 2025');
});

test('a mapping without any meaning is refused before anything is read', async () => {
  const importFile = vi.fn();
  const { importer } = worldWith({ importFile });
  await importer.choose(file);
  importer.setRole('c1', 'skip');
  await importer.create();
  expect(importer.problem).toEqual({ code: 'nothing-mapped' });
  expect(importFile).not.toHaveBeenCalled();
});

test('a sample becomes a project with its targets and measures, observed until the day of its export', async () => {
  const seen: string[] = [];
  const { importer, create } = worldWith({
    importFile: async ({ observedUntil }) => {
      seen.push(observedUntil);
      return { table, report };
    },
  });
  const [sample] = samples;
  if (!sample) throw new Error('no sample');
  await importer.openSample(sample, 'de');
  expect(importer.current.step).toBe('done');
  expect(seen).toEqual([sample.observedUntil]);
  expect(create.mock.calls[0]?.[0]).toMatchObject({
    title: sample.title.de,
    targets: sample.targets,
    measures: sample.measures.map(({ title }) => ({ title: title.de })),
  });
});

describe('the dry run', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** An engine whose dry runs wait until they are told to answer. */
  function waiting() {
    const runs: { recipe: Recipe; signal: AbortSignal | undefined; answer: (run: DryRun) => void }[] = [];
    const { importer, create } = worldWith({
      dryRun: ({ recipe }, signal) => new Promise((answer) => runs.push({ recipe, signal, answer })),
    });
    return { importer, create, runs };
  }

  test('begins with the proposal, at once', async () => {
    const { importer, runs } = waiting();
    await importer.choose(file);
    expect(runs.map(({ recipe }) => recipe)).toEqual([proposal.recipe]);
    expect(importer.dryRun.busy).toBe(true);
    runs[0]?.answer(dryRun);
    await vi.waitFor(() => expect(importer.dryRun.found).toBe(dryRun));
    expect(importer.dryRun.busy).toBe(false);
  });

  test('of changes in quick succession is one, of the last; the one before is ended and its answer unheard', async () => {
    const { importer, runs } = waiting();
    await importer.choose(file);
    importer.setRole('c1', 'csat');
    importer.setRole('c1', 'ces');
    expect(runs).toHaveLength(1);
    expect(runs[0]?.signal?.aborted).toBe(true);
    runs[0]?.answer(dryRun);
    await vi.advanceTimersByTimeAsync(1000);
    expect(importer.dryRun.found).toBeNull();
    expect(runs).toHaveLength(2);
    expect(runs[1]?.recipe.columns[0]?.role).toBe('ces');
  });

  test('under way keeps nobody from creating the notebook', async () => {
    const { importer, create, runs } = waiting();
    await importer.choose(file);
    await importer.create();
    expect(runs[0]?.signal?.aborted).toBe(true);
    expect(create).toHaveBeenCalledOnce();
    expect(importer.current.step).toBe('done');
  });

  test('that fails says why, and what was found before stays', async () => {
    let calls = 0;
    const { importer } = worldWith({
      dryRun: async () => {
        calls += 1;
        if (calls > 1) throw new EcholotError({ code: 'nothing-mapped' });
        return dryRun;
      },
    });
    await importer.choose(file);
    await vi.advanceTimersByTimeAsync(0);
    importer.setRole('c1', 'skip');
    await vi.advanceTimersByTimeAsync(1000);
    expect(importer.dryRun.problem).toEqual({ code: 'nothing-mapped' });
    expect(importer.dryRun.found).toBe(dryRun);
  });

  test('of a mapping that is left ends, and goes on when one comes back to it', async () => {
    const { importer, runs } = waiting();
    await importer.choose(file);
    importer.leave();
    expect(runs[0]?.signal?.aborted).toBe(true);
    expect(importer.current.step).toBe('mapping');
    importer.dryRun.again();
    importer.dryRun.again();
    await vi.advanceTimersByTimeAsync(1000);
    expect(runs).toHaveLength(2);
  });
});

describe('what a person decides', () => {
  test('puts a rule out of force and in force again', async () => {
    const rule = { rule: 'cell', reason: 'test-answer', active: true, index: 0, texts: ['1'] } as const;
    const { importer } = worldWith({
      previewFile: async () => ({ ...proposal, recipe: { ...proposal.recipe, rowRules: [rule] } }),
    });
    await importer.choose(file);
    importer.setRules('test-answer', false);
    expect(importer.recipe?.rowRules).toEqual([{ ...rule, active: false }]);
    importer.setRules('test-answer', true);
    expect(importer.recipe?.rowRules).toEqual([rule]);
  });

  test('about the kind of table is asked of the engine again, and kept when the file is read in another way', async () => {
    const overrides: unknown[] = [];
    const { importer } = worldWith({
      previewFile: async ({ override }) => {
        overrides.push(override);
        const kind = { kind: override?.kind ?? 'responses', confidence: 1, reason: { code: 'chosen' } } as const;
        return override?.kind ? { ...proposal, kind } : proposal;
      },
    });
    await importer.choose(file);
    await importer.reread({ kind: 'orders' });
    await importer.reread({ delimiter: ';' });
    expect(overrides[1]).toMatchObject({ kind: 'orders' });
    expect(overrides[2]).toMatchObject({ kind: 'orders', delimiter: ';' });
  });
});

test('a table of another kind becomes a project that says so', async () => {
  const { importer, create } = worldWith({
    importFile: async () => ({ table: { ...table, kind: 'orders' }, report }),
  });
  await importer.choose(file);
  await importer.create();
  expect(create.mock.calls[0]?.[0].tables).toMatchObject([{ kind: 'orders' }]);
});
