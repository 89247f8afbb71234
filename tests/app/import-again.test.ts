import { expect, test } from 'vitest';
import { ImportAgain } from '../../src/app/import-again.svelte.ts';
import type { Recipe } from '../../src/core/import/recipe.ts';
import type { ProjectTable } from '../../src/core/notebook/document.ts';
import type { ProjectOperation } from '../../src/core/notebook/operation.ts';
import { EcholotError, type Problem } from '../../src/core/problem.ts';
import { samples } from '../../src/core/samples/index.ts';
import type { Ask } from '../../src/worker/questions.ts';

const recipeOf = (...names: readonly string[]): Recipe => ({
  formatVersion: 1,
  encoding: 'windows-1252',
  delimiter: ';',
  preambleRows: 0,
  headerRows: 1,
  columns: names.map((name, index) => ({
    index,
    id: `c${index + 1}`,
    name,
    role: 'none',
    kind: 'category',
    missing: ['–'],
  })),
});
const lost: ProjectTable = { id: 'gone', name: 'survey.csv', kind: 'responses', recipe: recipeOf('Date', 'Score') };
const file = new File(['…'], 'survey (1).csv');

/** A notebook without its rows, and an engine that finds these columns in every file. */
function open({ found = ['Date', 'Score', 'More'], fails }: { found?: readonly string[]; fails?: Problem } = {}) {
  const asked: unknown[] = [];
  const edits: ProjectOperation[] = [];
  let readOnly = false;
  const ask = (async (question: string, args: unknown) => {
    asked.push([question, args]);
    if (question === 'previewFile') return { recipe: recipeOf(...found) };
    if (fails) throw new EcholotError(fails);
    return { table: { id: 'new' } };
  }) as unknown as Ask;
  const place = {
    apply: (operation: ProjectOperation) => void edits.push(operation),
    flush: () => Promise.resolve(),
    refuses: () => readOnly,
  };
  const again = new ImportAgain(ask, place, () => '2026-01-02');
  return { again, asked, edits, follow: () => (readOnly = true) };
}

test('the file of lost rows is read as it was mapped, and its table takes the place of the lost one', async () => {
  const { again, asked, edits } = open();
  await again.choose(lost, file);
  expect(asked).toMatchObject([
    ['previewFile', { file, override: { encoding: 'windows-1252', delimiter: ';', headerRows: 1, preambleRows: 0 } }],
    ['importFile', { file, recipe: lost.recipe, observedUntil: '2026-01-02' }],
  ]);
  expect(edits).toEqual([{ op: 'replace-table', table: 'gone', by: { ...lost, id: 'new' } }]);
  expect(again).toMatchObject({ busy: false, problem: null });
});

test('another table is refused, naming the column that is not where it was', async () => {
  const { again, asked, edits } = open({ found: ['Date', 'Comment'] });
  await again.choose(lost, file);
  expect(again.problem).toEqual({ code: 'other-columns', fileName: 'survey (1).csv', column: 'Score' });
  expect(asked).toHaveLength(1);
  expect(edits).toEqual([]);
});

test.each<{ fails: Problem; shown: Problem | null }>([
  { fails: { code: 'storage-unavailable', detail: '' }, shown: { code: 'storage-unavailable', detail: '' } },
  { fails: { code: 'cancelled' }, shown: null },
])('$fails.code changes nothing in the project', async ({ fails, shown }) => {
  const { again, edits } = open({ fails });
  await again.choose(lost, file);
  expect(again).toMatchObject({ problem: shown, busy: false });
  expect(edits).toEqual([]);
});

test('a tab that only follows imports nothing', async () => {
  const { again, asked, follow } = open();
  follow();
  await again.choose(lost, file);
  expect(asked).toEqual([]);
});

test('the file of a sample is made anew, with the day of its export', async () => {
  const [sample] = samples;
  if (!sample) throw new TypeError('There are samples.');
  const { again, asked, edits } = open();
  await again.bringSampleBack({ ...lost, name: sample.fileName.de, recipe: null });
  expect(asked[1]).toMatchObject(['importFile', { observedUntil: sample.observedUntil }]);
  const [, { file: made }] = asked[1] as [string, { file: File }];
  expect(await made.text()).toBe(sample.csv('de'));
  expect(edits).toHaveLength(1);
  await again.bringSampleBack(lost);
  expect(edits).toHaveLength(1);
});
