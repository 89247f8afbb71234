// npm run bench: Echolot against other engines on one generated export, all in one run. Ratios matter, not seconds.
// ECHOLOT_BENCH_ROWS: rows of the export, 1,000,000 unless told. ECHOLOT_BENCH_ONLY: names of measurements with commas
// between them, as in measure-all.mjs ("app,duckImport"); "linear", up to 10 million rows, runs only when named.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser, ensurePackages, run } from '../tools/setup.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const rows = Number(process.env.ECHOLOT_BENCH_ROWS ?? 1_000_000);
const only = (process.env.ECHOLOT_BENCH_ONLY ?? '').split(',').filter(Boolean);

ensurePackages();
await ensureBrowser();
if (['arquero', 'read-excel-file'].some((name) => !existsSync(join(here, 'node_modules', name)))) {
  if (!run('npm', ['ci', '--prefix', here, '--no-audit', '--no-fund'])) process.exit(1);
}
if (!run('npx', ['vite', 'build', '--logLevel', 'warn'])) process.exit(1);

const { generate } = await import('./generate.mjs');
const { measureAll } = await import('./measure-all.mjs');
const { report } = await import('./report.mjs');

const file = join(here, 'results', `responses-${rows}.csv`);
const bytes = await generate(file, rows);
const smaller = join(here, 'results', `responses-${rows / 10}.csv`);
await generate(smaller, rows / 10);
const profile = mkdtempSync(join(tmpdir(), 'echolot-bench-'));
try {
  console.log(report(await measureAll({ here, file, smaller, profile, only }), { rows, bytes }));
} finally {
  rmSync(profile, { recursive: true, force: true });
}
