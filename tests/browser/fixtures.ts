import { test as base, expect, type Page } from '@playwright/test';
import { StaticSite } from '../tools/site.mjs';

interface Fixtures {
  /** The built app, served below a deep path. */
  site: StaticSite;
  /** Console errors and warnings, uncaught errors and policy violations of the page so far. */
  problems: string[];
  /** Further origins that a test hosts itself. Empty unless a test adds one. */
  otherOrigins: Set<string>;
  /** Every request of page, workers and service worker. Fails the test when one went to another origin. */
  network: string[];
}

async function watch(page: Page, problems: string[]): Promise<void> {
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`pageerror: ${error.message}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
}

const originOf = (url: string): string => (/^(data|blob|about):/.test(url) ? '' : new URL(url).origin);

/** Playwright's test with the app on a host of its own and an eye on everything that goes wrong or out. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
  site: async ({}, use) => {
    const site = new StaticSite('dist');
    await site.start();
    await use(site);
    await site.stop();
  },
  problems: async ({ page }, use) => {
    const problems: string[] = [];
    await watch(page, problems);
    await use(problems);
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  otherOrigins: async ({}, use) => use(new Set()),
  network: [
    async ({ context, site, otherOrigins }, use) => {
      const asked: string[] = [];
      context.on('request', (request) => asked.push(request.url()));
      await use(asked);
      const own = new Set(['', new URL(site.url).origin, ...otherOrigins]);
      expect(asked.filter((url) => !own.has(originOf(url)))).toEqual([]);
    },
    { auto: true },
  ],
});

/** Waits until every file is stored and the page is under the service worker. */
export async function untilOfflineReady(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((claimed) => {
      navigator.serviceWorker.addEventListener('controllerchange', claimed, { once: true });
    });
  });
}

export { expect, type Page, StaticSite };
