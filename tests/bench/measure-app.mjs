// What a person waits for in the built app: the import with its page, and the first chart after a cold open.
import { StaticSite } from '../tools/site.mjs';
import { chooseFile, createNotebook, observeTasks } from './app.mjs';
import { watchMemory } from './memory.mjs';

/** @param {{ context: import('@playwright/test').BrowserContext, file: string, profile: string }} place */
export async function measureApp({ context, file, profile }) {
  const site = new StaticSite('dist');
  await site.start();
  try {
    const page = await context.newPage();
    await page.addInitScript(observeTasks);
    await chooseFile(page, site.url, file);
    const memory = watchMemory(profile);
    const start = Date.now();
    await createNotebook(page);
    const imported = Date.now() - start;
    const peak = memory.stop();
    await page.locator('canvas').first().waitFor({ timeout: 60_000 });
    const longest = await page.evaluate(() => /** @type {any} */ (globalThis).longestTask);
    const address = page.url();
    await page.close();
    const cold = [];
    for (let run = 0; run < 5; run += 1) cold.push(await coldOpen(context, address));
    return { import: imported, peak, longest, cold: cold.sort((a, b) => a - b)[2] };
  } finally {
    await site.stop();
  }
}

/** Time from asking for the page to the first chart. @param {import('@playwright/test').BrowserContext} context @param {string} address */
async function coldOpen(context, address) {
  const page = await context.newPage();
  await page.addInitScript(observeChart);
  await page.goto(address);
  await page.waitForFunction(() => /** @type {any} */ (globalThis).firstChart > 0, undefined, { timeout: 60_000 });
  const time = await page.evaluate(() => /** @type {any} */ (globalThis).firstChart);
  await page.close();
  return time;
}

/** Notes when the first canvas has been painted, in milliseconds since navigation. */
function observeChart() {
  const page = /** @type {any} */ (globalThis);
  page.firstChart = 0;
  const look = () => {
    if (document.querySelector('canvas[role=img]')) {
      requestAnimationFrame(() => setTimeout(() => (page.firstChart = performance.now())));
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
