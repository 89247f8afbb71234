import { readFileSync } from 'node:fs';
import { expectNoBarriers } from './axe.ts';
import { expect, type Page, test } from './fixtures.ts';

/** Opens the bicycle shop's sample project and waits for its numbers. */
async function openSample(page: Page, url: string): Promise<void> {
  await page.goto(`${url}?lang=en`);
  await page.getByRole('button', { name: /Radhaus Kranich/ }).click();
  await expect(page.getByRole('region', { name: /^NPS is/ })).toBeVisible();
  await expect(page).toHaveURL(/#\/project\/[^/]+\/notebook\/[^/]+$/);
}

const hash = (page: Page) => page.evaluate(() => location.hash);
const slide = (page: Page, place: number, n: number) => page.getByText(`${place} / ${n}`, { exact: true });

test('14 · a notebook is presented by keyboard from the first slide to the last and out again', async ({
  page,
  site,
  problems,
}) => {
  await openSample(page, site.url);
  await page.keyboard.press('p');
  const show = page.getByRole('main', { name: 'Presentation' });
  await expect(show.getByText(/^1 \/ \d+$/)).toBeVisible();
  const n = Number((await show.getByText(/^1 \/ \d+$/).innerText()).split('/')[1]);
  expect(n).toBeGreaterThanOrEqual(5);
  const titles = new Set<string>();
  for (let place = 1; place <= n; place += 1) {
    await expect(slide(page, place, n)).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: `Slide ${place} of ${n}: ` })).toBeAttached();
    titles.add(await page.title());
    await page.keyboard.press('ArrowRight');
  }
  expect(titles.size).toBe(n);
  await page.keyboard.press('ArrowLeft');
  await expect(slide(page, n - 1, n)).toBeVisible();
  await page.keyboard.press('Home');
  await expect(slide(page, 1, n)).toBeVisible();
  await page.keyboard.press('End');
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Presenter’s notes' }).fill('Thank the workshop.');
  await page.keyboard.press('Escape');
  await expectNoBarriers(page, 'slide');
  const address = await hash(page);
  await page.reload();
  await expect(slide(page, n, n)).toBeVisible();
  expect(await hash(page)).toBe(address);
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Presenter’s notes' })).toHaveValue('Thank the workshop.');
  // The notes were not written in this time, so the first Escape leads out.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: /^CES is/ })).toBeInViewport();
  expect(await hash(page)).toContain('/cell/');
  expect(problems).toEqual([]);
});

test('15 · the report holds every cell once, prints whole and travels as one file', async ({
  page,
  site,
  problems,
}) => {
  await openSample(page, site.url);
  const titles = await page.getByRole('main').getByRole('region').getByRole('heading', { level: 2 }).allInnerTexts();
  // The title of comments goes on once their words are counted.
  const cells = titles.filter((title) => !/comments/.test(title));
  expect(cells.length).toBeGreaterThanOrEqual(5);
  await page.keyboard.press('Control+p');
  const report = page.getByRole('main', { name: 'Report' });
  for (const title of cells)
    await expect(report.getByRole('heading', { name: title, exact: true, level: 2 })).toHaveCount(1);
  await expect(report.getByRole('img', { name: /NPS/ }).first()).toBeVisible();
  await expectNoBarriers(page, 'report');
  await page.emulateMedia({ media: 'print' });
  const cut = await report
    .getByRole('img')
    .evaluateAll((images) => images.filter((image) => image.scrollWidth > image.clientWidth + 1).length);
  expect(cut).toBe(0);
  const kept = await report
    .locator('figure')
    .evaluateAll((figures) => figures.every((figure) => getComputedStyle(figure).breakInside.startsWith('avoid')));
  expect(kept).toBe(true);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(pages).toBeGreaterThanOrEqual(2);
  expect(pages).toBeLessThanOrEqual(7);
  await page.emulateMedia({ media: 'screen' });

  const arrives = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as one file' }).click();
  const html = readFileSync(await (await arrives).path(), 'utf8');
  expect(html).toContain("default-src 'none'");
  expect(html).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)[^"' ]*\.(?:js|css|png|woff2)/);
  for (const title of cells) expect(html).toContain(title.replaceAll('&', '&amp;'));
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: /^NPS is/ })).toBeVisible();
  expect(problems).toEqual([]);
});

test('13 · an address leads back to its cell, going back to the notebook, and from the unknown to the nearest', async ({
  page,
  site,
}) => {
  await openSample(page, site.url);
  const cell = page.getByRole('region', { name: /^CES is/ });
  await cell.focus();
  await page.getByRole('tab', { name: 'Settings' }).click();
  await expect(page).toHaveURL(/\/cell\/[^/]+\?inspect=settings$/);
  await page.reload();
  await expect(cell).toBeInViewport();
  await expect(page.getByRole('tab', { name: 'Settings' })).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('link', { name: 'customer-survey-2026.csv' }).first().click();
  await expect(page).toHaveURL(/\/table\//);
  await page.goBack();
  await expect(cell).toBeVisible();
  const [project] = /#\/project\/[^/]+/.exec(page.url()) ?? [];
  await page.evaluate((to) => {
    location.hash = to;
  }, `${project}/notebook/gone/cell/gone`);
  await expect(page.getByText('The notebook of this address does not exist any more.')).toBeVisible();
  await expect(cell).toBeVisible();
});

test('Escape pressed twice leaves the presentation, not the project', async ({ page, site }) => {
  await openSample(page, site.url);
  const notebook = await hash(page);
  await page.keyboard.press('p');
  await expect(page.getByRole('main', { name: 'Presentation' })).toBeVisible();
  await page.evaluate(() => {
    const target = document.activeElement ?? document.body;
    for (let n = 0; n < 2; n += 1) target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  });
  await expect(page.getByRole('region', { name: /^NPS is/ })).toBeVisible();
  expect(await hash(page)).toContain(notebook);
});
