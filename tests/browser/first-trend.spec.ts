import { existsSync } from 'node:fs';
import { expect, test } from './fixtures.ts';
import { Person } from './steps.ts';
import { between, columns, germanSurvey, type Naive, naiveCes, naiveCsat, naiveNps, responsesOf } from './survey.ts';

const shared = '../shared/data';
const survey = germanSurvey(1200);
const responses = responsesOf(survey);
const lastYear = between(responses, '2025-01-01', '2025-12-31');
const lastQuarter = between(responses, '2025-10-01', '2025-12-31');

/** A number as the interface writes it. */
const written = (person: Person, value: number, digits: number) =>
  new Intl.NumberFormat(person.tongue, { minimumFractionDigits: digits, maximumFractionDigits: digits })
    .format(value)
    .replace('-', '−');

async function expectTile(person: Person, metric: string, { n, value }: Naive, digits: number): Promise<void> {
  const tile = person.tile(metric);
  await expect(tile).toContainText(`n = ${written(person, n, 0)}`);
  await expect(tile.getByText(written(person, value, digits), { exact: true })).toBeVisible();
}

async function expectTiles(person: Person, chosen: typeof responses): Promise<void> {
  await expectTile(person, 'NPS', naiveNps(chosen), 0);
  await expectTile(person, 'CES', naiveCes(chosen), 1);
  const { n, value } = naiveCsat(chosen);
  const percent = `${value.toFixed(0)}${person.tongue === 'de' ? '\u00a0' : ''}%`;
  await expect(person.tile('CSAT')).toContainText(`n = ${written(person, n, 0)}`);
  await expect(person.tile('CSAT').getByText(percent, { exact: true })).toBeVisible();
}

/** The trend as a table has one row per month, with the numbers computed here. */
async function expectMonths(person: Person): Promise<void> {
  const trend = person.trend('NPS');
  await trend.getByRole('button', { name: person.says.table }).click();
  const rows = trend.getByRole('row');
  await expect(rows).toHaveCount(13);
  for (let month = 1; month <= 12; month += 1) {
    const start = `2025-${String(month).padStart(2, '0')}`;
    const { n, value } = naiveNps(between(responses, `${start}-01`, `${start}-31`));
    const cells = rows.nth(month).getByRole('cell');
    await expect(cells.first()).toHaveText(written(person, value, 0));
    await expect(cells.nth(2)).toHaveText(String(n));
  }
  await trend.getByRole('button', { name: person.says.table }).click();
  await expect(trend.getByRole('img')).toBeVisible();
}

for (const tongue of ['en', 'de'] as const) {
  test(`from a German export to a trend, its period and its segment (${tongue})`, async ({ page, site, problems }) => {
    const person = new Person(page, tongue);
    await person.open(site.url);
    await person.choose(survey);
    await expect(person.mapping).toBeVisible();
    for (const column of Object.values(columns)) {
      const meaning = tongue === 'en' ? `Meaning of ${column}` : `Bedeutung von ${column}`;
      await expect(page.getByRole('combobox', { name: meaning, exact: true })).toBeVisible();
    }
    await person.button(person.says.create).click();
    await expect(person.saved).toBeVisible();

    await expectTiles(person, lastYear);
    await expectMonths(person);
    await person.choosePeriod(person.says.quarter);
    await expectTiles(person, lastQuarter);
    const munich = responses.filter(({ branch }) => branch === 'München');
    await person.addSegment(columns.branch, 'München', person.says.rows(munich.length, responses.length));
    await expectTiles(person, between(munich, '2025-10-01', '2025-12-31'));
    await person.choosePeriod(person.says.all);
    await expectTiles(person, munich);
    await expect(person.saved).toBeVisible();
    expect(problems).toEqual([]);
  });
}

test.describe('far from home', () => {
  test.use({ timezoneId: 'America/Los_Angeles' });

  test('a file dropped in Los Angeles gives the same months as in Berlin', async ({ page, site }) => {
    const person = new Person(page);
    await person.open(site.url);
    await page.evaluate(
      ([name, text]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([Uint8Array.from(text, (sign) => sign.charCodeAt(0))], name));
        for (const type of ['dragover', 'drop']) {
          document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
        }
      },
      [survey.name, survey.buffer.toString('latin1')] as const,
    );
    await expect(person.mapping).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(person.saved).toBeVisible();
    await expectTiles(person, lastYear);
    await expectMonths(person);
  });
});

test.describe('files from the field', () => {
  test.skip(!existsSync(shared), 'the shared files are not on this machine');
  for (const [file, metric, n, value] of [
    ['surveymonkey/cncf_maint_2020h2.csv', 'NPS', 97, '56'],
    ['googleforms/gforms_dask_2021.csv', 'CES', 228, '3.4'],
  ] as const) {
    test(`${file} shows ${metric} ${value} of ${n}`, async ({ page, site }) => {
      const person = new Person(page);
      await person.open(site.url);
      await person.importFile(`${shared}/${file}`);
      await expect(person.tile(metric)).toContainText(`n = ${n}`);
      await expect(person.tile(metric).getByText(value, { exact: true })).toBeVisible();
    });
  }
});
