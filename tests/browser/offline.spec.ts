import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, StaticSite, test, untilOfflineReady } from './fixtures.ts';

/** What tells one version from another in these tests. */
const description = (page: Page) => page.locator('meta[name=description]');
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).first();
const integrity = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

const untilWaiting = (page: Page) =>
  expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state))
    .toBe('installed');
/** Gives the consent that the interface asks for, and waits until the newer version is in charge. */
const consent = (page: Page) =>
  page.evaluate(async () => {
    const changed = new Promise((done) => {
      navigator.serviceWorker.addEventListener('controllerchange', done, { once: true });
    });
    (await navigator.serviceWorker.getRegistration())?.waiting?.postMessage({ type: 'SKIP_WAITING' });
    await changed;
  });

/** A copy of the build on a host of its own, of which a newer version can be deployed. */
async function deployable(otherOrigins: Set<string>) {
  const folder = mkdtempSync(join(tmpdir(), 'echolot-'));
  cpSync('dist', folder, { recursive: true });
  const site = new StaticSite(folder);
  await site.start();
  otherOrigins.add(new URL(site.url).origin);
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  /** Changes the page, as a newer build would; `whole: false` forgets to tell the service worker's list. */
  const deploy = (about: string, { whole = true } = {}): void => {
    const before = read('index.html');
    const after = before.replace(/(name="description" content=")[^"]*/, `$1${about}`);
    const version = createHash('sha256').update(about).digest('hex').slice(0, 12);
    const worker = read('sw.js').replace(/(?<=[`'"])[0-9a-f]{12}(?=[`'"])/, version);
    writeFileSync(join(folder, 'index.html'), after);
    writeFileSync(join(folder, 'sw.js'), whole ? worker.replaceAll(integrity(before), integrity(after)) : worker);
  };
  const close = async (): Promise<void> => {
    await site.stop();
    rmSync(folder, { recursive: true });
  };
  return { site, deploy, close };
}

test('the manifest is valid and the app can be installed', async ({ page, site }) => {
  await page.goto(site.url);
  await untilOfflineReady(page);
  const session = await page.context().newCDPSession(page);
  const manifest = await session.send('Page.getAppManifest');
  expect(manifest.errors).toEqual([]);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // A test runs in a private window, which is the one reason against that must remain.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
});

test('after the first visit the app opens with its server stopped', async ({ page, site, problems }) => {
  await page.goto(site.url);
  await untilOfflineReady(page);
  await site.stop();
  await page.reload();
  await expect(heading(page)).toBeVisible();
  await page.goto(`${site.url}?from=bookmark#/notebook/1`);
  await expect(heading(page)).toBeVisible();
  expect(problems.filter((problem) => !/service ?worker|sw\.js/i.test(problem))).toEqual([]);
});

test('a missing file is a 404, never the page in its place', async ({ page, site }) => {
  await page.goto(site.url);
  await untilOfflineReady(page);
  const status = await page.evaluate(async () => (await fetch('./assets/gone.js')).status);
  expect(status).toBe(404);
});

test('a new version is offered, not forced, and opens on consent', async ({ page, otherOrigins }) => {
  const { site, deploy, close } = await deployable(otherOrigins);
  await page.goto(site.url);
  await untilOfflineReady(page);
  const about = await description(page).getAttribute('content');
  deploy('A newer version');
  await page.reload();
  await untilWaiting(page);
  await expect(description(page)).toHaveAttribute('content', about ?? '');
  await page.getByRole('status').getByRole('button', { name: 'Load it' }).click();
  await expect(description(page)).toHaveAttribute('content', 'A newer version');
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(1);
  await close();
});

test('a half-deployed version is never stored', async ({ page, otherOrigins }) => {
  const { site, deploy, close } = await deployable(otherOrigins);
  await page.goto(site.url);
  await untilOfflineReady(page);
  const about = await description(page).getAttribute('content');
  deploy('Half a version', { whole: false });
  const failed = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const found = new Promise<ServiceWorker | null>((done) => {
      registration?.addEventListener('updatefound', () => done(registration.installing), { once: true });
    });
    await registration?.update();
    const worker = await found;
    return new Promise((done) => {
      const look = () => {
        if (worker?.state === 'redundant' || worker?.state === 'installed') done(worker.state);
      };
      worker?.addEventListener('statechange', look);
      look();
    });
  });
  expect(failed).toBe('redundant');
  await page.reload();
  await expect(description(page)).toHaveAttribute('content', about ?? '');
  await close();
});

test('a tab that stays on the old version keeps its files until it is gone', async ({
  context,
  page,
  otherOrigins,
}) => {
  const { site, deploy, close } = await deployable(otherOrigins);
  await page.goto(site.url);
  await untilOfflineReady(page);
  const foreign = 'echolot:https://example.org/:0';
  await page.evaluate((name) => caches.open(name), foreign);
  const second = await context.newPage();
  await second.goto(site.url);
  deploy('A newer version');
  await page.reload();
  await untilWaiting(page);
  await consent(page);
  await page.reload();
  await expect(description(page)).toHaveAttribute('content', 'A newer version');
  const stored = () => page.evaluate(() => caches.keys());
  await page.waitForTimeout(500);
  expect(await stored()).toHaveLength(3);
  await second.close();
  await page.reload();
  await expect.poll(stored).toHaveLength(2);
  // Another copy of the app on the same origin is never touched.
  expect(await stored()).toContain(foreign);
  await close();
});
