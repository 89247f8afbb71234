import type { Locator } from '@playwright/test';
import { expect, type Page, test } from './fixtures.ts';
import { Person, settledCount } from './steps.ts';

/** Words and names of everything small inside of a cell: of a tile, a row, a bar, an item of a list. */
const said = (cell: Locator): Promise<string[]> =>
  cell.evaluate((root) =>
    [...root.querySelectorAll('*')]
      .map((part) => `${part.getAttribute('aria-label') ?? ''} ${part.textContent ?? ''}`.replace(/\s+/g, ' ').trim())
      .filter((words) => words !== '' && words.length < 400),
  );

/** Head and rows of the table of a cell. */
const tableOf = (cell: Locator): Promise<string[][]> =>
  cell
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('th, td')].map((field) => (field.textContent ?? '').replace(/\s+/g, ' ').trim()),
      ),
    );

/** Rows of a table of which the chart does not say name, value and base in one place. */
async function unsaid(found: Locator, table: string, columns: readonly string[]): Promise<string[]> {
  // By its id, because what a cell is found by may be gone while it shows a table.
  const cell = found.page().locator(`#${await found.first().getAttribute('id')}`);
  await expect(cell).not.toHaveAttribute('aria-busy', 'true');
  const chart = await said(cell);
  await cell.getByRole('button', { name: table }).click();
  await expect(cell.getByRole('columnheader').first()).toBeVisible();
  const [head = [], ...rows] = await tableOf(cell);
  expect(rows.length).toBeGreaterThan(1);
  const places = columns.map((name) => head.indexOf(name));
  expect(places, `columns of ${head.join()}`).not.toContain(-1);
  await cell.getByRole('button', { name: table }).click();
  return rows
    .map(([name = '', ...fields]) => [name, ...places.map((place) => fields[place - 1] ?? '')])
    .filter((row) => row.some((field) => /\d/.test(field)))
    .filter((row) => !chart.some((words) => row.every((field) => field === '–' || words.includes(field))))
    .map((row) => row.join(' | '));
}

const regions = (page: Page) => page.getByRole('main').getByRole('region');

test('12 · tiles, comparison, change and distribution say in the chart what their tables say', async ({
  page,
  site,
}) => {
  const person = new Person(page);
  await person.open(site.url);
  await page.getByRole('button', { name: /Radhaus Kranich/ }).click();
  await expect(person.tile('NPS')).toContainText(/n = \d/);
  const check = async (cell: Locator, columns: readonly string[]) =>
    expect.soft(await unsaid(cell, person.says.table, columns), columns.join()).toEqual([]);
  await check(person.figures, ['Value', 'n']);
  await check(regions(page).filter({ hasText: 'NPS compared by' }), ['Value', 'n']);
  for (const [type, columns] of [
    ['What changed', ['n now']],
    ['Distribution', ['Share']],
  ] as const) {
    const before = await settledCount(regions(page));
    await person.addCell(type);
    await expect(regions(page)).toHaveCount(before + 1);
    await check(regions(page).last(), columns);
  }
});

test('13 · the address restores period, segment, cell and panel in another tab and after a restart', async ({
  page,
  site,
}) => {
  const person = new Person(page);
  await person.open(site.url);
  await page.getByRole('button', { name: /Radhaus Kranich/ }).click();
  await expect(person.tile('NPS')).toBeVisible();
  await person.choosePeriod(person.says.quarter);
  await page.getByRole('button', { name: person.says.addSegment, exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('checkbox', { name: /Workshop/ })
    .check();
  await page.getByRole('dialog').getByRole('button', { name: person.says.apply }).click();
  await person.trend('CES').first().focus();
  await page.getByRole('tab', { name: 'Settings' }).click();
  await expect(page).toHaveURL(/\/cell\/[^/]+\?inspect=settings$/);
  const told = await person.tile('NPS').innerText();
  await expect(person.saved).toBeVisible();
  const address = page.url();
  const other = await page.context().newPage();
  await page.close();
  await other.goto(address);
  const again = new Person(other);
  await expect(again.trend('CES').first()).toBeInViewport();
  await expect(other.getByRole('tab', { name: 'Settings' })).toHaveAttribute('aria-selected', 'true');
  await expect(again.choice(again.says.period)).toHaveAccessibleName(new RegExp(again.says.quarter));
  await expect(other.getByRole('button', { name: 'Edit segment: Channel is Workshop' })).toBeVisible();
  await expect.poll(() => again.tile('NPS').innerText()).toBe(told);
});
