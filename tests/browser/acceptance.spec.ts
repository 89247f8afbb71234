import type { Locator } from '@playwright/test';
import { expect, type Page, test, untilOfflineReady } from './fixtures.ts';
import { Person, settledCount, type Tongue } from './steps.ts';
import { germanSurvey, type SurveyFile } from './survey.ts';
import { findBeyond } from './width.ts';

// Of the fifteen points 6 is proven in commands.spec.ts, 13 to 15 in hand-over.spec.ts.
const regions = (page: Page) => page.getByRole('main').getByRole('region');

/** Opens the bicycle shop's sample project by one click. */
async function openShop(page: Page, url: string, tongue: Tongue = 'en'): Promise<Person> {
  const person = new Person(page, tongue);
  await person.open(url);
  await page.getByRole('button', { name: /Radhaus Kranich/ }).click();
  await expect(person.tile('NPS')).toBeVisible();
  await expect(person.saved).toBeVisible();
  return person;
}

/** Answers to one question of 0 to 10, one a day from 1 March 2026, every third of them a 4 and the others a 9. */
function npsFile(n: number): SurveyFile {
  const day = (index: number) => new Date(Date.UTC(2026, 2, 1 + index)).toISOString().slice(0, 10);
  const lines = Array.from({ length: n }, (_, index) => `${day(index)},${index % 3 === 0 ? 4 : 9}`);
  const text = ['Date,How likely are you to recommend us? (0-10)', ...lines].join('\n');
  return { name: `answers-${n}.csv`, mimeType: 'text/csv', buffer: Buffer.from(text) };
}

/** The cells of a table, row by row, as they are read. */
const tableOf = (cell: Locator): Promise<string[][]> =>
  cell
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('th, td')].map((field) => (field.textContent ?? '').trim())),
    );

test('1 · one click on a sample gives a notebook of at least five cells with numbers, in 2 s', async ({
  page,
  site,
  problems,
}) => {
  const person = new Person(page);
  await person.open(site.url);
  // How fast this machine is just now: 2 s are meant for one that sorts these numbers in 60 ms.
  const pace = await page.evaluate(() => {
    const begun = performance.now();
    const numbers = Float64Array.from({ length: 500_000 }, (_, index) => Math.imul(index, 0x9e3779b1) >>> 0);
    numbers.sort();
    return performance.now() - begun;
  });
  const took = await page.getByRole('button', { name: /Radhaus Kranich/ }).evaluate(
    (button: HTMLElement) =>
      new Promise<number>((resolve) => {
        const begun = performance.now();
        const look = () => {
          const cells = [...document.querySelectorAll('main section[id^=cell-]')];
          const shown = cells.filter((cell) => /\d/.test(cell.textContent ?? '') && cell.ariaBusy !== 'true');
          if (shown.length >= 5 || performance.now() - begun > 20_000) resolve(performance.now() - begun);
          else requestAnimationFrame(look);
        };
        button.click();
        look();
      }),
  );
  await expect(person.tile('NPS')).toContainText(/n = \d/);
  expect(await settledCount(regions(page))).toBeGreaterThanOrEqual(5);
  test
    .info()
    .annotations.push({ type: 'took', description: `${Math.round(took)} ms at a pace of ${Math.round(pace)} ms` });
  expect(took).toBeLessThan(2000 * Math.max(1, Math.min(6, pace / 60)));
  expect(problems).toEqual([]);
});

test('2 · from a known file to its notebook Enter is all it takes', async ({ page, site }) => {
  const person = new Person(page);
  await person.open(site.url);
  await person.choose(npsFile(120));
  await expect(person.mapping).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(person.tile('NPS')).toContainText('n = 120');
});

for (const { n, value } of [
  { n: 9, value: null },
  { n: 29, value: '31' },
]) {
  test(`3 · ${n} answers show ${value === null ? 'too few responses' : 'a value without a verdict'}`, async ({
    page,
    site,
  }) => {
    const person = new Person(page);
    await person.open(site.url);
    await person.importFile(npsFile(n));
    const tile = person.tile('NPS');
    await expect(tile).toContainText(`n = ${n}`);
    if (value === null) await expect(tile.getByText('too few responses').first()).toBeVisible();
    else await expect(tile.getByText(value, { exact: true })).toBeVisible();
    await expect(page.getByText(/likely (real|higher|lower|above|below)|within chance/)).toHaveCount(0);
  });
}

test('4 · the running month says "in progress", in the chart and in its table', async ({ page, site }) => {
  const person = await openShop(page, site.url);
  const trend = person.trend('NPS').first();
  await expect(trend.getByRole('img', { name: /still in progress/ })).toBeVisible();
  await trend.getByRole('button', { name: person.says.table }).click();
  await expect(trend.getByRole('row').last()).toContainText('in progress');
});

test('5 · five cells are deleted, the page reloaded, and all five brought back', async ({ page, site }) => {
  const person = await openShop(page, site.url);
  const before = await settledCount(regions(page));
  const titles = await regions(page).evaluateAll((cells) => cells.map((cell) => cell.id));
  for (let left = before; left > before - 5; left -= 1) {
    await regions(page).nth(1).focus();
    await page.keyboard.press('Delete');
    await expect(regions(page)).toHaveCount(left - 1);
  }
  await expect(person.saved).toBeVisible();
  await page.reload();
  await expect(regions(page)).toHaveCount(before - 5);
  for (let left = before - 4; left <= before; left += 1) {
    await page.keyboard.press('Control+z');
    await expect(regions(page)).toHaveCount(left);
  }
  expect(await regions(page).evaluateAll((cells) => cells.map((cell) => cell.id))).toEqual(titles);
});

test('7 · cells reordered by keyboard stay so after a reload', async ({ page, site }) => {
  const person = await openShop(page, site.url);
  const trend = person.trend('CSAT').first();
  const place = () =>
    regions(page).evaluateAll((cells) => cells.findIndex((cell) => cell.textContent?.includes('CSAT over time')));
  const before = await place();
  await trend.focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(place).toBe(before - 1);
  await expect(trend).toBeFocused();
  await expect(person.saved).toBeVisible();
  await page.reload();
  await expect(person.tile('NPS')).toBeVisible();
  expect(await place()).toBe(before - 1);
});

test('9 · without a network a reload draws every cell, slides and report', async ({
  page,
  site,
  context,
  problems,
}) => {
  const person = await openShop(page, site.url);
  await untilOfflineReady(page);
  const before = await settledCount(regions(page));
  await site.stop();
  await context.setOffline(true);
  await page.reload();
  await expect(person.tile('NPS')).toContainText(/n = \d/);
  await expect(regions(page)).toHaveCount(before);
  for (const cell of await regions(page).all()) {
    await cell.scrollIntoViewIfNeeded();
    await expect(cell).not.toHaveAttribute('aria-busy', 'true');
    await expect(cell.getByRole('alert')).toHaveCount(0);
  }
  await expect(
    person
      .trend('CES')
      .first()
      .getByRole('img', { name: /^Line chart: CES/ }),
  ).toBeVisible();
  // Slides, the presenter's window with its looks, and a report with its pictures do without one, too.
  await page.keyboard.press('p');
  await expect(page.getByText(/^1 \/ \d+$/)).toBeVisible();
  const opens = context.waitForEvent('page');
  await page.keyboard.press('w');
  const beside = await opens;
  await expect(beside.getByRole('main')).toHaveCSS('display', 'grid');
  await page.keyboard.press('Escape');
  await expect(person.tile('NPS')).toBeVisible();
  await page.keyboard.press('Control+p');
  const report = page.getByRole('main', { name: 'Report' });
  for (const metric of ['NPS', 'CSAT', 'CES'])
    await expect(report.getByRole('img', { name: new RegExp(`^Line chart: ${metric}`) })).toBeVisible();
  expect(problems).toEqual([]);
});

test('11 · the same share is 12.3% in English and 12,3 % in German', async ({ page, site }) => {
  const read = async (tongue: Tongue, type: string) => {
    const person = new Person(page, tongue);
    await person.open(site.url);
    await person.importFile(germanSurvey(600));
    await person.addCell(type);
    await regions(page).last().getByRole('button', { name: person.says.table }).click();
    await expect(regions(page).last().getByRole('row').nth(5)).toBeVisible();
    return (await tableOf(regions(page).last())).flat().filter((field) => /^\d+[.,]\d+\s?%$/.test(field));
  };
  const english = await read('en', 'Distribution');
  expect(english.length).toBeGreaterThan(5);
  expect(await read('de', 'Verteilung')).toEqual(
    english.map((field) => field.replace('.', ',').replace('%', '\u00a0%')),
  );
});

test('12 · what a chart says point by point is what its table says', async ({ page, site }) => {
  const person = await openShop(page, site.url);
  for (const metric of ['NPS', 'CSAT', 'CES']) {
    const trend = person.trend(metric).first();
    const picture = trend.getByRole('img', { name: new RegExp(`^Line chart: ${metric}`) });
    const said: string[] = [];
    await picture.focus();
    await picture.press('Home');
    const note = trend.getByText(/^[A-Z][a-z]+ \d{4}: .*n = \d+/).first();
    for (let point = 0; point < 12; point += 1) {
      await expect(note).not.toHaveText(said.at(-1) ?? '');
      said.push((await note.textContent()) ?? '');
      await picture.press('ArrowRight');
    }
    await trend.getByRole('button', { name: person.says.table }).click();
    const rows = (await tableOf(trend)).slice(1);
    expect(rows).toHaveLength(12);
    rows.forEach(([bucket = '', value = '', , n = ''], index) => {
      expect(said[index]).toContain(value);
      expect(said[index]).toContain(`n = ${n}`);
      expect(said[index]?.slice(0, 3)).toBe(bucket.slice(0, 3));
    });
  }
});

test('8 · a click on a point leads to the people behind it, and back with the focus', async ({ page, site }) => {
  const person = await openShop(page, site.url);
  const trend = person.trend('NPS').first();
  const picture = trend.getByRole('img', { name: /^Line chart: NPS/ });
  await picture.scrollIntoViewIfNeeded();
  await picture.click();
  const sheet = page.getByRole('dialog', { name: /^NPS · / });
  await expect(sheet.getByText(/^\d+ responses$/)).toBeVisible();
  await expect(sheet.getByRole('grid')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(picture).toBeFocused();
});

test.describe('on 320 px', () => {
  test.use({ viewport: { width: 320, height: 720 } });

  test('10 · no screen and no kind of cell sticks out', async ({ page, site }) => {
    const person = new Person(page, 'de');
    const fits = async (screen: string) =>
      expect.soft(await findBeyond(page), screen).toEqual({ beyond: [], sticksOut: 0 });
    await person.open(site.url);
    await fits('welcome');
    await person.choose(germanSurvey(600));
    await expect(person.mapping).toBeVisible();
    await fits('mapping');
    await person.button(person.says.create).click();
    await expect(person.saved).toBeVisible();
    await expect(person.tile('NPS')).toBeVisible();
    for (const type of ['Verteilung', 'Was sich', 'Tabelle der Zeilen', 'Text']) {
      const before = await settledCount(regions(page));
      await person.addCell(type);
      await expect(regions(page)).toHaveCount(before + 1);
    }
    await page.keyboard.type('Ein Wort, das Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen heißt.');
    await page.keyboard.press('Escape');
    for (const cell of await regions(page).all()) await cell.scrollIntoViewIfNeeded();
    await fits('notebook');
    for (const button of await page.getByRole('button', { name: person.says.table }).all()) await button.click();
    await fits('notebook as tables');
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('combobox', { name: 'Suche und Befehle' });
    await expect(palette).toBeFocused();
    await fits('palette');
    await page.keyboard.press('Escape');
    await expect(palette).toBeHidden();
    await page.keyboard.press('Control+p');
    await expect(page.getByRole('main', { name: 'Bericht' })).toBeVisible();
    await fits('report');
    await page.keyboard.press('Escape');
    await expect(person.tile('NPS')).toBeVisible();
    // Leaving the report gives the focus back to where it was; only then it is taken elsewhere.
    await expect(async () => {
      await regions(page).nth(1).focus();
      await expect(regions(page).nth(1)).toBeFocused({ timeout: 300 });
    }).toPass();
    await page.keyboard.press('p');
    await expect(page.getByText(/ \/ \d+$/)).toBeVisible();
    await fits('slide');
    await page.keyboard.press('Escape');
    await person.home();
    await fits('welcome with a project');
  });
});
