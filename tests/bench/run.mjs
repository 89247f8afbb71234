// npm run bench: Echolot against other engines on one generated export, all in one run. Ratios matter, not seconds.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser, ensurePackages, run } from '../tools/setup.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const rows = Number(process.env.ECHOLOT_BENCH_ROWS ?? 1_000_000);

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
const profile = mkdtempSync(join(tmpdir(), 'echolot-bench-'));
try {
  console.log(report(await measureAll({ here, file, profile }), { rows, bytes }));
} finally {
  rmSync(profile, { recursive: true, force: true });
}
