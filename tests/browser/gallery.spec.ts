import type { Locator } from '@playwright/test';
import { expectNoBarriers } from './axe.ts';
import { expect, type Page, test } from './fixtures.ts';
import { findBeyond } from './width.ts';

const words = {
  en: { title: 'Gallery' },
  de: { title: 'Galerie' },
} as const;

/** Opens the gallery and waits until all its charts are drawn. */
async function open(page: Page, url: string, tongue: 'en' | 'de'): Promise<void> {
  await page.goto(`${url}?lang=${tongue}#/gallery`);
  // Everything there is to draw at once: it takes its time on a busy machine.
  await expect(page.getByRole('heading', { level: 1, name: words[tongue].title })).toBeVisible({ timeout: 40_000 });
  await page.waitForLoadState('networkidle');
}

/** A section by the type of its cells. */
const section = (page: Page, type: string): Locator => page.locator(`section[aria-labelledby="gallery-${type}"]`);

for (const tongue of ['en', 'de'] as const) {
  test(`every state is without barriers and fits (${tongue})`, async ({ page, site, problems }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(page, site.url, tongue);
    await expectNoBarriers(page, 'light');
    // Read anew: in the moments after a change, colours of both themes meet.
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.reload();
    await open(page, site.url, tongue);
    await expectNoBarriers(page, 'dark, 390 px');
    for (const width of [1440, 390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await findBeyond(page), `${width} px`).toEqual({ beyond: [], sticksOut: 0 });
    }
    await expect(page.locator('[role="img"]:not([aria-label]):not([aria-labelledby])')).toHaveCount(0);
    expect((await page.getByRole('main').innerText()).match(/.*(undefined|NaN|\{\w+\}).*/g)).toBeNull();
    expect(problems).toEqual([]);
  });
}

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

/** What every state says, without what stands in its settings and tables. */
const wordsOf = async (page: Page): Promise<string> => {
  const said = await page.locator('.entry').evaluateAll((entries) => {
    const words = (element: Element | null) =>
      (element instanceof HTMLElement ? element.innerText : '').replace(/\s+/g, ' ').trim();
    return entries.map((entry) => {
      const told = ['h4', 'section h2, section h3', 'section .subtitle'].map((one) => words(entry.querySelector(one)));
      const images = Array.from(entry.querySelectorAll('[role="img"]'), (image) => image.getAttribute('aria-label'));
      // What is no picture says itself.
      const lines = Array.from(entry.querySelectorAll('.prose > *, ol > li, .lists li, .numbers > li, .share'), words);
      return [...told, ...images, ...lines].filter(Boolean).join('\n');
    });
  });
  return said.join('\n\n');
};

for (const tongue of ['en', 'de'] as const) {
  test(`what each state says is as it was agreed (${tongue})`, async ({ page, site }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, site.url, tongue);
    const said = await wordsOf(page);
    expect(said).toMatchSnapshot(`gallery-${tongue}.txt`);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await wordsOf(page), 'on a small screen').toEqual(said);
  });
}
