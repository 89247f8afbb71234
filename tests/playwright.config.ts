import { chromium, defineConfig } from '@playwright/test';
import { chromiumArgs, findChromium } from './tools/browsers.mjs';

const executablePath = findChromium(chromium.executablePath());
if (!executablePath) throw new Error('No Chromium: npm test installs one, or npx playwright install chromium.');

export default defineConfig({
  testDir: 'browser',
  // Text, the same on every machine; `--update-snapshots` writes what is said now.
  snapshotPathTemplate: '{testDir}/golden/{arg}{ext}',
  outputDir: '../node_modules/.cache/playwright',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  // A busy machine may lose one race; npm test names what needed its second try.
  retries: 1,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: { locale: 'en-US', timezoneId: 'Europe/Berlin' },
  projects: [
    { name: 'chromium', use: { browserName: 'chromium', launchOptions: { executablePath, args: chromiumArgs() } } },
  ],
});
