import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { Person } from './steps.ts';
import type { SurveyFile } from './survey.ts';

const touchpoints = ['Advice', 'Checkout', 'Delivery', 'Repair', 'Returns', 'Hotline'];

/** Two years of answers up to December 2025 at six touchpoints; from June 2025 on the level is a higher one. */
function touchpointFile(name = 'touchpoints.csv'): SurveyFile {
  const lines = Array.from({ length: 1440 }, (_, index) => {
    const month = index % 24;
    const day = `${2024 + Math.floor(month / 12)}-${String(1 + (month % 12)).padStart(2, '0')}-${String(1 + (index % 27)).padStart(2, '0')}`;
    const happy = month < 17 ? (index * 7) % 10 < 4 : (index * 7) % 10 < 8;
    return `${day},${happy ? 9 + (index % 2) : (index * 7) % 9},${touchpoints[Math.floor(index / 24) % 6]},Said ${index}`;
  });
  const head = 'Date,How likely are you to recommend us? (0-10),Touchpoint,Comment';
  return { name, mimeType: 'text/csv', buffer: Buffer.from([head, ...lines].join('\n')) };
}

test('cells stand side by side, fold, differ from the notebook, are copied to another, and are all that after a reload', async ({
  page,
  site,
  problems,
}) => {
  await page.setViewportSize({ width: 1600, height: 900 });
  const person = new Person(page);
  await person.open(site.url);
  await page.getByRole('button', { name: /Radhaus Kranich/ }).click();
  await expect(person.saved).toBeVisible();
  /** A cell by its id: folded, it no longer says what it is about. */
  const fixed = async (cell: Locator) => page.locator(`#${await cell.getAttribute('id')}`);
  const csat = await fixed(person.trend('CSAT').first());
  const ces = await fixed(person.trend('CES').first());
  const copied = person.trend('CES').first();
  for (const cell of [csat, ces]) {
    await cell.getByRole('button', { name: /^More actions/ }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Half width' }).click();
    await expect(person.saved).toBeVisible();
  }
  const sideBySide = () =>
    expect(async () => {
      const [left, right] = [await csat.boundingBox(), await ces.boundingBox()];
      expect(left?.y).toBe(right?.y);
      expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual(right?.x ?? 0);
    }).toPass();
  await sideBySide();

  await person.menu(csat, 'Collapse');
  await expect(csat.getByRole('img', { name: /^Line chart/ })).toHaveCount(0);
  await expect(csat.getByRole('heading', { name: /CSAT/ })).toBeVisible();

  await ces.focus();
  await page.getByRole('tab', { name: 'Settings' }).click();
  const settings = page.getByRole('tabpanel');
  await settings.getByRole('checkbox', { name: 'Comparison of its own' }).check();
  await settings.getByRole('combobox', { name: 'Comparison of its own' }).selectOption('none');
  const badge = ces.getByRole('button', { name: 'Differs from the notebook: not compared' });
  await expect(badge).toBeVisible();
  await expect(ces.getByText(/year before \d/)).toHaveCount(0);
  await expect(person.saved).toBeVisible();

  await page.getByRole('button', { name: 'New notebook' }).click();
  const begin = page.getByRole('dialog', { name: 'New notebook' });
  await begin.getByRole('radio', { name: /^An empty notebook/ }).check();
  await begin.getByRole('textbox').fill('For the board');
  await begin.getByRole('button', { name: 'Create notebook' }).click();
  await expect(page).toHaveTitle(/Radhaus/);
  await expect(ces).toHaveCount(0);
  await page.goBack();
  await expect(badge).toBeVisible();
  await person.menu(ces, 'Copy to another notebook');
  await page.getByRole('dialog').getByRole('button', { name: 'Copy to For the board' }).click();
  await expect(person.saved).toBeVisible();
  await page.reload();
  await sideBySide();
  await expect(csat.getByRole('img', { name: /^Line chart/ })).toHaveCount(0);
  await person.menu(csat, 'Expand');
  await expect(csat.getByRole('img', { name: /^Line chart/ })).toBeVisible();
  await expect(badge).toBeVisible();
  await ces.getByRole('button', { name: 'As the notebook again' }).click();
  await expect(badge).toHaveCount(0);
  await expect(ces).toContainText('higher than a year before');
  await page.getByRole('navigation').getByRole('button', { name: 'For the board', exact: true }).click();
  await expect(copied.getByRole('button', { name: 'Differs from the notebook: not compared' })).toBeVisible();
  await expect(copied.getByRole('img', { name: /^Line chart: CES/ })).toBeVisible();
  expect(problems).toEqual([]);
});

test('many groups are small multiples, limits and the change point are drawn and said, a group has a target of its own, and Letter paper cuts nothing', async ({
  page,
  site,
  problems,
}) => {
  const person = new Person(page);
  await person.open(site.url);
  await person.importFile(touchpointFile());
  const trend = person.trend('NPS').first();
  await trend.focus();
  await page.getByRole('tab', { name: 'Settings' }).click();
  const settings = page.getByRole('tabpanel');
  await settings.getByRole('checkbox', { name: 'Control limits' }).check();
  await settings.getByRole('checkbox', { name: 'Change point' }).check();
  await expect(trend.getByText(/^Dashed: control limits\./)).toBeVisible();
  await expect(trend.getByText(/Since June 2025 the level is/)).toBeVisible();
  await trend.getByRole('button', { name: person.says.table }).click();
  await expect(trend.getByRole('columnheader', { name: 'Control limits' })).toBeVisible();
  await trend.getByRole('button', { name: person.says.table }).click();
  await settings.getByRole('combobox', { name: 'Split by' }).selectOption({ label: 'Touchpoint' });
  for (const name of touchpoints)
    await expect(trend.getByRole('img', { name: new RegExp(`^Line chart: NPS, ${name}`) })).toBeVisible();

  await person.menu(page.getByRole('banner'), 'Targets, benchmarks, events');
  const dialog = page.getByRole('dialog', { name: 'Targets, benchmarks, events' });
  await dialog.getByRole('combobox', { name: 'For' }).selectOption({ label: 'Touchpoint: Delivery' });
  await dialog.getByRole('textbox', { name: 'Value', exact: true }).fill('90');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('listitem').filter({ hasText: 'NPS: 90' })).toContainText('Touchpoint: Delivery');
  await page.keyboard.press('Escape');
  const comparison = page.getByRole('region').filter({ hasText: 'NPS compared by Touchpoint' });
  await expect(comparison.getByText('the group’s own target')).toBeVisible();
  await comparison.getByRole('button', { name: person.says.table }).click();
  await expect(comparison.getByRole('row', { name: /^Delivery/ })).toContainText('90');
  await expect(comparison.getByRole('row', { name: /^Repair/ })).not.toContainText('90');
  await comparison.getByRole('button', { name: person.says.table }).click();

  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+p');
  const report = page.getByRole('main', { name: 'Report' });
  await expect(report.getByText(/^5 of 720 are shown here\./)).toBeVisible();
  await page.getByRole('combobox', { name: 'Paper' }).selectOption('letter');
  await expect(page.getByRole('button', { name: 'Print or save as PDF' })).toBeEnabled();
  await page.emulateMedia({ media: 'print' });
  const cut = await report
    .locator('figure, table')
    .evaluateAll((parts) => parts.filter((part) => part.scrollWidth > part.clientWidth + 1).length);
  expect(cut).toBe(0);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(new Set(pdf.match(/\/MediaBox \[[^\]]*\]/g))).toEqual(new Set(['/MediaBox [0 0 612 792]']));
  await page.emulateMedia({ media: 'screen' });
  await page.keyboard.press('Escape');
  await expect(trend).toBeVisible();
  expect(problems).toEqual([]);
});

test('a notebook changes its table, columns stand at a glance, a text shows how it will read, and a mapping how rows will be read', async ({
  page,
  site,
  problems,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const person = new Person(page);
  await person.open(site.url);
  await person.choose(touchpointFile());
  await expect(person.mapping).toBeVisible();
  await page.getByText('The first rows, as they will be read').scrollIntoViewIfNeeded();
  const preview = page.getByRole('region', { name: 'The first rows, as they will be read' });
  await expect(preview.getByRole('row').nth(1)).toContainText('Advice');
  await expect(preview.getByRole('row').nth(1)).toContainText('Jan 1, 2024');
  await person.button(person.says.create).click();
  await expect(person.saved).toBeVisible();

  await person.addCell('Columns at a glance');
  const columns = page.getByRole('region').last();
  await expect(columns.getByRole('figure').filter({ hasText: 'Touchpoint' })).toContainText('720');
  const advice = columns.getByRole('button', { name: /^Advice/ }).first();
  await advice.click();
  const sheet = page.getByRole('dialog', { name: /^Touchpoint · Advice/ });
  await expect(sheet.getByText(/^\d+ responses$/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(advice).toBeFocused();

  const text = page.getByRole('main').getByRole('region', { name: 'touchpoints' });
  await text.focus();
  await page.keyboard.press('Enter');
  const editor = text.getByRole('textbox');
  await expect(editor).toBeFocused();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Read twice.');
  const reading = page.getByRole('region', { name: 'How it will read' });
  await expect(reading).toContainText('Read twice.');
  await expect(reading.getByRole('button', { name: /n = [\d,]+/ }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(reading).toBeHidden();
  await expect(text).toContainText('Read twice.');

  const lines = [
    'Day,How likely are you to recommend us? (0-10)',
    ...Array.from({ length: 80 }, (_, n) => `2025-03-${10 + (n % 20)},${n % 11}`),
  ];
  await page
    .locator('input[type=file]')
    .last()
    .setInputFiles({
      name: 'panel.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(lines.join('\n')),
    });
  const arriving = page.getByRole('dialog', { name: 'What is this file?' });
  await arriving.getByRole('radio', { name: 'New table in this project' }).check();
  await arriving.getByRole('button', { name: 'Add table' }).click();
  await expect(person.tile('NPS')).toContainText('n = 80');
  await expect(person.saved).toBeVisible();
  await page.getByRole('navigation').getByRole('button', { name: 'touchpoints', exact: true }).click();
  await expect(person.tile('NPS')).toContainText('n = 720');
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^More actions for touchpoints/ })
    .click();
  await page.getByRole('menuitem', { name: 'Change table' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change table' });
  await dialog.getByRole('combobox', { name: 'About the table' }).selectOption({ label: 'panel.csv' });
  await expect(dialog).toContainText(/cells? /);
  await dialog.getByRole('button', { name: 'Change', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(person.tile('NPS')).toContainText('n = 80');
  await page.getByRole('banner').getByRole('button', { name: person.says.undo, exact: true }).click();
  await expect(person.tile('NPS')).toContainText('n = 720');
  expect(problems).toEqual([]);
});
