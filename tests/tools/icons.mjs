// Draws static/favicon.svg in the PNG sizes that installing asks for. Run by hand after changing the logo: npm run icons
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { chromiumArgs, findChromium } from './browsers.mjs';

const logo = readFileSync('static/favicon.svg', 'utf8');

// Systems cut a maskable icon to the inner 80 %, and iOS shows transparency as black.
const ICONS = [
  { file: 'icon-192.png', size: 192, margin: 0.02, ground: 'transparent' },
  { file: 'icon-512.png', size: 512, margin: 0.02, ground: 'transparent' },
  { file: 'icon-maskable-512.png', size: 512, margin: 0.2, ground: '#ffffff' },
  { file: 'apple-touch-icon-180x180.png', size: 180, margin: 0.14, ground: '#ffffff' },
];

const executablePath = findChromium(chromium.executablePath());
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: chromiumArgs() });
const page = await browser.newPage();
for (const { file, size, margin, ground } of ICONS) {
  const inner = size * (1 - 2 * margin);
  const style = `body{margin:0;background:${ground}}svg{position:absolute;inset:${size * margin}px;width:${inner}px;height:${inner}px}`;
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>${style}</style>${logo}`);
  await page.screenshot({ path: `static/${file}`, omitBackground: ground === 'transparent' });
}
await browser.close();
