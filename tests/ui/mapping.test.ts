import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { Importer } from '../../src/app/importer.svelte.ts';
import type { Recipe } from '../../src/core/import/recipe.ts';
import { EcholotError } from '../../src/core/problem.ts';
import type { Ask } from '../../src/worker/questions.ts';
import MappingHarness from './MappingHarness.svelte';
import { proposeMapping, proposeWideMapping } from './mapping-proposal.ts';

const imported = vi.fn<(recipe: Recipe) => void>();
const previewed = vi.fn();
let proposed = proposeMapping;

/** An engine that proposes the mapping of a small file and refuses to store it. */
const ask = (async (question: string, args: { recipe: Recipe; override?: unknown }) => {
  if (question === 'previewFile') {
    previewed(args.override);
    return proposed();
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
  await render(MappingHarness, { importer });
}

const column = (id: string) => imported.mock.calls[0]?.[0].columns.find((recipe) => recipe.id === id);

beforeEach(() => {
  imported.mockClear();
  previewed.mockClear();
  proposed = proposeMapping;
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
  expect(page.getByRole('combobox', { name: /^Meaning of / }).elements()).toHaveLength(103);
  await page.getByRole('button', { name: 'Go to the open question on CES question: aufwand' }).click();
  await expect.element(page.getByRole('radio', { name: '7 = very easy' })).toHaveFocus();
  await page.getByRole('button', { name: 'zufriedenheit', exact: true }).click();
  await expect.element(page.getByRole('combobox', { name: 'Meaning of zufriedenheit' })).toHaveFocus();
});
