import { gzipSync } from 'node:zlib';
import { expect, test } from './fixtures.ts';
import { Person } from './steps.ts';

/** Bytes of compressed script that may be asked for before a person does anything. */
const allowed = 120_000;

// What the service worker stores ahead is not waited for.
test.use({ serviceWorkers: 'block' });

for (const tongue of ['en', 'de'] as const) {
  test(`the first screen asks for at most 120 kB of compressed script (${tongue})`, async ({ page, site }) => {
    const scripts = new Map<string, Promise<Buffer>>();
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.set(response.url(), response.body());
    });
    await new Person(page, tongue).open(site.url);
    await page.waitForLoadState('networkidle');
    const sizes = await Promise.all([...scripts.values()].map(async (body) => gzipSync(await body).length));
    expect(sizes.length).toBeGreaterThan(3);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(allowed);
    await expect(page.getByRole('main')).not.toContainText(/undefined|\{\w+\}/);
  });
}
