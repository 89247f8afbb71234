// Runs every measurement in a page of its own, one after the other, in one browser.
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { chromiumArgs, findChromium } from '../tools/browsers.mjs';
import { StaticSite } from '../tools/site.mjs';
import { measureApp } from './measure-app.mjs';
import { watchMemory } from './memory.mjs';

/** @param {{ here: string, file: string, profile: string }} place */
export async function measureAll({ here, file, profile }) {
  const dist = join(here, 'results', 'page');
  await build({
    configFile: false,
    root: join(here, 'page'),
    base: './',
    logLevel: 'warn',
    build: { outDir: dist, emptyOutDir: true, target: 'chrome111', chunkSizeWarningLimit: 4000 },
  });
  const site = new StaticSite(dist, '/');
  await site.start();
  const executablePath = findChromium(chromium.executablePath());
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath ? { executablePath } : {}),
    args: [...chromiumArgs(), '--disable-background-networking', '--disable-component-update'],
  });
  /** @param {string} name @param {string[]} path what to call on `bench` */
  const measure = async (name, path) => {
    const page = await context.newPage();
    await page.goto(site.url);
    await page.locator('#file').setInputFiles(file);
    const memory = watchMemory(profile);
    /** @type {any} */
    const answer = await page.evaluate(async (steps) => {
      /** @type {any} */
      let call = /** @type {any} */ (globalThis).bench;
      for (const step of steps) call = call[step];
      return call();
    }, path);
    const peak = memory.stop();
    await page.close();
    console.log(`  ${name}: ${JSON.stringify({ ...answer, says: undefined })}`);
    return { ...answer, peak };
  };
  try {
    return {
      tokenise: await measure('PapaParse, tokenising', ['tokenise']),
      duckQuestions: await measure('DuckDB-WASM, questions', ['duckdb', 'questions']),
      duckImport: await measure('DuckDB-WASM, import', ['duckdb', 'import']),
      duckCold: await measure('DuckDB-WASM, cold question', ['duckdb', 'cold']),
      arquero: await measure('Arquero, questions', ['arquero']),
      bytes: await measure('bytes that must be read', ['bytesToRead']),
      echolot: await measure('Echolot, questions', ['echolot']),
      scores: await measure('Echolot, score metrics', ['scores']),
      survival: await measure('Echolot, survival of 1,000,000 customers', ['survival']),
      purchases: await measure('Echolot, fits of purchases', ['purchases']),
      workbook: await measure('XLSX of 100,000 rows', ['workbook']),
      app: await measureApp({ context, file, profile }),
    };
  } finally {
    await context.close();
    await site.stop();
  }
}
