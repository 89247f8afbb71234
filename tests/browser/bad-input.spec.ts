import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from './fixtures.ts';
import { Person, type Tongue } from './steps.ts';
import { columns, germanSurvey, random, type SurveyFile } from './survey.ts';

const file = (name: string, content: string | Buffer): SurveyFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});
const survey = germanSurvey(60, 'Zuvor.csv');
const row = 'A1;31.12.2025;9;5;2;Köln;gut';
const manyRows = `${row}\n`.repeat(3000);

/** A file that cannot be used, and what a person must be told: the cause and what to do. */
const bad: readonly (readonly [SurveyFile, Record<Tongue, readonly [RegExp, RegExp]>])[] = [
  [
    file('leer.csv', ''),
    { en: [/“leer\.csv” is empty/, /Export the survey again/], de: [/„leer\.csv“ ist leer/, /Exportieren Sie/] },
  ],
  [
    file('daten.csv', Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 37) % 256))),
    { en: [/binary data/, /as CSV/], de: [/Binärdaten/, /als CSV/] },
  ],
  [
    file('nur-kopf.csv', `${Object.values(columns).join(';')}\r\n`),
    {
      en: [/header with 7 columns, but no rows/, /export it again/],
      de: [/7 Spalten, aber keine Zeilen/, /noch einmal/],
    },
  ],
  [
    file('offen.csv', `${Object.values(columns).join(';')}\n${row}\nA2;30.12.2025;8;4;3;Köln;"nie zu\n${manyRows}`),
    {
      en: [/quotation mark in line 3 .* never closed/, /text editor/],
      de: [/Zeile 3 .* nie geschlossen/, /Texteditor/],
    },
  ],
  [
    file(
      'breit.csv',
      `${Array.from({ length: 10_000 }, (_, index) => `Frage ${index}`).join(';')}\n${'1;'.repeat(9999)}1\n`,
    ),
    { en: [/has 10,000 columns; 2,000 are/, /fewer questions/], de: [/hat 10\.000 Spalten/, /weniger Fragen/] },
  ],
  [
    file(
      'mappe.xlsx',
      Buffer.concat([
        Buffer.from('PK\x03\x04\x14\0\x06\0\x08\0', 'latin1'),
        Buffer.alloc(20),
        Buffer.from('[Content_Types].xml'),
        Buffer.alloc(900, 7),
      ]),
    ),
    { en: [/is damaged/, /as CSV/], de: [/ist beschädigt/, /als CSV/] },
  ],
];

/** The earlier project is listed and opens with its numbers. */
async function expectEarlierProject(person: Person): Promise<void> {
  await person.page.getByRole('link', { name: 'Zuvor', exact: true }).click();
  await person.expectResponses(60);
  await expect(person.saved).toBeVisible();
}

for (const tongue of ['en', 'de'] as const) {
  test(`a file that cannot be used says why and what to do, and the app goes on (${tongue})`, async ({
    page,
    site,
    problems,
  }) => {
    const person = new Person(page, tongue);
    await person.open(site.url);
    await person.importFile(survey);
    await person.home();
    for (const [unusable, told] of bad) {
      await person.choose(unusable);
      for (const words of told[tongue]) await expect(person.alert, unusable.name).toContainText(words);
      await expect(person.mapping).toBeHidden();
    }
    await expect(page.getByRole('link', { name: 'Zuvor', exact: true })).toBeVisible();
    await person.importFile(germanSurvey(45, 'Danach.csv'));
    await person.home();
    await expectEarlierProject(person);
    expect(problems).toEqual([]);
  });
}

/** Writes a survey of so many megabytes whose comments cannot be packed. */
function bigSurvey(path: string, megabytes: number): void {
  const next = random(7);
  const handle = openSync(path, 'w');
  writeSync(handle, `${Object.values(columns).join(';')}\n`);
  for (let written = 0; written < megabytes; written += 1) {
    const lines = Array.from({ length: 2500 }, (_, index) => {
      const words = Array.from({ length: 30 }, () => next().toString(36).slice(2, 13));
      return `A${written}-${index};31.12.2025;${index % 11};${1 + (index % 5)};${1 + (index % 7)};Ort;${words.join(' ')}`;
    });
    writeSync(handle, `${lines.join('\n')}\n`);
  }
  closeSync(handle);
}

/** Limits what the origin may store. Chromium holds to it only when it is set before the first page stores anything. */
async function limitStorage(page: Page, url: string, megabytes: number): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(url);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: megabytes * 1e6 });
  return async () => {
    await session.send('Storage.overrideQuotaForOrigin', { origin });
  };
}

test('a file too big for the storage loses nothing, says so in both languages, and the app goes on', async ({
  page,
  site,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'echolot-'));
  const path = join(folder, 'Riesig.csv');
  bigSurvey(path, 60);
  const person = new Person(page);
  const freeStorage = await limitStorage(page, site.url, 12);
  await person.open(site.url);
  await person.importFile(survey);
  for (const [tongue, cause, remedy] of [
    ['en', /storage of this browser is full/, /Delete projects/],
    ['de', /Speicher dieses Browsers ist voll/, /Löschen Sie Projekte/],
  ] as const) {
    const speaker = new Person(page, tongue);
    await speaker.open(site.url);
    await speaker.choose(path);
    await expect(speaker.mapping).toBeVisible();
    await speaker.button(speaker.says.create).click();
    await expect(speaker.alert).toContainText(cause, { timeout: 30_000 });
    await expect(speaker.alert).toContainText(remedy);
  }
  await person.open(site.url);
  await expect(page.getByRole('region', { name: person.says.projects }).getByRole('link')).toHaveCount(1);
  await expectEarlierProject(person);
  await person.choosePeriod(person.says.quarter);
  await expect(person.saved).toBeVisible();
  await freeStorage();
  await person.home();
  await person.importFile(germanSurvey(45, 'Danach.csv'));
  rmSync(folder, { recursive: true });
});
