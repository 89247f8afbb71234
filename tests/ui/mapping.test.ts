import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { Importer } from '../../src/app/importer.svelte.ts';
import type { ImportProposal } from '../../src/core/import/proposal.ts';
import type { Recipe } from '../../src/core/import/recipe.ts';
import { EcholotError } from '../../src/core/problem.ts';
import type { Ask } from '../../src/worker/questions.ts';
import MappingHarness from './MappingHarness.svelte';
import { proposeMapping, proposeWideMapping, tryMapping } from './mapping-proposal.ts';

const imported = vi.fn<(recipe: Recipe) => void>();
const previewed = vi.fn();
const tried = vi.fn<(recipe: Recipe) => void>();
const left = vi.fn();
let found = tryMapping;
let proposed: () => ImportProposal = proposeMapping;

/** An engine that proposes the mapping of a small file and refuses to store it. */
const ask = (async (question: string, args: { recipe: Recipe; override?: unknown }) => {
  if (question === 'previewFile') {
    previewed(args.override);
    return proposed();
  }
  if (question === 'dryRun') {
    tried(args.recipe);
    return found();
  }
  imported(args.recipe);
  throw new EcholotError({ code: 'storage-full', needed: null, available: null });
}) as unknown as Ask;

async function openMapping() {
  const importer = new Importer({
    ask,
    create: () => Promise.reject(new EcholotError({ code: 'cancelled' })),
    words: (title) => ({ title, lede: () => 'Lede' }),
    newId: () => 'id',
    today: () => '2025-12-01',
    now: () => 0,
  });
  await importer.choose(new File([''], 'survey.csv'));
  await render(MappingHarness, { importer, onleave: left });
}

const column = (id: string) => imported.mock.calls[0]?.[0].columns.find((recipe) => recipe.id === id);

beforeEach(() => {
  imported.mockClear();
  previewed.mockClear();
  tried.mockClear();
  left.mockClear();
  proposed = proposeMapping;
  found = tryMapping;
});

test('what is proposed can be taken with Enter alone', async () => {
  await openMapping();
  await expect.element(page.getByRole('heading', { name: 'Is this mapping right?' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(imported).toHaveBeenCalledExactlyOnceWith(proposeMapping().recipe));
});

test('another meaning, an answered question and another scale reach the recipe', async () => {
  await openMapping();
  await page.getByRole('combobox', { name: 'Meaning of kanal' }).selectOptions('touchpoint');
  await page.getByRole('radio', { name: '7 = very hard' }).click();
  await page.getByRole('button', { name: 'Change the reading of zufriedenheit' }).click();
  await page.getByRole('spinbutton', { name: 'Largest answer' }).fill('7');
  await page.getByRole('button', { name: 'Create notebook' }).click();
  await vi.waitFor(() => expect(imported).toHaveBeenCalledOnce());
  expect(column('c3')?.role).toBe('touchpoint');
  expect(column('c2')?.scale).toEqual({ min: 1, max: 7, goodEnd: 'low' });
  expect(column('c1')?.scale).toEqual({ min: 1, max: 7, goodEnd: 'high' });
});

test('meanings that the values cannot have are not on offer', async () => {
  await openMapping();
  const meaning = page.getByRole('combobox', { name: 'Meaning of kanal' });
  await expect.element(meaning.getByRole('option', { name: 'NPS question' })).toBeDisabled();
});

test('a failed import says why and keeps what was decided', async () => {
  await openMapping();
  await page.getByRole('combobox', { name: 'Meaning of kanal' }).selectOptions('touchpoint');
  await page.getByRole('button', { name: 'Create notebook' }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('The storage of this browser is full.');
  await expect.element(page.getByRole('combobox', { name: 'Meaning of kanal' })).toHaveValue('touchpoint');
});

test('another delimiter reads the file again', async () => {
  await openMapping();
  await page.getByText('How the file is read').click();
  await page.getByRole('combobox', { name: 'Delimiter' }).selectOptions('tab');
  await vi.waitFor(() => expect(previewed).toHaveBeenLastCalledWith(expect.objectContaining({ delimiter: '\t' })));
});

test('in a file of many columns, what is asked and told is one step away, and no column is without its meaning', async () => {
  proposed = () => proposeWideMapping(100);
  await openMapping();
  const meanings = page.getByRole('combobox', { name: /^Meaning of / });
  await expect.poll(() => meanings.elements().length, { timeout: 10_000 }).toBe(103);
  await page.getByRole('button', { name: 'Go to the open question on CES question: aufwand' }).click();
  await expect.element(page.getByRole('radio', { name: '7 = very easy' })).toHaveFocus();
  await page.getByRole('button', { name: 'zufriedenheit', exact: true }).click();
  await expect.element(page.getByRole('combobox', { name: 'Meaning of zufriedenheit' })).toHaveFocus();
});

const lastTried = () => tried.mock.lastCall?.[0];

const ruled = (): ImportProposal => {
  const proposal = proposeMapping();
  const rule = { rule: 'cell', reason: 'test-answer', active: true, index: 2, texts: ['Test'] } as const;
  return { ...proposal, recipe: { ...proposal.recipe, rowRules: [rule] } };
};

test('what would be imported adds up before anything is stored, and what is set aside can be looked at', async () => {
  proposed = ruled;
  await openMapping();
  const rows = page.getByLabelText('What becomes of the rows');
  await expect.element(rows).toHaveTextContent('Used 35Test response +4No cell is filled in +1Rows read =40');
  await expect
    .element(page.getByLabelText('What the file holds'))
    .toHaveTextContent('Head 1Blank lines +2Rows +40Records of the file =43');
  await expect.element(page.getByText('5 rows without an answer do not count for CSAT.')).toBeVisible();
  await expect.element(page.getByText('2 rows are there again, cell by cell; they are used.')).toBeVisible();
  await page.getByRole('button', { name: 'Look at what is set aside' }).click();
  const dialog = page.getByRole('dialog', { name: 'What is set aside' });
  await expect.element(dialog.getByRole('cell', { name: '5 · 6 · Test' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
  expect(left).not.toHaveBeenCalled();
  expect(imported).not.toHaveBeenCalled();
});

test('a rule is switched off and on, and what that comes to is tried', async () => {
  proposed = ruled;
  await openMapping();
  const rule = page.getByRole('checkbox', { name: 'Test response 4 rows' });
  await rule.click();
  await vi.waitFor(() => expect(lastTried()?.rowRules).toMatchObject([{ active: false }]));
  await page.getByRole('checkbox', { name: 'Test response kept' }).click();
  await vi.waitFor(() => expect(lastTried()?.rowRules).toMatchObject([{ active: true }]));
});

test('words can be given a place on the scale, and Enter in a field changes it rather than importing', async () => {
  await openMapping();
  await page.getByRole('button', { name: 'Change the reading of aufwand' }).click();
  const value = page.getByRole('spinbutton', { name: 'Value of “weiß nicht”' });
  await value.fill('4');
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(lastTried()?.columns[1]?.labels).toEqual({ 'weiß nicht': 4 }));
  expect(imported).not.toHaveBeenCalled();
});

test("name, missing texts and reading of a column are a person's to decide", async () => {
  await openMapping();
  await page.getByRole('button', { name: 'Change the reading of kanal' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Ort');
  await page.getByRole('textbox', { name: 'Means “no answer”' }).fill('k. A.\n\n ? ');
  await page.getByRole('button', { name: 'Create notebook' }).click();
  await vi.waitFor(() => expect(imported).toHaveBeenCalledOnce());
  expect(column('c3')).toMatchObject({ name: 'Ort', missing: ['k. A.', '?'] });
});

test('another kind of table reads the file again, and offers its own meanings', async () => {
  await openMapping();
  proposed = () => {
    const proposal = proposeMapping();
    return { ...proposal, kind: { ...proposal.kind, kind: 'orders' }, recipe: { ...proposal.recipe, kind: 'orders' } };
  };
  await page.getByRole('combobox', { name: 'A row is' }).selectOptions('orders');
  await vi.waitFor(() => expect(previewed).toHaveBeenLastCalledWith(expect.objectContaining({ kind: 'orders' })));
  const meaning = page.getByRole('combobox', { name: 'Meaning of kanal' });
  await expect.element(meaning.getByRole('option', { name: 'Product' })).toBeEnabled();
  await expect.element(meaning.getByRole('option', { name: 'NPS question' })).not.toBeInTheDocument();
});

test('the first rows stand as they will be read beside how they are in the file', async () => {
  await openMapping();
  const preview = page.getByRole('region', { name: 'The first rows, as they will be read' });
  await expect
    .element(preview.getByRole('row').nth(1))
    .toHaveTextContent('24 missing weiß nicht No answer on the scaleFiliale');
});

test('Escape leaves', async () => {
  await openMapping();
  await userEvent.keyboard('{Escape}');
  expect(left).toHaveBeenCalledOnce();
});

test('when rules would leave out every row it says so, and one button keeps them', async () => {
  proposed = ruled;
  found = () => {
    const run = tryMapping();
    const report = { ...run.report, rowsUsed: 0, rowsSetAside: 40, setAsideBy: { 'test-answer': 40 } };
    return { ...run, report, firstRows: [], summaries: [] };
  };
  await openMapping();
  await expect.element(page.getByRole('alert')).toHaveTextContent('Not a single row would be left.');
  await page.getByRole('button', { name: 'Keep these rows' }).click();
  await vi.waitFor(() => expect(lastTried()?.rowRules).toMatchObject([{ active: false }]));
});
