// Finds the browsers a machine already has. Plain JavaScript: Node 20 runs it before anything is compiled.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @param {string | undefined} path @returns {path is string} */
const isExecutable = (path) => {
  if (!path) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** @param {string[]} names */
const onPath = (...names) =>
  (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));

/** @param {string} path */
const inProgramFiles = (path) =>
  [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA].flatMap((folder) =>
    folder ? [join(folder, path)] : [],
  );

/**
 * A Chromium to test with: ECHOLOT_CHROMIUM, then Playwright's own build, then an installed one.
 * @param {string} [bundled] where Playwright would keep its build
 */
export const findChromium = (bundled) =>
  [
    process.env.ECHOLOT_CHROMIUM,
    bundled,
    ...onPath('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...inProgramFiles('Google/Chrome/Application/chrome.exe'),
    ...inProgramFiles('Microsoft/Edge/Application/msedge.exe'),
  ].find(isExecutable);

// Older ones lack commands that Playwright sends over WebDriver BiDi.
const OLDEST_FIREFOX = 153;

/** An installed Firefox that is new enough, or undefined. Asked for only with ECHOLOT_ALL_BROWSERS. */
export const findFirefox = () => {
  const path = [
    process.env.ECHOLOT_FIREFOX,
    ...onPath('firefox', 'firefox-esr'),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...inProgramFiles('Mozilla Firefox/firefox.exe'),
  ].find(isExecutable);
  if (!path) return undefined;
  const answer = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 }).stdout ?? '';
  return Number(/Firefox (\d+)/.exec(answer)?.[1] ?? 0) >= OLDEST_FIREFOX ? path : undefined;
};

/** Chromium refuses to sandbox itself for root, as in containers. */
export const chromiumArgs = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);
