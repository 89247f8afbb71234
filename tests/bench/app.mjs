// Steps in the built app that measurements share.

/** Chooses a file on the first screen and waits for its mapping. @param {import('@playwright/test').Page} page @param {string} url @param {string} file */
export async function chooseFile(page, url, file) {
  await page.goto(`${url}?lang=en`);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => {
    /** @type {any} */ (globalThis).longestTask = 0;
  });
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.getByRole('heading', { name: 'Is this mapping right?' }).waitFor({ timeout: 600_000 });
}

/**
 * Imports it as mapped; resolves when its notebook is on screen. Looked for in every frame: a locator that waits looks
 * only every half second after a while. @param {import('@playwright/test').Page} page
 */
export async function createNotebook(page) {
  await page.getByRole('button', { name: 'Create notebook' }).click();
  const isThere = () =>
    [...document.querySelectorAll('button')].some(
      (button) => button.textContent?.trim() === 'Add segment' && button.checkVisibility(),
    );
  await page.waitForFunction(isThere, undefined, { polling: 'raf', timeout: 600_000 });
}

/** Notes the tasks of the main thread over 50 ms; to run before the page. */
export function observeTasks() {
  const page = /** @type {any} */ (globalThis);
  page.longestTask = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) page.longestTask = Math.max(page.longestTask, entry.duration);
  }).observe({ type: 'longtask', buffered: true });
}
