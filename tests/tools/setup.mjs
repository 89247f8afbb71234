// Brings a fresh clone to where it can run: the packages of the lockfile, and a browser.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/**
 * Runs a command in the open and says how long it took. True when it succeeded.
 * @param {string} command @param {string[]} args @param {Record<string, string>} [env]
 */
export function run(command, args, env = {}) {
  const begin = Date.now();
  const shell = process.platform === 'win32';
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell, env: { ...process.env, ...env } });
  const seconds = ((Date.now() - begin) / 1000).toFixed(1);
  console.log(`[${seconds} s] ${command} ${args.join(' ')}${status === 0 ? '' : `: failed (${status ?? 'stopped'})`}`);
  return status === 0;
}

/** @param {string} reason @returns {never} */
function giveUp(reason) {
  console.error(reason);
  process.exit(1);
}

/** @param {string} path @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>} */
const packagesOf = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {});

/** npm notes in node_modules what it installed; every package of the lockfile must be there in its version. */
function isInstalled() {
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' || installed[path]?.version === version || (!installed[path] && (optional || devOptional)),
  );
}

/** Installs the packages of the lockfile when one of them is missing or in another version. */
export function ensurePackages() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    giveUp(`Echolot needs Node 20.19 or newer; this is ${process.versions.node}.`);
  }
  if (isInstalled()) return;
  if (!run('npm', ['ci', '--no-audit', '--no-fund'])) giveUp('The packages could not be installed.');
}

/** Debian's own Chromium, when apt may be used without asking. */
function installFromDebian() {
  if (!existsSync('/etc/debian_version')) return;
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (/** @type {string[]} */ ...args) => {
    const [command = '', ...rest] = [...prefix, 'apt-get', ...args];
    return run(command, rest, { DEBIAN_FRONTEND: 'noninteractive' });
  };
  if (apt('update', '-qq')) apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
}

/** Finds a Chromium for the tests, or installs one. */
export async function ensureBrowser() {
  const { findChromium } = await import('./browsers.mjs');
  const { chromium } = await import('@playwright/test');
  const isThere = () => findChromium(chromium.executablePath()) !== undefined;
  if (isThere()) return;
  console.log('The tests need a Chromium and none was found; installing one …');
  installFromDebian();
  if (!isThere()) run('npx', ['playwright', 'install', 'chromium']);
  if (!isThere()) {
    giveUp('No Chromium. Install Chromium, Chrome or Edge, or name one: ECHOLOT_CHROMIUM=/path/to/chromium npm test');
  }
}
