import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { policyInPage } from './tests/tools/csp.ts';
import { serviceWorker } from './tests/tools/service-worker.ts';

const underVitest = Boolean(process.env['VITEST']);

export default defineConfig(async () => ({
  // Vitest looks for tests below the root, so it gets the whole project; the app itself lives in src.
  root: underVitest ? '.' : 'src',
  base: './',
  publicDir: '../static',
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: ['chrome111', 'firefox115', 'safari16.4'],
    // A data: URL in place of a file would need a wider policy; the polyfill would be an inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  // Workers are inlined and start from a blob, which not every engine does with module workers.
  worker: { format: 'iife' as const },
  plugins: [
    svelte({ configFile: fileURLToPath(new URL('svelte.config.js', import.meta.url)) }),
    policyInPage(),
    serviceWorker('sw/sw.ts'),
  ],
  // Playwright takes long to load and only the tests need it.
  ...(underVitest ? { test: { projects: (await import('./tests/tools/vitest-projects.ts')).testProjects() } } : {}),
}));
