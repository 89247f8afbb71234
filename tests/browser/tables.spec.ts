import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { expectNoBarriers } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { Person } from './steps.ts';

const toTheRight = (grid: Locator) => grid.evaluate((element) => element.parentElement?.scrollTo({ left: 100_000 }));

test('a table is looked at, sorted, filtered, shaped and exported, and Back leads to the notebook', async ({
  page,
  site,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const person = new Person(page);
  await person.open(site.url);
  await page.getByRole('button', { name: /Radhaus Kranich/ }).click();
  await expect(person.saved).toBeVisible();
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /customer-survey/ })
    .click();
  const grid = page.getByRole('grid');
  await expect(grid).toHaveAttribute('aria-rowcount', '2865');

  const heading = page.getByRole('columnheader', { name: /^Date/ });
  await heading.focus();
  await page.keyboard.press('Enter');
  await expect(heading).toHaveAttribute('aria-sort', 'ascending');
  await page.keyboard.press('Control+End');
  await expect(page.locator('tr[aria-rowindex="2865"]')).toBeVisible();
  await expect(page.locator('tr[aria-rowindex="2865"] :focus')).toBeVisible();
  await page.keyboard.press('Control+Home');

  const channel = page.getByRole('columnheader', { name: /^Channel/ });
  await channel.getByRole('button').click();
  const panel = page.getByRole('complementary', { name: /Channel/ });
  await panel.getByRole('checkbox').first().check();
  await expect(page.getByRole('status').filter({ hasText: / of 2,864 rows/ })).toBeVisible();
  await expectNoBarriers(page, 'table with a filter and a column');
  await panel.getByRole('textbox', { name: 'Name of the column' }).fill('Way');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('columnheader', { name: /^Way/ })).toBeVisible();
  await expect(person.saved).toBeVisible();

  // The condition stands in the address, so a reload and a bookmark lead to the same rows.
  const chosen =
    (await page
      .getByRole('status')
      .filter({ hasText: / of 2,864 rows/ })
      .textContent()) ?? '';
  const rows = page.getByRole('status').filter({ hasText: chosen });
  await expect(page).toHaveURL(/[?&]where=one-of_/);
  await page.reload();
  await expect(rows).toBeVisible();
  await expect(heading).toHaveAttribute('aria-sort', 'ascending');
  const bookmark = page.url();
  await page.goto(bookmark.replace(/where=[^&]*/, 'where=one-of_gone_1_x&where=all'));
  await expect(page.getByText('A condition of this address does not hold', { exact: false }).first()).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: '2,864 rows' })).toBeVisible();
  await expect(page).not.toHaveURL(/where=/);
  await page.goto(bookmark);
  await expect(rows).toBeVisible();

  await person.button('Derive column').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'How' }).selectOption('date');
  await expectNoBarriers(page, 'deriving a column');
  await dialog.getByRole('button', { name: 'Apply' }).click();
  const month = page.getByRole('columnheader', { name: /\(month\)/ });
  await expect(async () => {
    await toTheRight(grid);
    await expect(month).toBeVisible({ timeout: 1000 });
  }).toPass();

  const download = page.waitForEvent('download');
  await person.button('Export as CSV').click();
  const [head] = readFileSync(await (await download).path(), 'utf8').split('\r\n');
  expect(head).toMatch(/,Way,.*\(month\)$/);

  // Over the two addresses that were typed.
  await page.evaluate(() => history.go(-3));
  await expect(person.tile('NPS')).toBeVisible();
  await page.getByRole('banner').getByRole('button', { name: person.says.undo, exact: true }).click();
  await page.goForward();
  await expect(page.getByRole('columnheader').nth(2)).toBeVisible();
  await toTheRight(grid);
  await expect(month).toHaveCount(0);
});
