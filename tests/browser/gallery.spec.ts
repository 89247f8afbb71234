import type { Locator } from '@playwright/test';
import { expect, type Page, test } from './fixtures.ts';

const words = {
  en: { title: 'Gallery' },
  de: { title: 'Galerie' },
} as const;

/** Opens the gallery and waits until all its charts are drawn. */
async function open(page: Page, url: string, tongue: 'en' | 'de'): Promise<void> {
  await page.goto(`${url}?lang=${tongue}#/gallery`);
  await expect(page.getByRole('heading', { level: 1, name: words[tongue].title })).toBeVisible();
  await page.waitForLoadState('networkidle');
}

/** A section by the type of its cells. */
const section = (page: Page, type: string): Locator => page.locator(`section[aria-labelledby="gallery-${type}"]`);

test.use({ serviceWorkers: 'block' });

test('stepping through a trend says what its table says', async ({ page, site }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, site.url, 'en');
  const cell = section(page, 'trend').locator('.entry').first();
  const chart = cell.getByRole('img').first();
  await chart.press('Home');
  const spoken: string[] = [];
  for (let step = 0; step < 12; step += 1) {
    spoken.push((await cell.locator('[aria-live]').first().textContent()) ?? '');
    await chart.press('ArrowRight');
  }
  expect(new Set(spoken).size).toBe(12);
  await cell.getByRole('button', { name: 'Show as table' }).click();
  const rows = await cell.getByRole('row').allInnerTexts();
  expect(rows).toHaveLength(13);
  for (const [index, row] of rows.slice(1).entries()) {
    const numbers = row.split('\t').map((part) => part.trim());
    const value = numbers.find((part) => /^[−\d.,]+$/.test(part)) ?? '';
    expect(value).not.toBe('');
    expect(spoken[index]).toContain(`: ${value}`);
  }
});

test('arrows lead from part to part of bars and stacks, one stop of the tab key each', async ({ page, site }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, site.url, 'en');
  const bars = section(page, 'comparison').locator('.entry').first();
  await expect(bars.locator('[data-step][tabindex="0"]')).toHaveCount(1);
  await bars.locator('[data-step]').first().focus();
  await page.keyboard.press('ArrowDown');
  const focused = page.locator(':focus');
  await expect(focused).toHaveAttribute('aria-label', /Detractors .*Online shop/);
  await page.keyboard.press('ArrowRight');
  await expect(focused).toHaveAttribute('aria-label', /Online shop/);
  const stack = section(page, 'distribution').locator('.entry', { hasText: 'Over time' }).first();
  await stack.locator('[data-step][tabindex="0"]').focus();
  const before = await focused.getAttribute('aria-label');
  await page.keyboard.press('ArrowLeft');
  await expect(focused).not.toHaveAttribute('aria-label', before ?? '');
});

test('with colours of the system, what is chosen, hollow and hatched can still be told apart', async ({
  page,
  site,
}) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await open(page, site.url, 'en');
  const cell = section(page, 'kpis').locator('.entry section').first();
  await cell.click({ position: { x: 5, y: 5 } });
  await expect(cell).toHaveCSS('outline-width', '2px');
  const bars = section(page, 'comparison').locator('.entry');
  const pattern = (entry: Locator) =>
    entry
      .locator('.bar')
      .first()
      .evaluate((bar) => getComputedStyle(bar).backgroundImage);
  expect(await pattern(bars.first())).toBe('none');
  expect(await pattern(bars.nth(3))).toContain('repeating-linear-gradient');
  await expect(page.locator('canvas').first()).toHaveCSS('forced-color-adjust', 'none');
  const moving = await page.evaluate(
    () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
  );
  expect(moving).toBe(0);
});

for (const tongue of ['en'] as const) {
  test(`what each state says is as it was agreed (${tongue})`, async ({ page, site }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, site.url, tongue);
    const said = await page.locator('.entry').evaluateAll((entries) =>
      entries.map((entry) => {
        const [state, title] = [entry.querySelector('h4'), entry.querySelector('section h2, section h3')];
        const names = Array.from(entry.querySelectorAll('[role="img"]'), (image) => image.getAttribute('aria-label'));
        return [state?.textContent, title?.textContent, ...names].map((text) => text?.replace(/\s+/g, ' ').trim());
      }),
    );
    expect(said.map((lines) => lines.join('\n')).join('\n\n')).toMatchSnapshot(`gallery-${tongue}.txt`);
  });
}
