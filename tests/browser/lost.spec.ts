import { expectNoBarriers } from './axe.ts';
import { expect, type Page, test } from './fixtures.ts';
import { Person } from './steps.ts';
import { germanSurvey } from './survey.ts';

const survey = germanSurvey(200);

/** What a crash of the browser can do, and what it leaves: the database goes, the files beside it stay. */
async function loseDatabase(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deletion = indexedDB.deleteDatabase('echolot');
        deletion.onsuccess = () => resolve();
        deletion.onerror = () => reject(deletion.error);
      }),
  );
}

/** Without the warning that the library for the database gives of its deletion: a crash would not announce itself. */
const unannounced = (problems: readonly string[]) =>
  problems.filter((text) => !text.includes('wants to delete database'));

const loseFiles = (page: Page, folder: 'echolot-mirror' | 'echolot-rows') =>
  page.evaluate(async (name) => {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry(name, { recursive: true });
  }, folder);

test('a project comes back with its numbers when the database is lost', async ({ page, site, problems }) => {
  const person = new Person(page);
  await person.open(site.url);
  await person.importFile(survey);
  await person.choosePeriod(person.says.all);
  await expect(person.saved).toBeVisible();
  const tiles = page.getByRole('main').getByRole('region').nth(2);
  await expect(tiles).toContainText('NPS');
  const before = await tiles.innerText();
  const address = page.url();

  await loseDatabase(page);
  await page.goto(`${site.url}?lang=en`);
  await expect(page.getByText('Brought back from a second copy: “Umfrage Filialen”.')).toBeVisible();
  await expect(page.getByText('please import')).toBeHidden();
  await page.goto(address);
  await expect(tiles).toHaveText(before, { useInnerText: true });
  expect(unannounced(problems)).toEqual([]);
});

test('a project whose rows are lost comes back; its file, chosen again, brings the numbers back', async ({
  page,
  site,
  problems,
}) => {
  const person = new Person(page);
  await person.open(site.url);
  await person.importFile(survey);
  await person.choosePeriod(person.says.all);
  await expect(person.saved).toBeVisible();
  const tiles = page.getByRole('main').getByRole('region').nth(2);
  await expect(tiles).toContainText('NPS');
  const before = await tiles.innerText();
  const address = page.url();

  await loseDatabase(page);
  await loseFiles(page, 'echolot-rows');
  await page.goto(`${site.url}?lang=en`);
  await expect(page.getByText('The browser has lost what Echolot had stored here.')).toBeVisible();
  await expect(page.getByText('Brought back from a second copy: “Umfrage Filialen”.')).toBeVisible();
  await expect(page.getByText('please import “Umfrage_Filialen.csv” again')).toBeVisible();

  await expectNoBarriers(page, 'what the browser lost');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(address);
  await expect(page.getByRole('heading', { name: /“Umfrage_Filialen.csv” are no longer/ })).toBeVisible();
  await expect(page.getByText('Nothing to compute until “Umfrage_Filialen.csv”').first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await expectNoBarriers(page, 'a notebook without its rows');
  await page.setViewportSize({ width: 1280, height: 800 });

  const choose = async (file: { name: string; mimeType: string; buffer: Buffer }) => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose file again' }).press('Enter');
    await (await chooser).setFiles(file);
  };
  await choose({ name: 'other.csv', mimeType: 'text/csv', buffer: Buffer.from('a;b\n1;2\n') });
  await expect(page.getByRole('alert')).toContainText('“other.csv” is another table');
  await choose(survey);
  await expect(tiles).toHaveText(before, { useInnerText: true });
  await expect(person.saved).toBeVisible();
  await page.reload();
  await expect(tiles).toHaveText(before, { useInnerText: true });
  expect(unannounced(problems)).toEqual([]);
});

test('a loss that nothing can mend is said, and is no first visit', async ({ page, site, problems }) => {
  const person = new Person(page);
  await person.open(site.url);
  await person.importFile(survey);
  await expect(person.saved).toBeVisible();
  await loseDatabase(page);
  await loseFiles(page, 'echolot-mirror');
  await page.goto(`${site.url}?lang=de`);
  const notice = page.getByText('Der Browser hat verloren, was Echolot hier gespeichert hatte.');
  await expect(notice).toBeVisible();
  await expect(page.getByText('Es ließ sich nichts wiederherstellen')).toBeVisible();
  await page.getByRole('button', { name: 'Schließen' }).press('Enter');
  await expect(notice).toBeHidden();
  expect(unannounced(problems)).toEqual([]);
});

test('private browsing is said before the first import', async ({ page, site }) => {
  await page.addInitScript(() => {
    StorageManager.prototype.getDirectory = () => Promise.reject(new DOMException('closed', 'SecurityError'));
  });
  await page.goto(`${site.url}?lang=en`);
  await expect(page.getByText('This looks like private browsing.')).toBeVisible();
});

test('where what is stored expires, that is said before the first import', async ({ page, site }) => {
  await page.addInitScript(() => Object.assign(globalThis, { GestureEvent: Event }));
  await page.goto(`${site.url}?lang=de`);
  await expect(page.getByText('Safari löscht Gespeichertes, wenn Sie sieben Tage nicht hier waren.')).toBeVisible();
  await expectNoBarriers(page, 'a browser that forgets');
});

test('a browser that stores nothing says so, without an error behind the scenes', async ({ page, site, problems }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
  });
  await page.goto(`${site.url}?lang=en`);
  await expect(page.getByRole('alert')).toContainText('This browser does not let Echolot store anything.');
  await page.goto(`${site.url}?lang=en#/project/none`);
  await expect(page.getByRole('alert')).toContainText('This browser does not let Echolot store anything.');
  expect(problems).toEqual([]);
});
