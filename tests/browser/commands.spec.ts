import { expectNoBarriers } from './axe.ts';
import { expect, type Page, test } from './fixtures.ts';
import { Person, settledCount } from './steps.ts';

const shop = /Radhaus Kranich/;
const palette = (page: Page) => page.getByRole('dialog', { name: /^(Search and commands|Suche und Befehle)$/ });

async function openShop(page: Page, url: string, tongue: 'en' | 'de'): Promise<Person> {
  const person = new Person(page, tongue);
  await person.open(url);
  await page.getByRole('button', { name: shop }).click();
  await expect(person.trend('NPS').first()).toBeVisible();
  return person;
}

test('6 · Ctrl K, "verg", Enter inserts a comparison in German', async ({ page, site, problems }) => {
  const { saved } = await openShop(page, site.url, 'de');
  const regions = page.getByRole('main').getByRole('region');
  const before = await settledCount(regions);
  await page.keyboard.press('Control+k');
  await expect(palette(page).getByRole('combobox')).toBeFocused();
  await expectNoBarriers(page, 'palette');
  await page.keyboard.type('verg');
  await expect(palette(page).getByRole('option', { selected: true })).toHaveText(/^\s*Vergleich/);
  await page.keyboard.press('Enter');
  await expect(palette(page)).toBeHidden();
  await expect(regions).toHaveCount(before + 1);
  await expect(regions.last()).toBeFocused();
  await expect(regions.last()).toContainText('Kanal');
  await expect(saved).toBeVisible();

  // Esc gives the focus back, and what was used last comes first.
  await page.keyboard.press('Control+k');
  await expect(palette(page).getByRole('option').first()).toHaveText(/^\s*Vergleich/);
  await page.keyboard.type('qqzzxx');
  await expect(palette(page).getByRole('status')).toContainText('Nichts gefunden zu „qqzzxx“');
  await page.keyboard.press('Escape');
  await expect(regions.last()).toBeFocused();
  expect(problems).toEqual([]);
});

test('? lists the keys and switches single keys off; / inserts below the selected cell', async ({ page, site }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openShop(page, site.url, 'en');
  const regions = page.getByRole('main').getByRole('region');
  const figures = regions.filter({ has: page.getByRole('article', { name: 'NPS', exact: true }) }).first();
  const types = page.getByRole('listbox', { name: 'Insert a cell' });
  await figures.focus();
  await page.keyboard.press('/');
  await expect(types.getByRole('option', { name: /^Distribution/ })).toBeVisible();
  await expectNoBarriers(page, 'menu of cell types');
  await page.keyboard.press('Escape');
  await expect(figures).toBeFocused();
  const before = await settledCount(regions);
  await page.keyboard.press('+');
  await page.keyboard.type('distr');
  await page.keyboard.press('Enter');
  await expect(regions).toHaveCount(before + 1);
  await expect(page.locator('section:focus')).toContainText('NPS');
  await expect(page.getByRole('status').filter({ hasText: /^Distribution inserted at place 3 of \d+\.$/ })).toHaveCount(
    1,
  );

  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(keys.getByText('Compare with the year before')).toBeVisible();
  await expectNoBarriers(page, 'shortcuts');
  await keys.getByRole('checkbox', { name: 'Single keys' }).uncheck();
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  await figures.focus();
  await page.keyboard.press('/');
  await page.keyboard.press('?');
  await expect(types).toBeHidden();
  await expect(keys).toBeHidden();
  await page.keyboard.press('Control+k');
  await expect(palette(page)).toBeVisible();
});

test('a live number survives a reload and follows the period', async ({ page, site, problems }) => {
  const person = await openShop(page, site.url, 'en');
  await person.addCell('Text');
  const field = page.getByRole('textbox', { name: 'Text in Markdown' });
  await expect(field).toBeFocused();
  await page.keyboard.type('/');
  await page.keyboard.type('sub');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Now\n\nWe stand at ');
  await page.keyboard.type('{');
  await page.keyboard.type('nps');
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('## Now\n\nWe stand at {nps}');
  await page.keyboard.press('Escape');
  const text = page.getByRole('main').getByRole('region', { name: 'Now' });
  const number = text.getByRole('button', { name: /^NPS −?\d+$/ });
  const base = text.getByRole('button', { name: /^n = / });
  const told = await person.tile('NPS').getByText(/^n = /).first().textContent();
  await expect(number).toBeVisible();
  await expect(base).toHaveText(told ?? '');
  await expect(person.saved).toBeVisible();

  await page.reload();
  await expect(base).toHaveText(told ?? '');
  await person.choosePeriod(person.says.quarter);
  await expect(base).not.toHaveText(told ?? '');
  await number.click();
  await expect(page.getByRole('tabpanel', { name: person.says.how })).toContainText('Promoters');
  await base.click();
  await expect(page.getByRole('dialog').getByRole('grid')).toBeVisible();
  await page.keyboard.press('Escape');
  expect(problems).toEqual([]);
});
