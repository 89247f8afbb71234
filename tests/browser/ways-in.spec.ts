import { expectNoBarriers } from './axe.ts';
import { expect, type Page, test, untilOfflineReady } from './fixtures.ts';
import { Person } from './steps.ts';
import type { SurveyFile } from './survey.ts';

const header = 'Response ID,Submitted at,Customer ID,How likely are you to recommend us?';
const answers = (month: number) =>
  [
    header,
    ...Array.from({ length: 20 }, (_, i) => `R${month}-${i},2025-0${month}-${10 + i},K${i},${(i * 7) % 11}`),
  ].join('\n');
const orders = [
  'order_id,customer_id,order_date,order_total',
  ...Array.from({ length: 30 }, (_, i) => `O${i},K${i % 25},2025-03-${10 + (i % 20)},${20 + i}.50`),
].join('\n');
const fileOf = (name: string, text: string): SurveyFile => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});

/** Pastes a text on the page, as from a spreadsheet. */
const paste = (page: Page, text: string) =>
  page.evaluate((copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', copied);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);

test('several files become tables of one project by one key, and more come to it', async ({ page, site }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const person = new Person(page);
  await person.open(site.url);
  const files = [fileOf('survey-1.csv', answers(1)), fileOf('survey-2.csv', answers(2)), fileOf('orders.csv', orders)];
  await page.locator('input[type=file]').setInputFiles([...files, fileOf('leer.csv', '')]);
  const list = page.getByRole('list', { name: 'Files' });
  await expect(list.getByRole('listitem')).toHaveCount(4);
  await expect(list.getByRole('alert')).toContainText('leer.csv');
  await expect(page.getByRole('button', { name: 'Import 3 files' })).toBeEnabled();
  await expectNoBarriers(page, 'several files');
  await page.keyboard.press('Enter');
  await expect(person.tile('NPS')).toBeVisible();
  await person.expectResponses(40);

  await page.getByRole('navigation').getByRole('link', { name: 'Tables', exact: true }).click();
  const tables = page.getByRole('main').getByRole('list', { name: 'Tables' });
  await expect(tables.getByRole('heading')).toHaveText(['survey', 'orders.csv']);
  await page
    .getByRole('button', { name: /^Link: / })
    .first()
    .click();
  await expect(page.getByRole('button', { name: /^Remove link: / })).toHaveCount(2);
  await expect(tables).toContainText('% of its rows matched');
  await expectNoBarriers(page, 'list of tables');

  await page
    .locator('input[type=file]')
    .last()
    .setInputFiles([
      fileOf('survey-3.csv', answers(3)),
      fileOf('contacts.csv', 'customer_id,created_at,country\nK1,2024-01-02,DE\nK2,2024-02-03,AT\n'),
    ]);
  await expect(page.getByRole('heading', { name: 'Several files for “survey”' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'What becomes of survey-3.csv' })).toContainText(
    'more rows of “survey”',
  );
  await expect(page.getByRole('button', { name: 'Import 2 files' })).toBeEnabled();
  await page.keyboard.press('Enter');
  await person.expectResponses(60);
  await person.button(person.says.undo).first().click();
  await expect(page.getByText(person.says.responses(40), { exact: true })).toBeVisible();
});

for (const { tongue, replace, told, go } of [
  {
    tongue: 'en' as const,
    replace: 'Replace: survey-2.csv',
    told: 'The other files stay as they are.',
    go: 'Import 2 files',
  },
  {
    tongue: 'de' as const,
    replace: 'Ersetzen: survey-2.csv',
    told: 'Die anderen Dateien bleiben, wie sie sind.',
    go: '2 Dateien importieren',
  },
]) {
  test(`a bad file among several is replaced by key, and the others stay (${tongue})`, async ({ page, site }) => {
    await page.goto(`${site.url}?lang=${tongue}`);
    const files = [fileOf('survey-1.csv', answers(1)), fileOf('survey-2.csv', '')];
    await page.locator('input[type=file]').first().setInputFiles(files);
    const list = page.getByRole('main').getByRole('list').first();
    await expect(list.getByRole('alert')).toContainText('survey-2.csv');
    await expect(list).toContainText(told);
    await expectNoBarriers(page, 'a bad file among several');
    const button = page.getByRole('button', { name: replace });
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.press('Enter')]);
    await chooser.setFiles([fileOf('survey-3.csv', answers(3))]);
    await expect(list.getByRole('alert')).toHaveCount(0);
    await expect(list).toContainText('survey-3.csv');
    await expect(page.getByRole('button', { name: go })).toBeEnabled();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await page.keyboard.press('Enter');
    await new Person(page, tongue).expectResponses(40);
  });
}

test('one of several files is mapped otherwise, and the others wait for it', async ({ page, site }) => {
  const person = new Person(page);
  await person.open(site.url);
  await page
    .locator('input[type=file]')
    .setInputFiles([fileOf('orders.csv', orders), fileOf('survey-1.csv', answers(1))]);
  await page.getByRole('button', { name: 'Check mapping: survey-1.csv' }).click();
  await expect(person.mapping).toBeVisible();
  await page.getByRole('combobox', { name: /^Meaning of How likely/ }).selectOption('none');
  await person.button('Use this mapping').click();
  await page.getByRole('button', { name: 'Import 2 files' }).click();
  await expect(person.saved).toBeVisible();
  await expect(person.tile('NPS')).toHaveCount(0);
  await expect(page.getByRole('navigation').getByRole('link', { name: 'survey-1.csv' })).toBeVisible();
});

test('a table pasted from a spreadsheet is mapped, and one pasted over a project is offered to it', async ({
  page,
  site,
}) => {
  const person = new Person(page);
  await person.open(site.url);
  await paste(page, answers(1).replaceAll(',', '\t'));
  await expect(person.mapping).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(person.tile('NPS')).toBeVisible();
  await paste(page, answers(2).replaceAll(',', '\t'));
  const dialog = page.getByRole('dialog', { name: 'What is this file?' });
  await expect(dialog).toContainText('20 new rows');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await person.expectResponses(40);
});

test('files that the system opens the app with are read', async ({ page, site }) => {
  await page.addInitScript(
    ([name = '', text = '']) => {
      const handle = { getFile: async () => new File([text], name) };
      Object.defineProperty(window, 'launchQueue', {
        value: { setConsumer: (consumer: (params: object) => void) => consumer({ files: [handle] }) },
      });
    },
    ['survey-1.csv', answers(1)],
  );
  await page.goto(`${site.url}?lang=en`);
  await expect(new Person(page).mapping).toBeVisible();
});

test('files that another app shares reach the page, offline too', async ({ page, site, context }) => {
  const person = new Person(page);
  await person.open(site.url);
  await untilOfflineReady(page);
  await site.stop();
  // The system posts the form, and no policy of the app is in its way: a page of its own stands for it.
  const sender = await context.newPage();
  await sender.evaluate(
    ({ action, texts }) => {
      const form = Object.assign(document.createElement('form'), {
        action,
        method: 'post',
        enctype: 'multipart/form-data',
      });
      const input = Object.assign(document.createElement('input'), { type: 'file', name: 'files', multiple: true });
      const transfer = new DataTransfer();
      for (const [i, text] of texts.entries()) transfer.items.add(new File([text], `geteilt ä ${i}.csv`));
      input.files = transfer.files;
      form.append(input);
      document.body.append(form);
      form.submit();
    },
    { action: `${site.url}share`, texts: [answers(1), orders] },
  );
  const list = sender.getByRole('list', { name: 'Files' });
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await expect(list).toContainText('geteilt ä 0.csv');
  await expect(sender.getByRole('button', { name: 'Import 2 files' })).toBeEnabled();
  await sender.keyboard.press('Enter');
  await expect(new Person(sender).tile('NPS')).toBeVisible();
  expect(sender.url()).not.toContain('shared');
  await site.start();
});
