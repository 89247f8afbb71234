import { readFileSync } from 'node:fs';
import { expectNoBarriers } from './axe.ts';
import { expect, type Page, test } from './fixtures.ts';
import { Person } from './steps.ts';

const touchpoints = ['Website', 'Purchase', 'Delivery', 'Support call'];

/** 240 answers about four touchpoints, of customers in two regions; the support call is the worst. */
const survey = () => {
  const lines = Array.from({ length: 240 }, (_, index) => {
    const day = new Date(Date.UTC(2026, 0, 1 + (index % 150))).toISOString().slice(0, 10);
    const nps = index % 4 === 3 ? index % 7 : 10 - (index % 3);
    return [day, nps, touchpoints[index % 4], index % 8 < 4 ? 'North' : 'South'].join();
  });
  const head = 'Answered at,How likely are you to recommend us? (0-10),Touchpoint,Region';
  return { name: 'visits.csv', mimeType: 'text/csv', buffer: Buffer.from([head, ...lines].join('\n')) };
};

async function begin(page: Page, url: string): Promise<Person> {
  const person = new Person(page);
  await person.open(url);
  await person.importFile(survey());
  await expect(person.tile('NPS')).toBeVisible();
  return person;
}

test('a persona is written in a dialog, gets a picture, is deleted and comes back', async ({
  page,
  site,
  problems,
}) => {
  const person = await begin(page, site.url);
  await person.addSegment('Region', 'North', '120 of 240');
  await person.addCell('Persona');
  const card = page.getByRole('main').getByRole('region').last();
  await card.getByRole('button', { name: 'Create a persona' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Create a persona' });
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('Region is North');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Nora');
  await dialog.getByRole('textbox', { name: 'Story (Markdown)' }).fill('Orders **twice a month**.');
  await dialog.getByRole('textbox', { name: /^Needs/ }).fill('Someone who calls back\n\nPunctuality');
  await dialog.locator('input[type=file]').setInputFiles({ ...survey(), name: 'none.png', mimeType: 'image/png' });
  await expect(dialog.getByRole('alert')).toHaveText('This file is no picture that can be read.');
  await expectNoBarriers(page, 'persona');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNoBarriers(page, 'persona, dark');
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'nora.png',
    mimeType: 'image/png',
    buffer: readFileSync('static/icon-512.png'),
  });
  await expect(dialog.getByRole('button', { name: 'Remove the picture' })).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Name' }).press('Enter');
  await expect(card.getByRole('heading', { name: 'Nora' })).toBeVisible();
  await expect(card.getByRole('listitem').filter({ hasText: 'Punctuality' })).toBeVisible();
  await expect(card.getByText('120 responses, 50.0% of all')).toBeVisible();
  expect(await card.locator('img').getAttribute('src')).toMatch(/^data:image\/webp/);
  await expect(person.saved).toBeVisible();
  await page.reload();
  await card.getByRole('button', { name: 'Edit the persona' }).click();
  await page.getByRole('button', { name: 'Delete the persona' }).last().click();
  await expect(card.getByRole('button', { name: 'Create a persona' })).toBeVisible();
  await page.getByRole('button', { name: 'Bring back' }).click();
  await expect(card.getByRole('heading', { name: 'Nora' })).toBeVisible();
  expect(problems).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a journey gets a touchpoint nobody is asked about, is put in order and explains each one', async ({
    page,
    site,
    problems,
  }) => {
    const person = await begin(page, site.url);
    await person.addCell('Journey');
    const map = page.getByRole('main').getByRole('region').last();
    await map.getByRole('button', { name: 'Edit the journey' }).tap();
    await map.getByRole('textbox').fill('Return');
    await page.keyboard.press('Enter');
    const up = map.getByRole('button', { name: 'Move up: Return' });
    await up.tap();
    await up.press('Enter');
    await expect(up).toBeFocused();
    await map.getByRole('button', { name: 'Done' }).tap();
    await expect(map.getByRole('listitem').nth(2)).toContainText('Return');
    await expect(map.getByRole('listitem').nth(2)).toContainText('nobody is asked here yet');
    await expectNoBarriers(page, 'journey');
    await map.getByRole('button', { name: 'Worst first' }).tap();
    await expect(map.getByRole('listitem').first()).toContainText('Support call');
    await map.getByRole('button', { name: person.says.how }).tap();
    const panel = page.getByRole('tabpanel', { name: person.says.how });
    await panel.getByRole('combobox').selectOption('Support call');
    await expect(panel.getByText('Compared with all others', { exact: false })).toBeVisible();
    await expect(panel.getByText('of them in this group')).toBeVisible();
    expect(problems).toEqual([]);
  });
});
