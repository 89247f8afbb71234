import { expect, type Page, test } from './fixtures.ts';
import { settledCount } from './steps.ts';

/** Opens the bicycle shop's sample project and waits for its numbers. */
async function openSample(page: Page, url: string): Promise<void> {
  await page.goto(`${url}?lang=en`);
  await page.getByRole('button', { name: /Radhaus Kranich/ }).click();
  await expect(page.getByRole('button', { name: 'Add cell' })).toBeVisible();
  await expect(page.getByRole('region', { name: /^NPS is/ })).toBeVisible();
}

const status = (page: Page) => page.getByRole('banner').getByRole('status');
const period = (page: Page) => page.getByRole('button', { name: /^Period/ });

test('period and segment change the numbers, and undo and redo survive a reload', async ({ page, site, problems }) => {
  await openSample(page, site.url);
  await period(page).click();
  await page.getByRole('button', { name: 'Last 6 months' }).click();
  await expect(period(page)).toHaveAccessibleName('Period: Last 6 months');
  await expect(status(page)).toHaveText('Saved');

  await page.getByRole('button', { name: 'Add segment' }).click();
  const dialog = page.getByRole('dialog', { name: 'New segment' });
  await dialog.getByRole('checkbox', { name: /^Phone/ }).check();
  await expect(dialog.getByText('Selects: Channel is Phone')).toBeVisible();
  await expect(dialog.getByText('142 of 2,864 rows')).toBeVisible();
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('button', { name: 'Edit segment: Channel is Phone' })).toBeVisible();
  await expect(status(page)).toHaveText('Saved');

  await page.reload();
  await expect(page.getByRole('button', { name: 'Edit segment: Channel is Phone' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Edit segment: Channel is Phone' })).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(period(page)).toHaveAccessibleName('Period: Last 12 months');
  await page.keyboard.press('Control+Shift+z');
  await expect(period(page)).toHaveAccessibleName('Period: Last 6 months');
  expect(problems).toEqual([]);
});

test('a text is written, kept, moved and deleted by keyboard alone', async ({ page, site, problems }) => {
  await openSample(page, site.url);
  await page.getByRole('button', { name: 'Add cell' }).press('Enter');
  await page.keyboard.type('text');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Text in Markdown' })).toBeFocused();
  await page.keyboard.type('## Note\n\nThe **workshop** improved.');
  await page.keyboard.press('Escape');
  const note = page.getByRole('region', { name: 'Note' });
  await expect(note.getByRole('heading', { name: 'Note' })).toBeVisible();
  await expect(status(page)).toHaveText('Saved');
  await page.reload();
  await expect(note.getByText('workshop')).toBeVisible();

  const regions = page.getByRole('main').getByRole('region');
  const last = (await settledCount(regions)) - 1;
  await expect(regions.nth(last)).toHaveAccessibleName('Note');
  // The address leads back to the cell that was selected.
  await expect(note).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(regions.nth(last - 1)).toHaveAccessibleName('Note');
  await page.keyboard.press('Delete');
  await expect(note).toBeHidden();
  // The keyboard goes on from the cell that took its place.
  await expect(regions.nth(last - 1)).toBeFocused();
  await page.getByRole('status').getByRole('button', { name: 'Bring back' }).click();
  await expect(note).toBeFocused();
  expect(problems).toEqual([]);
});
