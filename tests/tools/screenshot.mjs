// Takes the picture of the README from the built app: the bicycle shop's notebook. Run by hand after a change of looks:
// npm run screenshot
import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { chromiumArgs, findChromium } from './browsers.mjs';
import { ensurePackages, run } from './setup.mjs';
import { StaticSite } from './site.mjs';

const FOLDER = 'tests/screenshots';

ensurePackages();
if (!run('npx', ['vite', 'build', '--logLevel', 'warn'])) process.exit(1);
const site = new StaticSite('dist');
await site.start();
const executablePath = findChromium(chromium.executablePath());
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: chromiumArgs() });
const page = await browser.newPage({
  viewport: { width: 1440, height: 900 },
  colorScheme: 'light',
  reducedMotion: 'reduce',
});
await page.goto(`${site.url}?lang=en`);
await page.getByRole('button', { name: /Radhaus Kranich/ }).click();
await page.getByRole('region', { name: /^NPS is/ }).waitFor();
// The message that the sample was imported would stand in the picture.
await page.getByRole('button', { name: 'Close', exact: true }).click();
await page.getByRole('banner').getByText('Saved', { exact: true }).waitFor();
await page.mouse.move(0, 0);
await page.evaluate(() => document.fonts.ready);
// Two frames: the chart draws once more after its size and the fonts have settled.
await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
mkdirSync(FOLDER, { recursive: true });
await page.screenshot({ path: `${FOLDER}/notebook.png`, animations: 'disabled' });
await browser.close();
await site.stop();
