import { readFileSync } from 'node:fs';
import { expectNoBarriers } from './axe.ts';
import { expect, type Page, test } from './fixtures.ts';
import { Person } from './steps.ts';

/** Ten answers of eight customers with an address each; five of them are unhappy ones. */
const lines = [
  'Response ID,Customer ID,E-mail,Date,How likely are you to recommend us? (0-10),Region,Comment',
  'r1,C1,ann@example.org,2025-03-01,2,North,Nobody called me back',
  'r2,C2,bob@example.org,2025-03-02,9,South,Fine',
  'r3,C3,cy@example.org,2025-03-03,6,North,=1+1',
  'r4,C4,dee@example.org,2025-03-04,0,South,Write to dee@example.org',
  'r5,C1,ann@example.org,2025-02-01,10,North,Great',
  'r6,C5,eve@example.org,2025-03-06,4,North,',
  'r7,C6,fay@example.org,2025-03-07,8,South,Well',
  'r8,C7,gil@example.org,2025-03-08,5,South,Too slow',
  'r9,C8,hal@example.org,2025-03-09,10,North,Top',
  'r10,C2,bob@example.org,2025-01-02,9,South,Good',
];
const survey = { name: 'answers.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) };

const list = (page: Page) =>
  page.getByRole('region').filter({ has: page.getByRole('list', { name: /^Follow-up list/ }) });

test('owner, status and due date are set by keyboard, survive a reload, can be undone, and leave as a file', async ({
  page,
  site,
  problems,
}) => {
  const person = new Person(page);
  await person.open(site.url);
  await person.choose(survey);
  await page.getByRole('combobox', { name: 'Meaning of Comment' }).selectOption('comment');
  await person.button(person.says.create).click();
  await expect(person.saved).toBeVisible({ timeout: 30_000 });
  await person.addCell('Follow-up list');
  const cell = list(page);
  await expect(cell.getByRole('heading', { name: '5 to follow up', exact: true })).toBeVisible();
  await expectNoBarriers(page, 'follow-up list');
  await expect(cell).not.toContainText('dee@example.org');

  const first = cell.getByRole('group', { name: /^C1, / });
  const status = first.getByRole('combobox', { name: /^Status of C1/ });
  await status.focus();
  await page.keyboard.press('i');
  await expect(status).toHaveValue('in-progress');
  await page.keyboard.press('Tab');
  await expect(first.getByLabel(/^Due of C1/)).toBeFocused();
  await page.keyboard.type('03012025');
  await expect(first.getByLabel(/^Due of C1/)).toHaveValue('2025-03-01');
  const owner = first.getByRole('combobox', { name: /^Owner of C1/ });
  await owner.fill('Anna');
  await owner.press('Enter');
  await expect(owner).toBeFocused();
  const note = first.getByRole('textbox', { name: /^Note of C1/ });
  await note.fill('Call on Monday');
  await note.press('Tab');
  await expect(cell.getByRole('heading', { name: '5 to follow up, 1 overdue' })).toBeVisible();
  await cell
    .getByRole('group', { name: /^C4, / })
    .getByRole('combobox', { name: /^Status/ })
    .selectOption('done');
  await expect(cell.getByRole('listitem').filter({ hasText: '1 done' })).toBeVisible();
  await expect(person.saved).toBeVisible();

  await page.reload();
  await expect(cell.getByRole('heading', { name: '4 to follow up, 1 overdue' })).toBeVisible();
  await expect(cell.getByRole('group', { name: /^C4, / })).toHaveCount(0);
  await expect(owner).toHaveValue('Anna');
  await expect(note).toHaveValue('Call on Monday');
  await expect(status).toHaveValue('in-progress');

  await cell.getByRole('combobox', { name: 'Status shown' }).selectOption('overdue');
  await expect(cell.getByRole('group')).toHaveCount(1);
  await cell.getByRole('combobox', { name: 'Status shown' }).selectOption('all');
  await expect(cell.getByRole('group')).toHaveCount(5);

  const { name, bytes } = await person.download(cell, 'Export as CSV');
  expect(name).toMatch(/^Follow-up list \d{4}-\d\d-\d\d\.csv$/);
  const written = bytes.toString('utf8');
  expect(written).toContain('Nobody called me back,2025-03-01,C1,Anna,In progress,2025-03-01,Call on Monday');
  expect(written).toContain("'=1+1");
  expect(written).not.toContain('@example.org');

  // The two choices of what is shown, and then the last decision.
  for (let step = 0; step < 3; step += 1) {
    await page.getByRole('banner').getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(person.saved).toBeVisible();
  }
  await expect(cell.getByRole('heading', { name: '5 to follow up, 1 overdue' })).toBeVisible();
  expect(problems).toEqual([]);
});

test('decisions go on with answers when a file is added, and those whose answer is gone are told', async ({
  page,
  site,
}) => {
  const person = new Person(page);
  await person.open(site.url);
  await person.importFile(survey);
  await person.addCell('Follow-up list');
  const cell = list(page);
  const fourth = cell.getByRole('group', { name: /^C4, / });
  await fourth.getByRole('combobox', { name: /^Owner/ }).fill('Ben');
  await fourth.getByRole('combobox', { name: /^Owner/ }).press('Enter');
  await expect(person.saved).toBeVisible();
  const more = [...lines, 'r11,C9,ida@example.org,2025-04-01,1,North,Never again'];
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ ...survey, name: 'answers 2.csv', buffer: Buffer.from(more.join('\n')) });
  const next = page.getByRole('dialog', { name: 'What is this file?' });
  await expect(next).toContainText('1 new row');
  await page.keyboard.press('Enter');
  await expect(next).toBeHidden();
  await expect(cell.getByRole('heading', { name: '6 to follow up', exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(fourth.getByRole('combobox', { name: /^Owner/ })).toHaveValue('Ben');
  await page.getByRole('banner').getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(cell.getByRole('heading', { name: '5 to follow up', exact: true })).toBeVisible();
  await expect(fourth.getByRole('combobox', { name: /^Owner/ })).toHaveValue('Ben');
});

test('a contact list of a segment has one line per customer and no address unless that is chosen', async ({
  page,
  site,
  problems,
}) => {
  const person = new Person(page);
  await person.open(site.url);
  await person.choose(survey);
  await expect(person.mapping).toBeVisible();
  // The address is imported on purpose.
  await page.getByRole('combobox', { name: 'Meaning of E-mail' }).selectOption('none');
  await person.button(person.says.create).click();
  await expect(person.saved).toBeVisible({ timeout: 30_000 });
  await person.addSegment('Region', 'North', '5');
  await page.getByRole('button', { name: /^Edit segment/ }).click();
  await page.getByRole('button', { name: 'Contact list …' }).click();
  const dialog = page.getByRole('dialog', { name: /^Contact list:/ });
  await expect(dialog.getByRole('status')).toContainText('4 lines');
  await expect(dialog.getByRole('status')).toContainText('1 further row of the same customers left out');
  await expectNoBarriers(page, 'contact list');
  const save = async () => {
    const arrives = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Export as CSV' }).click();
    const file = await arrives;
    expect(file.suggestedFilename()).toMatch(/North.* \d{4}-\d\d-\d\d\.csv$/);
    await expect(dialog).toBeHidden();
    return readFileSync(await file.path(), 'utf8')
      .replace('\ufeff', '')
      .trim()
      .split('\r\n');
  };
  const [head, ...plain] = await save();
  expect(head).toBe('Customer ID,How likely are you to recommend us? (0-10)');
  expect(plain).toHaveLength(4);
  expect(plain.join('\n')).not.toContain('@');

  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('Contact list: Region');
  await page.keyboard.press('Enter');
  await dialog.getByRole('checkbox', { name: 'E-mail' }).check();
  await expect(dialog.getByRole('table')).toContainText('ann@example.org');
  const [, ...open] = await save();
  expect(open[0]).toBe('C1,2,ann@example.org');
  expect(problems).toEqual([]);
});
