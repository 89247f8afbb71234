import { expect, test } from './fixtures.ts';
import { names, Person } from './steps.ts';
import type { SurveyFile } from './survey.ts';

/** Answers of months of 2025, twenty each. */
function months(from: number, to: number, name: string): SurveyFile {
  const lines = ['Response ID,Submitted at,How likely are you to recommend us to a friend?,Branch'];
  for (let month = from; month <= to; month += 1) {
    for (let i = 0; i < 20; i += 1) {
      const day = `2025-${String(month).padStart(2, '0')}-${String(i + 1).padStart(2, '0')}`;
      lines.push(`R-${month}-${i},${day},${(i * 7 + month) % 11},${i % 2 ? 'North' : 'South'}`);
    }
  }
  return { name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) };
}

/** Drops a file on the page, as from the desktop. */
async function drop({ page }: Person, { name, mimeType, buffer }: SurveyFile): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ text, fileName, type }) => {
      const data = new DataTransfer();
      data.items.add(new File([text], fileName, { type }));
      return data;
    },
    { text: buffer.toString('utf8'), fileName: name, type: mimeType },
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

for (const tongue of ['en', 'de'] as const) {
  test(`the next month is dropped, added by one key, and taken back after a reload (${tongue})`, async ({
    page,
    site,
  }) => {
    const person = new Person(page, tongue);
    const says = names[tongue];
    await person.open(site.url);
    await person.importFile(months(1, 3, 'survey-q1.csv'));
    await person.expectResponses(60);

    await drop(person, months(3, 4, 'survey-april.csv'));
    const dialog = page.getByRole('dialog', {
      name: tongue === 'en' ? 'What is this file?' : 'Was ist das für eine Datei?',
    });
    const counted =
      tongue === 'en' ? ['20 new rows', '20 rows are there already'] : ['20 neue Zeilen', '20 Zeilen sind schon da'];
    for (const words of counted) await expect(dialog).toContainText(words);
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(page.getByText(says.responses(80), { exact: true })).toBeVisible();
    await expect(person.saved).toBeVisible();

    await page.reload();
    await expect(page.getByText(says.responses(80), { exact: true })).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(page.getByText(says.responses(60), { exact: true })).toBeVisible();
    await expect(person.saved).toBeVisible();
    await page.keyboard.press('Control+Shift+z');
    await expect(page.getByText(says.responses(80), { exact: true })).toBeVisible();
  });
}

test('a page killed while it adds a file shows all of it or nothing', async ({ context, page, site }) => {
  const person = new Person(page);
  await person.open(site.url);
  await person.importFile(months(1, 3, 'survey-q1.csv'));
  await person.expectResponses(60);
  const address = page.url();
  await drop(person, months(4, 12, 'survey-rest.csv'));
  await expect(page.getByRole('dialog')).toContainText('180 new rows');
  await Promise.all([page.keyboard.press('Enter').catch(() => undefined), page.close()]);
  const again = new Person(await context.newPage());
  await again.page.goto(address);
  await expect(again.saved).toBeVisible();
  await expect(again.page.getByText(/^(60|240) responses$/)).toBeVisible();
});

test('on a phone a file is chosen from the menu; one on another scale is not added before that is decided', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 390, height: 800 });
  const person = new Person(page);
  await person.open(site.url);
  const question = 'How satisfied are you with our service?';
  const rows = (count: number, top: number) =>
    [
      `Response ID,Submitted at,${question}`,
      ...Array.from({ length: count }, (_, i) => `${top}-${i},2025-03-${10 + (i % 20)},${1 + (i % top)}`),
    ].join('\n');
  const fileOf = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await person.importFile(fileOf('march.csv', rows(60, 5)));
  await page
    .locator('input[type=file]')
    .last()
    .setInputFiles(fileOf('april.csv', rows(40, 10)));
  const dialog = page.getByRole('dialog', { name: 'What is this file?' });
  await expect(dialog).toContainText('was asked on another scale');
  await expect(dialog.getByRole('button', { name: 'Add rows' })).toBeDisabled();
  await dialog.getByRole('radio', { name: 'Keep as a question of its own' }).click();
  await expect(dialog).toContainText('40 new rows');
  await dialog.getByRole('button', { name: 'Add rows' }).click();
  await expect(dialog).toBeHidden();
  await person.expectResponses(100);
});
