import { expectNoBarriers } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { Person } from './steps.ts';
import type { SurveyFile } from './survey.ts';

const file = (name: string, lines: readonly string[]): SurveyFile => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`${lines.join('\n')}\n`),
});

const pad = (number: number) => String(number).padStart(2, '0');

/** A cell of row 3, quoted as in the file. */
const importId = (id: string) =>
  `"{""ImportId"":""${id}""${/Date$/.test(id) ? ',""timeZone"":""America/Chicago""' : ''}}"`;

/** The export of a tool that is known: three header rows, previews among the answers, one answer off the scale. */
const qualtrics = file('relationship.csv', [
  'StartDate,EndDate,Status,Finished,RecordedDate,ResponseId,Q1,Q2',
  'Start Date,End Date,Response Type,Finished,Recorded Date,Response ID,How likely are you to recommend us?,Why?',
  ['startDate', 'endDate', 'status', 'finished', 'recordedDate', '_recordId', 'QID1', 'QID2_TEXT']
    .map(importId)
    .join(','),
  ...Array.from({ length: 60 }, (_, index) => {
    const day = `2025-${pad(1 + (index % 12))}-${pad(1 + (index % 27))} 10:${pad(index)}:00`;
    const status = index % 12 === 0 ? 'Survey Preview' : 'IP Address';
    const answer = index === 7 ? 11 : (index * 7) % 11;
    return `${day},${day},${status},True,${day},R_${index},${answer},Because of reason ${index}`;
  }),
]);

/** Dates that fit two ways, an effort question that does not say which end is good, and answers in unknown words. */
const doubtful = file('doubtful.csv', [
  'Date,CES (1-7),Verdict,Email',
  ...Array.from({ length: 48 }, (_, index) => {
    const verdict = ['splendid', 'so so', 'meh'][index % 3];
    return `${pad(1 + (index % 12))}/0${1 + (index % 9)}/2025,${1 + (index % 7)},${verdict},kim${index}@example.org`;
  }),
]);

test('a file of a known tool needs one key, and its report adds up beforehand', async ({ page, site, problems }) => {
  const person = new Person(page, 'en');
  await person.open(site.url);
  await person.choose(qualtrics);
  await expect(person.mapping).toBeFocused();
  await expect(page).toHaveURL(/#\/mapping$/);
  await expect(page.getByText('Qualtrics, because row 3 holds import ids.')).toBeVisible();
  await expect(page.getByLabel('What becomes of the rows')).toHaveText(
    /Used\s*55\s*Test response\s*\+5\s*Rows read\s*=60/,
  );
  await expect(page.getByLabel('What the file holds')).toHaveText(/Head\s*3.*Rows\s*\+60\s*Records of the file\s*=63/);
  await page.keyboard.press('Enter');
  await expect(person.saved).toBeVisible({ timeout: 30_000 });
  await person.expectResponses(55);
  expect(problems).toEqual([]);
});

test('a rule that is switched off keeps its rows', async ({ page, site }) => {
  const person = new Person(page, 'en');
  await person.open(site.url);
  await person.choose(qualtrics);
  await page.getByRole('checkbox', { name: 'Test response 5 rows' }).uncheck();
  await expect(page.getByLabel('What becomes of the rows')).toHaveText(/Used\s*60\s*Rows read\s*=60/);
  await person.button(person.says.create).click();
  await expect(person.saved).toBeVisible({ timeout: 30_000 });
  await person.expectResponses(60);
});

test('doubts are asked with what each answer comes to, and words get their meaning by hand', async ({ page, site }) => {
  const person = new Person(page, 'en');
  await person.open(site.url);
  await person.choose(doubtful);
  await expect(page.getByText('2 questions are open')).toBeVisible();
  await person.button('Next question').click();
  await expect(page.getByRole('radio', { name: /2025$/ }).first()).toBeVisible();
  await page
    .getByRole('radio', { name: 'Jan 2, 2025', exact: true })
    .or(page.getByRole('radio').first())
    .first()
    .check();
  await person.button('Next question').click();
  await page.getByRole('radio', { name: '7 = very hard' }).check();

  await page.getByRole('combobox', { name: 'Meaning of Verdict' }).selectOption('csat');
  await person.button('Change the reading of Verdict').click();
  for (const [text, value] of [
    ['splendid', '3'],
    ['so so', '2'],
    ['meh', '1'],
  ] as const) {
    await page.getByRole('spinbutton', { name: `Value of “${text}”` }).fill(value);
  }
  await page.getByRole('spinbutton', { name: 'Value of “meh”' }).press('Tab');
  await expect(page.getByText('48 values').first()).toBeVisible();
  await expectNoBarriers(page, 'mapping, column opened');
  await person.button(person.says.create).click();
  await expect(person.saved).toBeVisible({ timeout: 30_000 });
  await expect(person.tile('CSAT')).toContainText('n = 48');
});

test('Back of the browser leaves the mapping and not the app, Forward returns to what was decided', async ({
  page,
  site,
}) => {
  const person = new Person(page, 'de');
  await person.open(site.url);
  await person.choose(qualtrics);
  await expect(person.mapping).toBeVisible();
  await page.getByRole('combobox', { name: 'Bedeutung von Why?' }).selectOption('skip');
  await page.goBack();
  await expect(person.button(person.says.choose)).toBeVisible();
  await page.goForward();
  await expect(page.getByRole('combobox', { name: 'Bedeutung von Why?' })).toHaveValue('skip');
  await person.mapping.press('Escape');
  await expect(person.button(person.says.choose)).toBeVisible();
  await page.reload();
  await expect(person.button(person.says.choose)).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`everything that can be opened on the mapping screen is free of barriers (${colorScheme})`, async ({
    page,
    site,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const person = new Person(page, 'de');
    await person.open(site.url);
    await person.choose(qualtrics);
    await expect(page.getByLabel('Was aus den Zeilen wird')).toBeVisible();
    await page.locator('summary').first().click();
    await person.button('Ändern, wie How likely are you to recommend us? gelesen wird').click();
    await expectNoBarriers(page, 'mapping, all opened');
    await person.button('Aussortiertes ansehen').click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectNoBarriers(page, 'what is set aside');
  });
}
