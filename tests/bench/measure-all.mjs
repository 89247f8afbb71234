// Runs every measurement in a page of its own, one after the other, in one browser. One that fails loses no other.
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { chromiumArgs, findChromium } from '../tools/browsers.mjs';
import { StaticSite } from '../tools/site.mjs';
import { measureApp } from './measure-app.mjs';
import { measureNotebook } from './measure-notebook.mjs';
import { watchMemory } from './memory.mjs';

/** What runs in the bench's own page: by name, what it is and what to call. @type {Record<string, [string, string[]]>} */
const inPage = {
  tokenise: ['PapaParse, tokenising', ['tokenise']],
  stored: ['Echolot, import', ['stored']],
  duckQuestions: ['DuckDB-WASM, questions', ['duckdb', 'questions']],
  duckImport: ['DuckDB-WASM, import', ['duckdb', 'import']],
  duckCold: ['DuckDB-WASM, cold question', ['duckdb', 'cold']],
  arquero: ['Arquero, questions', ['arquero']],
  bytes: ['bytes that must be read', ['bytesToRead']],
  echolot: ['Echolot, questions', ['echolot']],
  scores: ['Echolot, score metrics', ['scores']],
  survival: ['Echolot, survival of 1,000,000 customers', ['survival']],
  purchases: ['Echolot, fits of purchases', ['purchases']],
  workbook: ['XLSX of 100,000 rows', ['workbook']],
  append: ['Echolot, the same file again', ['append']],
  link: ['Echolot, link with 250,000 customers', ['link']],
  churnOfSubscriptions: ['churn of 1,000,000 subscriptions', ['churnOfSubscriptions']],
  churnOfOrders: ['churn of 3,000,000 orders', ['churnOfOrders']],
  outcomes: ['1,000,000 answers followed into 3,000,000 orders', ['outcomes']],
  values: ['values of 1,000,000 customers', ['values']],
  linear: ['Echolot, 1 to 10 million narrow rows', ['linear']],
};

/** Only when chosen by name. */
const onlyWhenChosen = new Set(['linear']);

/**
 * Measurements by name; one that failed is `{ failed: reason }`.
 *
 * @param {{ here: string, file: string, smaller: string, profile: string, only: readonly string[] }} place `only` names what to measure; empty: all but what takes long.
 */
export async function measureAll({ here, file, smaller, profile, only }) {
  const dist = join(here, 'results', 'page');
  await build({
    configFile: false,
    root: join(here, 'page'),
    base: './',
    logLevel: 'warn',
    worker: { format: 'es' },
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
  /** @type {Record<string, () => Promise<any>>} */
  const measurements = {
    ...Object.fromEntries(Object.entries(inPage).map(([name, [title, path]]) => [name, () => measure(title, path)])),
    app: () => measureApp({ context, file, profile }),
    notebook: () => measureNotebook({ context, file }),
    notebookSmaller: () => measureNotebook({ context, file: smaller }),
  };
  /** @type {Record<string, any>} */
  const measured = {};
  try {
    for (const [name, run] of Object.entries(measurements)) {
      if (only.length > 0 ? !only.includes(name) : onlyWhenChosen.has(name)) continue;
      measured[name] = await run().catch((error) => ({ failed: String(error).split('\n')[0] }));
      if (measured[name].failed) console.log(`  ${name}: not measured: ${measured[name].failed}`);
    }
    return measured;
  } finally {
    await context.close();
    await site.stop();
  }
}
