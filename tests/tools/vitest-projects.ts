import { chromium } from '@playwright/test';
import { playwright } from '@vitest/browser-playwright';
import type { TestProjectInlineConfiguration } from 'vitest/config';
import { chromiumArgs, findChromium, findFirefox } from './browsers.mjs';

const unit: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: 'unit',
    environment: 'node',
    // A stuck test must end, but a slow machine must not fail one: speed is measured in tests/bench.
    testTimeout: 60_000,
    include: ['tests/{core,engine,i18n,storage,worker,app,ui/commands}/**/*.test.ts'],
  },
};

/** Chromium always; Firefox too when ECHOLOT_ALL_BROWSERS is set and one is installed. */
function instances() {
  const firefoxPath = process.env['ECHOLOT_ALL_BROWSERS'] ? findFirefox() : undefined;
  const launchOptions = { channel: 'moz-firefox', executablePath: firefoxPath ?? '' };
  return [
    { browser: 'chromium' as const },
    ...(firefoxPath ? [{ browser: 'firefox' as const, provider: playwright({ launchOptions }) }] : []),
  ];
}

/** Unit tests run in Node, component tests in a real browser. */
export function testProjects(): TestProjectInlineConfiguration[] {
  const chromiumPath = findChromium(chromium.executablePath());
  const launchOptions = { args: chromiumArgs(), ...(chromiumPath ? { executablePath: chromiumPath } : {}) };
  const component: TestProjectInlineConfiguration = {
    extends: true,
    // Named ahead, because a dependency that Vite finds late reloads the page in the middle of a test.
    optimizeDeps: {
      include: ['bits-ui', 'chart.js', 'dexie', 'dompurify', 'marked', 'papaparse', 'vitest-browser-svelte'],
      // Hundreds of small modules, each used by a component or two: nothing to gain from bundling, a reload to lose.
      exclude: ['@lucide/svelte'],
    },
    test: {
      name: 'component',
      setupFiles: ['tests/ui/all-words.ts'],
      include: ['tests/ui/*.test.ts', 'tests/storage/*.browser.ts'],
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({ launchOptions }),
        instances: instances(),
      },
    },
  };
  return [unit, component];
}
