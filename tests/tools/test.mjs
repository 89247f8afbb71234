// npm test: every check, each run to its end, then one line that counts tests and failed checks.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureBrowser, ensurePackages, run } from './setup.mjs';

const REPORTS = 'node_modules/.cache/echolot';
const total = { passed: 0, failed: 0, skipped: 0, unsteady: 0 };

/** @param {string[]} args */
function check(...args) {
  const [command = '', ...rest] = args;
  const ok = run(command, rest);
  if (!ok) total.failed += 1;
  return ok;
}

/** @typedef {{ passed: number, failed: number, skipped: number, unsteady: number }} Count `unsteady`: of the passed ones, those that needed a second try. */
/** @type {Record<string, (report: any) => Count>} */
const readers = {
  vitest: (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    unsteady: 0,
  }),
  playwright: ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    unsteady: stats.flaky,
  }),
};

/**
 * Adds the counts of a test runner. One that fails without a failed test (a file that does not load) counts as one.
 * @param {'vitest' | 'playwright'} runner @param {string[]} args @param {Record<string, string>} [env]
 */
function tests(runner, args, env) {
  const report = `${REPORTS}/${runner}.json`;
  rmSync(report, { force: true });
  const ok = run('npx', [runner, ...args], env);
  const none = { passed: 0, failed: 0, skipped: 0, unsteady: 0 };
  const count = existsSync(report) ? (readers[runner]?.(JSON.parse(readFileSync(report, 'utf8'))) ?? none) : none;
  total.passed += count.passed;
  total.skipped += count.skipped;
  total.unsteady += count.unsteady;
  total.failed += ok ? count.failed : Math.max(1, count.failed);
}

const begin = Date.now();
ensurePackages();
await ensureBrowser();
mkdirSync(REPORTS, { recursive: true });

check('node', 'tests/tools/lockcheck.mjs');
check('npx', 'biome', 'check', '--error-on-warnings');
check('npx', 'tsc', '-p', 'src/core');
check('npx', 'svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings');
check('npx', 'knip');
tests('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORTS}/vitest.json`]);
if (check('npx', 'vite', 'build', '--logLevel', 'warn')) {
  tests('playwright', ['test', '-c', 'tests', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: `${process.cwd()}/${REPORTS}/playwright.json`,
  });
}

console.log(`\n${((Date.now() - begin) / 1000).toFixed(0)} s`);
if (total.unsteady > 0) console.log(`${total.unsteady} passed at the second try only ("flaky" above)`);
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exit(total.failed > 0 ? 1 : 0);
