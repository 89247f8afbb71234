import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { build, type Plugin, type ResolvedConfig } from 'vite';
import { headerPolicy } from './csp.ts';

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );

/** Hosts keep `_headers` and dot files to themselves, and one missing file would fail the whole precache. */
const isPublished = (path: string): boolean => path !== 'sw.js' && !/(^|\/)[._]/.test(path) && !path.endsWith('.map');

const integrity = (file: string): string =>
  `sha256-${createHash('sha256').update(readFileSync(file)).digest('base64')}`;

/** Every file to precache with its subresource integrity, sorted, so that equal builds give equal workers. */
function precacheList(dist: string): (readonly [path: string, integrity: string])[] {
  return filesBelow(dist)
    .map((file) => [relative(dist, file).split(sep).join('/'), file] as const)
    .filter(([path]) => isPublished(path))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, file]) => [path, integrity(file)] as const);
}

/** Builds the service worker last, when every file it has to know is on disk. */
export function serviceWorker(entry: string): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'echolot-service-worker',
    apply: 'build',
    enforce: 'post',
    configResolved(resolved) {
      config = resolved;
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const { outDir, target } = config.build;
        const files = precacheList(resolve(config.root, outDir));
        const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
        await build({
          configFile: false,
          root: config.root,
          publicDir: false,
          logLevel: 'warn',
          define: {
            __PRECACHE__: JSON.stringify(files),
            __VERSION__: JSON.stringify(version),
            __POLICY__: JSON.stringify(headerPolicy()),
          },
          build: { outDir, emptyOutDir: false, target, lib: { entry, formats: ['es'], fileName: () => 'sw.js' } },
        });
        config.logger.info(`sw.js: version ${version} precaches ${files.length} files`);
      },
    },
  };
}
