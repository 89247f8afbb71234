import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { softwareSubscriptions } from '../../src/core/samples/software-subscriptions.ts';
import { findBarriers } from './axe.ts';
import { expect, type Page, test } from './fixtures.ts';
import { Person } from './steps.ts';

const cells = [
  { name: /^Each month [\d.]+% of the customers leave/, header: 'Period' },
  { name: /^Revenue (grew|fell) by/, header: 'New customers' },
  { name: /^\d+% of the customers are still there after/, header: 'Began in' },
  { name: /customers likely stay longest/, header: 'Time since the start' },
  { name: /^The same customers, from .* churn/, header: 'What it says, and when to use it' },
] as const;

test('a file of subscriptions begins with the cells about customers, read as pictures, as tables and by keyboard', async ({
  page,
  site,
  problems,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const person = new Person(page);
  await person.open(site.url);
  const chooser = page.waitForEvent('filechooser');
  await person.button('Choose file').click();
  const buffer = Buffer.from(softwareSubscriptions.csv('en'));
  await (await chooser).setFiles({ name: 'subscriptions.csv', mimeType: 'text/csv', buffer });
  await person.button('Create notebook').first().click();

  for (const { name, header } of cells) {
    const cell = page.getByRole('region', { name });
    await expect(cell).toBeVisible();
    await cell.focus();
    await page.keyboard.press('t');
    await expect(cell.getByRole('columnheader', { name: header, exact: true }).first()).toBeVisible();
    await page.keyboard.press('t');
  }
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await expect.poll(() => findBarriers(page), theme).toEqual([]);
  }

  const curves = page.getByRole('region', { name: cells[3].name });
  await curves.getByRole('img').press('ArrowRight');
  await curves.getByRole('img').press('ArrowRight');
  await expect(curves.getByText(/^\w+, after \d+ months: \d+% still there \(95% range/)).toBeAttached();

  const cohorts = page.getByRole('region', { name: cells[2].name });
  await cohorts
    .getByRole('button', { name: /After 1 month/ })
    .first()
    .focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator(':focus')).toHaveAttribute('aria-label', /After 2 months/);

  const churn = page.getByRole('region', { name: cells[0].name });
  await churn.getByRole('img').press('Home');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('lost in');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('attrition');
  await expect(page.getByRole('option', { name: /^Churn Customers and revenue/ })).toBeVisible();
  await page.keyboard.press('Escape');

  for (const { name } of cells) {
    const cell = page.getByRole('region', { name });
    await cell.hover();
    await cell.getByRole('button', { name: 'More actions' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Export as PNG' }).click();
    const head = readFileSync(await (await download).path()).subarray(0, 24);
    // A PNG of 960 points at double density; its height is that of what it shows.
    expect([head.subarray(1, 4).toString(), head.readUInt32BE(16)]).toEqual(['PNG', 1920]);
    expect(head.readUInt32BE(20)).toBeGreaterThan(600);
  }
  expect(problems).toEqual([]);
});

/** The customers that a dialog says it shows, in its title and above its rows. */
async function customersShown(page: Page): Promise<readonly [number, number]> {
  const dialog = page.getByRole('dialog');
  const count = dialog.getByRole('status').filter({ hasText: /customer/ });
  await expect(count).toBeVisible();
  const numberIn = (text: string | null) =>
    Number(/([\d,]+) customers?$/.exec(text?.trim() ?? '')?.[1]?.replace(',', ''));
  return [numberIn(await dialog.getByRole('heading').first().textContent()), numberIn(await count.textContent())];
}

test('behind bars, curves and cohorts are as many customers as the number says, by pointer and by keyboard', async ({
  page,
  site,
  problems,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const person = new Person(page);
  await person.open(site.url);
  const chooser = page.waitForEvent('filechooser');
  await person.button('Choose file').click();
  const buffer = Buffer.from(softwareSubscriptions.csv('en'));
  await (await chooser).setFiles({ name: 'subscriptions.csv', mimeType: 'text/csv', buffer });
  await person.button('Create notebook').first().click();
  /** Leaves the people; the focus goes back to what opened them. */
  const close = async (opener: Locator) => {
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(opener).toBeFocused();
    await expect(page).not.toHaveURL(/people/);
  };

  const cohorts = page.getByRole('region', { name: cells[2].name });
  const square = cohorts.getByRole('button', { name: /After 3 months/ }).first();
  const active = Number(/(\d+) of \d+/.exec((await square.getAttribute('aria-label')) ?? '')?.[1]);
  await square.click();
  expect(await customersShown(page)).toEqual([active, active]);
  await close(square);

  const curves = page.getByRole('region', { name: cells[3].name });
  const atRisk = curves.getByRole('table').getByRole('button').nth(1);
  const risk = Number((await atRisk.textContent())?.replace(',', ''));
  await atRisk.click();
  expect(await customersShown(page)).toEqual([risk, risk]);
  await close(atRisk);
  await curves.getByRole('img').press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  expect(await customersShown(page)).toEqual([risk, risk]);
  await close(curves.getByRole('img'));

  const revenue = page.getByRole('region', { name: cells[1].name });
  const lost = revenue.getByRole('button', { name: /^Lost customers, / });
  await lost.focus();
  await page.keyboard.press('Enter');
  const [titled, shown] = await customersShown(page);
  expect(shown).toBe(titled);
  expect(shown).toBeGreaterThan(0);
  await expect(page.getByRole('dialog')).toContainText(/Lost customers · whole period · −/);
  await close(lost);
  expect(problems).toEqual([]);
});
