import type { Locator } from '@playwright/test';
import { expect, type Page, test } from './fixtures.ts';
import { Person } from './steps.ts';
import { columns, germanSurvey } from './survey.ts';

const survey = germanSurvey(600);

/** Presses Tab until the focus is on something; fails when it is never reached or the focus cannot be seen. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let pressed = 0; pressed < 150; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${target}`);
}

const press = async (page: Page, target: Locator, key = 'Enter'): Promise<void> => {
  await tabTo(page, target);
  await page.keyboard.press(key);
};

/** Steps through an open menu with the arrow keys. */
async function arrowTo(page: Page, item: Locator): Promise<void> {
  await expect(item).toBeVisible();
  for (let pressed = 0; pressed < 20; pressed += 1) {
    if (await item.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`the arrow keys never reach ${item}`);
}

test('the whole path from the file to a segment works by keyboard alone', async ({ page, site }) => {
  const person = new Person(page);
  const { says } = person;
  await person.open(site.url);
  const asked = page.waitForEvent('filechooser');
  await press(page, person.button(says.choose));
  await (await asked).setFiles(survey);
  await expect(person.mapping).toBeVisible();
  // The mapping asks what a 7 means: the arrow keys answer.
  const answers = page.getByRole('radio');
  await tabTo(page, answers.and(page.locator(':checked')));
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await press(page, person.button(says.create));
  await expect(person.saved).toBeVisible();

  await press(page, person.choice(says.period));
  const panel = page.getByRole('dialog', { name: says.period });
  await press(page, panel.getByRole('button', { name: says.quarter }));
  await expect(panel).toBeHidden();
  await expect(person.choice(says.period)).toBeFocused();
  await expect(person.choice(says.period)).toHaveAccessibleName(new RegExp(says.quarter));

  await press(page, person.choice(says.compare));
  await arrowTo(page, page.getByRole('menuitem').or(page.getByRole('menuitemradio')).last());
  await page.keyboard.press('Enter');
  await expect(person.choice(says.compare)).toHaveAccessibleName(/year before/);

  await press(page, person.button(says.addSegment));
  const builder = page.getByRole('dialog');
  const column = builder.getByRole('combobox', { name: says.column, exact: true });
  await tabTo(page, column);
  await page.keyboard.type(columns.branch);
  await expect(column.getByRole('option', { selected: true })).toHaveText(columns.branch);
  await press(page, builder.getByRole('checkbox', { name: /München/ }), 'Space');
  await press(page, builder.getByRole('button', { name: says.apply }));
  await expect(builder).toBeHidden();
  await expect(person.button(says.addSegment)).toBeFocused();
  await expect(page.getByRole('button', { name: /^Edit segment: .*München/ })).toBeVisible();
  await expect(person.saved).toBeVisible();
});

test('a cell opens as a table, its menu with the keyboard, and undo with Ctrl+Z', async ({ page, site }) => {
  const person = new Person(page);
  const { says } = person;
  await person.open(site.url);
  await person.importFile(survey);
  await press(page, page.getByRole('button', { name: says.table }).last());
  await expect(page.getByRole('table').last()).toBeVisible();
  const trends = await page.getByRole('button', { name: says.table }).count();
  await press(page, page.getByRole('region').getByRole('button', { name: says.more }).last());
  await arrowTo(page, page.getByRole('menuitem', { name: 'Delete' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: says.table })).toHaveCount(trends - 1);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: says.table })).toHaveCount(trends);
  await expect(person.saved).toBeVisible();
});

test('letters alone can be switched off, and stay off after a reload', async ({ page, site }) => {
  const person = new Person(page);
  await person.open(site.url);
  await page.getByRole('button', { name: /Café Lotsenhaus/ }).click();
  const trend = page.getByRole('region').filter({ hasText: 'NPS over time' });
  await trend.click({ position: { x: 8, y: 8 } });
  await page.keyboard.press('t');
  await expect(trend.getByRole('table')).toBeVisible();
  await page.keyboard.press('t');
  await expect(trend.getByRole('table')).toBeHidden();

  const letters = page.getByRole('menuitemcheckbox', { name: /^Single keys/ });
  await page
    .getByRole('banner')
    .getByRole('button', { name: /more|menu/i })
    .click();
  await letters.click();
  await page.reload();
  await trend.click({ position: { x: 8, y: 8 } });
  await page.keyboard.press('t');
  await page
    .getByRole('banner')
    .getByRole('button', { name: /more|menu/i })
    .click();
  await expect(letters).not.toBeChecked();
  await expect(trend.getByRole('table')).toBeHidden();
});
